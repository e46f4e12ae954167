"""What a phone keeps of a workspace."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.journal.people import TODAY, call, opened

pytestmark = pytest.mark.django_db


def test_it_holds_names_and_people(ana: Actor) -> None:
    opened(ana)
    (one,) = queries.pocket(ana, as_of=TODAY)

    assert (one.organisation, one.people) == ("Northgate Foods", ("Mara", "Tom"))


def test_the_meetings_of_the_next_days_come_with_their_brief(ana: Actor) -> None:
    soon = call(id="m", held=False, on=TODAY + timedelta(days=3))
    opened(ana, meetings=(soon,))
    ((meeting,),) = (each.meetings for each in queries.pocket(ana, as_of=TODAY))

    assert meeting.id == "m"
    assert "Northgate Foods" in meeting.brief


@pytest.mark.parametrize("days", [-30, 40])
def test_far_meetings_stay_at_home(ana: Actor, days: int) -> None:
    far = call(id="m", held=False, on=TODAY + timedelta(days=days))
    opened(ana, meetings=(far,))

    assert queries.pocket(ana, as_of=TODAY)[0].meetings == ()


def test_a_brief_holds_no_chance(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m", held=False),))
    brief = queries.pocket(ana, as_of=TODAY)[0].meetings[0].brief

    assert "%" not in brief
    assert " in 10" not in brief


def test_it_asks_the_database_as_often_for_many_as_for_one(ana: Actor) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            queries.pocket(ana, as_of=TODAY)
        return len(seen)

    opened(ana, meetings=(call(id="m", held=False),))
    before = asked()
    for number in range(5):
        opened(ana, id=f"p{number}", meetings=(call(id="m", held=False),))

    assert asked() == before
