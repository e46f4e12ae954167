"""One worker at a time for one database."""

from pathlib import Path
from threading import Event

import pytest
from django.db import connection

from heardback.server.alone import turn


class Impatient(Event):
    """Stopped at the first wait."""

    def wait(self, timeout: float | None = None) -> bool:
        self.set()
        return True


@pytest.fixture(autouse=True)
def place(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if connection.vendor == "sqlite":
        name = tmp_path / "base.sqlite3"
        monkeypatch.setitem(connection.settings_dict, "NAME", name)


def test_the_first_has_its_turn() -> None:
    with turn(Event()) as still_ours:
        assert still_ours
        assert still_ours()


def test_the_second_stands_by_until_it_is_stopped() -> None:
    with turn(Event()), turn(Impatient()) as second:
        assert second is None


def test_the_next_has_its_turn_when_the_first_is_done() -> None:
    with turn(Event()):
        pass
    with turn(Impatient()) as next_one:
        assert next_one
