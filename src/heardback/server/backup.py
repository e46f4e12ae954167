"""Copies of the database: made, kept, and put back."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection, connections

from heardback.core.errors import Conflict, NotFound, Unreadable
from heardback.journal.actions import erase_again

KEPT = 5
"""How many copies made before migrations stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """`aside` holds what was there before; `erased` counts people forgotten again."""

    aside: Path
    erased: int


def make(path: Path) -> Path:
    """Copies the database as it is now to a new file that only its owner may read."""
    if path.exists():
        raise Conflict(f"{path} is there already: name a new file.")
    path.parent.mkdir(parents=True, exist_ok=True)
    # Made empty first, so that nobody else ever could read it.
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(path)) as copy:
                _open_sqlite().backup(copy)
        else:
            _call("pg_dump", "--format=custom", f"--file={path}")
    except Exception:
        path.unlink(missing_ok=True)
        raise
    return path


def restore(path: Path, *, folder: Path) -> Restored:
    """Puts a copy back; what was there goes to `folder` first, erasures are redone."""
    if not path.is_file():
        raise NotFound(f"There is no file {path}.")
    _check(path)
    aside = make(folder / f"before-restore-{_stamp()}{_suffix()}")
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(path)) as copy:
            copy.backup(_open_sqlite())
    else:
        connections.close_all()
        _call("pg_restore", "--clean", "--if-exists", "--single-transaction", str(path))
    call_command("migrate", interactive=False, verbosity=0)
    return Restored(aside=aside, erased=erase_again())


def before_migration(folder: Path) -> Path:
    """A copy for the day a new version goes wrong; the oldest ones make room."""
    copy = make(folder / f"before-migration-{_stamp()}{_suffix()}")
    kept = sorted(folder.glob(f"before-migration-*{_suffix()}"))
    for old in kept[:-KEPT]:
        old.unlink()
    return copy


def _open_sqlite() -> sqlite3.Connection:
    """Its `backup` goes page by page under SQLite's own locks: whole at any time."""
    connection.ensure_connection()
    raw = connection.connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101  for the type checker
    return raw


def _check(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(16)
    if connection.vendor != "sqlite":
        if not start.startswith(b"PGDMP"):
            raise Unreadable(f"{path} is no backup of a PostgreSQL database.")
        return
    if start != b"SQLite format 3\0":
        raise Unreadable(f"{path} is no backup of Heardback.")
    with closing(
        sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    ) as copy:
        try:
            sound = copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
            ours = copy.execute(
                "SELECT count(*) FROM sqlite_master WHERE name = 'journal_pursuit'"
            ).fetchone() == (1,)
        except sqlite3.DatabaseError:
            sound = ours = False
    if not sound:
        raise Unreadable(f"{path} is damaged; use an older backup.")
    if not ours:
        raise Unreadable(f"{path} is no backup of Heardback.")


def _call(program: str, *arguments: str) -> None:
    """One of PostgreSQL's own programs on the database of the settings."""
    if shutil.which(program) is None:
        raise NotFound(
            f"{program} is not on this machine: install PostgreSQL's client."
        )
    where = connection.settings_dict
    named = {
        "PGHOST": where["HOST"],
        "PGPORT": where["PORT"],
        "PGUSER": where["USER"],
        "PGPASSWORD": where["PASSWORD"],
    }
    done = subprocess.run(  # noqa: S603  our own arguments, no shell
        [program, "--no-password", f"--dbname={where['NAME']}", *arguments],
        env={**os.environ, **{name: value for name, value in named.items() if value}},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Unreadable(f"{program} failed: {done.stderr.strip()}")


def _suffix() -> str:
    return ".sqlite3" if connection.vendor == "sqlite" else ".dump"


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
