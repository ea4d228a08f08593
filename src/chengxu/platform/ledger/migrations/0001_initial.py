"""The tables of `ledger`."""

from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Node",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "log", "place", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("log", models.CharField(max_length=8)),
                ("place", models.PositiveBigIntegerField()),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Tree",
            fields=[
                ("log", models.CharField(max_length=8, primary_key=True, serialize=False)),
                ("size", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Head",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("log", models.CharField(max_length=8)),
                ("size", models.PositiveBigIntegerField()),
                ("root", models.CharField(max_length=64)),
                ("text", models.TextField()),
                ("key", models.CharField(max_length=300)),
                ("day", models.DateField(null=True)),
                ("recorded", models.DateTimeField()),
            ],
            options={
                "ordering": ("log", "-size", "-recorded"),
                "indexes": [
                    models.Index(fields=["log", "-size", "-recorded"], name="ledger_head_log_7f37b9_idx")
                ],
                "constraints": [models.UniqueConstraint(fields=("log", "day"), name="one_head_a_day")],
            },
        ),
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("index", None)), fields=["log", "id"], name="leaves_without_place"
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("log", "index"), name="one_leaf_a_place")],
            },
        ),
    ]
