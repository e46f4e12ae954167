"""Marks: each check, and the line that earned or missed it."""

from heardback.core import marks as checks
from heardback.core.counterpart import Act, Move, Said, State
from heardback.core.marks import Mark, marks, share_earned
from tests.core.talking import after, fresh, line, raised


def found(*lines: Said, state: State | None = None) -> dict[str, Mark]:
    ended = after(*lines, state=state or fresh())
    return {mark.key: mark for mark in marks(ended)}


def ours(act: Act, text: str, **more: object) -> Said:
    move = Move(act=act, text=text, **more)  # type: ignore[arg-type]
    return line(move, text=text)


def test_asking_before_answering_is_earned_by_the_question() -> None:
    mark = found(
        ours(Act.CURIOUS_QUESTION, "Next to what?"),
        ours(Act.CLAIM, "We pay"),
        state=raised(),
    )[f"{checks.ASKED_FIRST}:price"]

    assert (mark.earned, mark.line, mark.turn) == (True, "Next to what?", 2)
    assert mark.about.startswith("That is high")


def test_answering_first_misses_it_with_that_line() -> None:
    mark = found(ours(Act.CLAIM, "It pays off"), state=raised())

    assert mark[f"{checks.ASKED_FIRST}:price"].line == "It pays off"
    assert not mark[f"{checks.ASKED_FIRST}:price"].earned


def test_a_doubt_never_raised_is_not_marked() -> None:
    assert f"{checks.ASKED_FIRST}:price" not in found()


def test_arguing_is_named_by_its_first_line() -> None:
    mark = found(ours(Act.ARGUMENT, "No!"), ours(Act.ARGUMENT, "Wrong!"))

    assert mark[checks.NO_ARGUMENT].line == "No!"
    assert not mark[checks.NO_ARGUMENT].earned


def test_an_agenda_counts_only_near_the_beginning() -> None:
    agenda = ours(Act.AGENDA, "Three points today")
    late = [ours(Act.OTHER, "Well")] * 4

    assert found(agenda)[checks.AGENDA].earned
    assert not found(*late, agenda)[checks.AGENDA].earned


def test_open_questions_must_not_be_fewer_than_closed_ones() -> None:
    opened, closed = Act.CURIOUS_QUESTION, Act.CLOSED_QUESTION

    assert found(ours(opened, "Why?"), ours(opened, "How?"))[checks.OPEN].earned
    missed = found(*[ours(opened, "Why?")] * 2, *[ours(closed, "Is it?")] * 3)
    assert (missed[checks.OPEN].earned, missed[checks.OPEN].line) == (False, "Is it?")


def test_asking_for_support_earns_its_mark_whatever_the_answer() -> None:
    ask = ours(Act.SUPPORT_ASK, "Will you recommend us?")

    assert found(ask, state=fresh(chance=0.02))[checks.SUPPORT].earned


def test_a_next_step_is_earned_only_when_they_agree() -> None:
    ask = ours(Act.PROCESS_ASK, "What happens next?")

    assert found(ask, state=fresh(chance=0.95))[checks.STEP].earned
    missed = found(ask, state=fresh(chance=0.05))[checks.STEP]
    assert (missed.earned, missed.line) == (False, "What happens next?")


def test_a_covered_need_names_the_sentence_that_met_it() -> None:
    text = "Not one launch will slip"
    mark = found(ours(Act.CLAIM, text, touches=("slip",)))

    assert (mark[f"{checks.COVERED}:slip"].earned) is True
    assert mark[f"{checks.COVERED}:slip"].line == text


def test_a_boast_with_nothing_behind_it_is_unbacked() -> None:
    boast = ours(Act.CLAIM, "We are the best", boasts=True)
    backed = ours(Act.CLAIM, "We are the best: 11 of 11", boasts=True, backed=True)

    assert found(boast)[checks.BACKED].line == "We are the best"
    assert found(backed)[checks.BACKED].earned


def test_a_minute_without_a_pause_leaves_no_room() -> None:
    long = line(Act.CLAIM, text="on and on", words=200)

    assert not found(long)[checks.SHORT].earned


def test_the_time_is_kept_by_whoever_ends_it_in_time() -> None:
    bye = ours(Act.FAREWELL, "Goodbye")

    assert found(ours(Act.CLAIM, "So"), bye)[checks.TIME].earned
    assert not found(line(Act.CLAIM, words=9_000))[checks.TIME].earned


def test_nothing_said_earns_nothing() -> None:
    assert share_earned(marks(fresh())) == 0
    assert share_earned([]) is None
