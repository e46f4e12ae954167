"""Nudges, prepared questions, whose guess it was, an own instrument and its fit."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0004_rehearsals")]

    operations = [
        migrations.RemoveField(model_name="beliefcache", name="mu"),
        migrations.RemoveField(model_name="beliefcache", name="weights"),
        migrations.AddField(
            model_name="beliefcache",
            name="answers",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="beliefcache",
            name="expected_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="beliefcache",
            name="silent_since",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="beliefcache",
            name="taught",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="beliefcache",
            name="waits",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="forecast",
            name="guess_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="guess_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="pursuit",
            name="look_again",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name="FitCache",
            fields=[
                (
                    "workspace",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="fit",
                        serialize=False,
                        to="journal.workspace",
                    ),
                ),
                ("instrument", models.TextField()),
                ("decided", models.TextField()),
                ("learned", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="OwnInstrument",
            fields=[
                (
                    "workspace",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="instrument",
                        serialize=False,
                        to="journal.workspace",
                    ),
                ),
                ("text", models.TextField()),
                ("loaded_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="PreparedQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("item", models.TextField()),
                ("text", models.TextField()),
                ("asked", models.BooleanField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="prepared",
                        to="journal.meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="journal.person",
                    ),
                ),
                (
                    "pursuit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="prepared",
                        to="journal.pursuit",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Nudge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("sent_on", models.DateField()),
                ("recorded_at", models.DateTimeField()),
                (
                    "pursuit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nudges",
                        to="journal.pursuit",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pursuit", "sent_on"), name="one_nudge_a_day"
                    )
                ]
            },
        ),
    ]
