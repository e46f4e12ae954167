"""What a line of ours does in a rehearsal: asks, gives back, argues, claims, closes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from heardback.core.counterpart import Act, Move, Said
from heardback.core.rehearsal import LONGEST_LINE
from heardback.core.targets import BACKED, Target
from heardback.reading.meaning import NEAR, nearness
from heardback.reading.patterns import compiled
from heardback.reading.plain import plain
from heardback.reading.questions import ask_of
from heardback.reading.sentences import split
from heardback.reading.spoken import Context, read_conduct
from heardback.reading.tables import acts as table
from heardback.reading.tables.asks import Aim

MOST_SENTENCES = 16
SURE = 0.5
# What is being talked about anyway needs less to be meant: our judgement.
NEAR_AT_HAND = 2.5
# A claim needs something to be claimed in.
_SHORTEST_CLAIM = 4


def read_line(
    text: str,
    *,
    context: Context = (),
    targets: Sequence[Target] = (),
    seconds: float | None = None,
) -> Said:
    """Read one line of ours, sentence by sentence.

    Parameters
    ----------
    context
        Who said what just before, oldest first: pairs of "us" or "them" and the words.
    targets
        What a sentence could speak to, by meaning; `core.targets.targets` lists it.
    seconds
        How long it took to say, where it was spoken.
    """
    words = len(text.split())
    kept = text.strip()[:LONGEST_LINE]
    before = list(context)
    moves: list[Move] = []
    for start, end in _pieces(kept):
        move = _move(kept[start:end], before, targets)
        moves.append(move)
        before.append(("us", move.text))
    if moves and _found(table.FAREWELL, plain(moves[-1].text)):
        # Only the last thing said is a goodbye.
        moves[-1] = replace(moves[-1], act=Act.FAREWELL)
    return Said(text=kept, moves=tuple(moves), words=words, seconds=seconds)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Sentences; of a novel, the beginning and the end are what anybody hears."""
    found = [
        (start, end) for start, end in split(text) if re.search(r"\w", text[start:end])
    ]
    if len(found) <= MOST_SENTENCES:
        return found
    half = MOST_SENTENCES // 2
    return [*found[:half], *found[-half:]]


def _move(
    sentence: str, before: Sequence[tuple[str, str]], targets: Sequence[Target]
) -> Move:
    words = plain(sentence)
    chances = read_conduct(sentence, context=before[-2:])
    act = _ruled(words) or _asked(words, chances) or _told(sentence, words, chances)
    touches = _touched(sentence, targets)
    backing = any(key.startswith(BACKED) for key in touches)
    return Move(
        act=act,
        text=sentence,
        touches=tuple(key for key in touches if not key.startswith(BACKED)),
        asks_doubts=_found(table.DOUBTS, words),
        asks_help=_found(table.HELPS, words),
        asks_fact=_found(table.FACT, words),
        boasts=_found(table.BOASTS, words),
        backed=backing
        or _found(table.BACKED, words)
        or re.search(table.NAMED, sentence) is not None,
        dated=_found(table.DAY, words),
    )


def _ruled(words: str) -> Act | None:
    if _found(table.ABUSE, words):
        return Act.ABUSE
    return Act.ORDER if _found(table.ORDER, words) else None


def _asked(words: str, chances: Mapping[str, float]) -> Act | None:
    """Questions, by what they ask for; a leading one is an argument."""
    if _found(table.AGENDA, words):
        return Act.AGENDA
    ask = ask_of(words, words, turn=0)
    questioning = "?" in words[-4:] or chances["question"] > SURE
    said_back = "?" not in words[-4:] and _found(table.GIVES_BACK, words)
    if not questioning or said_back:
        return None
    if _found(table.LEADING, words) or chances["argument"] > SURE:
        return Act.ARGUMENT
    aim = ask.aim if ask else Aim.OTHER
    if aim is Aim.SUPPORT or _found(table.BACKS, words):
        return Act.SUPPORT_ASK
    if aim is Aim.STEP or _found(table.STEP, words):
        return Act.STEP
    if aim is Aim.PROCESS:
        return Act.PROCESS_ASK
    if aim is Aim.RESTATED or (
        chances["reflection"] > SURE and chances["open_question"] < SURE
    ):
        return Act.REFLECTION
    opens = _found(table.OPENS, words) or chances["open_question"] > SURE
    return Act.CURIOUS_QUESTION if opens else Act.CLOSED_QUESTION


def _told(sentence: str, words: str, chances: Mapping[str, float]) -> Act:
    if _found(table.STEP, words) and _found(table.DAY, words):
        return Act.STEP
    if _found(table.ARGUES, words):
        return Act.ARGUMENT
    says_back = _found(table.SAYS_BACK, words)
    ours = _found(table.OURS, words)
    if _found(table.GIVES_BACK, words) and chances["argument"] < SURE:
        return Act.REFLECTION
    about_them = _found(table.SECOND_PERSON, words) and not ours
    if chances["reflection"] > SURE and (
        says_back or (about_them and not _found(table.BACKED, words))
    ):
        return Act.REFLECTION
    boasts = _found(table.BOASTS, words)
    if chances["argument"] > SURE and not (ours and boasts):
        return Act.ARGUMENT
    if _found(table.GREETING, words) and len(words.split()) <= 2 * _SHORTEST_CLAIM:
        return Act.OTHER
    return Act.CLAIM if len(sentence.split()) >= _SHORTEST_CLAIM else Act.OTHER


def _touched(sentence: str, targets: Sequence[Target]) -> tuple[str, ...]:
    found = []
    for target in targets:
        score = max((nearness(words, sentence) for words in target.words), default=0)
        if score >= (NEAR_AT_HAND if target.at_hand else NEAR):
            found.append((score, target.key))
    return tuple(key for _, key in sorted(found, reverse=True))


def _found(pattern: str, words: str) -> bool:
    return compiled(pattern).search(words) is not None
