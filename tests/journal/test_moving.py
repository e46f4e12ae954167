"""Many pursuits changed at once, and put back."""

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Invalid, NotFound
from heardback.core.pursuit import Lead
from heardback.journal import actions, queries
from heardback.journal.actions import Change
from heardback.journal.queries import Actor, Stage
from tests.journal.people import NOW, TODAY, call, opened

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)


def ids(actor: Actor, **wanted: object) -> set[str]:
    page = queries.rows(actor, as_of=TODAY, **wanted)  # type: ignore[arg-type]
    return {row.id for row in page.rows}


def stage(actor: Actor, known_as: str = "northgate") -> Stage:
    rows = queries.rows(actor, as_of=TODAY, closed=None).rows
    return next(row.stage for row in rows if row.id == known_as)


def test_what_is_put_away_leaves_the_list_and_comes_back(ana: Actor) -> None:
    opened(ana)
    moved = actions.move_pursuits(ana, ["northgate"], Change(away=True), now=NOW)
    away = ids(ana), ids(ana, away=True)
    actions.take_back_move(ana, moved, now=NOW)

    assert away == (set(), {"northgate"})
    assert ids(ana) == {"northgate"}


def test_a_stage_set_by_hand_goes_before_what_the_record_says(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),))
    actions.move_pursuits(ana, ["northgate"], Change(stage=Stage.WITH_DECIDER), now=NOW)
    by_hand = stage(ana)
    actions.move_pursuits(ana, ["northgate"], Change(stage=""), now=NOW)

    assert by_hand is Stage.WITH_DECIDER
    assert stage(ana) is Stage.TALKING


def test_a_decision_goes_before_what_was_set_by_hand(ana: Actor) -> None:
    opened(ana)
    actions.move_pursuits(ana, ["northgate"], Change(stage=Stage.TALKING), now=NOW)
    actions.decide(ana, "northgate", LOST, now=NOW)

    assert stage(ana) is Stage.DECIDED


def test_nobody_is_moved_to_decided(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="How did it end"):
        actions.move_pursuits(ana, ["northgate"], Change(stage=Stage.DECIDED))


def test_many_go_back_each_to_what_it_was(ana: Actor) -> None:
    opened(ana, id="a", lead=Lead.EVENT)
    opened(ana, id="b", lead=Lead.ADVERT)
    moved = actions.move_pursuits(ana, ["a", "b"], Change(lead=Lead.REFERRAL), now=NOW)
    changed = ids(ana, lead=Lead.REFERRAL)

    assert actions.take_back_move(ana, moved, now=NOW) == 2
    assert changed == {"a", "b"}
    assert (ids(ana, lead=Lead.EVENT), ids(ana, lead=Lead.ADVERT)) == ({"a"}, {"b"})


def test_what_somebody_changed_since_then_stays(ana: Actor, ben: Actor) -> None:
    opened(ana, id="a")
    opened(ana, id="b")
    moved = actions.move_pursuits(ana, ["a", "b"], Change(lead=Lead.EVENT), now=NOW)
    actions.move_pursuits(ben, ["a"], Change(lead=Lead.ADVERT), now=NOW)

    assert actions.take_back_move(ana, moved, now=NOW) == 1
    assert ids(ana, lead=Lead.ADVERT) == {"a"}


def test_a_move_goes_back_once_and_by_its_own_hand(ana: Actor, ben: Actor) -> None:
    opened(ana)
    moved = actions.move_pursuits(ana, ["northgate"], Change(away=True), now=NOW)

    with pytest.raises(NotFound):
        actions.take_back_move(ben, moved)
    actions.take_back_move(ana, moved)
    with pytest.raises(NotFound):
        actions.take_back_move(ana, moved)


def test_all_or_none_are_moved(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound):
        actions.move_pursuits(ana, ["northgate", "elsewhere"], Change(away=True))
    assert ids(ana) == {"northgate"}
