"""Activities, goals and saved views go out and come back, once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from heardback import notebook
from heardback.core.desk import Desk, View
from heardback.core.effort import Activity, Doing, Effort, Rhythm
from heardback.journal import actions, queries
from heardback.journal.actions import TakenIn
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened

INES = Activity(
    id="a",
    doing=Doing.CONTACT,
    on=TODAY,
    whom="Ines",
    text="Coffee",
    again_on=TODAY + timedelta(days=90),
)
RHYTHM = Rhythm(goals=MappingProxyType({Effort.MEETINGS: 4}), off=frozenset({5, 6}))
VIEW = View(name="Late", address="order=next_step")
DESK = Desk(activities=(INES,), rhythm=RHYTHM, views=(VIEW,))


def kept(actor: Actor) -> None:
    actions.note_activity(actor, INES, now=NOW)
    actions.set_rhythm(actor, RHYTHM)
    actions.save_view(actor, VIEW.name, VIEW.address)


def given(actor: Actor, desk: Desk) -> TakenIn:
    return actions.take_in(actor, [], desk=desk, now=NOW)


def test_a_desk_goes_to_a_notebook_and_comes_back_in_another_house(
    ana: Actor, cleo: Actor, tmp_path: Path
) -> None:
    kept(ana)
    notebook.write_desk(queries.desk_for(ana), tmp_path)

    done = given(cleo, notebook.desk_in(tmp_path)[0])

    assert done.beside == 3
    assert queries.desk_for(cleo) == queries.desk_for(ana) == DESK


def test_the_second_time_nothing_comes(ana: Actor) -> None:
    given(ana, DESK)

    assert given(ana, DESK) == TakenIn()
    assert queries.desk_for(ana) == DESK


def test_what_is_here_stays_and_is_told(ana: Actor) -> None:
    kept(ana)
    other = Desk(
        activities=(replace(INES, text="Tea"),),
        rhythm=Rhythm(),
        views=(View(name="Late", address="order=name"),),
    )

    done = given(ana, other)

    assert queries.desk_for(ana) == DESK
    assert done.beside == 0
    assert [each.split(" stay")[0] for each in done.left] == [
        "An activity of Fri 18 Sep",
        "Your goals of a week",
        "The saved view “Late”",
    ]


def test_what_was_removed_does_not_come_back_by_an_older_export(ana: Actor) -> None:
    kept(ana)
    actions.remove_activity(ana, "a", now=NOW)

    given(ana, DESK)

    assert queries.activities(ana) == ()


def test_goals_and_views_are_of_whoever_brings_them(ana: Actor, ben: Actor) -> None:
    kept(ana)

    assert queries.desk_for(ben) == Desk(activities=(INES,))


def test_of_somebody_forgotten_nothing_comes_back(ana: Actor) -> None:
    opened(ana)
    before = queries.pursuit_for(ana, "northgate")
    actions.erase_person(ana, "northgate", "Tom", now=NOW)
    desk = Desk(
        activities=(
            replace(INES, id="b", whom="Tom"),
            replace(INES, id="c", text="Met Tom at the fair"),
        ),
        views=(View(name="Tom", address="text=Tom"),),
    )

    actions.take_in(ana, [before], desk=desk, now=NOW)

    assert "Tom" not in str(queries.desk_for(ana))
    assert len(queries.activities(ana)) == 2


def test_no_more_views_come_than_anybody_may_have(ana: Actor) -> None:
    many = tuple(View(name=f"View {each}", address="") for each in range(32))

    done = given(ana, Desk(views=many))

    assert len(queries.views(ana)) == 30
    assert len(done.left) == 2


@pytest.mark.parametrize("count", [1, 40])
def test_an_export_of_a_desk_holds_all_of_it(ana: Actor, count: int) -> None:
    for each in range(count * 6):
        actions.note_activity(ana, replace(INES, id=f"a{each}"), now=NOW)

    assert len(queries.desk_for(ana).activities) == count * 6
