"""The first tables of `ledger`."""

from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Leaf",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("log", models.CharField(max_length=8)),
                ("index", models.PositiveBigIntegerField(null=True)),
                ("body", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("recorded", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("log", "index"), name="one_leaf_a_place")],
            },
        ),
    ]
