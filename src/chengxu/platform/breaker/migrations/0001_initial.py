"""The tables of `breaker`."""

import django.db.models.deletion
from django.db import migrations, models

import chengxu.platform.ids
import chengxu.platform.today


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("services", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Gateway",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("version", models.CharField(blank=True, max_length=100)),
                ("policy", models.CharField(blank=True, max_length=100)),
                ("first", models.DateTimeField(default=chengxu.platform.today.now)),
                ("seen", models.DateTimeField()),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gateways",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "ordering": ("name", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("service", "name"), name="one_gateway_a_name")
                ],
            },
        ),
    ]
