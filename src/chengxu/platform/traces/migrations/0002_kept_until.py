"""Records are looked up by the last day on which they stand, to be let go of."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("traces", "0001_initial")]
    operations = [
        migrations.AlterField(model_name="trace", name="kept_until", field=models.DateField(db_index=True)),
    ]
