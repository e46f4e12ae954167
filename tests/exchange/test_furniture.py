import pytest

from heardback.exchange.furniture import (
    ends_talk,
    heads_talk,
    is_furniture,
    is_portrait,
)


@pytest.mark.parametrize(
    "line",
    [
        "Transcribed by https://otter.ai",
        "### Transcription ended after 01:02:59",
        "*This editable transcript was computer generated and might contain errors.*",
    ],
)
def test_a_footer_ends_the_talk(line: str) -> None:
    assert ends_talk(line)


@pytest.mark.parametrize("line", ["Transcript", "📖 Transcript", "## Transcript:"])
def test_a_heading_begins_the_talk(line: str) -> None:
    assert heads_talk(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz started transcription",
        "Mara sent the following messages at 10:12 AM",
        "View Tom’s profileTom Baker",
        'Reacted to "Yes, Friday." with 👍',
        'Removed a 👍 reaction from "Yes, Friday."',
        "<Media omitted>",
        "\u200eimage omitted",
        "This message was deleted.",
        "2 replies",
    ],
)
def test_what_a_program_writes_is_said_by_nobody(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "I started transcription because Mara could not join us today.",
        "Our profile of the market was seen by the board, and they liked it.",
        "The video was omitted from the offer.",
        "He left the meeting.",
        "Voice call tomorrow at nine?",
        "Seen by the whole board",
        "No replies yet",
    ],
)
def test_what_people_say_about_such_things_is_said(line: str) -> None:
    assert not is_furniture(line)
    assert not ends_talk(line)


def test_initials_stand_for_the_picture_of_who_speaks_next() -> None:
    assert is_portrait("TB", "Tom Baker")
    assert not is_portrait("TB", "Ana Ruiz")
    assert not is_portrait("OK", None)
