"""The page in docs says what the program uses."""

from pathlib import Path

from heardback.core.instrument import Instrument, default_instrument
from heardback.core.printed import printed

PAGE = Path(__file__).parents[2] / "docs" / "instrument.md"


def test_the_page_in_docs_is_the_instrument_that_is_used() -> None:
    """If not: write `printed(default_instrument())` to docs/instrument.md."""
    assert PAGE.read_text("utf-8") == printed(default_instrument())


def test_every_item_and_every_source_is_on_the_page() -> None:
    page = printed(default_instrument())

    for item in default_instrument().items:
        assert item.label in page
        assert item.source in page


def test_ones_own_instrument_without_base_rates_prints_too() -> None:
    own = Instrument.parse('[[item]]\nname = "budget"\ngrades = ["no", "yes"]\n')

    assert "no < yes" in printed(own)
