"""Ready to close: what one would otherwise find out in the room."""

from dataclasses import replace
from datetime import date

from heardback.core.pursuit import Meeting
from heardback.core.ready import final_meeting, ready
from tests.core.noted import NORTHGATE, TODAY, noted


def test_a_decider_who_was_never_met_is_named() -> None:
    found = ready(
        noted("""
            # Northgate Foods: deal
            people: Mara (decides), Tom (recommends)

            ## 2026-09-04 call: Tom
        """)
    )

    assert [who.name for who in found.unmet] == ["Mara"]


def test_not_knowing_who_decides_is_said() -> None:
    assert ready(noted("# Northgate Foods: deal\npeople: Tom")).nobody_decides


def test_a_doubt_that_nobody_understood_is_open_with_its_question() -> None:
    found = ready(noted(NORTHGATE))

    assert [entry.quote for entry in found.causeless] == [
        "high next to what our team could do with ChatGPT"
    ]
    assert any("comparing" in gap.text for gap in found.asks)


def test_what_they_confirmed_is_not_open() -> None:
    assert ready(noted(NORTHGATE)).unconfirmed == ()


def test_a_need_they_only_stated_is_not_confirmed_yet() -> None:
    text = NORTHGATE + "    - need Tom: criterion, stated: one person to call\n"

    assert len(ready(noted(text)).unconfirmed) == 1


def test_the_final_meeting_is_the_next_one_with_a_decider() -> None:
    pursuit = replace(
        noted(NORTHGATE),
        meetings=(
            Meeting(id="a", on=date(2026, 10, 2), people=("Tom",), held=False),
            Meeting(id="b", on=date(2026, 10, 9), people=("Mara",), held=False),
        ),
    )

    found = final_meeting(pursuit, as_of=TODAY)

    assert found is not None
    assert found.on == date(2026, 10, 9)
    assert final_meeting(pursuit, as_of=date(2026, 10, 10)) is None
