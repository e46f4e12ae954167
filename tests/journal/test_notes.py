"""A note from a phone closes out the meeting that it tells of."""

from datetime import date, time

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.core.evidence import Grade, Support
from heardback.core.pursuit import Medium, Part, Person
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened

NOTE = """Northgate Foods, 18 Sep 2026 call, Tom
next: proposal by Fri 25 Sep, ours, agreed
support Tom: yes "happy to put this in front of Mara"
doubt Tom: price
guess: 5 in 10
"""


def test_a_note_finds_its_pursuit_and_is_kept(ana: Actor) -> None:
    opened(ana)

    taken = actions.take_note(ana, NOTE, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert (taken.pursuit, taken.organisation) == ("northgate", "Northgate Foods")
    assert taken.entries == len(pursuit.evidence) == 3
    assert taken.problems == ()
    assert pursuit.meetings[0].id == taken.meeting
    assert pursuit.meetings[0].guess == 5
    support = pursuit.evidence[1]
    assert support.quote == "happy to put this in front of Mara"
    assert isinstance(support.statement, Support)
    assert support.statement.grade is Grade.YES


def test_the_same_note_again_does_nothing(ana: Actor) -> None:
    opened(ana)

    first, second = (actions.take_note(ana, NOTE, now=NOW) for _ in range(2))

    assert first.meeting == second.meeting
    assert len(queries.pursuit_for(ana, "northgate").evidence) == 3


def test_a_meeting_planned_for_that_day_is_the_one_that_was_held(ana: Actor) -> None:
    opened(ana, meetings=(call(id="planned", held=False),))

    assert actions.take_note(ana, NOTE, now=NOW).meeting == "planned"

    (meeting,) = queries.pursuit_for(ana, "northgate").meetings
    assert meeting.held


def test_what_was_planned_of_a_meeting_outlives_the_note(ana: Actor) -> None:
    planned = call(
        id="planned",
        held=False,
        at=time(14, 30),
        medium=Medium.VIDEO,
        title="Proposal to the board",
    )
    opened(ana, meetings=(planned,))

    actions.take_note(ana, NOTE, now=NOW)

    (meeting,) = queries.pursuit_for(ana, "northgate").meetings
    assert meeting.title == "Proposal to the board"
    assert (meeting.at, meeting.medium) == (time(14, 30), Medium.VIDEO)


def test_a_note_may_be_told_its_meeting(ana: Actor) -> None:
    opened(ana, meetings=(call(id="one"), call(id="two")))
    note = "call Tom\nsupport Tom: yes\n"

    for meeting in ("one", "two"):
        taken = actions.take_note(
            ana, note, pursuit_id="northgate", meeting_id=meeting, on=TODAY, now=NOW
        )
        assert taken.meeting == meeting

    pursuit = queries.pursuit_for(ana, "northgate")
    assert [entry.meeting for entry in pursuit.evidence] == ["one", "two"]


def test_a_first_name_is_the_person_who_is_known(ana: Actor) -> None:
    opened(ana, people=(Person(name="Tom Fisher", part=Part.RECOMMENDS),))

    actions.take_note(ana, NOTE, now=NOW)

    pursuit = queries.pursuit_for(ana, "northgate")
    assert [who.name for who in pursuit.people] == ["Tom Fisher"]
    assert pursuit.meetings[0].people == ("Tom Fisher",)


def test_the_pursuit_may_be_named_apart(ana: Actor) -> None:
    opened(ana, id="other", organisation="Somewhere Else")

    note = "call Tom\nsupport Tom: yes\n"
    taken = actions.take_note(ana, note, pursuit_id="other", on=TODAY, now=NOW)

    assert taken.organisation == "Somewhere Else"
    (meeting,) = queries.pursuit_for(ana, "other").meetings
    assert meeting.on == date(2026, 9, 18)


def test_an_organisation_nobody_knows_is_not_found(ana: Actor) -> None:
    with pytest.raises(NotFound, match="northgate"):
        actions.take_note(ana, NOTE, now=NOW)


def test_a_note_that_names_no_pursuit_is_asked_which(ana: Actor) -> None:
    with pytest.raises(Invalid, match="which pursuit"):
        actions.take_note(ana, "call\nsupport Tom: yes\n", now=NOW)


def test_a_note_of_anothers_pursuit_is_not_found(ana: Actor, cleo: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound):
        actions.take_note(cleo, NOTE, now=NOW)
    with pytest.raises(NotFound):
        actions.take_note(cleo, NOTE, pursuit_id="northgate", now=NOW)


def test_free_text_makes_no_meeting_and_no_people(ana: Actor) -> None:
    opened(ana)
    before = queries.pursuit_for(ana, "northgate")
    free = (
        "Meeting: Friday, their office, 70 min\n- they want a pilot\n- 60k\n- not yet"
    )

    with pytest.raises(Invalid, match="Add it as a text"):
        actions.take_note(ana, free, pursuit_id="northgate", now=NOW)

    after = queries.pursuit_for(ana, "northgate")
    assert (after.people, after.meetings) == (before.people, before.meetings)
