"""Captions as talk: who says what, without tags, cues of one speaker joined."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from heardback.core.errors import Problem
from heardback.core.talk import Form, Talk
from heardback.exchange.cues import Cue, Cues, Dialect, cues_of
from heardback.exchange.scroll import Scroll
from heardback.exchange.speakers import label_of, speakers_of

_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?[ \t]+(?P<name>[^<>]{1,200})>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>|</?\d[\d:.]{0,20}>|\{\\[^{}]{0,60}\}", re.I)
_CHANGE = re.compile(r"\s*(?:>>+|[-–—](?=\s?\w))\s*")
# Without names, a new turn begins after a pause this long, in seconds.
_PAUSE = 2.0
_LONGEST_UNNAMED = 600


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one cue by one speaker; `fresh` when somebody else begins here."""

    words: str
    speaker: str | None
    start: float | None
    end: float | None
    fresh: bool


def open_captions(lines: Sequence[str], dialect: Dialect) -> Talk:
    read = cues_of(lines, dialect)
    scroll = Scroll()
    for said in _joined(_pieces(read)):
        if said.speaker:
            scroll.write(f"{said.speaker}: ")
        scroll.say(
            said.words,
            speaker=said.speaker,
            said_at=said.start,
            said_until=said.end,
        )
        scroll.write("\n")
    problems = read.problems
    if not scroll.turns:
        problems.append(Problem(line=0, text="There are no words in these captions."))
    return Talk(
        form=Form.TRANSCRIPT,
        text=scroll.text,
        turns=tuple(scroll.turns),
        problems=tuple(problems),
    )


def _pieces(read: Cues) -> Iterator[_Piece]:
    cues = list(_unrolled(read))
    stripped = [_lines(cue) for cue in cues]
    voiced = any(voice for lines in stripped for voice, _ in lines)
    names = speakers_of(words for lines in stripped for _, words in lines)
    speaker: str | None = None
    for cue, lines in zip(cues, stripped, strict=True):
        for voice, line in lines:
            fresh = bool(change := _CHANGE.match(line))
            words = line[change.end() :] if change else line
            label = None if voice else label_of(words)
            if label and label.name in names:
                speaker, words = label.name, words[label.end :]
            elif voiced or fresh:
                speaker = voice
            if words := " ".join(words.split()):
                yield _Piece(words, speaker, cue.start, cue.end, fresh)


def _unrolled(read: Cues) -> Iterator[Cue]:
    """Rolling captions say each line twice: once below, once moved up."""
    before: tuple[str, ...] = ()
    for cue in read.cues:
        plain = tuple(_plain(line) for line in cue.words)
        if not read.rolling:
            yield cue
            continue
        new = tuple(line for line in plain if line and line not in before)
        before = plain
        if new:
            yield Cue(line=cue.line, words=new, start=cue.start, end=cue.end)


def _lines(cue: Cue) -> list[tuple[str | None, str]]:
    """The words of a cue, line by line, each with the voice its tag names."""
    voice: str | None = None
    lines: list[tuple[str | None, str]] = []
    for line in cue.words:
        at = 0
        for tag in _VOICE.finditer(line):
            lines.append((voice, _plain(line[at : tag.start()])))
            voice = _plain(tag["name"])[:80].strip() or None
            at = tag.end()
        rest = line[at:]
        lines.append((voice, _plain(rest)))
        if re.search(r"</v>", rest, re.I):
            voice = None
    return [(voice, words) for voice, words in lines if words]


def _plain(words: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", words)).split())


def _joined(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Neighbours by one speaker as one; unnamed words only while a sentence lasts."""
    held: list[_Piece] = []
    length = 0
    for piece in pieces:
        if held and not _goes_on(held[-1], piece, length):
            yield _one(held)
            held, length = [], 0
        held.append(piece)
        length += len(piece.words)
    if held:
        yield _one(held)


def _goes_on(before: _Piece, after: _Piece, length: int) -> bool:
    if after.speaker != before.speaker or after.fresh:
        return False
    if after.speaker:
        return True
    paused = (
        before.end is not None
        and after.start is not None
        and after.start - before.end >= _PAUSE
    )
    done = before.words.endswith((".", "?", "!", "…"))
    return not (paused or done or length > _LONGEST_UNNAMED)


def _one(held: list[_Piece]) -> _Piece:
    first = held[0]
    words = " ".join(piece.words for piece in held)
    return _Piece(words, first.speaker, first.start, held[-1].end, first.fresh)
