"""Cases, their places, entries, commands, files and clocks."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("services", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("procedure", models.CharField(db_index=True, max_length=100)),
                ("state", models.CharField(max_length=100)),
                ("final", models.BooleanField(default=False)),
                ("version", models.PositiveIntegerField(default=0)),
                ("title", models.CharField(max_length=300)),
                ("facts", models.JSONField(default=dict)),
                ("area", models.CharField(blank=True, max_length=2)),
                ("opened", models.DateField()),
                ("changed", models.DateTimeField(auto_now=True)),
                ("head", models.CharField(blank=True, max_length=64)),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "ordering": ("-changed",),
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("particular", models.CharField(blank=True, max_length=100)),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="cases.case",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CaseEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("step", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("on", models.DateField()),
                ("stated", models.JSONField(default=dict)),
                ("reasons", models.TextField(blank=True)),
                ("cite", models.CharField(max_length=100)),
                ("recorded", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("case", "version"),
                "constraints": [
                    models.UniqueConstraint(fields=("case", "version"), name="one_entry_a_version")
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseParty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("party", models.CharField(max_length=100)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("receipt", models.CharField(blank=True, db_index=True, max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parties", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "party"), name="one_for_each_place")],
            },
        ),
        migrations.CreateModel(
            name="ClockRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("clock", models.CharField(max_length=100)),
                ("owner", models.CharField(max_length=16)),
                ("state", models.CharField(max_length=16)),
                ("started", models.DateField()),
                ("due", models.DateField(null=True)),
                ("stopped", models.DateField(null=True)),
                ("provisional", models.BooleanField(default=False)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="clocks", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clocks",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("case", "number"),
                "indexes": [
                    models.Index(
                        fields=["organisation", "state", "due"], name="cases_clock_organis_0af10b_idx"
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("case", "number"), name="one_row_a_run")],
            },
        ),
        migrations.CreateModel(
            name="Command",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scope", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=128)),
                ("digest", models.CharField(max_length=64)),
                ("version", models.PositiveIntegerField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="commands", to="cases.case"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("scope", "key"), name="one_command_a_key")],
            },
        ),
    ]
