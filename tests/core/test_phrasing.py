"""Ways to say the same, and never one just used."""

from dataclasses import replace

import pytest

from heardback.core.counterpart import Exchange, Reply, Said
from heardback.core.phrasing import REMEMBERED, say, table
from tests.core.talking import fresh

AGAIN = [
    "filler", "short", "short_yes", "hardened", "perhaps", "beside", "puzzled",
    "missed", "interrupts", "not_yet", "helped_already", "helps_a_little", "answered",
    "nothing_more", "waiting", "reflected", "roughly", "short_fact",
    "small_reflected", "vague", "no",
    "step_no", "step_when", "step_again", "covered", "unbacked",
]  # fmt: skip


@pytest.mark.parametrize("key", AGAIN)
def test_no_line_comes_back_within_the_last_exchanges(key: str) -> None:
    state = fresh(2)
    lines: list[str] = []
    for _ in range(30):
        said = say(state, key).text
        assert said not in lines[-REMEMBERED:]
        lines.append(said)
        reply = Reply(text=said, parts=(said,))
        exchange = Exchange(said=Said(text="x"), reply=reply)
        state = replace(state, exchanges=(*state.exchanges, exchange))


def test_braces_in_their_words_are_only_text() -> None:
    words = "{minutes} and {x}"

    assert words in say(fresh(), "raise_short", words=words).text


def test_both_sides_can_say_the_same_things() -> None:
    assert set(table()["deal"]) == set(table()["application"])
