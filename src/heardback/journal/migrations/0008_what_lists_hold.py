"""How far each pursuit came, and which of its tables hold anything; made anew."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def forget(apps: StateApps, _: BaseDatabaseSchemaEditor) -> None:
    """Disposable: what it did not hold so far, it holds when it is made again."""
    apps.get_model("journal", "Pursuit").objects.update(fresh=None)
    apps.get_model("journal", "BeliefCache").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("journal", "0007_readings")]

    operations = [
        migrations.RunPython(forget, migrations.RunPython.noop),
        migrations.AddField(
            model_name="beliefcache",
            name="reached",
            field=models.CharField(default="", max_length=20),
        ),
        migrations.AddField(
            model_name="beliefcache",
            name="holds",
            field=models.JSONField(default=list),
        ),
    ]
