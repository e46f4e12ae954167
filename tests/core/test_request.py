"""A request for a debrief: in the voice of whoever asks, quoting nothing private."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from heardback.core.debrief import Debrief, Through, Wording
from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Invalid
from heardback.core.pursuit import Pursuit, Side
from heardback.core.request import (
    LANGUAGES,
    LINK,
    ending,
    for_helper,
    reminder,
    request,
)

NOW = datetime(2026, 10, 30, tzinfo=UTC)
PRIVATE = ("secret words", "my own belief", "Rival Ltd", "48000", "private title")
ASKED = Debrief(id="d", drafted_at=NOW, person="Tom", sent_on=NOW.date(), text="x")


def decided(outcome: Outcome, side: Side = Side.DEAL) -> Pursuit:
    return Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        title="private title",
        notes="48000",
        opened_on=date(2026, 9, 1),
        decisions=(
            Decision(
                outcome=outcome,
                decided_on=NOW.date(),
                recorded_at=NOW,
                their_words="secret words",
                my_belief="my own belief",
                instead_who="Rival Ltd",
            ),
        ),
    )


@pytest.mark.parametrize("wording", [Wording.ADVICE, Wording.CHOICE, Wording.SHORT])
def test_a_firm_says_us_and_an_applicant_says_me(wording: Wording) -> None:
    deal, application = (decided(Outcome.WON, side) for side in Side)

    assert " us" in request(deal, wording=wording).body
    assert " us" not in request(application, wording=wording).body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wording", Wording)
@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("side", Side)
def test_every_request_is_whole_and_quotes_nothing_private(
    language: str, wording: Wording, outcome: Outcome, side: Side
) -> None:
    body = request(
        decided(outcome, side),
        person="Tom",
        wording=wording,
        ally=True,
        language=language,
    ).body

    assert "{" not in body
    assert "Tom" in body
    assert not [word for word in PRIVATE if word in body]
    assert body.count("?") == (wording is not Wording.OWN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_stands_in_once_and_only_where_it_is_wanted(language: str) -> None:
    deal = decided(Outcome.LOST)

    assert request(deal, link=True, language=language).body.count(LINK) == 1
    assert LINK not in request(deal, language=language).body


def test_a_name_with_braces_stays_a_name() -> None:
    assert "Dear {us}," in request(decided(Outcome.LOST), person="{us}").body


def test_after_a_no_the_decision_is_accepted() -> None:
    assert "Your decision stands" in request(decided(Outcome.LOST)).body
    assert "stands" not in request(decided(Outcome.WON)).body


@pytest.mark.parametrize("language", LANGUAGES)
def test_reminder_and_end_ask_for_nothing_twice(language: str) -> None:
    asked = replace(ASKED, language=language)

    assert "2026-10-30" in reminder(asked).body
    assert "?" not in reminder(asked).body + ending(asked).body
    assert "{" not in reminder(asked).body + ending(asked).body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wording", Wording)
def test_the_helper_gets_the_question_and_nothing_private(
    language: str, wording: Wording
) -> None:
    asked = replace(
        ASKED,
        language=language,
        wording=wording,
        through=Through.HELPER,
        helper="Dr. Okafor",
    )

    body = for_helper(decided(Outcome.LOST), asked).body

    assert "Dr. Okafor" in body
    assert "Tom (Northgate Foods)" in body
    assert "?" in body
    assert not [word for word in PRIVATE if word in body]


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(Invalid, match="known: en, de"):
        request(decided(Outcome.LOST), language="xx")
