"""What one did on the way, as it stood after each meeting."""

from datetime import date

from heardback.core.habits import LABELS, LACKS, Habit, kept
from tests.core.noted import NORTHGATE, noted

FIRST, SECOND = date(2026, 9, 4), date(2026, 9, 18)


def test_what_stood_by_the_end() -> None:
    assert kept(noted(NORTHGATE)) == {
        Habit.ASKED_SUPPORT: True,
        Habit.AGREED_STEP: True,
        Habit.CONFIRMED_NEED: True,
        Habit.ASKED_BEHIND: False,
        Habit.CLEARED_DOUBTS: False,
        Habit.MET_DECIDER: True,
    }


def test_what_stood_after_the_first_meeting_was_less() -> None:
    early = kept(noted(NORTHGATE), by=FIRST)

    assert not early[Habit.AGREED_STEP]
    assert not early[Habit.MET_DECIDER]
    assert early[Habit.ASKED_SUPPORT]


def test_what_could_not_stand_is_left_out() -> None:
    bare = noted("# Northgate Foods: deal\n\n## 2026-09-04 call: Tom\n- guess: 5 in 10")

    assert Habit.CLEARED_DOUBTS not in kept(bare)
    assert Habit.MET_DECIDER not in kept(bare)


def test_without_a_meeting_there_is_nothing_to_tell() -> None:
    assert kept(noted("# Northgate Foods: deal")) == {}


def test_what_was_recalled_after_the_decision_does_not_count() -> None:
    late = noted(f"{NORTHGATE}\n    ## 2026-08-20 decision: lost")

    assert not any(kept(late)[each] for each in (Habit.AGREED_STEP,))


def test_every_habit_has_its_words() -> None:
    assert LABELS.keys() == LACKS.keys() == set(Habit)
