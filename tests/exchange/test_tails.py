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


@pytest.mark.parametrize(
    "notice",
    [
        "CONFIDENTIALITY NOTICE: we will recommend you to delete it.",
        "This e-mail and any attachments are confidential and intended only for you.",
        "The information in this message is privileged.",
        "Diese E-Mail enthält vertrauliche Informationen.",
    ],
)
def test_a_notice_under_every_mail_is_said_to_nobody(notice: str) -> None:
    lines = ["Yes.", "", "Tom", "", notice, "We will recommend that."]

    assert said_in(lines) == [(0, 3)]


def test_a_confidence_is_no_notice() -> None:
    lines = ["Yes.", "", "This is confidential: the board meets on Monday."]

    assert said_in(lines) == [(0, 3)]


def test_an_address_above_quoted_lines_names_their_writer_in_any_language() -> None:
    lines = ["了解。", "", "9月17日 9:12 Ana <ana@studio.example>:", "> 金曜日?"]

    assert said_in(lines) == [(0, 1)]


def test_an_address_above_plain_lines_is_said() -> None:
    lines = ["Write to Mara <mara@northgate.example>:", "she decides."]

    assert said_in(lines) == [(0, 2)]


def test_the_line_to_reply_above_is_not_said() -> None:
    lines = ["##- Please type your reply above this line -##", "", "Yes."]

    assert said_in(lines) == [(2, 3)]
