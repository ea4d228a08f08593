"""A change of the tables of `registers`."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("cases", "0001_initial"),
        ("ledger", "0002_tree_and_heads"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
            ],
        ),
        migrations.RemoveIndex(
            model_name="registerentry",
            name="registers_r_registe_707ed2_idx",
        ),
        migrations.AddField(
            model_name="registerentry",
            name="area",
            field=models.CharField(blank=True, default="", max_length=2),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="before",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="later",
                to="registers.registerentry",
            ),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="open",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="salts",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="state",
            field=models.CharField(default="", max_length=100),
        ),
        migrations.AlterField(
            model_name="registerentry",
            name="register",
            field=models.CharField(max_length=100),
        ),
        migrations.AddIndex(
            model_name="registerentry",
            index=models.Index(
                condition=models.Q(("current", True)),
                fields=["register", "-on", "-id"],
                name="entries_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="registerentry",
            index=models.Index(
                condition=models.Q(("current", True)),
                fields=["register", "area", "-on", "-id"],
                name="entries_by_area",
            ),
        ),
        migrations.AddField(
            model_name="searchrow",
            name="entry",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="found_by",
                to="registers.registerentry",
            ),
        ),
    ]
