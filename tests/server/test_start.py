"""From nothing to a running Heardback."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from heardback.core.errors import Invalid
from heardback.server import start
from heardback.server.start import Prepared

PROGRAM = """
from heardback.server import start
start.serve(port={port}, processes={processes})
"""


@contextmanager
def serving(
    home: Path, port: int, processes: int = 1
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server in a process of its own; gives the last line that it says first."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HEARDBACK_", "DJANGO_"))
    }
    environment |= {"HEARDBACK_HOME": str(home), "HEARDBACK_ACCESS_LOG": "1"}
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM.format(port=port, processes=processes)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = ""
    try:
        assert process.stdout
        while "Ctrl+C" not in said:
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            said += line
        yield said, process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def busy() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("processes", [1, 2])
def test_a_fresh_machine_is_served_and_signed_in_by_the_printed_link(
    tmp_path: Path, busy: int, processes: int
) -> None:
    with serving(tmp_path / "home", busy, processes) as (said, process):
        link = re.search(r"http://127\.0\.0\.1:\d+/sign-in/(\S+)/", said)
        assert link
        opener = build_opener(HTTPCookieProcessor(CookieJar()))
        with opener.open(link[0], timeout=20) as page:
            assert page.status == 200
            assert page.url.endswith("/")
            styles = re.findall(r'href="(/static/[^"]+\.css)"', page.read().decode())
        assert styles
        with opener.open(page.url.rstrip("/") + styles[0], timeout=20) as style:
            assert "immutable" in style.headers["Cache-Control"]
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)

    assert f"Port {busy} is in use" in said
    assert "GET /sign-in/..." in errors
    assert link[1] not in errors
    assert "Traceback" not in errors
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    with closing(sqlite3.connect(tmp_path / "home" / "heardback.sqlite3")) as base:
        names = base.execute("SELECT name FROM sqlite_master").fetchall()
    assert {("cache",), ("journal_pursuit",), ("django_session",)} <= set(names)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "notes.example.org"])
def test_other_machines_are_let_in_only_when_told_so(
    host: str, settings: Settings
) -> None:
    with pytest.raises(Invalid, match="--public"):
        start._refuse_unguarded(host, public=False)


def test_other_machines_need_names_and_https(settings: Settings) -> None:
    settings.HOSTS, settings.HTTPS = [], False
    with pytest.raises(Invalid, match="HEARDBACK_HOSTS"):
        start._refuse_unguarded("0.0.0.0", public=True)

    settings.HOSTS = ["notes.example.org"]
    with pytest.raises(Invalid, match="HEARDBACK_HTTPS"):
        start._refuse_unguarded("0.0.0.0", public=True)

    settings.HTTPS = True
    start._refuse_unguarded("0.0.0.0", public=True)


def test_the_link_is_not_said_where_others_look() -> None:
    prepared = Prepared(home=Path(), sign_in="/sign-in/hush/", copied=Path("copy"))

    here, there = (
        "\n".join(start.announcement(prepared, host, 8000, 8001, examples=True))
        for host in ("127.0.0.1", "0.0.0.0")
    )

    assert "http://127.0.0.1:8001/sign-in/hush/" in here
    assert "Port 8000 is in use" in here
    assert "copied" in here
    assert "hush" not in there


def test_looking_around_leaves_ones_own_workspace_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HEARDBACK_HOME", "/own")
    start._choose_home(examples=True)
    assert os.environ["HEARDBACK_HOME"] == "/own"

    monkeypatch.delenv("HEARDBACK_HOME")
    start._choose_home(examples=False)
    assert "HEARDBACK_HOME" not in os.environ
    start._choose_home(examples=True)
    assert os.environ["HEARDBACK_HOME"].endswith(start.LOOK_AROUND)
    monkeypatch.delenv("HEARDBACK_HOME")


def test_a_wrong_setting_becomes_a_sentence_of_ours() -> None:
    with (
        pytest.raises(Invalid, match="HEARDBACK_DB"),
        start.explained(),
    ):
        raise ImproperlyConfigured("HEARDBACK_DB is wrong.")


@pytest.mark.django_db
def test_the_shell_gets_the_owner() -> None:
    assert start.open_database().name == "owner"
