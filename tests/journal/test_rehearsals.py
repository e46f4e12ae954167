"""Practice in the database: line by line, once, its owner's, and forgotten."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from heardback.core.casting import start
from heardback.core.counterpart import Act, Move, Said
from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict
from heardback.core.evidence import About, Hesitation, Source
from heardback.core.pitch import Claim, Pitch
from heardback.core.pursuit import Meeting
from heardback.journal import actions, queries
from heardback.journal.models import Rehearsal, RehearsalTurn
from heardback.journal.queries import Actor, By
from tests.journal.people import NOW, TODAY, northgate, opened, said

WORDS = "We were let down once by somebody like you"


@pytest.fixture
def deal(ana: Actor) -> str:
    doubt = said(
        Hesitation(about=About.TRUST, cause="Tom lost a week over it"),
        id="d",
        quote=WORDS,
        source=Source.QUOTED,
    )
    return opened(ana, evidence=(doubt,))


@pytest.fixture
def talk(ana: Actor, deal: str) -> str:
    began = start(queries.pursuit_for(ana, deal), seed=1)
    return actions.begin_rehearsal(ana, deal, began, now=NOW)


def line(text: str, act: Act = Act.OTHER, **more: object) -> Said:
    move = Move(act=act, text=text, **more)  # type: ignore[arg-type]
    return Said(text=text, moves=(move,), words=len(text.split()))


DOUBTS = line("What worries you?", Act.CURIOUS_QUESTION, asks_doubts=True)
BEHIND = line("What is behind that?", Act.CURIOUS_QUESTION)


def test_a_talk_goes_on_where_it_was(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    reply = actions.say_line(ana, talk, BEHIND, number=2, now=NOW)

    one = queries.rehearsal_for(ana, talk)

    assert [each.said.text for each in one.state.exchanges] == [
        "What worries you?",
        "What is behind that?",
    ]
    assert one.state.exchanges[-1].reply == reply
    assert one.state.doubts[0].revealed


def test_the_same_line_sent_twice_is_said_once(ana: Actor, talk: str) -> None:
    first = actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    again = actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)

    assert first == again
    assert RehearsalTurn.objects.count() == 1


def test_another_line_in_the_same_place_is_a_conflict(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)

    for said_, number in ((BEHIND, 1), (BEHIND, 3)):
        with pytest.raises(Conflict):
            actions.say_line(ana, talk, said_, number=number, now=NOW)


def test_other_words_for_a_reply_change_nothing_else(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, worded="In other words.", now=NOW)
    plain = actions.begin_rehearsal(
        ana, "northgate", queries.rehearsal_for(ana, talk).began, now=NOW
    )
    actions.say_line(ana, plain, DOUBTS, number=1, now=NOW)

    one, other = (queries.rehearsal_for(ana, each).state for each in (talk, plain))

    assert one.exchanges[0].reply.text == "In other words."
    assert one.doubts == other.doubts
    assert one.minutes_left == other.minutes_left


def test_a_goodbye_ends_it_and_nothing_is_said_after(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    actions.say_line(ana, talk, line("Bye", Act.FAREWELL), number=2, now=NOW)

    assert queries.rehearsal_for(ana, talk).over
    with pytest.raises(Conflict, match="over"):
        actions.say_line(ana, talk, BEHIND, number=3, now=NOW)


def test_trying_again_keeps_what_came_before_the_moment(ana: Actor, talk: str) -> None:
    for number, each in enumerate((DOUBTS, line("No!", Act.ARGUMENT)), start=1):
        actions.say_line(ana, talk, each, number=number, now=NOW)

    again = actions.try_again(ana, talk, turn=2, now=NOW)
    one = queries.rehearsal_for(ana, again)

    assert (one.attempt, len(one.state.exchanges)) == (2, 1)
    assert one.state.doubts[0].raised
    assert len(queries.rehearsal_for(ana, talk).state.exchanges) == 2


def test_marks_of_three_stand_beside_each_other(ana: Actor, talk: str) -> None:
    token = actions.link_coach(ana, talk, now=NOW)
    secret = actions.open_coach_link(token, now=NOW)
    actions.mark_check(ana, talk, "did not argue", earned=True, now=NOW)
    actions.coach_marks(token, secret, "did not argue", earned=False, now=NOW)

    marks = queries.rehearsal_for(ana, talk).marks

    assert marks[By.OWN] == {"did not argue": True}
    assert marks[By.COACH] == {"did not argue": False}
    actions.mark_check(ana, talk, "did not argue", earned=None, now=NOW)
    assert queries.rehearsal_for(ana, talk).marks[By.OWN] == {}


def test_a_note_knows_its_moment(ana: Actor, talk: str) -> None:
    actions.run_timer(ana, talk, running=True, now=NOW)
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    actions.note_moment(ana, talk, "Good question", now=NOW + timedelta(seconds=40))

    (note,) = queries.rehearsal_for(ana, talk).notes

    assert (note.text, note.seconds, note.turn) == ("Good question", 40, 1)


def test_the_timer_stops_and_goes_on(ana: Actor, talk: str) -> None:
    for running, after in ((True, 0), (True, 10), (False, 30), (True, 100)):
        moment = NOW + timedelta(seconds=after)
        actions.run_timer(ana, talk, running=running, now=moment)
    actions.run_timer(ana, talk, running=False, now=NOW + timedelta(seconds=130))

    assert queries.rehearsal_for(ana, talk).timer.seconds == 60


def test_deleting_takes_everything_that_was_said(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)

    actions.delete_rehearsal(ana, talk, now=NOW)

    assert not Rehearsal.objects.exists()
    assert not RehearsalTurn.objects.exists()


def test_who_is_forgotten_is_forgotten_in_practice_too(ana: Actor, talk: str) -> None:
    pitch = Pitch(claims=(Claim(text="Tom will not lose a week again"),))
    actions.keep_pitch(ana, "northgate", pitch, person="Tom", now=NOW)
    for number, each in enumerate((DOUBTS, BEHIND), start=1):
        actions.say_line(ana, talk, each, number=number, now=NOW)
    actions.note_moment(ana, talk, "As Tom would say it", now=NOW)

    actions.erase_person(ana, "northgate", "Tom", now=NOW)

    one = queries.rehearsal_for(ana, talk)
    kept = repr(one) + repr(queries.pitches(ana, "northgate"))
    assert "Tom" not in kept
    assert "let down once" not in kept
    assert "lost a week" not in kept
    assert one.state.doubts[0].revealed


def test_a_pitch_is_kept_in_versions_for_each_person(ana: Actor, deal: str) -> None:
    first = Pitch(claims=(Claim(text="We keep dates"),), minutes_given=5)
    second = Pitch(claims=(Claim(text="We keep every date", backing="11 of 11"),))
    for pitch, person in ((first, None), (first, None), (second, None), (first, "Tom")):
        actions.keep_pitch(ana, deal, pitch, person=person, now=NOW)

    kept = [(each.person, each.number) for each in queries.pitches(ana, deal)]

    assert kept == [("Tom", 1), (None, 2), (None, 1)]
    assert queries.pitches(ana, deal)[1].pitch == second


def test_a_final_meeting_nobody_practised_for_is_named(ana: Actor) -> None:
    final = Meeting(id="f", on=TODAY + timedelta(days=3), people=("Mara",), held=False)
    far = Meeting(id="g", on=TODAY + timedelta(days=4), people=("Mara",), held=False)
    small = Meeting(id="h", on=TODAY + timedelta(days=1), people=("Tom",), held=False)
    opened(ana, meetings=(final, far, small))

    (row,) = queries.unrehearsed(ana, TODAY)

    assert (row.pursuit, row.meeting) == ("northgate", "f")
    began = start(northgate(), seed=1)
    talk = actions.begin_rehearsal(ana, "northgate", began, now=NOW)
    assert queries.unrehearsed(ana, TODAY)
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    assert not queries.unrehearsed(ana, TODAY)


def test_ending_stops_the_timer_where_it_is(ana: Actor, talk: str) -> None:
    actions.run_timer(ana, talk, running=True, now=NOW)
    actions.end_rehearsal(ana, talk, now=NOW + timedelta(seconds=90))

    timer = queries.rehearsal_for(ana, talk).timer

    assert (timer.seconds, timer.running) == (90, False)


def test_what_one_rehearsed_is_known_for_lessons(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)

    assert queries.rehearsed(ana) == frozenset({"northgate"})


def test_whoever_rehearsed_nothing_has_no_such_habit(
    ana: Actor, ben: Actor, talk: str
) -> None:
    assert queries.rehearsed(ben) is None


def test_marks_stand_beside_outcomes_once_it_was_decided(ana: Actor, talk: str) -> None:
    actions.say_line(ana, talk, DOUBTS, number=1, now=NOW)
    assert queries.practised(ana) == ()

    later = NOW + timedelta(days=1)
    won = Decision(outcome=Outcome.WON, decided_on=TODAY, recorded_at=later)
    actions.decide(ana, "northgate", won, now=later)

    (one,) = queries.practised(ana)
    assert one.won
    assert 0 < one.share < 1


def test_what_is_listed_takes_no_more_queries_for_more_attempts(
    ana: Actor, talk: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(4):
        actions.try_again(ana, talk, now=NOW)

    with django_assert_num_queries(5):
        assert len(queries.attempts(ana, "northgate")) == 5
    with django_assert_num_queries(1):
        queries.practised(ana)
