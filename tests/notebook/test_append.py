"""A typed note goes into a folder."""

from pathlib import Path

import pytest

from heardback import notebook
from heardback.core.errors import NotFound
from heardback.core.pursuit import Pursuit
from heardback.notebook import Note
from tests.notebook.conftest import NOW

LATER = NOW.replace(day=26)


def note(text: str) -> Note:
    return notebook.parse_note(text, recorded_at=LATER, on=LATER.date())


CALL = note("Northgate Foods, 25 Sep call, tom\nsupport tom: yes\nguess: 6 in 10\n")


def only(folder: Path) -> Pursuit:
    (pursuit,) = notebook.load(folder, recorded_at=LATER).pursuits
    return pursuit


def test_a_note_becomes_a_meeting_in_its_place(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p
    people: Tom (recommends)

    ## 2026-09-18 call: Tom ^m1
    ## 2026-09-30 planned call: Tom ^m2
    """
    notebook.append(folder, "p", CALL)

    pursuit = only(folder)
    assert [met.on.day for met in pursuit.meetings] == [18, 25, 30]
    assert pursuit.meetings[1].people == ("Tom",)
    assert [entry.person for entry in pursuit.evidence] == ["Tom"]
    assert pursuit.evidence[0].recorded_at == LATER
    assert len(pursuit.people) == 1


def test_the_meeting_planned_for_that_day_is_the_one_that_was_held(
    folder: Path,
) -> None:
    """
    # Northgate Foods: deal ^p
    people: Tom

    ## 2026-09-25 14:00 planned video "brief": Tom ^m1

    ask about the budget
    """
    notebook.append(folder, "p", CALL)

    (met,) = only(folder).meetings
    assert (met.id, met.held, met.title, met.guess) == ("m1", True, "brief", 6)
    assert met.notes == "ask about the budget"
    assert only(folder).evidence[0].meeting == "m1"


def test_the_same_note_twice_changes_nothing(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p
    """
    notebook.append(folder, "p", CALL)
    before = only(folder)
    notebook.append(folder, "p", CALL)

    assert only(folder) == before


def test_what_was_typed_by_hand_before_is_taken_along(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p

    ## 2026-09-18 call: Tom
    - doubt Tom: price
    - suport Tom: no
    """
    appended = notebook.append(folder, "p", CALL)

    assert len(only(folder).evidence) == 2
    assert "suport" in appended.problems[0].text
    assert "- suport Tom: no\n" in (folder / "northgate.md").read_text()


def test_an_unknown_pursuit_is_a_sentence(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p
    """
    with pytest.raises(NotFound, match='no pursuit "q"'):
        notebook.append(folder, "q", CALL)
