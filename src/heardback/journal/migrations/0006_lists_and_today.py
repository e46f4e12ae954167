"""Lists in a fixed time, searching, Today, effort, offers; the cache is made anew."""

from unicodedata import normalize

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# The words of `journal_findable` once more, as an index that both databases keep in
# step themselves, whoever changes the rows.
SQLITE = (
    """
    CREATE VIRTUAL TABLE journal_findable_index USING fts5(
        text, content='journal_findable', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER journal_findable_added AFTER INSERT ON journal_findable BEGIN
        INSERT INTO journal_findable_index(rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER journal_findable_removed AFTER DELETE ON journal_findable BEGIN
        INSERT INTO journal_findable_index(journal_findable_index, rowid, text)
        VALUES ('delete', old.id, old.text);
    END
    """,
    """
    CREATE TRIGGER journal_findable_changed AFTER UPDATE ON journal_findable BEGIN
        INSERT INTO journal_findable_index(journal_findable_index, rowid, text)
        VALUES ('delete', old.id, old.text);
        INSERT INTO journal_findable_index(rowid, text) VALUES (new.id, new.text);
    END
    """,
)
# PostgreSQL has no folding of accents on board; what Latin letters need is spelled out.
MARKED = [
    (chr(code), plain)
    for code in range(0xC0, 0x180)
    if len(plain := normalize("NFKD", chr(code))[:1]) == 1 and plain.isascii()
]
POSTGRESQL = (
    f"""
    ALTER TABLE journal_findable ADD COLUMN words tsvector GENERATED ALWAYS AS (
        to_tsvector(
            'simple'::regconfig,
            translate(
                text,
                '{"".join(marked for marked, _ in MARKED)}',
                '{"".join(plain for _, plain in MARKED)}'
            )
        )
    ) STORED
    """,
    "CREATE INDEX journal_findable_words ON journal_findable USING gin (words)",
)


def index(_: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    vendor = schema_editor.connection.vendor
    for statement in SQLITE if vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def forget_index(_: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    # On PostgreSQL the column goes with its table.
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE journal_findable_index")


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0005_judging"),
    ]

    operations = [
        migrations.DeleteModel(
            name="BeliefCache",
        ),
        migrations.CreateModel(
            name="BeliefCache",
            fields=[
                (
                    "pursuit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="cache",
                        serialize=False,
                        to="journal.pursuit",
                    ),
                ),
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journal.workspace",
                    ),
                ),
                ("changes", models.PositiveIntegerField()),
                ("instrument", models.TextField()),
                ("believed_on", models.DateField()),
                ("answers", models.JSONField(default=list)),
                ("shelf", models.CharField(max_length=10)),
                ("side", models.CharField(max_length=20)),
                ("lead", models.CharField(max_length=20)),
                ("name", models.TextField()),
                ("opened_on", models.DateField()),
                ("due_on", models.DateField()),
                ("contact_on", models.DateField()),
                ("decide_on", models.DateField()),
                ("stage", models.CharField(max_length=20)),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("taught", models.BooleanField(blank=True, null=True)),
                ("steps", models.JSONField(default=list)),
                ("no_agreed_step", models.BooleanField()),
                ("last_contact", models.DateField(blank=True, null=True)),
                ("open_doubts", models.PositiveIntegerField()),
                ("waits", models.JSONField(default=list)),
                ("silent_since", models.DateField(blank=True, null=True)),
                ("expected_until", models.DateField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["workspace", "shelf", "due_on", "pursuit"],
                        name="list_by_due",
                    ),
                    models.Index(
                        fields=["workspace", "shelf", "contact_on", "pursuit"],
                        name="list_by_quiet",
                    ),
                    models.Index(
                        fields=["workspace", "shelf", "decide_on", "pursuit"],
                        name="list_by_decide",
                    ),
                    models.Index(
                        fields=["workspace", "shelf", "opened_on", "pursuit"],
                        name="list_by_age",
                    ),
                    models.Index(
                        fields=["workspace", "shelf", "name", "pursuit"],
                        name="list_by_name",
                    ),
                    models.Index(
                        fields=["workspace", "shelf", "stage", "due_on", "pursuit"],
                        name="list_by_stage",
                    ),
                    models.Index(
                        fields=["workspace", "instrument"], name="list_by_version"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ItemCache",
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
                (
                    "pursuit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="journal.pursuit",
                    ),
                ),
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journal.workspace",
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=200)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField()),
                ("weight", models.FloatField()),
                ("words", models.JSONField(default=dict)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["workspace", "-weight"], name="item_by_weight")
                ],
            },
        ),
        migrations.CreateModel(
            name="Findable",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "pursuit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findable",
                        to="journal.pursuit",
                    ),
                ),
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journal.workspace",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findable",
                        to="journal.document",
                    ),
                ),
                ("text", models.TextField()),
            ],
            options={
                "verbose_name_plural": "findable",
            },
        ),
        migrations.CreateModel(
            name="Activity",
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
                (
                    "workspace",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activities",
                        to="journal.workspace",
                    ),
                ),
                ("public_id", models.CharField(max_length=64, unique=True)),
                ("doing", models.CharField(max_length=20)),
                ("on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("whom", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("again_on", models.DateField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "activities",
                "indexes": [
                    models.Index(fields=["workspace", "on"], name="activity_by_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="Rhythm",
            fields=[
                (
                    "membership",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rhythm",
                        serialize=False,
                        to="journal.membership",
                    ),
                ),
                ("goals", models.JSONField(default=dict)),
                ("off", models.JSONField(default=list)),
            ],
        ),
        migrations.CreateModel(
            name="Offer",
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
                (
                    "pursuit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offers",
                        to="journal.pursuit",
                    ),
                ),
                ("public_id", models.CharField(max_length=64)),
                ("made_on", models.DateField()),
                ("terms", models.TextField(blank=True)),
                ("answer_by", models.DateField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=20)),
                ("answered_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pursuit", "public_id"), name="offer_id_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Handled",
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
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="handled_items",
                        to="journal.membership",
                    ),
                ),
                ("key", models.CharField(max_length=200)),
                ("state", models.CharField(max_length=10)),
                ("until", models.DateField(blank=True, null=True)),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name_plural": "handled",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("membership", "key"), name="handled_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedView",
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
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="views",
                        to="journal.membership",
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("address", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("membership", "name"), name="view_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Move",
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
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moves",
                        to="journal.membership",
                    ),
                ),
                ("at", models.DateTimeField()),
                ("changed", models.JSONField(default=dict)),
                ("before", models.JSONField(default=list)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.AddField(
            model_name="pursuit",
            name="placed",
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name="pursuit",
            name="away",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="pursuit",
            name="fresh",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="journal.beliefcache",
            ),
        ),
        migrations.AddIndex(
            model_name="pursuit",
            index=models.Index(
                condition=models.Q(("fresh", None)),
                fields=["workspace"],
                name="pursuit_stale",
            ),
        ),
        migrations.RunPython(index, forget_index),
    ]
