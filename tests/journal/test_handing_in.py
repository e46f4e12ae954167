"""Ana writes in a car park; the phone hands it in when it is home."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import Grade, Support
from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened, said

pytestmark = pytest.mark.django_db
YES = Support(grade=Grade.YES)
NEW = Pursuit(id="", side=Side.DEAL, organisation="Brackwater", opened_on=TODAY)


def test_what_was_heard_and_the_meeting_are_kept(ana: Actor) -> None:
    opened(ana)
    done = actions.hand_in(
        ana, call(), [said(YES)], key="k", pursuit_id="northgate", now=NOW
    )

    kept = queries.pursuit_for(ana, "northgate")
    assert [each.id for each in kept.meetings] == [done.meeting]
    assert [each.meeting for each in kept.evidence] == [done.meeting]


def test_the_same_key_does_it_once(ana: Actor) -> None:
    opened(ana)
    for _ in range(3):
        actions.hand_in(
            ana, call(), [said(YES)], key="k", pursuit_id="northgate", now=NOW
        )

    kept = queries.pursuit_for(ana, "northgate")
    assert (len(kept.meetings), len(kept.evidence)) == (1, 1)


def test_the_same_key_with_other_words_is_a_conflict_and_loses_nothing(
    ana: Actor,
) -> None:
    opened(ana)
    actions.hand_in(ana, call(), [], key="k", pursuit_id="northgate", now=NOW)

    with pytest.raises(Conflict):
        actions.hand_in(
            ana, call(notes="Else."), [], key="k", pursuit_id="northgate", now=NOW
        )


def test_handed_in_again_a_day_later_it_is_the_same(ana: Actor) -> None:
    opened(ana)
    later = NOW + timedelta(days=1)
    for now in (NOW, later):
        heard = [said(YES, recorded_at=now)]
        actions.hand_in(ana, call(), heard, key="k", pursuit_id="northgate", now=now)

    assert len(queries.pursuit_for(ana, "northgate").evidence) == 1


def test_two_meetings_alike_are_two(ana: Actor) -> None:
    opened(ana)
    for key in ("one", "other"):
        actions.hand_in(ana, call(), [], key=key, pursuit_id="northgate", now=NOW)

    assert len(queries.pursuit_for(ana, "northgate").meetings) == 2


def test_a_pursuit_that_began_on_the_phone_begins_once(ana: Actor) -> None:
    first = actions.hand_in(ana, call(), [], key="k", begin=NEW, now=NOW)
    again = actions.hand_in(ana, call(), [], key="k", begin=NEW, now=NOW)

    assert first == again
    assert len(list(queries.all_pursuits(ana))) == 1


def test_whoever_spoke_is_among_the_people(ana: Actor) -> None:
    opened(ana)
    actions.hand_in(
        ana,
        call(people=()),
        [said(YES, person="Ines")],
        key="k",
        pursuit_id="northgate",
        now=NOW,
    )

    people = queries.pursuit_for(ana, "northgate").people
    assert [who.name for who in people] == ["Mara", "Tom", "Ines"]


def test_a_planned_meeting_is_the_one_that_was_held(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m", held=False, title="Workshop"),))
    actions.hand_in(
        ana, call(id="m", notes="Went well."), [], key="k", pursuit_id="northgate"
    )

    held = queries.pursuit_for(ana, "northgate").meetings
    assert [(each.title, each.held, each.notes) for each in held] == [
        ("Workshop", True, "Went well.")
    ]


def test_notes_written_on_the_laptop_meanwhile_stay(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m", notes="From the laptop."),))
    actions.hand_in(
        ana, call(id="m", notes="From the phone."), [], key="k", pursuit_id="northgate"
    )

    notes = queries.pursuit_for(ana, "northgate").meetings[0].notes
    assert "From the laptop." in notes
    assert "From the phone." in notes


def test_a_meeting_that_is_gone_becomes_one_of_its_own(ana: Actor) -> None:
    opened(ana)
    actions.hand_in(ana, call(id="gone"), [], key="k", pursuit_id="northgate", now=NOW)

    assert len(queries.pursuit_for(ana, "northgate").meetings) == 1


def test_a_pursuit_that_is_gone_is_said(ana: Actor) -> None:
    with pytest.raises(NotFound):
        actions.hand_in(ana, call(), [], key="k", pursuit_id="northgate", now=NOW)


@pytest.mark.parametrize("key", ["", "x" * 61])
def test_a_key_is_needed(ana: Actor, key: str) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="key"):
        actions.hand_in(ana, call(), [], key=key, pursuit_id="northgate", now=NOW)


def test_one_key_begins_another_pursuit_for_another_workspace(
    ana: Actor, cleo: Actor
) -> None:
    hers = actions.begin_once(ana, NEW, key="k", now=NOW)

    assert actions.begin_once(cleo, replace(northgate(), id=""), key="k") != hers


def test_a_pursuit_does_not_begin_without_a_key(ana: Actor) -> None:
    with pytest.raises(Invalid, match="key"):
        actions.begin_once(ana, NEW, key="", now=NOW)
