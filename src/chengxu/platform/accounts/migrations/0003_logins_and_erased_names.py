"""Sessions that know whose they are; the name that stays in acts once an account is erased."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_attempts_remove_user_failures_and_more"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="acts_as",
            field=models.CharField(blank=True, default="", max_length=150),
        ),
        migrations.AlterField(
            model_name="accountevent",
            name="what",
            field=models.CharField(
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
                    ("ended", "Ended"),
                ],
                max_length=16,
            ),
        ),
        migrations.CreateModel(
            name="Login",
            fields=[
                (
                    "session_key",
                    models.CharField(
                        max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                    ),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="logins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
    ]
