"""A change of the tables of `accounts`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attempts",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField(default=0)),
                ("since", models.DateTimeField(db_index=True)),
                ("locked_until", models.DateTimeField(null=True)),
            ],
        ),
        migrations.RemoveField(
            model_name="user",
            name="failures",
        ),
        migrations.RemoveField(
            model_name="user",
            name="locked_until",
        ),
        migrations.AddField(
            model_name="user",
            name="code_step",
            field=models.BigIntegerField(default=0),
        ),
        migrations.CreateModel(
            name="AccountEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        choices=[
                            ("login", "Login"),
                            ("identity_login", "Identity Login"),
                            ("locked", "Locked"),
                            ("password", "Password"),
                            ("link", "Link"),
                            ("second_on", "Second On"),
                            ("second_off", "Second Off"),
                            ("codes", "Codes"),
                            ("added", "Added"),
                            ("role", "Role"),
                            ("removed", "Removed"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[("head", "Head"), ("officer", "Officer"), ("analyst", "Analyst")],
                        max_length=16,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="account_events",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-at", "-id"),
                "indexes": [models.Index(fields=["user", "-at"], name="accounts_ac_user_id_4617f9_idx")],
            },
        ),
    ]
