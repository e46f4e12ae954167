"""How a talk sounded, as plain numbers: share, pace, fillers, longest monologue."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from heardback.core.talk import Talk

# A word or two of "mm-hm, right" does not end somebody's monologue: our convention.
_NOD = 3
# Times stand for the whole talk when they cover this share of its words.
_ENOUGH_TIMED = 0.9

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# Sounds are always fillers; the phrases only where commas or ends set them apart,
# because "you know the board" and "what I mean" say something.
_SOUND = re.compile(
    r"(?<![\w'’-])(?<!\d\s)"
    r"(?:(?P<um>[Uu]+h?m+|[Ee]rm+)|(?P<uh>[Uu]+h+|[Ee]r|[Ee]h+)|(?P<hm>[Hh]m+|[Mm]m+))"
    r"(?![\w'’-])"
)
_PHRASE = re.compile(
    r"(?:^|[,.;:?!…–—]\s{0,3})(you know|i mean|sort of|kind of|like)(?=\s{0,3}[,…–—])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one speaker said in one go; seconds from the start where they are known."""

    words: str
    speaker: str | None = None
    start: float | None = None
    end: float | None = None

    @property
    def seconds(self) -> float | None:
        if self.start is None or self.end is None or self.end <= self.start:
            return None
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Monologue:
    """The longest stretch of one speaker; nods of three words do not break it."""

    words: int
    seconds: float | None = None
    start: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How somebody spoke. None stands for what the times do not tell.

    `share` is their part of all talk, 0 to 1, in seconds where `share_timed`, else in
    words. `pace` is words a minute while they spoke. `fillers` counts each, most
    frequent first; a transcript that was tidied up has fewer than were said.
    """

    words: int
    seconds: float | None
    share: float
    share_timed: bool
    pace: float | None
    fillers: tuple[tuple[str, int], ...]
    longest: Monologue

    @property
    def fillers_a_minute(self) -> float | None:
        if not self.seconds:
            return None
        return 60 * sum(count for _, count in self.fillers) / self.seconds


def said_in(talk: Talk) -> tuple[Said, ...]:
    """The turns of a talk; one without an end lasts until the next one begins."""
    turns = talk.turns
    starts = [turn.said_at for turn in turns]
    return tuple(
        Said(
            words=talk.words(turn),
            speaker=turn.speaker,
            start=turn.said_at,
            end=turn.said_until if turn.said_until is not None else following,
        )
        for turn, following in zip_longest(turns, starts[1:])
    )


def delivery(said: Sequence[Said], *, us: Iterable[str | None]) -> Delivery | None:
    """How our side spoke; None if it did not. Others' voices are only added up.

    `us` holds our speakers' names as the talk has them; None for nameless words.

    Examples
    --------
    >>> talk = [Said(words="Um, shall we start?", speaker="Ana", start=0, end=2),
    ...         Said(words="Yes.", speaker="Tom", start=2, end=4)]
    >>> ours = delivery(talk, us=["Ana"])
    >>> ours.share, ours.pace, ours.fillers
    (0.5, 120.0, (('um', 1),))
    """
    names = {_folded(name) for name in us}
    ours = [each for each in said if _folded(each.speaker) in names]
    words = sum(count_words(each.words) for each in ours)
    if not words:
        return None
    seconds, timed_words = _timed(ours)
    share, share_timed = _share(said, ours)
    return Delivery(
        words=words,
        seconds=seconds,
        share=share,
        share_timed=share_timed,
        pace=60 * timed_words / seconds if seconds else None,
        fillers=fillers(" ".join(each.words for each in ours)),
        longest=_longest(said, names),
    )


def count_words(text: str) -> int:
    """
    >>> count_words("We'll see - 48,000 EUR, mid-October.")
    6
    """
    return sum(1 for _ in _WORD.finditer(text))


def fillers(text: str) -> tuple[tuple[str, int], ...]:
    """Each filler and how often, most frequent first.

    >>> fillers("Um, it is, you know, fine. You know the board. Ummm.")
    (('um', 2), ('you know', 1))
    """
    sounds = (str(found.lastgroup) for found in _SOUND.finditer(text))
    phrases = (found[1].lower() for found in _PHRASE.finditer(text))
    return tuple(Counter([*sounds, *phrases]).most_common())


def _timed(said: Iterable[Said]) -> tuple[float | None, int]:
    """Seconds spoken, and the words of those turns whose times are known."""
    seconds, words = 0.0, 0
    for each in said:
        count = count_words(each.words)
        # A turn of a cough or a dash lasts, and nobody speaks in it.
        if each.seconds is not None and count:
            seconds += each.seconds
            words += count
    return (seconds or None), words


def _share(said: Sequence[Said], ours: Sequence[Said]) -> tuple[float, bool]:
    all_words = sum(count_words(each.words) for each in said)
    seconds, timed_words = _timed(said)
    if seconds and timed_words >= _ENOUGH_TIMED * all_words:
        return (_timed(ours)[0] or 0.0) / seconds, True
    return sum(count_words(each.words) for each in ours) / all_words, False


def _longest(said: Sequence[Said], names: set[str]) -> Monologue:
    best = Monologue(words=0)
    for run in _monologues(said, names):
        seconds, timed_words = _timed(run)
        words = sum(count_words(each.words) for each in run)
        one = Monologue(
            words=words,
            seconds=seconds if timed_words == words else None,
            start=run[0].start,
        )
        if (one.seconds or 0.0, one.words) > (best.seconds or 0.0, best.words):
            best = one
    return best


def _monologues(said: Sequence[Said], names: set[str]) -> list[list[Said]]:
    """Runs of one of our speakers, over short words of others in between."""
    runs: list[list[Said]] = []
    run: list[Said] = []
    for each in said:
        if run and _folded(each.speaker) == _folded(run[-1].speaker):
            run.append(each)
        elif run and count_words(each.words) <= _NOD:
            continue
        else:
            if run:
                runs.append(run)
            run = [each] if _folded(each.speaker) in names else []
    return [*runs, run] if run else runs


def _folded(name: str | None) -> str:
    return (name or "").casefold().strip()
