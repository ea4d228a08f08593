"""The first tables of `services`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name_zh", models.CharField(max_length=200)),
                ("name_en", models.CharField(max_length=200)),
                ("about", models.TextField(blank=True)),
                ("partial", models.BooleanField(default=False)),
                ("created", models.DateTimeField(auto_now_add=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="services",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("name_zh", "id"),
            },
        ),
        migrations.CreateModel(
            name="HappeningEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("event", models.CharField(max_length=100)),
                ("on", models.DateField(blank=True, null=True)),
                ("case_key", models.CharField(blank=True, max_length=100)),
                ("due", models.DateField(blank=True, null=True)),
                ("source", models.TextField(blank=True)),
                ("recorded", models.DateTimeField(auto_now_add=True)),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="happenings",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "ordering": ("service", "on", "id"),
            },
        ),
        migrations.CreateModel(
            name="FactEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("fact", models.CharField(max_length=100)),
                ("value", models.JSONField(null=True)),
                ("since", models.DateField(blank=True, null=True)),
                ("source", models.TextField(blank=True)),
                ("recorded", models.DateTimeField(auto_now_add=True)),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "ordering": ("service", "fact", "since", "id"),
                "indexes": [
                    models.Index(fields=["service", "fact", "since"], name="services_fa_service_b523ad_idx")
                ],
            },
        ),
    ]
