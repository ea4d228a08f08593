"""The tables of `registers`."""

import django.db.models.deletion
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("cases", "0001_initial"),
        ("ledger", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Serial",
            fields=[
                ("key", models.CharField(max_length=120, primary_key=True, serialize=False)),
                ("last", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="RegisterEntry",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("register", models.CharField(max_length=100)),
                ("number", models.CharField(blank=True, db_index=True, max_length=64)),
                ("title", models.CharField(max_length=300)),
                ("version", models.PositiveIntegerField()),
                ("step", models.CharField(max_length=100)),
                ("state", models.CharField(default="", max_length=100)),
                ("on", models.DateField()),
                ("area", models.CharField(blank=True, default="", max_length=2)),
                ("holder_name", models.CharField(blank=True, default="", max_length=200)),
                ("keeper_name", models.CharField(blank=True, default="", max_length=200)),
                ("data", models.JSONField(default=dict)),
                ("salts", models.JSONField(default=dict)),
                ("open", models.BooleanField(default=False)),
                ("current", models.BooleanField(default=True)),
                (
                    "before",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="registers.registerentry",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="cases.case"
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="held",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kept",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "leaf",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entry", to="ledger.leaf"
                    ),
                ),
            ],
            options={
                "ordering": ("-on", "-id"),
            },
        ),
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="found_by",
                        to="registers.registerentry",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="registerentry",
            index=models.Index(
                condition=models.Q(("current", True)),
                fields=["register", "-on", "-id"],
                name="entries_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="registerentry",
            index=models.Index(
                condition=models.Q(("current", True)),
                fields=["register", "area", "-on", "-id"],
                name="entries_by_area",
            ),
        ),
    ]
