"""A change of the tables of `services`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids
import chengxu.platform.today


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_attempts_remove_user_failures_and_more"),
        ("services", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="factentry",
            name="corrects",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrections",
                to="services.factentry",
            ),
        ),
        migrations.AddField(
            model_name="factentry",
            name="void",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="happeningentry",
            name="by",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="happeningentry",
            name="corrects",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrections",
                to="services.happeningentry",
            ),
        ),
        migrations.AddField(
            model_name="happeningentry",
            name="never",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="happeningentry",
            name="void",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="service",
            name="about_en",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="service",
            name="provider_en",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="service",
            name="provider_zh",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name="factentry",
            name="recorded",
            field=models.DateTimeField(default=chengxu.platform.today.now),
        ),
        migrations.AlterField(
            model_name="happeningentry",
            name="recorded",
            field=models.DateTimeField(default=chengxu.platform.today.now),
        ),
        migrations.CreateModel(
            name="CalendarLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("secret", models.CharField(max_length=64, unique=True)),
                ("made", models.DateTimeField(auto_now_add=True)),
                ("ended", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calendar_links",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calendar_links",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-made",),
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("norm", models.CharField(blank=True, db_index=True, max_length=32)),
                ("about", models.CharField(blank=True, max_length=300)),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("made", models.DateField()),
                ("covers_from", models.DateField(blank=True, null=True)),
                ("covers_until", models.DateField(blank=True, null=True)),
                ("recorded", models.DateTimeField(default=chengxu.platform.today.now)),
                ("removed", models.DateTimeField(blank=True, null=True)),
                (
                    "removed_by",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
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
                "ordering": ("service", "-recorded"),
            },
        ),
        migrations.CreateModel(
            name="Standing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("law", models.CharField(max_length=16)),
                ("on", models.DateField()),
                ("digest", models.CharField(max_length=64)),
                ("rows", models.JSONField(default=dict)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="standings",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("service", "law"), name="one_standing_a_law")
                ],
            },
        ),
    ]
