"""The seven-line note, as phones type it."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback import notebook
from heardback.core.errors import HeardbackError, Unreadable
from heardback.core.evidence import (
    Asked,
    Grade,
    NextStep,
    Party,
    Support,
)
from heardback.core.pursuit import Medium, Part, Person, Pursuit, Side
from heardback.notebook import Note
from tests.notebook.conftest import NOW
from tests.signs import TRICKY

TODAY = date(2026, 9, 20)
NORTHGATE = Pursuit(
    id="p",
    side=Side.DEAL,
    organisation="Northgate Foods",
    opened_on=date(2026, 9, 1),
    people=(
        Person(name="Mara", part=Part.DECIDES),
        Person(name="Tom", part=Part.RECOMMENDS),
    ),
)


@pytest.fixture
def note(typed: str) -> Note:
    return notebook.parse_note(typed, recorded_at=NOW, on=TODAY)


def statement(note: Note, person: str | None) -> object:
    return next(e.statement for e in note.evidence if e.person == person)


def test_seven_lines_say_it_all(note: Note) -> None:
    """
    Northgate Foods, 18 Sep call, Tom
    next: proposal by Fri 25 Sep, ours, agreed
    process: board meets mid-October, Mara signs; open
    support Tom: yes "happy to put this in front of Mara"
    doubt Tom: price "high next to what our team could do with ChatGPT"
    need Tom: criterion, confirmed "we can't have another launch slip"
    guess: 5 in 10
    """
    assert note.organisation == "Northgate Foods"
    assert (note.meeting.on, note.meeting.medium) == (date(2026, 9, 18), Medium.CALL)
    assert note.meeting.people == ("Tom",)
    assert note.meeting.guess == 5
    assert len(note.evidence) == 5
    assert {entry.meeting for entry in note.evidence} == {note.meeting.id}
    assert {entry.happened_on for entry in note.evidence} == {date(2026, 9, 18)}
    assert note.problems == ()


def test_a_phone_s_corrections_do_not_matter(note: Note) -> None:
    """
    Northgate Foods – Fri 18 Sep – Call with tom and Mara
    • Next: Proposal by Fri 25 Sep, Ours, Agreed.
    • Support tom: Yes – “I’m for it”
    • Support Mara: Not asked
    • Guess: 5/10
    """
    assert note.organisation == "Northgate Foods"
    assert note.meeting.people == ("tom", "Mara")
    assert statement(note, None) == NextStep(
        text="Proposal",
        owner=Party.US,
        due="Fri 25 Sep",
        due_on=date(2026, 9, 25),
        agreed=True,
    )
    assert statement(note, "tom") == Support(grade=Grade.YES)
    assert statement(note, "Mara") == Support(asked=Asked.NOT_ASKED)
    assert note.problems == ()


def test_lines_left_empty_say_nothing(note: Note) -> None:
    """
    Northgate Foods, call, Tom
    next:
    process:
    support Tom: yes
    doubt Tom:
    need Tom:
    guess:  in 10
    """
    assert len(note.evidence) == 1
    assert note.meeting.guess is None
    assert note.meeting.notes == ""
    assert note.meeting.on == TODAY
    assert note.problems == ()


def test_anything_else_is_a_note_of_the_meeting(note: Note) -> None:
    """
    Northgate Foods, 18 Sep call, Tom
    support Tom: yes
    quick and friendly
    """
    assert note.meeting.notes == "quick and friendly"


def test_a_line_that_is_not_understood_is_told_by_its_number(note: Note) -> None:
    """
    Northgate Foods, 18 Sep call, Tom
    next:
    - suport Tom: yes
    support Tom: he loves it
    """
    assert [problem.line for problem in note.problems] == [3, 4]
    assert "he loves it" in note.meeting.notes


def test_people_may_be_named_with_their_part(note: Note) -> None:
    """
    Northgate Foods, 18 Sep call, Tom
    people: Mara (decides)
    """
    assert note.people == (Person(name="Mara", part=Part.DECIDES), Person(name="Tom"))


def test_a_note_may_begin_at_once(note: Note) -> None:
    """
    support Tom: yes
    """
    assert note.organisation is None
    assert note.meeting.on == TODAY


@pytest.mark.parametrize(
    ("heading", "organisation", "people"),
    [
        ("Northgate Foods, 18 Sep call, Tom", "Northgate Foods", ("Tom",)),
        ("Northgate Foods 18 Sep call Tom", "Northgate Foods", ("Tom",)),
        ("Northgate Foods: call with Tom 18 Sep", "Northgate Foods", ("Tom",)),
        ("Smith, Jones & Co, 18 Sep call, Tom", "Smith, Jones & Co", ("Tom",)),
        ("## 2026-09-18 call: Tom", None, ("Tom",)),
        ("# Northgate Foods", "Northgate Foods", ()),
        ("Northgate Foods, Tom", "Northgate Foods", ("Tom",)),
    ],
)
def test_the_first_line_may_be_typed_in_many_ways(
    heading: str, organisation: str | None, people: tuple[str, ...]
) -> None:
    note = notebook.parse_note(heading, recorded_at=NOW, on=date(2026, 9, 18))

    assert (note.organisation, note.meeting.people) == (organisation, people)
    assert note.meeting.on == date(2026, 9, 18)
    assert note.meeting.medium is Medium.CALL


def test_an_hour_may_be_said() -> None:
    note = notebook.parse_note(
        "Northgate, 18 Sep 14:30 interview", recorded_at=NOW, on=TODAY
    )

    assert (note.meeting.at, note.meeting.medium) == (time(14, 30), Medium.INTERVIEW)


@pytest.mark.parametrize("text", ["", "  \n\n", "next:\nprocess:\n"])
def test_an_empty_note_is_told_so(text: str) -> None:
    with pytest.raises(Unreadable, match="empty"):
        notebook.parse_note(text, recorded_at=NOW, on=TODAY)


def test_a_book_is_no_note() -> None:
    with pytest.raises(Unreadable, match="too long"):
        notebook.parse_note("x" * 2_000_000, recorded_at=NOW, on=TODAY)


def test_the_same_note_has_the_same_ids() -> None:
    text = notebook.template(NORTHGATE).replace("support Tom:", "support Tom: yes")

    first, second = (
        notebook.parse_note(text, recorded_at=NOW, on=TODAY) for _ in range(2)
    )

    assert first == second


def test_the_template_has_seven_lines_for_the_person_who_recommends() -> None:
    assert notebook.template(NORTHGATE, on=TODAY) == (
        "Northgate Foods, 20 Sep call, Tom\n"
        "next: \n"
        "process: \n"
        "support Tom: \n"
        "doubt Tom: \n"
        "need Tom: \n"
        "guess:  in 10\n"
    )


def test_the_template_of_any_name_reads_back() -> None:
    odd = replace(NORTHGATE, people=(Person(name="Jo: Ann, Jr"),))
    text = notebook.template(odd, on=TODAY).replace(": \nneed", ": price\nneed")

    note = notebook.parse_note(text, recorded_at=NOW, on=TODAY)

    assert note.organisation == "Northgate Foods"
    assert [entry.person for entry in note.evidence] == ["Jo: Ann, Jr"]


@given(text=st.text() | st.lists(st.sampled_from(TRICKY)).map("".join))
def test_any_text_is_a_note_or_a_sentence(text: str) -> None:
    try:
        note = notebook.parse_note(text, recorded_at=NOW, on=TODAY)
    except HeardbackError:
        return

    assert {entry.meeting for entry in note.evidence} <= {note.meeting.id}


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Call with Tom\n- they want a pilot\n- 60k set aside\n- not convinced", True),
        ("Call with Tom\n- they want a pilot\n- 60k set aside\nguess: 5 in 10", False),
        ("Northgate Foods, call, Tom\nnext: proposal by Friday\n- a\n- b\n- c", False),
    ],
)
def test_free_text_is_told_from_the_seven_lines(text: str, free: bool) -> None:
    note = notebook.parse_note(text, recorded_at=NOW, on=TODAY)

    assert note.free is free
