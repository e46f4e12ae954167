"""Exports and pasted chats, each in the shape in which its program writes it."""

from datetime import date

import pytest

from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_file
from tests.exchange.exports import (
    GMAIL_PAGE,
    IMESSAGE,
    LINKEDIN,
    MEET,
    OTTER,
    SIGNAL,
    SLACK,
    SLACK_IN_ONE_LINE,
    TEAMS_CHAT,
    TEAMS_DOCUMENT,
    TEAMS_DOCUMENT_WITH_SPANS,
    TEAMS_PAGE,
    TELEGRAM,
    WHATSAPP_COPIED,
    WHATSAPP_IN_FINLAND,
    WHATSAPP_ON_ANDROID,
    WHATSAPP_ON_IOS,
    ZOOM_CAPTIONS,
    ZOOM_CHAT,
    ZOOM_CHAT_FROM_THE_CLOUD,
)

THE_18TH = date(2026, 9, 18)


def said(talk: Talk) -> list[tuple[str | None, str]]:
    return [(turn.speaker, talk.words(turn)) for turn in talk.turns]


@pytest.mark.parametrize(
    ("export", "turns"),
    [
        (
            ZOOM_CAPTIONS,
            [
                ("Ana Ruiz", "Will you be recommending us?"),
                ("Tom Baker", "We'll see.\nMara decides."),
            ],
        ),
        (
            ZOOM_CHAT,
            [("Ana Ruiz", "Shall I send it Friday?"), ("Tom Baker", "Yes, Friday.")],
        ),
        (
            ZOOM_CHAT_FROM_THE_CLOUD,
            [("Ana Ruiz", "Will you back us?"), ("Tom Baker", "We'll see.")],
        ),
        (
            TEAMS_DOCUMENT,
            [
                ("Ana Ruiz", "Will you back us?"),
                ("Tom Baker", "We'll see.\nBut not alone."),
                ("Ana Ruiz", "Who else?"),
            ],
        ),
        (
            TEAMS_DOCUMENT_WITH_SPANS,
            [("Baker, Tom", "We'll see."), ("Ruiz, Ana", "What would make it a yes?")],
        ),
        (
            TEAMS_PAGE,
            [
                ("Tom Baker", "We'll see."),
                ("Ana Ruiz", "What would make it a yes?"),
                ("Ana Ruiz", "Take your time."),
            ],
        ),
        (TEAMS_CHAT, [("Tom Baker", "We'll see."), ("Ruiz, Ana", "When?")]),
        (
            MEET,
            [
                ("Ana Ruiz", "Will you recommend us?"),
                ("Tom Baker", "We'll see."),
                ("Ana Ruiz", "Who else decides?"),
                ("Tom Baker", "Mara."),
            ],
        ),
        (
            OTTER,
            [
                ("Tom Baker", "We'll see."),
                ("Unknown Speaker", "Right."),
                ("Tom Baker", "Mara decides."),
            ],
        ),
        (
            WHATSAPP_ON_ANDROID,
            [
                ("Ana Ruiz", "Will you recommend us?"),
                ("+49 170 1234567", "We'll see.\nMara decides."),
            ],
        ),
        (
            WHATSAPP_ON_IOS,
            [("Ana Ruiz", "Will you recommend us?"), ("Tom", "We'll see.")],
        ),
        (WHATSAPP_COPIED, [("Tom", "We'll see.")]),
        (WHATSAPP_IN_FINLAND, [("Tom", "We'll see."), ("Ana", "When?")]),
        (SIGNAL, [("Me", "Shall I send it?"), ("Tom", "Yes.")]),
        (
            SLACK,
            [
                ("Tom Baker", "We'll see."),
                ("Tom Baker", "Mara decides."),
                ("Ana Ruiz", "When?"),
            ],
        ),
        (
            SLACK_IN_ONE_LINE,
            [
                ("Tom Baker", "We'll see."),
                ("Tom Baker", "Mara decides."),
                ("Ana Ruiz", "When?"),
            ],
        ),
        (TELEGRAM, [("Tom Baker", "We'll see."), ("Ana", "When?")]),
        (LINKEDIN, [("Ana Ruiz", "Will you back us?"), ("Tom Baker", "We'll see.")]),
        (
            GMAIL_PAGE,
            [
                ("Ana Ruiz", "Shall I send it Friday?"),
                ("Tom Baker", "Yes, Friday works."),
            ],
        ),
        (IMESSAGE, [("Tom Baker", "We'll see."), ("Me", "When?")]),
    ],
)
def test_an_export_is_read_turn_by_turn_and_keeps_its_whole_text(
    export: str, turns: list[tuple[str, str]]
) -> None:
    talk = open_file(export.encode())

    assert talk.form is Form.TRANSCRIPT
    assert said(talk) == turns
    assert talk.text.strip() == export.strip()


@pytest.mark.parametrize(
    ("export", "seconds"),
    [
        (ZOOM_CAPTIONS, [0, 8]),
        (ZOOM_CHAT_FROM_THE_CLOUD, [4, 20]),
        (TEAMS_DOCUMENT, [3, 5, 3619]),
        (TEAMS_DOCUMENT_WITH_SPANS, [5.1, 8.5]),
        (TEAMS_PAGE, [3, 7, 69]),
        (MEET, [0, None, 300, None]),
        (OTTER, [12, 18, 3739]),
    ],
)
def test_a_transcript_tells_when_each_turn_began(
    export: str, seconds: list[float | None]
) -> None:
    assert [turn.said_at for turn in open_file(export.encode()).turns] == seconds


@pytest.mark.parametrize("export", [TEAMS_CHAT, SLACK, LINKEDIN, WHATSAPP_ON_IOS])
def test_the_hour_of_a_message_is_not_seconds_into_a_talk(export: str) -> None:
    turns = open_file(export.encode()).turns

    assert [turn.said_at for turn in turns] == [None] * len(turns)


@pytest.mark.parametrize(
    "export",
    [
        WHATSAPP_ON_ANDROID,
        WHATSAPP_ON_IOS,
        WHATSAPP_COPIED,
        WHATSAPP_IN_FINLAND,
        SIGNAL,
        TELEGRAM,
        IMESSAGE,
    ],
)
def test_a_dated_chat_tells_the_day_of_each_message(export: str) -> None:
    assert {turn.on for turn in open_file(export.encode()).turns} == {THE_18TH}


@pytest.mark.parametrize("export", [TEAMS_DOCUMENT, MEET, OTTER])
def test_the_day_above_a_transcript_is_the_day_of_the_talk(export: str) -> None:
    assert open_file(export.encode()).on == THE_18TH


def test_a_thread_copied_from_a_page_of_mails_keeps_addresses_and_days() -> None:
    ours, theirs = open_file(GMAIL_PAGE.encode()).turns

    assert ours.address == "ana@studio.example"
    assert (theirs.address, theirs.on) == ("tom@northgate.example", THE_18TH)


def test_spans_tell_when_a_turn_ended() -> None:
    talk = open_file(TEAMS_DOCUMENT_WITH_SPANS.encode())

    assert [turn.said_until for turn in talk.turns] == [8.25, 10.3]


def test_what_a_program_wrote_above_the_heading_transcript_is_not_said() -> None:
    notes = "Ana Ruiz: will send the offer\nTom Baker: will ask Mara\n"
    talk = open_file(
        f"📝 Notes\n{notes}📖 Transcript\n{MEET[MEET.index('00:0') :]}".encode()
    )

    assert said(talk)[0] == ("Ana Ruiz", "Will you recommend us?")
    assert "will ask Mara" in talk.text


def test_two_transcripts_in_one_file_are_both_read() -> None:
    talk = open_file(f"{OTTER}\n{OTTER}".encode())

    assert len(talk.turns) == 6


def test_a_photo_sent_without_words_is_no_turn() -> None:
    photo = "19/09/2026, 10:00 - Tom: <Media omitted>\n19/09/2026, 10:01 - Tom: Here.\n"

    assert said(open_file(photo.encode())) == [("Tom", "Here.")]


@pytest.mark.parametrize(
    "notes",
    [
        "Intro 10:00\nwe met\nDemo 10:30\nthey liked it\nPricing 11:00\nhigh\n",
        "Call with Tom 10:30\nFee is high.\n- Friday: send proposal\n10:45\nBoard\n",
        "2026-09-18 call\n10:30 start\nTom likes it.\n",
        "Mara Lind\n12:30 lunch\nTom Baker\n14:00 board\n",
        "Train 8:15 AM\nBoard 9:00 AM\nLunch 12:30 PM\n",
    ],
)
def test_notes_with_times_in_them_are_notes(notes: str) -> None:
    assert open_file(notes.encode()).form is Form.NOTES


def test_a_name_with_marks_of_no_width_is_the_same_person() -> None:
    chat = (
        "[18/09/2026, 10:12] Tom\u200b: Yes.\n"
        "[18/09/2026, 10:13] \u2068Tom\u2069: No.\n"
    )

    assert open_file(chat.encode()).speakers == ("Tom",)
