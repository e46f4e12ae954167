"""What an installation is warned about, and how."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from heardback.server import checks


def ids(found: list[object]) -> list[str]:
    return [getattr(each, "id", "") for each in found]


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_a_home_that_others_can_look_into(settings: Settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path

    tmp_path.chmod(0o755)
    (warning,) = checks.check_home()
    tmp_path.chmod(0o700)

    assert "chmod 700" in (warning.hint or "")
    assert checks.check_home() == []


def test_a_machine_alone_needs_no_guard(settings: Settings) -> None:
    settings.HOSTS = []
    settings.DEBUG = True

    assert checks.check_reach() == []


def test_others_who_can_reach_it_need_guards(settings: Settings) -> None:
    settings.HOSTS = ["*"]
    settings.DEBUG = True
    settings.HTTPS = False

    found = checks.check_reach()

    assert [each.id for each in found] == [
        "heardback.E001",
        "heardback.E002",
        "heardback.W002",
    ]
    assert all(each.hint for each in found)


def test_https_needs_somebody_with_a_certificate(settings: Settings) -> None:
    settings.HOSTS = ["notes.example.org"]
    settings.HTTPS, settings.BEHIND_PROXY = True, False

    (warning,) = checks.check_reach()

    assert "HEARDBACK_BEHIND_PROXY" in (warning.hint or "")


def test_a_guarded_server_is_left_in_peace(settings: Settings) -> None:
    settings.HOSTS = ["notes.example.org"]
    settings.DEBUG = False
    settings.HTTPS = settings.BEHIND_PROXY = True

    assert checks.check_reach() == []
    assert checks.sentences([]) == []
