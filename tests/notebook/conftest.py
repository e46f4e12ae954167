"""A test's docstring is the file that Ana typed."""

from datetime import UTC, datetime
from inspect import getdoc
from pathlib import Path

import pytest

from heardback import notebook
from heardback.notebook import Parsed

NOW = datetime(2026, 9, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def typed(request: pytest.FixtureRequest) -> str:
    """The test's own docstring."""
    return (getdoc(request.function) or "") + "\n"


@pytest.fixture
def parsed(typed: str) -> Parsed:
    """What the docstring says."""
    return notebook.parse(typed, recorded_at=NOW, file="northgate.md")


@pytest.fixture
def folder(typed: str, tmp_path: Path) -> Path:
    """A folder that holds the docstring as a file, as Ana's phone put it there."""
    place = tmp_path / "notes"
    place.mkdir()
    if typed.strip():
        (place / "northgate.md").write_text(typed, encoding="utf-8")
    return place
