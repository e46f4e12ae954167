import pytest

from heardback.exchange.tails import said_in


def said(text: str) -> list[str]:
    lines = text.split("\n")
    return ["\n".join(lines[start:end]) for start, end in said_in(lines)]


@pytest.mark.parametrize(
    "tail",
    [
        "On Mon, 14 Sep 2026 at 10:00, Ana <ana@studio.example> wrote:\n> Friday?",
        "On Mon, 14 Sep 2026 at 10:00, Ana Ruiz\n<a@studio.example> wrote:\n\nFriday?",
        "Am 14.09.2026 um 10:00 schrieb Ana:\n> Friday?",
        "-----Original Message-----\nFrom: Ana\nFriday?",
        "---------- Forwarded message ---------\nFrom: Ana\nFriday?",
        (
            "________________________________\nFrom: Ana\nSent: Monday\nTo: Tom\n"
            "Subject: Hi\n\nFriday?"
        ),
        "From: Ana\nSent: Monday\nTo: Tom\nSubject: Hi\n\nFriday?",
        "Begin forwarded message:\n\nFriday?",
        "> Friday?",
        "-- \nTom Baker\nNorthgate",
        "Sent from my iPhone",
        "Best regards,\nTom Baker\nCFO, Northgate Foods Ltd.\n+44 20 7946 0000",
        "Thanks,\nTom",
    ],
)
def test_what_others_wrote_and_signatures_are_cut(tail: str) -> None:
    assert said(f"Yes, that works.\n\n{tail}") == ["Yes, that works."]


def test_answers_between_quoted_lines_are_kept() -> None:
    text = "On Monday 14 September Ana wrote:\n> Friday?\nYes.\n> And the price?\nHigh."

    assert said(text) == ["Yes.", "High."]


def test_thanks_at_the_top_are_no_signature() -> None:
    assert said("Thanks!\nWe'll see.\nTom") == ["Thanks!\nWe'll see.\nTom"]


def test_a_postscript_below_the_signature_is_kept() -> None:
    text = "Yes.\n\nBest,\nTom\n\nP.S. The board meets in October."

    assert said(text) == ["Yes.", "P.S. The board meets in October."]
