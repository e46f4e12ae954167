"""Copies of the database: made, kept, and put back."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from heardback.core.errors import Conflict, NotFound, Unreadable
from heardback.journal import actions, queries
from heardback.journal.models import Role
from heardback.journal.queries import Actor
from heardback.server import backup
from tests.journal.people import NOW, member, opened, said, workspace

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ana(tmp_path: Path, settings: Settings, transactional_db: None) -> Actor:
    settings.ERASURES = tmp_path / "erasures.jsonl"
    return member("Ana", workspace("Ana's studio"), Role.OWNER)


def test_what_was_there_then_is_there_again(ana: Actor, tmp_path: Path) -> None:
    opened(ana)
    copy = backup.make(tmp_path / "copy")
    actions.amend_pursuit(ana, "northgate", version=1, title="Later", now=NOW)

    done = backup.restore(copy, folder=tmp_path / "backups")

    assert queries.pursuit_for(ana, "northgate").title == ""
    assert done.aside.is_file()
    assert done.erased == 0


def test_what_a_restore_replaced_can_be_put_back_too(
    ana: Actor, tmp_path: Path
) -> None:
    opened(ana)
    copy = backup.make(tmp_path / "copy")
    actions.amend_pursuit(ana, "northgate", version=1, title="Later", now=NOW)

    done = backup.restore(copy, folder=tmp_path)
    backup.restore(done.aside, folder=tmp_path)

    assert queries.pursuit_for(ana, "northgate").title == "Later"


def test_a_restore_forgets_again_whom_it_brought_back(
    ana: Actor, tmp_path: Path
) -> None:
    opened(ana, evidence=(said(id="a", quote="I never said that", person="Tom"),))
    copy = backup.make(tmp_path / "copy")
    label = actions.erase_person(ana, "northgate", "Tom", now=NOW)

    done = backup.restore(copy, folder=tmp_path)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert done.erased == 1
    assert pursuit.person("Tom") is None
    assert pursuit.person(label)
    assert "never" not in repr(pursuit)


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_only_its_owner_may_read_a_copy(ana: Actor, tmp_path: Path) -> None:
    copy = backup.make(tmp_path / "folder" / "copy")

    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_never_overwrites_a_file(ana: Actor, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("mine")

    with pytest.raises(Conflict, match="there already"):
        backup.make(tmp_path / "copy")

    assert (tmp_path / "copy").read_text() == "mine"


@pytest.mark.parametrize("data", [b"", b"not a database", b"SQLite format 3\0" * 99])
def test_what_is_no_backup_is_refused_and_nothing_is_lost(
    ana: Actor, tmp_path: Path, data: bytes
) -> None:
    opened(ana)
    (tmp_path / "copy").write_bytes(data)

    with pytest.raises(Unreadable):
        backup.restore(tmp_path / "copy", folder=tmp_path)

    assert queries.pursuit_for(ana, "northgate").organisation == "Northgate Foods"


def test_a_file_that_is_not_there_is_named(ana: Actor, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="gone"):
        backup.restore(tmp_path / "gone", folder=tmp_path)


def test_the_oldest_copies_before_migrations_make_room(
    ana: Actor, tmp_path: Path
) -> None:
    copies = [backup.before_migration(tmp_path) for _ in range(backup.KEPT + 2)]

    assert sorted(tmp_path.glob("before-migration-*")) == copies[2:]
