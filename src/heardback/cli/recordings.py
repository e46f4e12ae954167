"""`heardback read` of a recording: heard on this machine, progress told on the way."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from heardback.cli.terminal import paragraph, percent, say, warn
from heardback.core.errors import Unreadable
from heardback.core.speech import Delivery

if TYPE_CHECKING:
    from heardback.exchange.voice import Stretch

# A terminal is told all the time; a file that keeps the progress, each tenth.
_STEP = 0.1


def is_recording_at(place: str) -> bool:
    """By its first bytes; what cannot be opened is left to whoever reads it."""
    from heardback.exchange.recordings import is_recording

    file = Path(place)
    if place == "-" or not file.is_file():
        return False
    try:
        with file.open("rb") as opened:
            return is_recording(opened.read(64))
    except OSError:
        return False


def transcript_of(place: str, *, weights: Path | None, keep: Path | None) -> bytes:
    """The recording as WebVTT, kept in a file only when it is whole and wanted."""
    from heardback.exchange.voice import hear, write_down

    if keep is not None and keep.exists():
        raise Unreadable(f"{keep} exists already; name another file.")
    progress = _Progress()
    try:
        written = write_down(hear(Path(place), weights=weights), progress=progress.tell)
    finally:
        progress.end()
    if keep is not None:
        keep.write_text(written, encoding="utf-8")
    return written.encode()


def say_delivery(ours: Delivery) -> None:
    """How it was spoken, as one paragraph of plain figures."""
    told = [f"{_clock(ours.seconds)} of speech"] if ours.seconds else []
    told.append(f"{ours.words} words")
    if ours.share < 1:
        told.append(f"{percent(ours.share)} of the talk")
    if ours.pace:
        told.append(f"{ours.pace:.0f} a minute")
    said = ", ".join(f"{word} {count}" for word, count in ours.fillers)
    count = sum(count for _, count in ours.fillers)
    fillers = "1 filler" if count == 1 else f"{count} fillers"
    told.append(f"{fillers} ({said})" if count else "no fillers written down")
    if ours.longest.seconds:
        told.append(f"longest without a break {_clock(ours.longest.seconds)}")
    say(paragraph(f"our side: {'; '.join(told)}"))


class _Progress:
    """On a terminal one line that changes; else a line for each tenth."""

    def __init__(self) -> None:
        self._told = 0.0
        self._unclear = 0
        self._changing = sys.stderr.isatty()

    def tell(self, stretch: "Stretch") -> None:
        self._unclear += not stretch.clear
        done = "" if stretch.done is None else f"{100 * stretch.done:3.0f} %  "
        line = f"written down: {done}{_clock(stretch.end)}"
        if self._changing:
            sys.stderr.write(f"\r{line}  ")
            sys.stderr.flush()
            return
        share = stretch.done or 0.0
        if share >= self._told + _STEP or (share == 1 and self._told < 1):
            self._told = share
            warn(line)

    def end(self) -> None:
        if self._changing:
            sys.stderr.write("\n")
        if self._unclear:
            warn(f"Heard and not understood, so left out: {self._unclear} stretches.")


def _clock(seconds: float) -> str:
    """
    >>> _clock(65.2)
    '1:05'
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
