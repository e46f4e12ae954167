from pathlib import Path

import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.files import open_file
from heardback.exchange.voice import Stretch, can_hear, hear, write_down

SILENCE = b"RIFF\x24\x00\x00\x00WAVEfmt "


def stretch(start: float, words: str, *, clear: bool = True) -> Stretch:
    return Stretch(start=start, end=start + 1.25, words=words, clear=clear)


def test_what_was_heard_is_kept_as_captions_and_read_like_any_others() -> None:
    written = write_down([stretch(0, "We'll see."), stretch(3661.5, "Send it.")])

    talk = open_file(written.encode())

    assert [talk.words(turn) for turn in talk.turns] == ["We'll see.", "Send it."]
    assert [turn.said_at for turn in talk.turns] == [0, 3661.5]
    assert [turn.said_until for turn in talk.turns] == [1.25, 3662.75]
    assert talk.problems == ()


def test_nobody_is_named_for_a_voice() -> None:
    written = write_down([stretch(0, "Yes."), stretch(9, "No.")])

    assert open_file(written.encode()).speakers == ()


def test_signs_that_mean_something_in_captions_are_only_words() -> None:
    words = "R&D --> <b>we</b>"

    talk = open_file(write_down([stretch(0, words)]).encode())

    assert talk.words(talk.turns[0]) == words


def test_speech_that_was_not_understood_is_counted_and_not_guessed() -> None:
    written = write_down([stretch(0, "Yes."), stretch(2, "", clear=False)])

    assert "NOTE Heard and not understood: 1." in written
    assert len(open_file(written.encode()).turns) == 1


def test_every_stretch_tells_how_far_it_is() -> None:
    told: list[float] = []

    write_down(
        [stretch(0, "Yes."), stretch(5, "")],
        progress=lambda each: told.append(each.end),
    )

    assert told == [1.25, 6.25]


def test_a_recording_without_words_gets_a_sentence() -> None:
    with pytest.raises(Unreadable, match="No words were heard"):
        write_down([stretch(0, "")])


@pytest.mark.skipif(can_hear(), reason="the extra is installed")
def test_without_the_extra_a_sentence_names_it(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"pip install 'heardback\[voice\]'"):
        next(hear(SILENCE))
