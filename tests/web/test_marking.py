"""A text with its quotes marked: nothing lost, nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.pursuit import Verdict
from heardback.web.marking import WHOLE, Mark, marked


def found(start: int, end: int, verdict: Verdict = Verdict.OPEN) -> Mark:
    return Mark(start=start, end=end, verdict=verdict, id=f"{start}-{end}")


@given(
    text=st.text(max_size=200),
    edges=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=6),
)
def test_the_pieces_are_the_text(text: str, edges: list[tuple[int, int]]) -> None:
    quotes = [
        found(min(pair), max(pair))
        for pair in edges
        if min(pair) < max(pair) <= len(text)
    ]

    pieces = marked(text, quotes)

    assert "".join(piece.text for piece in pieces) == text
    marks = {
        at
        for piece in pieces
        if piece.marked
        for at in range(piece.start, piece.start + len(piece.text))
    }
    assert marks == {at for each in quotes for at in range(each.start, each.end)}


def test_two_proposals_of_one_quote_share_its_mark() -> None:
    text = "We need it by May."
    one, other = found(0, 17), found(0, 17, Verdict.ACCEPTED)

    (piece, _) = marked(text, [one, other])

    assert piece.starts == (one.id, other.id)
    assert piece.open


def test_a_long_text_shows_what_is_around_each_quote() -> None:
    text = "word " * WHOLE
    quotes = [found(5_000, 5_020), found(40_000, 40_020)]

    pieces = marked(text, quotes)

    shown = "".join(piece.text for piece in pieces)
    assert len(shown) < 3_000
    assert [piece.gap for piece in pieces].count(True) == 3
    assert all(text[q.start : q.end] in shown for q in quotes)


def test_a_text_in_which_nothing_was_found_is_shown_from_its_start() -> None:
    assert marked("Nothing here.", [])[0].text == "Nothing here."
