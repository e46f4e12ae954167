"""Recordings as pieces of sound, a few minutes at a time, however long they are.

Two libraries come with the extra heardback[voice]: PyAV unpacks the recording with
FFmpeg's own code, and numpy holds the sound. Both are imported when first needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heardback.core.errors import Unreadable

if TYPE_CHECKING:
    import numpy as np

    type Samples = np.ndarray[Any, np.dtype[np.float32]]

RATE = 16_000
LONGEST = 24 * 3600
# A piece ends at the quietest moment of its last seconds, so that no word is cut.
_PIECE, _QUIET = 120, 20
_MOMENT = RATE // 10

# FFmpeg is told what it reads: playlists and the like would open other files.
_FORMATS = (
    (0, b"RIFF", "wav"),
    (0, b"ID3", "mp3"),
    (0, b"OggS", "ogg"),
    (0, b"fLaC", "flac"),
    (0, b"FORM", "aiff"),
    (0, b"#!AMR", "amr"),
    (0, b"caff", "caf"),
    (0, b"\x1aE\xdf\xa3", "matroska"),
    (4, b"ftyp", "mov"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Sound at 16,000 samples a second, from `start` on; `length` of all, if told."""

    samples: "Samples"
    start: float
    length: float | None


def pieces_of(recording: bytes | Path) -> Iterator[Piece]:
    """Piece after piece; stop taking them and nothing is left behind."""
    import av

    head = recording[:64] if isinstance(recording, bytes) else _head(recording)
    source = BytesIO(recording) if isinstance(recording, bytes) else str(recording)
    try:
        with av.open(source, format=_format(head)) as container:
            if not container.streams.audio:
                raise Unreadable("There is no sound in this file.")
            length = container.duration / av.time_base if container.duration else None
            if length and length > LONGEST:
                raise _too_long()
            yield from _cut(_samples(container), length)
    except (av.error.FFmpegError, ValueError):
        raise Unreadable(
            "This recording is damaged, or of a kind that I cannot read. Save it as "
            ".wav or .mp3, and give me that."
        ) from None


def _head(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(64)


def _format(head: bytes) -> str:
    if head.startswith(b"RIFF") and head[8:12] == b"AVI ":
        return "avi"
    for at, beginning, name in _FORMATS:
        if head[at:].startswith(beginning):
            return name
    return "aac" if head[:1] == b"\xff" and head[1] & 0xF6 == 0xF0 else "mp3"


def _samples(container: Any) -> Iterator["Samples"]:
    """Mono at our rate; a broken packet is left out, what follows is read."""
    import numpy as np

    for frame in _resampled(_frames(container)):
        yield frame.to_ndarray().reshape(-1).astype(np.float32) / np.float32(32_768)


def _frames(container: Any) -> Iterator[Any]:
    import av

    for packet in container.demux(audio=0):
        try:
            yield from packet.decode()
        except av.error.InvalidDataError:
            continue


def _resampled(frames: Iterator[Any]) -> Iterator[Any]:
    """Recordings joined end to end change their rate on the way."""
    import av

    def begun() -> Any:
        return av.AudioResampler(format="s16", layout="mono", rate=RATE)

    resampler = begun()
    before: tuple[int, str, str] | None = None
    for frame in frames:
        frame.pts = None
        kind = (frame.sample_rate, frame.layout.name, frame.format.name)
        if before and before != kind:
            yield from resampler.resample(None)
            resampler = begun()
        before = kind
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _cut(samples: Iterator["Samples"], length: float | None) -> Iterator[Piece]:
    import numpy as np

    held: list[Samples] = []
    count, passed = 0, 0
    for each in samples:
        held.append(each)
        count += each.size
        if count < _PIECE * RATE:
            continue
        if (passed + count) > LONGEST * RATE:
            raise _too_long()
        sound = np.concatenate(held)
        at = _quietest(sound)
        yield Piece(samples=sound[:at], start=passed / RATE, length=length)
        held, count, passed = [sound[at:]], sound.size - at, passed + at
    if count:
        yield Piece(samples=np.concatenate(held), start=passed / RATE, length=length)


def _quietest(sound: "Samples") -> int:
    """The middle of the quietest tenth of a second near the end."""
    import numpy as np

    first = sound.size - _QUIET * RATE
    moments = sound[first : first + (_QUIET * RATE // _MOMENT) * _MOMENT]
    loudness = np.square(moments.reshape(-1, _MOMENT)).mean(axis=1)
    return first + int(loudness.argmin()) * _MOMENT + _MOMENT // 2


def _too_long() -> Unreadable:
    return Unreadable(
        f"This recording is longer than {LONGEST // 3600} hours. Cut it in parts."
    )
