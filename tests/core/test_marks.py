"""Marks: each check, and the line that earned or missed it."""

from datetime import UTC, date, datetime

from heardback.core.counterpart import Act, State, start
from heardback.core.evidence import About, Evidence, Hesitation, Need, Statement
from heardback.core.marks import Mark, marks
from heardback.core.pursuit import Pursuit, Side
from heardback.core.rehearsal import play


def said(id: str, statement: Statement, quote: str = "") -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=date(2026, 9, 18),
        recorded_at=datetime(2026, 9, 18, tzinfo=UTC),
        quote=quote,
    )


def talk(*lines: tuple[Act, str], chance: float = 0.5) -> dict[str, Mark]:
    deal = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        evidence=(
            said("price", Hesitation(about=About.PRICE), "too dear"),
            said("slip", Need(text="no launch may slip")),
        ),
    )
    state: State = start(deal, seed=1, chance=chance)
    for act, line in lines:
        state, _ = play(state, act, line)
    return {mark.check: mark for mark in marks(state)}


HELLO = (Act.OTHER, "Hello")


def test_asking_before_answering_is_earned_by_the_question() -> None:
    mark = talk(HELLO, (Act.CURIOUS_QUESTION, "Next to what?"), (Act.CLAIM, "We pay"))

    found = mark["asked before answering"]
    assert (found.earned, found.line, found.turn) == (True, "Next to what?", 2)
    assert found.about == "too dear"


def test_answering_first_misses_it_with_that_line() -> None:
    found = talk(HELLO, (Act.CLAIM, "It pays off"), (Act.CURIOUS_QUESTION, "Why?"))

    assert found["asked before answering"].line == "It pays off"
    assert not found["asked before answering"].earned


def test_a_doubt_never_raised_is_not_marked() -> None:
    assert "asked before answering" not in talk()


def test_arguing_is_named_by_its_first_line() -> None:
    found = talk((Act.ARGUMENT, "No!"), (Act.ARGUMENT, "Wrong!"))["did not argue"]

    assert (found.earned, found.line) == (False, "No!")


def test_asking_for_support_earns_its_mark_whatever_the_answer() -> None:
    found = talk((Act.SUPPORT_ASK, "Will you recommend us?"), chance=0.02)

    assert found["asked for support"].earned


def test_a_next_step_is_earned_only_when_they_agree() -> None:
    ask = (Act.PROCESS_ASK, "What happens next?")

    assert talk(ask, chance=0.95)["agreed a next step with a day"].earned
    missed = talk(ask, chance=0.05)["agreed a next step with a day"]
    assert (missed.earned, missed.line) == (False, "What happens next?")


def test_a_covered_need_names_the_need() -> None:
    found = talk((Act.CLAIM, "Not one launch will slip"))["covered a need"]

    assert (found.earned, found.about) == (True, "no launch may slip")


def test_running_out_of_time_misses_it() -> None:
    novel = (Act.CLAIM, "word " * 3_000)

    assert talk()["kept the time"].earned
    assert not talk(*[novel] * 8)["kept the time"].earned
