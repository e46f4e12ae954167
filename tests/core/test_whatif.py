"""What-ifs: the chance as it would be, and nothing else."""

import pytest

from heardback.core.answers import answers
from heardback.core.errors import Invalid
from heardback.core.instrument import default_instrument
from heardback.core.learned import learn
from heardback.core.pursuit import Pursuit
from heardback.core.standing import stand
from heardback.core.whatif import Change, read_change, what_if
from tests.core.closed import closed
from tests.core.noted import NORTHGATE, TODAY, noted

TABLE = default_instrument()


def read(words: str, one: Pursuit | None = None) -> Change:
    return read_change(words, one or noted(NORTHGATE), as_of=TODAY, instrument=TABLE)


def test_without_a_change_it_is_the_standing() -> None:
    seen = what_if(noted(NORTHGATE), [], as_of=TODAY)
    standing = stand(noted(NORTHGATE), as_of=TODAY)

    assert seen.now == seen.then
    assert seen.now.chance == pytest.approx(standing.chance, abs=1e-12)


def test_it_is_judged_by_what_decisions_taught() -> None:
    fit = learn(closed(20, shift=1.0))
    seen = what_if(noted(NORTHGATE), [], as_of=TODAY, fit=fit)

    assert seen.now.chance == pytest.approx(
        stand(noted(NORTHGATE), as_of=TODAY, fit=fit).chance, abs=1e-12
    )


def test_a_better_answer_never_lowers_the_chance() -> None:
    grades = TABLE.item("support").grades
    chances = [
        what_if(
            noted(NORTHGATE), [read(f"support Mara: {grade}")], as_of=TODAY
        ).then.chance
        for grade in grades
    ]

    assert chances == sorted(chances)


def test_as_if_never_asked_takes_the_answer_away() -> None:
    one = noted(NORTHGATE)
    known = answers(one, as_of=TODAY, instrument=TABLE)
    changes = [
        Change(item=each.item, grade=None, person=each.person, topic=each.topic)
        for each in known
    ]

    seen = what_if(one, changes, as_of=TODAY)

    assert seen.then.chance == pytest.approx(stand(one, as_of=TODAY).prior, abs=1e-9)


def test_words_are_read_as_in_a_notebook() -> None:
    assert read("Support mara: YES") == Change(
        item="support", grade="yes", person="Mara"
    )
    assert read("needs: most").person == ""
    assert read("support Mara: not asked").grade is None


def test_a_doubt_is_the_one_there_is_or_the_one_that_is_named() -> None:
    assert read("doubt Tom, timing: resolved").topic == "timing"


@pytest.mark.parametrize("words", ["", "yes", "rain Tom: yes", "support: maybe"])
def test_what_makes_no_sense_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(Invalid, match=r"[.?]$"):
        read(words)
