"""What went well stays, whatever was decided."""

from heardback.core.good import Well, good
from tests.core.noted import NORTHGATE, noted


def test_a_clear_yes_is_kept_with_its_words() -> None:
    (ally,) = [each for each in good(noted(NORTHGATE)) if each.kind is Well.ALLY]

    assert ally.words == "Tom backs you."
    assert ally.quote == "happy to put this in front of Mara"


def test_a_vague_answer_is_not_made_into_more_than_it_was() -> None:
    vague = """
        # Northgate Foods: deal
        people: Tom (recommends)

        ## 2026-09-04 call: Tom
        - support Tom: vague "we'll see"
    """

    assert good(noted(vague)) == ()
