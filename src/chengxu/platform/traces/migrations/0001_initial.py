"""The tables of `traces`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.today


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("services", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Trace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(db_index=True, max_length=64)),
                ("producer", models.CharField(max_length=200)),
                ("made_on", models.DateField()),
                ("model", models.CharField(max_length=200)),
                ("version", models.CharField(max_length=200)),
                ("kept_until", models.DateField()),
                ("recorded", models.DateTimeField(default=chengxu.platform.today.now)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="traces",
                        to="services.service",
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
                "ordering": ("service", "-id"),
                "constraints": [
                    models.UniqueConstraint(fields=("service", "digest"), name="one_trace_a_number")
                ],
            },
        ),
    ]
