"""What stands largest on the page was said by them, and lately."""

from heardback.core.last_words import last_words
from tests.core.noted import NORTHGATE, noted


def quote_of(text: str) -> str | None:
    found = last_words(noted(text).current)
    return found.quote if found else None


def test_the_newest_words_about_us_stand_first() -> None:
    assert quote_of(NORTHGATE) in (
        "happy to put this in front of Mara",
        "we can't have another launch slip",
    )


def test_a_line_of_my_notes_is_not_their_words() -> None:
    assert (
        quote_of("""
        # Northgate Foods: deal

        ## 2026-09-18 call: Tom
        - support Tom: yes "happy to put this in front of Mara"

        ## 2026-09-25 call: Tom
        - need Tom: criterion, stated "Tom wants a pilot"; reported
    """)
        == "happy to put this in front of Mara"
    )


def test_where_only_my_notes_speak_nothing_stands_first() -> None:
    assert (
        quote_of("""
        # Northgate Foods: deal

        ## 2026-09-25 call: Tom
        - need Tom: criterion, stated "Tom wants a pilot"; reported
    """)
        is None
    )


def test_words_of_how_they_decide_stand_first_only_if_nothing_else_does() -> None:
    assert (
        quote_of("""
        # Northgate Foods: deal

        ## 2026-09-18 call: Tom
        - need Tom: criterion, confirmed "no launch may slip"

        ## 2026-09-25 call: Tom
        - process Tom: "the board signs"; open; people
    """)
        == "no launch may slip"
    )
