"""A text with its quotes marked: nothing lost, nothing twice."""

from hypothesis import given
from hypothesis import strategies as st

from heardback.core.evidence import Kind, Proposal
from heardback.core.pursuit import Reviewed, Verdict
from heardback.web.marking import WHOLE, marked


def found(text: str, start: int, end: int, verdict: Verdict = Verdict.OPEN) -> Reviewed:
    proposal = Proposal(
        kind=Kind.NEED, quote=text[start:end], start=start, end=end, confidence=0.9
    )
    id = f"{start}-{end}"
    return Reviewed(id=id, document="d", proposal=proposal, verdict=verdict)


@given(
    text=st.text(max_size=200),
    edges=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=6),
)
def test_the_pieces_are_the_text(text: str, edges: list[tuple[int, int]]) -> None:
    quotes = [
        found(text, min(pair), max(pair))
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
    assert marks == {
        at for each in quotes for at in range(each.proposal.start, each.proposal.end)
    }


def test_two_proposals_of_one_quote_share_its_mark() -> None:
    text = "We need it by May."
    one, other = found(text, 0, 17), found(text, 0, 17, Verdict.ACCEPTED)

    (piece, _) = marked(text, [one, other])

    assert piece.starts == (one.id, other.id)
    assert piece.open


def test_a_long_text_shows_what_is_around_each_quote() -> None:
    text = "word " * WHOLE
    quotes = [found(text, 5_000, 5_020), found(text, 40_000, 40_020)]

    pieces = marked(text, quotes)

    shown = "".join(piece.text for piece in pieces)
    assert len(shown) < 3_000
    assert [piece.gap for piece in pieces].count(True) == 3
    assert all(text[q.proposal.start : q.proposal.end] in shown for q in quotes)


def test_a_text_in_which_nothing_was_found_is_shown_from_its_start() -> None:
    assert marked("Nothing here.", [])[0].text == "Nothing here."
