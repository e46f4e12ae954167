"""The counterpart: made of the record, marked where it is not."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from heardback.core.counterpart import (
    Act,
    Difficulty,
    Exchange,
    Reply,
    say,
    start,
    table,
)
from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    Process,
    State,
    Statement,
    Status,
)
from heardback.core.pursuit import Pursuit, Side


def said(id: str, statement: Statement, quote: str = "") -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=date(2026, 9, 18),
        recorded_at=datetime(2026, 9, 18, tzinfo=UTC),
        quote=quote,
    )


def deal(*evidence: Evidence, side: Side = Side.DEAL) -> Pursuit:
    return Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        evidence=evidence,
    )


def test_it_holds_the_open_doubts_in_their_words() -> None:
    state = start(
        deal(
            said("a", Hesitation(about=About.PRICE), "high next to ChatGPT"),
            said("b", Hesitation(about=About.TRUST, state=State.RESOLVED), "risky"),
        ),
        seed=1,
    )

    assert [doubt.words for doubt in state.doubts] == ["high next to ChatGPT"]


def test_a_known_cause_is_theirs_and_an_unknown_one_is_marked() -> None:
    known = Hesitation(about=About.PRICE, cause="the board was burnt before")
    one, other = start(
        deal(said("a", known, "too dear"), said("b", Hesitation(), "hm")), seed=1
    ).doubts

    assert (one.cause, one.cause_invented) == ("the board was burnt before", False)
    assert other.cause_invented


@pytest.mark.parametrize("side", Side)
def test_without_a_doubt_on_record_it_begins_with_an_invented_one(side: Side) -> None:
    (doubt,) = start(deal(side=side), seed=4).doubts

    assert doubt.entry is None


def test_needs_and_process_come_from_the_record() -> None:
    state = start(
        deal(
            said("n", Need(text="no slip", status=Status.CONFIRMED)),
            said("p", Process(text="the board meets mid-October")),
        ),
        seed=1,
    )

    assert [want.words for want in state.wanted] == ["no slip"]
    assert state.process == ("the board meets mid-October",)


def test_difficulty_and_standing_set_the_hidden_inclination() -> None:
    soft, real, hard = (
        start(deal(), seed=1, difficulty=each, chance=0.5) for each in Difficulty
    )

    assert soft.inclination > real.inclination > hard.inclination
    assert start(deal(), seed=1, chance=0.9).inclination > real.inclination


@pytest.mark.parametrize(("minutes", "chance"), [(0, 0.5), (-1, 0.5), (20, 1.5)])
def test_impossible_settings_are_refused(minutes: float, chance: float) -> None:
    with pytest.raises(Invalid, match="some minutes"):
        start(deal(), seed=1, minutes=minutes, chance=chance)


def test_the_greeting_says_how_long_there_is() -> None:
    assert "15 minutes" in start(deal(), seed=3, minutes=15).greeting


def test_braces_in_their_words_are_only_text() -> None:
    state = start(deal(said("a", Hesitation(), "{minutes} and {x}")), seed=1)

    assert "{minutes} and {x}" in say(state, "raise", words=state.doubts[0].words)


@pytest.mark.parametrize("key", ["short", "filler", "hardened", "step_no"])
def test_no_line_comes_back_within_five_turns(key: str) -> None:
    state = start(deal(), seed=2)
    lines: list[str] = []
    for _ in range(30):
        line = say(state, key)
        assert line not in lines[-5:]
        lines.append(line)
        exchange = Exchange(act=Act.OTHER, line="x", reply=Reply(text=line))
        state = replace(state, exchanges=(*state.exchanges, exchange))


def test_every_kind_of_doubt_has_causes_on_both_sides() -> None:
    for side in Side:
        assert set(table()["invented"][side]["causes"]) == set(About)
