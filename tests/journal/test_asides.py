"""Who has a part and what it is worth, told in passing: one tap, and back again."""

from decimal import Decimal

import pytest

from heardback.core.errors import Conflict
from heardback.core.evidence import Kind, Party, Proposal, Support
from heardback.core.pursuit import (
    Document,
    Money,
    Part,
    Person,
    Pursuit,
    Reviewed,
    Verdict,
)
from heardback.journal import actions, queries
from heardback.journal.asides import Aside, asides_in
from heardback.journal.queries import Actor
from tests.journal.people import NOW, northgate, opened, said

DOCUMENT = "f" * 64
BOSS = "I'd have to run it past our CFO."
PRICE = "We have €48,000 a year for this."


def heard(quote: str, **changes: object) -> Reviewed:
    given = {"verdict": Verdict.ACCEPTED, "side": Party.THEM} | changes
    proposal = Proposal(
        kind=Kind.PROCESS,
        quote=quote,
        start=0,
        end=len(quote),
        confidence=0.9,
        side=given["side"],  # type: ignore[arg-type]
    )
    return Reviewed(
        id="r",
        document=DOCUMENT,
        proposal=proposal,
        verdict=given["verdict"],  # type: ignore[arg-type]
    )


def with_words(quote: str, **changes: object) -> Pursuit:
    kept = Document(id=DOCUMENT, name="a", kind="notes", text=quote, added_at=NOW)
    given = {"documents": (kept,), "reviewed": (heard(quote),), "value": None}
    return northgate(**(given | changes))


def told(ana: Actor, quote: str, **changes: object) -> Aside:
    given = with_words(quote, **changes)
    opened(ana, documents=given.documents, reviewed=given.reviewed, value=given.value)
    (aside,) = asides_in(queries.pursuit_for(ana, "northgate"), DOCUMENT)
    return aside


def test_an_unknown_decider_is_offered_with_that_part() -> None:
    (aside,) = asides_in(with_words(BOSS), DOCUMENT)

    assert aside.person == Person(name="CFO", part=Part.DECIDES)
    assert not aside.done


@pytest.mark.parametrize("known", [Person(name="cfo"), Person(name="Ines", role="CFO")])
def test_whoever_is_known_is_not_offered_again(known: Person) -> None:
    assert asides_in(with_words(BOSS, people=(known,)), DOCUMENT) == ()


@pytest.mark.parametrize("changes", [{"verdict": Verdict.OPEN}, {"side": Party.US}])
def test_only_their_words_that_somebody_accepted_count(
    changes: dict[str, object],
) -> None:
    reviewed = (heard(BOSS, **changes),)

    assert asides_in(with_words(BOSS, reviewed=reviewed), DOCUMENT) == ()


def test_a_sum_is_offered_where_nobody_said_what_it_is_worth() -> None:
    (aside,) = asides_in(with_words(PRICE), DOCUMENT)
    other = Money(amount=Decimal(5000), currency="EUR")

    assert aside.value == Money(amount=Decimal(48000), currency="EUR", per="year")
    assert asides_in(with_words(PRICE, value=other), DOCUMENT) == ()


@pytest.mark.parametrize(
    "words", ["Between €40,000 and €50,000.", "About 48k.", "We paid for it."]
)
def test_a_range_and_a_bare_number_are_no_price(words: str) -> None:
    assert asides_in(with_words(words), DOCUMENT) == ()


def test_one_tap_adds_them_and_another_takes_them_back(ana: Actor) -> None:
    key = told(ana, BOSS).key
    before = queries.pursuit_for(ana, "northgate").people
    actions.take_up(ana, "northgate", DOCUMENT, key, now=NOW)
    actions.take_up(ana, "northgate", DOCUMENT, key, now=NOW)
    added = queries.pursuit_for(ana, "northgate")

    assert [each.name for each in added.people if each not in before] == ["CFO"]
    assert asides_in(added, DOCUMENT)[0].done

    actions.put_back(ana, "northgate", DOCUMENT, key, now=NOW)
    assert queries.pursuit_for(ana, "northgate").people == before


def test_the_value_is_set_and_taken_back(ana: Actor) -> None:
    key = told(ana, PRICE).key
    actions.take_up(ana, "northgate", DOCUMENT, key, now=NOW)
    value = queries.pursuit_for(ana, "northgate").value
    actions.put_back(ana, "northgate", DOCUMENT, key, now=NOW)

    assert value == Money(amount=Decimal(48000), currency="EUR", per="year")
    assert queries.pursuit_for(ana, "northgate").value is None


def test_who_has_said_something_since_then_stays(ana: Actor) -> None:
    key = told(ana, BOSS).key
    actions.take_up(ana, "northgate", DOCUMENT, key, now=NOW)
    entry = said(id="e9", statement=Support(), person="CFO")
    actions.record(ana, "northgate", entry, now=NOW)

    with pytest.raises(Conflict, match="they stay"):
        actions.put_back(ana, "northgate", DOCUMENT, key, now=NOW)
