"""A change of the tables of `registers`."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registers", "0003_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="registerentry",
            name="holder_name",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
        migrations.AddField(
            model_name="registerentry",
            name="keeper_name",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
    ]
