"""A shell, and a notebook of Ana's to type at."""

import shutil
from pathlib import Path

import pytest

from tests.cli.shell import EXAMPLES, Shell


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("HEARDBACK_NOTEBOOK", raising=False)
    # Django has read it; without it nobody is remembered, as on a fresh machine.
    monkeypatch.delenv("HEARDBACK_DB", raising=False)
    return Shell(capsys)


@pytest.fixture
def northgate(tmp_path: Path) -> Path:
    folder = tmp_path / "northgate"
    shutil.copytree(EXAMPLES / "northgate-foods", folder)
    return folder


@pytest.fixture
def brackwater(tmp_path: Path) -> Path:
    folder = tmp_path / "brackwater"
    shutil.copytree(EXAMPLES / "brackwater-transit-application", folder)
    return folder
