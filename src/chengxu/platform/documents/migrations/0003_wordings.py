"""Versions of a document while it is being written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_logins_and_erased_names"),
        ("cases", "0004_recusals"),
        ("documents", "0002_issued_about_issued_number"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
