"""Every change leaves an event that holds ids and no words."""

import re

import pytest

from heardback.core.errors import NotFound
from heardback.journal.models import Event, Pursuit
from heardback.journal.queries import Actor
from tests.journal.every import OWN, WRITES, one_of_each

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@pytest.mark.parametrize("name", [*WRITES, *OWN])
def test_a_change_leaves_its_event(ana: Actor, ben: Actor, name: str) -> None:
    one_of_each(ana)
    before = Event.objects.count()

    (WRITES | OWN)[name](ben)

    (event,) = Event.objects.order_by("pk")[before:]
    assert str(event.actor_id) == ben.user_id
    assert str(event.workspace_id) == ben.workspace_id
    for value in event.particulars.values():
        for each in value if isinstance(value, list) else [value]:
            assert ID.fullmatch(str(each))


@pytest.mark.parametrize("name", WRITES)
def test_a_change_makes_what_was_worked_out_stale(ana: Actor, name: str) -> None:
    one_of_each(ana)
    before = _changes()

    WRITES[name](ana)

    # Of the one pursuit that it changes, and of no other.
    after = _changes()
    assert len([each for each in before if after[each] > before[each]]) == 1


def test_a_change_that_fails_leaves_none(ana: Actor, cleo: Actor) -> None:
    one_of_each(ana)
    before = Event.objects.count()

    for act in WRITES.values():
        with pytest.raises(NotFound):
            act(cleo)

    assert Event.objects.count() == before


def _changes() -> dict[str, int]:
    return dict(Pursuit.objects.values_list("public_id", "changes"))
