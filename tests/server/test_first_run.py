"""What a fresh installation is given, and what a later one keeps."""

from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from heardback.journal import queries
from heardback.journal.models import User, Workspace
from heardback.server import first_run

HTMX = "django_htmx/htmx-2.min.js"


@pytest.fixture
def one_pending(transactional_db: None) -> None:
    """As if a new version had brought the table of sessions."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE django_session")
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")


@pytest.mark.django_db
def test_the_owner_is_made_once_with_a_workspace(tmp_path: Path) -> None:
    first, second = first_run.make_owner(), first_run.make_owner()

    assert first == second
    assert not first.has_usable_password()
    assert Workspace.objects.count() == User.objects.count() == 1
    assert queries.owner() == queries.actor_for(first)


@pytest.mark.django_db
def test_with_nothing_pending_nothing_is_copied(tmp_path: Path) -> None:
    assert first_run.migrate(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_the_database_is_copied_before_it_is_changed(
    one_pending: None, tmp_path: Path
) -> None:
    copy = first_run.migrate(tmp_path)

    assert "django_session" in connection.introspection.table_names()
    if connection.vendor == "sqlite":
        assert copy is not None
        assert copy.parent == tmp_path / "backups"
        assert copy.stat().st_size > 0


def test_files_are_gathered_under_lasting_names_once(
    settings: Settings, tmp_path: Path
) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    plain = staticfiles_storage.url(HTMX)

    assert first_run.collect_static()
    assert not first_run.collect_static()

    lasting = staticfiles_storage.url(HTMX)
    assert plain == f"/static/{HTMX}"
    assert lasting != plain
    assert (tmp_path / "static" / lasting.removeprefix("/static/")).is_file()
    assert list((tmp_path / "static").rglob("*.gz"))


def test_a_file_added_since_is_served_under_its_own_name(
    settings: Settings, tmp_path: Path
) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    first_run.collect_static()

    assert staticfiles_storage.url("web/added-since.css").endswith("/added-since.css")
