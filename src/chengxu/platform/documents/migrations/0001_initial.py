"""The tables of `documents`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("cases", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Issued",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("notice", models.CharField(max_length=100)),
                ("number", models.CharField(blank=True, db_index=True, default="", max_length=32)),
                ("values", models.JSONField(default=dict)),
                ("about", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("text_version", models.CharField(max_length=32)),
                ("on", models.DateField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="documents", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ("case", "version"),
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("values", models.JSONField(default=dict)),
                ("digest", models.CharField(max_length=64)),
                ("file", models.CharField(blank=True, max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "draft",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="wordings",
                        to="cases.draft",
                    ),
                ),
                (
                    "issued",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wordings",
                        to="documents.issued",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("number",),
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "number"), name="one_wording_a_number")
                ],
            },
        ),
    ]
