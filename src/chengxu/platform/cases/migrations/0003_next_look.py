"""When the sweep looks at a case again; the indexes of counts."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_dockets_and_drafts"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="next_look",
            field=models.DateField(null=True),
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
        migrations.AddIndex(
            model_name="clockrow",
            index=models.Index(
                condition=models.Q(("days__isnull", False)),
                fields=["procedure", "clock", "owner", "days", "area"],
                name="clock_days",
            ),
        ),
    ]
