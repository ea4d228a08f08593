"""Recusals."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_logins_and_erased_names"),
        ("cases", "0003_next_look"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Recusal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("interest", "Interest"), ("relation", "Relation")], max_length=16
                    ),
                ),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                ("lifted", models.DateTimeField(null=True)),
                ("lifted_why", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recusals", to="cases.case"
                    ),
                ),
                (
                    "lifted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recusals",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recusals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
                "indexes": [
                    models.Index(fields=["user", "organisation", "lifted"], name="recusal_by_person")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lifted", None)),
                        fields=("case", "organisation", "user"),
                        name="one_recusal_at_a_time",
                    )
                ],
            },
        ),
    ]
