"""The encrypted door for the home network."""

import json
import os
import re
import ssl
import subprocess
import sys
from pathlib import Path
from urllib.request import HTTPCookieProcessor, HTTPSHandler, build_opener

import pytest

from heardback.core.errors import Invalid
from heardback.server.phone import addresses, door

PROGRAM = """
from heardback.server import start
from heardback.server.phone import door
door.PORT = {port}
start.serve(port=0, phone="127.0.0.1", worker=False)
"""


def test_an_address_on_the_internet_is_refused() -> None:
    with pytest.raises(Invalid, match="no address in a home network"):
        door.choose("8.8.8.8")


def test_without_a_network_the_text_template_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(addresses, "here", tuple)

    with pytest.raises(Invalid, match="heardback template"):
        door.choose()


def test_the_address_that_was_found_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "here", lambda: ("10.0.0.7", "192.168.1.20"))
    monkeypatch.setattr(addresses, "name", lambda: "study.local")

    assert door.choose().names == ("10.0.0.7", "study.local")


@pytest.mark.skipif(os.name != "posix", reason="starts a server of its own")
def test_a_phone_signs_in_by_the_code_over_a_trusted_connection(
    tmp_path: Path,
) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HEARDBACK_", "DJANGO_"))
    }
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", PROGRAM.format(port=18443)],
        env=environment | {"HEARDBACK_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        said = ""
        while "Ctrl+C" not in said:
            line = process.stdout.readline()
            assert line, process.communicate()[1]
            said += line
        link = re.search(r"https://127\.0\.0\.1:\d+/sign-in/\S+/", said)
        assert link
        # The phone trusts the authority, and nothing else is switched off.
        trust = ssl.create_default_context(cafile=tmp_path / "phone" / "authority.crt")
        cookies = HTTPCookieProcessor()
        opener = build_opener(HTTPSHandler(context=trust), cookies)
        with opener.open(link[0], timeout=20) as page:
            assert (page.status, page.url.count("/")) == (200, 3)
        session = {each.name: each.secure for each in cookies.cookiejar}
    finally:
        process.kill()
        process.communicate()

    assert session["heardback_session"], json.dumps(session)
