"""How, when and by whom they will decide, and how freely they say so."""

from collections.abc import Iterator

from heardback.core.evidence import Aspect, Kind, Openness, Proposal
from heardback.reading import due
from heardback.reading.answers import is_filler
from heardback.reading.cues import table
from heardback.reading.patterns import View, compiled
from heardback.reading.said import Said
from heardback.reading.tables.asks import Aim
from heardback.reading.tables.process import FACTS, OPENNESS

_OPENNESS = table(*OPENNESS)
_FACTS = table(*FACTS)
# "Mara signs, and the board meets mid-October": who, and when.
_MOST_FACTS = 2
_TOLD = r"\b(?:said|says|told|confirmed|explained|mentioned|according to)\b"
_PAST = (
    r"\b(?:last (?:year|week|month|time)|yesterday|years ago|used to|previously"
    r"|in the past"
    r"|our (?:last|previous) \w+)\b"
)
_HYPOTHETICAL = r"\bif (?:i|we|you) (?:were|had)\b|\bwhat if\b"
_IDLE = (
    r"^\W*(?:no|nothing|i don't know|not sure|don't know|no idea|hm+|good question)\b"
)


def found_in(said: Said) -> Iterator[Proposal]:
    """How freely they speak; else the facts they tell, or what they answer."""
    if said.asks:
        return
    if found := _openness(said):
        yield found
        return
    facts = list(_facts(said))
    yield from facts
    if not facts and (found := _answered(said)):
        yield found


def _openness(said: Said) -> Proposal | None:
    for cue_, _ in _OPENNESS.matches(said):
        openness = cue_.value["openness"]
        # "I can't confirm the next round, but here is how we decide" tells it freely.
        if compiled(
            r"\bbut (?:here(?:'s| is)|i can (?:tell|say|share)|what i can)"
        ).search(said.words):
            openness = Openness.OPEN
        return said.proposal(
            Kind.PROCESS,
            cue_.confidence,
            {"openness": openness, "text": said.quote[:200]},
        )
    return None


def _facts(said: Said) -> Iterator[Proposal]:
    if compiled(f"{_PAST}|{_HYPOTHETICAL}").search(said.words):
        return
    seen: set[str] = set()
    for cue_, match in _FACTS.matches(said):
        aspect = cue_.value["aspect"]
        if aspect == Aspect.DATES and not _dated(said, match.end()):
            continue
        if aspect not in seen and len(seen) < _MOST_FACTS:
            seen.add(aspect)
            yield _told(said, aspect, cue_.confidence)


def _dated(said: Said, at: int) -> bool:
    """A date belongs to it, or nothing was told about when."""
    return bool(due.find(said.words[max(0, at - 40) :]))


def _answered(said: Said) -> Proposal | None:
    ask = said.ask
    if ask is None or ask.aim is not Aim.PROCESS or is_filler(said.words):
        return None
    aspect = ask.aspect or Aspect.STEPS
    if compiled(_IDLE).search(said.words) or len(said.words) < 4:
        return None
    named = aspect is not Aspect.DATES or due.find(said.words)
    if not named or len(said.words.split()) < 2:
        return None
    return _told(said, aspect, 0.65)


def _told(said: Said, aspect: str, confidence: float) -> Proposal:
    value: dict[str, str | bool] = {
        "aspect": aspect,
        "text": said.quote[:200],
        "confirmed": said.view is View.DIRECT
        or bool(compiled(_TOLD).search(said.words)),
    }
    if said.view is View.DIRECT or said.ask:
        value["openness"] = Openness.OPEN
    return said.proposal(Kind.PROCESS, confidence, value)
