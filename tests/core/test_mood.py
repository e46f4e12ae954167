"""How freely they spoke last."""

import pytest

from heardback.core.mood import Mood, mood_of
from heardback.core.questions import ask
from tests.core.noted import TODAY, noted

PAGE = """
    # Northgate Foods: deal
    people: Mara (decides)

    ## 2026-09-18 call: Mara
    - {line}
    """


@pytest.mark.parametrize(
    ("line", "mood"),
    [
        ('support Mara: yes "gladly"', Mood.OPEN),
        ('support Mara: vague "we will see"', Mood.GUARDED),
        ('support Mara: no "not this time"', Mood.GUARDED),
        ('need Mara: criterion "speed"', Mood.PLAIN),
    ],
)
def test_it_is_read_from_what_they_said(line: str, mood: Mood) -> None:
    assert mood_of(noted(PAGE.format(line=line)), "Mara") is mood


def test_nothing_is_said_of_somebody_who_said_nothing() -> None:
    assert mood_of(noted("# Northgate Foods: deal\n"), None) is Mood.PLAIN


def test_a_guarded_person_is_told_that_a_no_is_welcome() -> None:
    one = noted(PAGE.format(line='doubt Mara: price, outright "far too much"'))
    asked = [each for each in ask(one, as_of=TODAY) if each.item == "support"]

    assert "honest no" in asked[0].opening
