"""The words of a nudge."""

from dataclasses import replace

import pytest

from heardback.core.nudging import draft_nudge
from heardback.core.pursuit import Side
from tests.core.noted import NORTHGATE, TODAY, noted

ONE = noted(NORTHGATE)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("sent", [0, 1])
def test_it_asks_one_thing_and_quotes_nobody(side: Side, sent: int) -> None:
    draft = draft_nudge(replace(ONE, side=side), as_of=TODAY, sent=sent)

    assert draft.text.count("?") == 1
    assert not any(
        entry.quote in draft.text for entry in ONE.current if len(entry.quote) > 10
    )


def test_the_second_says_that_it_is_the_last() -> None:
    assert "not ask again" in draft_nudge(ONE, as_of=TODAY, sent=1).text
    assert "not ask again" not in draft_nudge(ONE, as_of=TODAY).text


def test_it_goes_to_whoever_was_met_last() -> None:
    draft = draft_nudge(ONE, as_of=TODAY)

    assert draft.person in {who.name for who in ONE.people}
    assert draft.text.startswith(f"Hello {draft.person.split()[0]},")


def test_with_nobody_known_it_greets_nobody() -> None:
    bare = replace(ONE, people=(), meetings=(), evidence=())

    assert draft_nudge(bare, as_of=TODAY).text.startswith("Hello,")
