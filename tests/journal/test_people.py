"""The people on their side."""

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.pursuit import Part, Person
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened, said

INES = Person(name="Ines", part=Part.SCREENS, role="Procurement", email="i@n.example")


def test_a_person_joins_as_described(ana: Actor) -> None:
    opened(ana)

    actions.add_person(ana, "northgate", INES, now=NOW)

    assert queries.pursuit_for(ana, "northgate").people[-1] == INES


def test_a_name_is_there_once(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Conflict, match="'Tom'"):
        actions.add_person(ana, "northgate", Person(name=" Tom "), now=NOW)
    with pytest.raises(Conflict, match="'Mara'"):
        actions.amend_person(ana, "northgate", "Tom", Person(name="Mara"), now=NOW)


def test_a_new_name_follows_through_the_record(ana: Actor) -> None:
    opened(ana)
    actions.close_out(
        ana, "northgate", call(), [said()], key="k", version=None, now=NOW
    )
    decision = Decision(
        outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW, said_by="Tom"
    )
    actions.decide(ana, "northgate", decision, now=NOW)

    actions.amend_person(ana, "northgate", "Tom", Person(name="Thomas"), now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.meetings[0].people == ("Thomas",)
    assert pursuit.evidence[0].person == "Thomas"
    assert pursuit.decisions[0].said_by == "Thomas"


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
def test_a_name_is_needed_and_not_endless(ana: Actor, name: str) -> None:
    opened(ana)

    with pytest.raises(Invalid):
        actions.add_person(ana, "northgate", Person(name=name), now=NOW)


def test_nobody_of_that_name_is_not_found(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound, match="'Ines'"):
        actions.amend_person(ana, "northgate", "Ines", INES, now=NOW)


def test_markup_in_a_name_stays_what_it_is(ana: Actor) -> None:
    opened(ana)

    actions.add_person(
        ana, "northgate", Person(name="<script>alert(1)</script>"), now=NOW
    )

    assert queries.pursuit_for(ana, "northgate").people[-1].name.startswith("<script>")
