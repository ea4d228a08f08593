"""The tables of `cases`."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import chengxu.platform.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("services", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("key", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("count", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("procedure", models.CharField(db_index=True, max_length=100)),
                ("state", models.CharField(max_length=100)),
                ("final", models.BooleanField(default=False)),
                ("version", models.PositiveIntegerField(default=0)),
                ("title", models.CharField(max_length=300)),
                ("facts", models.JSONField(default=dict)),
                ("settled", models.JSONField(default=list)),
                ("area", models.CharField(blank=True, max_length=2)),
                ("opened", models.DateField()),
                ("changed", models.DateTimeField(auto_now=True)),
                ("head", models.CharField(blank=True, max_length=64)),
                ("next_look", models.DateField(null=True)),
                (
                    "service",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="services.service",
                    ),
                ),
            ],
            options={
                "ordering": ("-changed",),
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("particular", models.CharField(blank=True, max_length=100)),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="cases.case",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CaseEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("step", models.CharField(max_length=100)),
                ("party", models.CharField(max_length=100)),
                ("on", models.DateField()),
                ("stated", models.JSONField(default=dict)),
                ("facts", models.JSONField(default=dict)),
                ("reasons", models.TextField(blank=True)),
                ("cite", models.CharField(max_length=100)),
                ("recorded", models.DateTimeField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
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
                "ordering": ("case", "version"),
            },
        ),
        migrations.CreateModel(
            name="CaseParty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("party", models.CharField(max_length=100)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("receipt", models.CharField(blank=True, db_index=True, max_length=64)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parties", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="accounts.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ClockRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("clock", models.CharField(max_length=100)),
                ("owner", models.CharField(max_length=16)),
                ("state", models.CharField(max_length=16)),
                ("started", models.DateField()),
                ("due", models.DateField(null=True)),
                ("stopped", models.DateField(null=True)),
                ("provisional", models.BooleanField(default=False)),
                ("procedure", models.CharField(default="", max_length=100)),
                ("area", models.CharField(blank=True, default="", max_length=2)),
                ("days", models.PositiveIntegerField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="clocks", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clocks",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("case", "number"),
            },
        ),
        migrations.CreateModel(
            name="Command",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scope", models.CharField(max_length=64)),
                ("key", models.CharField(max_length=128)),
                ("digest", models.CharField(max_length=64)),
                ("version", models.PositiveIntegerField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="commands", to="cases.case"
                    ),
                ),
            ],
        ),
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
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dockets", to="cases.case"
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dockets",
                        to="accounts.organisation",
                    ),
                ),
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
                (
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="cases.case",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drafts",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-changed",),
            },
        ),
        migrations.CreateModel(
            name="Recusal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=chengxu.platform.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[("interest", "Interest"), ("relation", "Relation")], max_length=16
                    ),
                ),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                ("lifted", models.DateTimeField(null=True)),
                ("lifted_why", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recusals", to="cases.case"
                    ),
                ),
                (
                    "lifted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recusals",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recusals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("at", "id"),
            },
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["procedure", "state"], name="case_counts"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["area", "procedure", "state"], name="case_counts_by_area"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["final", "next_look", "id"], name="case_next_look"),
        ),
        migrations.AddConstraint(
            model_name="caseevent",
            constraint=models.UniqueConstraint(fields=("case", "version"), name="one_entry_a_version"),
        ),
        migrations.AddConstraint(
            model_name="caseparty",
            constraint=models.UniqueConstraint(fields=("case", "party"), name="one_for_each_place"),
        ),
        migrations.AddIndex(
            model_name="clockrow",
            index=models.Index(
                fields=["organisation", "state", "due"], name="cases_clock_organis_0af10b_idx"
            ),
        ),
        migrations.AddIndex(
            model_name="clockrow",
            index=models.Index(
                fields=["procedure", "clock", "owner", "area", "state", "due", "days"], name="clock_counts"
            ),
        ),
        migrations.AddIndex(
            model_name="clockrow",
            index=models.Index(
                condition=models.Q(("days__isnull", False)),
                fields=["procedure", "clock", "owner", "days", "area"],
                name="clock_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="clockrow",
            constraint=models.UniqueConstraint(fields=("case", "number"), name="one_row_a_run"),
        ),
        migrations.AddConstraint(
            model_name="command",
            constraint=models.UniqueConstraint(fields=("scope", "key"), name="one_command_a_key"),
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
        migrations.AddIndex(
            model_name="recusal",
            index=models.Index(fields=["user", "organisation", "lifted"], name="recusal_by_person"),
        ),
        migrations.AddConstraint(
            model_name="recusal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lifted", None)),
                fields=("case", "organisation", "user"),
                name="one_recusal_at_a_time",
            ),
        ),
    ]
