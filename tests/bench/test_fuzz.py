"""`python -m bench.fuzz`, for a moment, and that it can find something."""

import random

import pytest

from bench.fuzz import damaged, seeds, smallest, trouble_with
from heardback.core.talk import Form, Talk, Turn


def test_damaged_files_are_read_or_refused_with_a_sentence() -> None:
    chance = random.Random(4)
    known = seeds([])

    found = {trouble_with(damaged(chance, known)) for _ in range(300)}

    assert {wrong for wrong in found if not wrong.startswith("slow")} == {""}


def test_every_seed_is_read_as_it_is() -> None:
    assert {trouble_with(data) for data in seeds([])} == {""}


@pytest.mark.parametrize(
    ("talk", "wrong"),
    [
        (Talk(form=Form.NOTES, text="Ye"), "letters lost"),
        (
            Talk(form=Form.NOTES, text="Yes.", turns=(Turn(start=0, end=9),)),
            "a turn overlaps another",
        ),
    ],
)
def test_what_is_wrong_is_found_and_made_small(
    talk: Talk, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bench.fuzz.open_file", lambda _: talk)

    assert trouble_with(b"Yes. And more.") == wrong
    assert len(smallest(b"Yes. And more.", wrong)) < 14
