"""A language model reads along only where it was switched on, shown and sent."""

from collections.abc import Iterator

import pytest
from django.test import Client

from heardback.core.evidence import FoundBy
from heardback.core.reading import State
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.llm.hostile import Hostile, fails, finds, served

TALK = (
    b"Ana: Will you recommend us to Mara?\n"
    b"Tom Becker: Yes, I will recommend you to Mara.\n"
    b"Ana: What happens next?\n"
    b"Tom Becker: Our new colleague Ines wants it in green.\n"
)
YES = {
    "kind": "support",
    "line": 2,
    "quote": "Yes, I will recommend you to Mara.",
    "grade": "yes",
}
GREEN = {
    "kind": "need",
    "line": 4,
    "quote": "Our new colleague Ines wants it in green.",
    "sort": "criterion",
    "status": "stated",
}
INVENTED = {"kind": "support", "line": 2, "quote": "Never said.", "grade": "no"}
SETTINGS = "/settings/second-reader/"


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hostile]:
    with served(finds(YES, GREEN, INVENTED)) as server:
        named(monkeypatch, server)
        yield server


def named(monkeypatch: pytest.MonkeyPatch, server: Hostile) -> None:
    monkeypatch.setenv("HEARDBACK_LLM_URL", server.settings().address)
    monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")


@pytest.fixture
def document(ana: Actor, deal: str) -> str:
    return actions.keep_document(ana, deal, name="call.txt", data=TALK, us=["Ana"])


def where(deal: str, document: str) -> str:
    return f"/pursuits/{deal}/documents/{document}/second/"


def review(deal: str, document: str) -> str:
    return f"/pursuits/{deal}/documents/{document}/review/"


def test_settings_say_what_would_be_sent_where(page: Client, model: Hostile) -> None:
    shown = page.get(SETTINGS).content.decode()

    assert model.settings().place.address in shown
    assert "It is <b>off</b>" in shown
    assert "no note, no chance and no guess of yours" in shown


def test_without_a_model_settings_say_that_nothing_can_be_sent(page: Client) -> None:
    shown = page.get(SETTINGS).content.decode()

    assert "nothing can be sent" in shown
    assert "Switch it on" not in shown


def test_a_wrong_address_is_a_sentence_there(
    page: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_LLM_URL", "http://somewhere.example/v1")
    monkeypatch.setenv("HEARDBACK_LLM_MODEL", "small")

    assert page.get(SETTINGS).status_code == 200


def test_while_it_is_off_no_text_offers_it_and_none_is_sent(
    page: Client, deal: str, document: str, model: Hostile
) -> None:
    assert b"language model" not in page.get(review(deal, document)).content
    assert page.post(where(deal, document)).status_code == 400
    assert not model.bodies


def test_looking_at_what_it_would_cost_sends_nothing(
    page: Client, ana: Actor, deal: str, document: str, model: Hostile
) -> None:
    actions.allow_second_reader(ana, allowed=True)

    shown = page.get(where(deal, document)).content.decode()

    assert "characters" in shown
    assert "in 1 call" in shown
    assert "Send it" in shown
    assert not model.bodies


def test_a_confidential_text_warns(
    page: Client, ana: Actor, deal: str, model: Hostile
) -> None:
    actions.allow_second_reader(ana, allowed=True)
    data = TALK + b"Tom Becker: That is strictly confidential.\n"
    document = actions.keep_document(ana, deal, name="x.txt", data=data, us=["Ana"])

    shown = page.get(where(deal, document)).content.decode()

    assert "strictly confidential" in shown
    assert "in confidence" in shown


def test_sent_and_read_it_is_marked_by_who_found_it(
    page: Client, ana: Actor, deal: str, document: str, model: Hostile
) -> None:
    actions.allow_second_reader(ana, allowed=True)

    page.post(where(deal, document))

    by = {
        each.proposal.quote: each.proposal.by
        for each in queries.reviewed_for(ana, document, deal)
    }
    assert by[str(YES["quote"])] is FoundBy.BOTH
    assert by[str(GREEN["quote"])] is FoundBy.SECOND
    shown = page.get(review(deal, document) + "?maybe=1").content.decode()
    assert "found by both readers" in shown
    assert "found by the language model" in shown


def test_what_was_sent_and_dropped_is_kept(
    page: Client, ana: Actor, deal: str, document: str, model: Hostile
) -> None:
    actions.allow_second_reader(ana, allowed=True)

    page.post(where(deal, document))

    reading = queries.readings_for(ana, document, deal)[FoundBy.SECOND]
    assert reading.state is State.DONE
    assert reading.sent_to == model.settings().place.address
    assert reading.sent > 0
    assert reading.dropped == 1


def test_asked_again_nothing_is_found_twice(
    page: Client, ana: Actor, deal: str, document: str, model: Hostile
) -> None:
    actions.allow_second_reader(ana, allowed=True)

    page.post(where(deal, document))
    once = len(queries.reviewed_for(ana, document, deal))
    page.post(where(deal, document))

    assert len(queries.reviewed_for(ana, document, deal)) == once


def test_a_model_that_fails_is_a_sentence_and_loses_nothing(
    page: Client,
    ana: Actor,
    deal: str,
    document: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    actions.allow_second_reader(ana, allowed=True)
    before = len(queries.reviewed_for(ana, document, deal))
    with served(fails(401)) as server:
        named(monkeypatch, server)
        page.post(where(deal, document))

    shown = page.get(review(deal, document)).content.decode()
    assert "HEARDBACK_LLM_KEY" in shown
    assert "IGNORE ALL RULES" not in shown
    assert len(queries.reviewed_for(ana, document, deal)) == before


def test_only_the_owner_switches_it_on(
    page: Client, ana: Actor, ben: Actor, browser_of: object, model: Hostile
) -> None:
    his = browser_of(ben)  # type: ignore[operator]

    assert his.post(SETTINGS, {"allowed": "yes"}).status_code == 404
    page.post(SETTINGS, {"allowed": "yes"})

    assert queries.second_reader_allowed(ben)
    assert "Switch it off" not in his.get(SETTINGS).content.decode()


def test_cleo_sends_nothing_of_ana_s(
    cleo: Actor, browser_of: object, deal: str, document: str, model: Hostile
) -> None:
    actions.allow_second_reader(cleo, allowed=True)
    other = browser_of(cleo)  # type: ignore[operator]

    assert other.post(where(deal, document)).status_code == 404
    assert not model.bodies
