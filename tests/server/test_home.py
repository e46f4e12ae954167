"""The home folder and the key in it."""

import os
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from heardback.server import home

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")


@pytest.fixture(autouse=True)
def no_key_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HEARDBACK_SECRET_KEY", raising=False)


@posix
def test_only_its_owner_may_look_inside(tmp_path: Path) -> None:
    home.secret_key(tmp_path / "home")

    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "home" / "secret.key").stat().st_mode & 0o777 == 0o600


def test_the_key_is_made_once(tmp_path: Path) -> None:
    first = home.secret_key(tmp_path)

    assert len(first) > 60
    assert home.secret_key(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_a_key_that_is_given_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_SECRET_KEY", "given" * 10)

    assert home.secret_key(tmp_path / "home") == "given" * 10
    assert not (tmp_path / "home").exists()


def test_a_key_cut_short_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("x")

    with pytest.raises(ImproperlyConfigured, match="delete the file"):
        home.secret_key(tmp_path)


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ImproperlyConfigured, match="HEARDBACK_HOME"):
        home.make(tmp_path / "file")


def test_the_variable_decides_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_HOME", "~/notes")

    assert home.folder() == Path("~/notes").expanduser()
