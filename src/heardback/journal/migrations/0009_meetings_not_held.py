"""The few meetings that were not held yet, found without looking through the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0008_what_lists_hold")]

    operations = [
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(
                condition=models.Q(("held", False)),
                fields=["on"],
                name="meeting_not_held",
            ),
        ),
    ]
