"""Loading an instrument of one's own in the settings."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.web.test_judging import text_of

ADDRESS = "/settings/instrument/"
OURS = b"""
name = "ours"
[[item]]
name = "openness"
grades = ["declined", "guarded", "open"]
"""
type Browser = Callable[[Actor], Client]


def sent(data: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("ours.toml", data)}


def test_the_page_says_what_judges(page: Client) -> None:
    assert "heardback-1" in text_of(page.get(ADDRESS))


def test_a_table_of_one_s_own_judges_from_then_on(page: Client, ana: Actor) -> None:
    answer = page.post(ADDRESS, sent(OURS))

    assert answer.status_code == 302
    assert queries.instrument_for(ana).instrument.name == "ours"
    assert "one of your own, “ours”" in text_of(page.get(ADDRESS))


def test_it_can_be_given_up(page: Client, ana: Actor) -> None:
    page.post(ADDRESS, sent(OURS))
    page.post(f"{ADDRESS}drop/")

    assert not queries.instrument_for(ana).own


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"[[item]", "not valid TOML"),
        (b"\xff\xfe", "UTF-8"),
        (b"x = 1", "at least one"),
        (b'[[item]]\nname = "support"\ngrades = ["a", "b"]', "lacks the grade"),
        (b"#" * 200_001, "200,000"),
    ],
)
def test_a_broken_one_gets_a_sentence(
    page: Client, ana: Actor, data: bytes, sentence: str
) -> None:
    answer = page.post(ADDRESS, sent(data))

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert not queries.instrument_for(ana).own


def test_ben_sees_it_and_does_not_change_it(ben: Actor, browser_of: Browser) -> None:
    theirs = browser_of(ben)

    assert b'type="file"' not in theirs.get(ADDRESS).content
    assert theirs.post(ADDRESS, sent(OURS)).status_code == 404
