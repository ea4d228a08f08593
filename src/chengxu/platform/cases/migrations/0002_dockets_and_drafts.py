"""Dockets, drafts and tallies; what clocks need to be counted; the facts of entries."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("cases", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Docket",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("open", models.BooleanField(default=True)),
                ("turn", models.BooleanField(default=False)),
                ("rank", models.DateField()),
                ("clock", models.CharField(blank=True, max_length=100)),
                ("suspended", models.BooleanField(default=False)),
                ("since", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("procedure", models.CharField(max_length=100)),
                ("step", models.CharField(max_length=100)),
                ("opening", models.JSONField(default=dict)),
                ("fields", models.JSONField(default=dict)),
                ("files", models.JSONField(default=list)),
                ("for_approval", models.BooleanField(default=False)),
                ("key", models.UUIDField(default=chengxu.platform.ids.new_id)),
                ("changed", models.DateTimeField(auto_now=True)),
            ],
            options={
                "ordering": ("-changed",),
            },
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("key", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.AddField(
            model_name="case",
            name="settled",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="facts",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="clockrow",
            name="area",
            field=models.CharField(blank=True, default="", max_length=2),
        ),
        migrations.AddField(
            model_name="clockrow",
            name="days",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="clockrow",
            name="procedure",
            field=models.CharField(default="", max_length=100),
        ),
        migrations.AddIndex(
            model_name="clockrow",
            index=models.Index(
                fields=["procedure", "clock", "owner", "area", "state", "due", "days"], name="clock_counts"
            ),
        ),
        migrations.AddField(
            model_name="docket",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="dockets", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="docket",
            name="officer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="docket",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="dockets",
                to="accounts.organisation",
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="case",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="drafts",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="drafts", to="accounts.organisation"
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddIndex(
            model_name="docket",
            index=models.Index(fields=["organisation", "open", "turn", "rank", "id"], name="docket_by_clock"),
        ),
        migrations.AddIndex(
            model_name="docket",
            index=models.Index(fields=["organisation", "officer", "open", "rank"], name="docket_by_officer"),
        ),
        migrations.AddConstraint(
            model_name="docket",
            constraint=models.UniqueConstraint(fields=("case", "organisation"), name="one_docket_each"),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(
                fields=["organisation", "for_approval", "changed"], name="draft_by_organisation"
            ),
        ),
    ]
