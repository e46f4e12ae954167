"""A talk in, proposals out: every sentence with its side, its person, its question."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from heardback.core.evidence import Aspect, Kind, Openness, Party, Proposal
from heardback.core.talk import Talk, Voice
from heardback.reading import doubts, needs, process, steps, support
from heardback.reading.listening import heard
from heardback.reading.patterns import compiled
from heardback.reading.said import Said

_IRONY = (
    r"\byeah,? right\b|\bas if\b(?! (?:we|it|you|they))|\bin your dreams\b|/s$"
    r"|\bsure,? because\b"
    r"|\bgood luck with\b|\bjust kidding\b|\bjoking\b|\bha ha,? (?:sure|right)\b"
    r"|\bnot!$|\bpigs (?:might|may|will|can) fly\b|\bwhen hell freezes\b"
)
_TO_A_PROGRAM = (
    r"\b(?:ignore|disregard|forget|override) (?:all |any |of |your |the |these "
    r"|previous "
    r"|prior |earlier |above )*(?:instructions?|prompts?|guidelines)\b"
    r"|\b(?:system prompt|language model|developer mode)\b|^\W*(?:system|assistant) ?:"
    r"|\b(?:mark|record|classify|label|extract|output|treat) (?:this|it|that|me|us)"
    r" (?:\w+ )?as\b.{0,30}\b(?:yes|support\w*|no|evidence|hesitation)\b"
)
_CLOSED = (Openness.NOT_FREE, Openness.DECLINED, Openness.GUARDED)
_FINDERS = (process, support, doubts, needs, steps)


class Reader(Protocol):
    """Whatever reads a talk: the rules here, a trained model, a language model."""

    def read(
        self,
        talk: Talk,
        *,
        us: Sequence[str] = (),
        voice: Voice = Voice.NOTES,
        on: date | None = None,
        people: Sequence[str] = (),
    ) -> tuple[Proposal, ...]: ...


class Rules:
    """The plain rules: silent rather than wrong, and the same on every machine."""

    def read(
        self,
        talk: Talk,
        *,
        us: Sequence[str] = (),
        voice: Voice = Voice.NOTES,
        on: date | None = None,
        people: Sequence[str] = (),
    ) -> tuple[Proposal, ...]:
        return read(talk, us=us, voice=voice, on=on, people=people)


def read(
    talk: Talk,
    *,
    us: Sequence[str] = (),
    voice: Voice = Voice.NOTES,
    on: date | None = None,
    people: Sequence[str] = (),
) -> tuple[Proposal, ...]:
    """What the talk may say about where we stand, in the order of the text.

    `us` names our side, by name or mail address. `voice` says whose words a text
    without speakers holds. Dates count from the day of a mail, else the talk's own
    day, else `on`.
    """
    return found_in(heard(talk, us=us, voice=voice, on=on, people=people))


def found_in(saids: Iterable[Said]) -> tuple[Proposal, ...]:
    """The same of a talk that was already taken apart."""
    found: list[Proposal] = []
    before: Said | None = None
    for said in saids:
        if before is None or before.side is said.side:
            found += _in_sentence(said)
        elif said.side is Party.US:
            found += steps.answered(before, _in_sentence(said), said)
        else:
            found = steps.agreed(found, before, said)
            found += _in_sentence(said)
        before = said
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))


def ironic(said: Said) -> bool:
    """Whether the words are marked as not meant."""
    return meant_otherwise(said.words)


def meant_otherwise(words: str) -> bool:
    """Whether plain words are marked as irony, or speak to a program and not to us."""
    return bool(compiled(f"{_IRONY}|{_TO_A_PROGRAM}").search(words))


def _in_sentence(said: Said) -> list[Proposal]:
    if ironic(said):
        return []
    # Our own words are evidence of nothing but what we promise.
    finders = (steps,) if said.side is Party.US else _FINDERS
    found = [each for finder in finders for each in finder.found_in(said)]
    if any(each.value.get("openness") in _CLOSED for each in found):
        # What they may not or will not say is no answer to anything.
        return [each for each in found if each.kind is Kind.PROCESS]
    if any(each.value.get("aspect") == Aspect.INFORMATION for each in found):
        return [each for each in found if each.kind is not Kind.NEED]
    return found
