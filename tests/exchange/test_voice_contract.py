"""Real recognition of real sound: a made-up memo spoken by espeak-ng.

Skipped where requirements/voice.txt is not installed, or nothing can speak.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from heardback.core.errors import Unreadable
from heardback.core.speech import delivery, said_in
from heardback.exchange.files import open_file
from heardback.exchange.recordings import is_recording
from heardback.exchange.voice import can_hear, hear, write_down

if TYPE_CHECKING:
    from heardback.core.talk import Talk

MISSING = (
    "NOT RUN: no speech. Install it with: python -m pip install --no-deps "
    "--require-hashes -r requirements/voice.txt; and espeak-ng"
)
SPEAKS = shutil.which("espeak-ng")
WORDS = (
    "Tom said that he would be happy to put this in front of Mara. "
    "The board meets on the fifteenth of October. "
    "We will send the proposal by Friday."
)

pytestmark = [
    pytest.mark.contract,
    pytest.mark.skipif(not (SPEAKS and can_hear()), reason=MISSING),
]


@pytest.fixture(scope="module")
def memo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spoken(WORDS, tmp_path_factory.mktemp("memo") / "memo.wav")


def spoken(words: str, path: Path) -> Path:
    subprocess.run([str(SPEAKS), "-s", "150", "-w", path, words], check=True)
    return path


def written(path: Path | bytes) -> "Talk":
    return open_file(write_down(hear(path)).encode())


def test_a_memo_is_written_down_nearly_word_for_word(memo: Path) -> None:
    talk = written(memo)

    said = set(re.findall(r"\w+", talk.text.lower()))
    meant = set(re.findall(r"\w+", WORDS.lower()))
    assert len(meant & said) >= 0.7 * len(meant)


def test_a_memo_is_written_down_the_same_twice(memo: Path) -> None:
    assert write_down(hear(memo)) == write_down(hear(memo.read_bytes()))


def test_a_memo_tells_pace_and_length(memo: Path) -> None:
    ours = delivery(said_in(written(memo)), us=[None])

    assert ours is not None
    assert ours.pace
    assert 90 < ours.pace < 300


@pytest.mark.parametrize(
    ("ending", "codec"),
    [("m4a", "aac"), ("mp3", "libmp3lame"), ("ogg", "libopus"), ("flac", "flac")],
)
def test_every_kind_of_recording_is_heard(
    memo: Path, tmp_path: Path, ending: str, codec: str
) -> None:
    other = recoded(memo, tmp_path / f"memo.{ending}", codec)

    assert is_recording(other.read_bytes())
    assert "board meets" in written(other).text.lower()


def test_a_recording_that_breaks_off_is_heard_up_to_there(memo: Path) -> None:
    half = memo.read_bytes()[: memo.stat().st_size // 2]

    assert written(half).text


def test_recordings_of_two_kinds_joined_end_to_end_are_both_heard(
    memo: Path, tmp_path: Path
) -> None:
    one = recoded(memo, tmp_path / "one.mp3", "libmp3lame", rate=48_000)
    other = recoded(memo, tmp_path / "other.mp3", "libmp3lame", rate=22_050)

    talk = written(one.read_bytes() + other.read_bytes())

    assert talk.text.lower().count("board meets") == 2


def test_a_sound_in_a_way_nobody_knows_gets_a_sentence(memo: Path) -> None:
    data = memo.read_bytes()

    with pytest.raises(Unreadable, match="damaged, or of a kind"):
        written(data[:20] + b"\x99\x99" + data[22:])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:44],
        lambda data: data[:44] + bytes(320_000),
        lambda data: b"ID3" + b"\xff" * 4_000,
        lambda data: b"OggS" + data[40:4000],
        lambda data: b"\0\0\0\x20ftypM4A " + data[:9000],
        lambda data: b"fLaC" + bytes(2_000),
        lambda data: b"\x1aE\xdf\xa3" + bytes(2_000),
    ],
)
def test_a_recording_of_nothing_gets_a_sentence(
    memo: Path, spoil: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(Unreadable):
        written(spoil(memo.read_bytes()))


def test_hearing_can_be_stopped_at_any_stretch(memo: Path) -> None:
    stretches = hear(memo)

    first = next(stretches)
    stretches.close()  # type: ignore[attr-defined]

    assert first.end > 0
    assert next(stretches, None) is None


def test_progress_ends_with_the_whole(memo: Path) -> None:
    done = [stretch.done for stretch in hear(memo)]

    assert done[-1] == pytest.approx(1.0, abs=0.02)


def test_a_folder_without_a_model_gets_a_sentence(memo: Path, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no Whisper model"):
        list(hear(memo, weights=tmp_path))


def recoded(memo: Path, path: Path, codec: str, *, rate: int = 48_000) -> Path:
    import av

    with av.open(str(memo)) as given, av.open(str(path), "w") as made:
        stream = made.add_stream(codec, rate=rate)
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=rate)
        for frame in given.decode(audio=0):
            for each in resampler.resample(frame):
                made.mux(stream.encode(each))
        made.mux(stream.encode(None))
    return path
