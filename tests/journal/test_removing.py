"""What was removed can be had back for a day, by whoever removed it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from heardback.core.casting import start
from heardback.core.counterpart import Act, Move, Said
from heardback.core.debrief import Debrief
from heardback.core.decision import Decision, Outcome
from heardback.core.effort import Activity, Doing
from heardback.core.errors import Conflict, NotFound
from heardback.core.pursuit import Meeting
from heardback.journal import actions, queries, tasks
from heardback.journal.models import CoachLink, Event, Person, Removed, Verb
from heardback.journal.queries import Actor
from heardback.journal.removing import KEPT, let_go
from tests.journal.people import NOW, TODAY, opened

COFFEE = Activity(
    id="coffee", doing=Doing.CONTACT, on=TODAY, whom="Lena", text="Knows Halden"
)
HELLO = Said(text="Hello", moves=(Move(act=Act.OTHER, text="Hello"),), words=1)
LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
REQUEST = Debrief(id="draft", drafted_at=NOW, person="Tom", text="Dear Tom")


@pytest.fixture
def coffee(ana: Actor) -> str:
    """Removed a moment ago."""
    actions.note_activity(ana, COFFEE, now=NOW)
    return actions.remove_activity(ana, "coffee", now=NOW)


@pytest.fixture
def ended(ana: Actor) -> str:
    deal = opened(ana)
    actions.decide(ana, deal, LOST, now=NOW)
    return deal


@pytest.fixture
def talk(ana: Actor) -> str:
    deal = opened(ana, meetings=(Meeting(id="final", on=TODAY, held=False),))
    began = start(queries.pursuit_for(ana, deal), seed=1)
    made = actions.begin_rehearsal(
        ana, deal, began, person="Tom", meeting="final", now=NOW
    )
    actions.say_line(ana, made, HELLO, number=1, now=NOW)
    actions.mark_check(ana, made, "kept the time", earned=True, now=NOW)
    actions.note_moment(ana, made, "Breathe", now=NOW)
    return made


def test_a_removed_activity_comes_back_as_it_was(ana: Actor, coffee: str) -> None:
    assert queries.activities(ana) == ()

    back = actions.bring_back(ana, coffee, now=NOW)

    assert queries.activities(ana) == (COFFEE,)
    assert (back.what, back.name) == (actions.What.ACTIVITY, "coffee")
    assert Event.objects.latest("pk").verb == Verb.UNDONE


def test_it_comes_back_once(ana: Actor, coffee: str) -> None:
    actions.bring_back(ana, coffee, now=NOW)

    with pytest.raises(NotFound):
        actions.bring_back(ana, coffee, now=NOW)


def test_only_who_removed_it_has_it_back(
    ana: Actor, ben: Actor, cleo: Actor, coffee: str
) -> None:
    for who in (ben, cleo):
        with pytest.raises(NotFound):
            actions.bring_back(who, coffee, now=NOW)


def test_after_a_day_it_is_gone_for_good(ana: Actor, coffee: str) -> None:
    with pytest.raises(NotFound, match="one day"):
        actions.bring_back(ana, coffee, now=NOW + KEPT)

    let_go(now=NOW + KEPT)

    assert not Removed.objects.exists()


def test_the_worker_lets_go_of_what_is_old(ana: Actor, coffee: str) -> None:
    Removed.objects.update(at=NOW - timedelta(days=400))

    tasks.let_go.call()

    assert not Removed.objects.exists()


def test_whoever_is_forgotten_is_forgotten_here_too(ana: Actor, coffee: str) -> None:
    opened(ana)

    actions.erase_person(ana, "northgate", "Tom", now=NOW)

    assert not Removed.objects.exists()


def test_a_removed_view_comes_back(ana: Actor) -> None:
    actions.save_view(ana, "Waiting", "text=north")
    key = actions.remove_view(ana, "Waiting", now=NOW)
    gone = queries.views(ana)
    actions.bring_back(ana, key, now=NOW)

    assert not gone
    assert [each.address for each in queries.views(ana)] == ["text=north"]


def test_what_has_another_in_its_place_stays_away(ana: Actor) -> None:
    actions.save_view(ana, "Waiting", "text=north")
    key = actions.remove_view(ana, "Waiting", now=NOW)
    actions.save_view(ana, "Waiting", "text=south")

    with pytest.raises(Conflict, match="in its place"):
        actions.bring_back(ana, key, now=NOW)


def test_a_deleted_attempt_comes_back_with_every_line(ana: Actor, talk: str) -> None:
    before = queries.rehearsal_for(ana, talk)
    key = actions.delete_rehearsal(ana, talk, now=NOW)

    assert actions.bring_back(ana, key, now=NOW).pursuit == "northgate"
    assert replace(queries.rehearsal_for(ana, talk), timer=before.timer) == before


def test_the_link_to_a_deleted_attempt_stays_closed(ana: Actor, talk: str) -> None:
    actions.link_coach(ana, talk, now=NOW)
    actions.bring_back(ana, actions.delete_rehearsal(ana, talk, now=NOW), now=NOW)

    assert not CoachLink.objects.exists()


def test_an_attempt_comes_back_without_who_is_no_longer_there(
    ana: Actor, talk: str
) -> None:
    key = actions.delete_rehearsal(ana, talk, now=NOW)
    Person.objects.filter(name="Tom").delete()
    actions.bring_back(ana, key, now=NOW)

    assert queries.rehearsal_for(ana, talk).person is None


def test_a_dropped_draft_comes_back(ana: Actor, ended: str) -> None:
    draft = actions.draft_debrief(ana, ended, REQUEST, now=NOW)
    before = queries.pursuit_for(ana, ended).debriefs
    key = actions.drop_debrief(ana, ended, draft, now=NOW)
    dropped = queries.pursuit_for(ana, ended).debriefs
    actions.bring_back(ana, key, now=NOW)

    assert dropped == ()
    assert queries.pursuit_for(ana, ended).debriefs == before


def test_nobody_gets_two_requests_by_it(ana: Actor, ended: str) -> None:
    key = actions.drop_debrief(
        ana, ended, actions.draft_debrief(ana, ended, REQUEST, now=NOW), now=NOW
    )
    again = Debrief(id="again", drafted_at=NOW, person="Tom")
    actions.draft_debrief(ana, ended, again, now=NOW)

    with pytest.raises(Conflict, match="one each"):
        actions.bring_back(ana, key, now=NOW)


def test_a_request_let_rest_is_taken_up_again(ana: Actor, ended: str) -> None:
    draft = actions.draft_debrief(ana, ended, REQUEST, now=NOW)
    actions.send_debrief(ana, ended, draft, on=TODAY, now=NOW)
    actions.end_debrief(ana, ended, draft, on=TODAY, now=NOW)
    actions.reopen_debrief(ana, ended, draft, now=NOW)
    actions.reopen_debrief(ana, ended, draft, now=NOW)

    (debrief,) = queries.pursuit_for(ana, ended).debriefs
    assert debrief.waiting
