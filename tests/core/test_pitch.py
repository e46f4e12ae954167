"""The pitch: what it covers, what it leaves out, and how long it takes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    State,
    Statement,
    Status,
)
from heardback.core.pitch import Claim, Coverage, Pitch, alike, coverage, suggest
from heardback.core.pursuit import Pursuit, Side


def said(id: str, statement: Statement, quote: str = "") -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=date(2026, 9, 18),
        recorded_at=datetime(2026, 9, 18, tzinfo=UTC),
        quote=quote,
    )


SLIP = said("slip", Need(text="no launch may slip again", status=Status.CONFIRMED))
BUDGET = said("budget", Need(text="stay below 50k", status=Status.CONFIRMED))
GUESS = said("guess", Need(text="they like weekly reports"))
PRICE = said("price", Hesitation(text="high next to ChatGPT", about=About.PRICE))
DONE = said("done", Hesitation(about=About.TRUST, state=State.RESOLVED))


def check(*claims: Claim, minutes: float | None = None) -> Coverage:
    deal = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        evidence=(SLIP, BUDGET, GUESS, PRICE, DONE),
    )
    return coverage(Pitch(claims=claims, minutes_given=minutes), deal)


def test_a_confirmed_need_is_covered_by_the_claim_tied_to_it() -> None:
    found = check(Claim(text="We hold dates", needs=("slip",)))

    assert [each.id for each in found.covered] == ["slip"]
    assert [each.id for each in found.missed] == ["budget"]
    assert found.share == 0.5


def test_a_need_they_never_confirmed_is_marked() -> None:
    found = check(Claim(text="You get reports", needs=("guess",)))

    assert [each.id for each in found.unconfirmed] == ["guess"]


def test_an_open_doubt_no_claim_speaks_to_is_left_unanswered() -> None:
    assert [each.id for each in check().unanswered] == ["price"]
    assert check(Claim(text="It pays", answers=("price",))).unanswered == ()


def test_a_claim_without_backing_or_without_a_need_is_named() -> None:
    bare = Claim(text="We are the best")
    backed = Claim(text="12 launches", needs=("slip",), backing="list of launches")

    found = check(bare, backed)

    assert found.unbacked == (bare,)
    assert found.loose == (bare,)


def test_a_tie_to_something_gone_is_named_not_ignored() -> None:
    assert check(Claim(text="x", needs=("gone",))).unknown == ("gone",)


def test_the_length_is_measured_against_the_time_given() -> None:
    long = Claim(text="word " * 450)

    found = check(long, minutes=2)

    assert (found.words, found.minutes, found.over) == (450, 3.0, 1.0)
    assert check(long).over == 0


def test_without_a_confirmed_need_there_is_no_share() -> None:
    empty = Pursuit(
        id="p", side=Side.DEAL, organisation="N", opened_on=date(2026, 9, 1)
    )

    assert coverage(Pitch(claims=()), empty).share is None


def test_a_shared_word_suggests_the_need() -> None:
    entries = [SLIP, BUDGET, GUESS, PRICE]

    assert suggest("We have never let a launch slip", entries)[0] == "slip"
    assert suggest("Cheaper than ChatGPT in the end", entries) == ("price",)
    assert suggest("Blue skies", entries) == ()


def test_endings_do_not_hide_a_likeness() -> None:
    assert alike("launches", "launch") == 1


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_a_share_and_goes_both_ways(one: str, other: str) -> None:
    assert 0 <= alike(one, other) <= 1
    assert alike(one, other) == alike(other, one)


@given(st.permutations(["slip", "budget", "guess"]))
def test_the_order_of_claims_changes_nothing_but_order(order: list[str]) -> None:
    found = check(*(Claim(text=id, needs=(id,)) for id in order))

    assert {each.id for each in found.covered} == {"slip", "budget"}
    assert found.missed == ()


@pytest.mark.parametrize("text", ["", "   "])
def test_empty_words_are_like_nothing(text: str) -> None:
    assert alike(text, "launch") == 0
