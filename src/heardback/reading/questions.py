"""What our questions ask for, so that their answers can be read together with them."""

from dataclasses import dataclass

from heardback.core.evidence import About, Aspect
from heardback.reading import due
from heardback.reading.patterns import compiled
from heardback.reading.tables import asks
from heardback.reading.tables.asks import Aim


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Our question, in plain words and as it was said."""

    aim: Aim
    words: str
    quote: str
    turn: int
    aspect: Aspect | None = None
    about: About | None = None


_AIMS_OF_STATEMENTS = tuple(
    each for each in asks.AIMS if each[0] in (Aim.RESTATED, Aim.OFFER)
)
_AIMS_OF_FACTS = tuple(each for each in asks.AIMS if each[0] is not Aim.SUPPORT)


def ask_of(words: str, quote: str, *, turn: int) -> Ask | None:
    """What this sentence of ours asks for; None when it asks nothing.

    >>> ask_of("will you be recommending us?", "", turn=0).aim
    <Aim.SUPPORT: 'support'>
    >>> ask_of("shall i send it friday?", "", turn=0).aim
    <Aim.STEP: 'step'>
    """
    questioning = "?" in words[-4:] or compiled(asks.ASKS).search(words[:120])
    if not questioning:
        return _statement(words, quote, turn)
    aims = _AIMS_OF_FACTS if compiled(asks.FACTUAL).search(words) else asks.AIMS
    aim = next(
        (aim for aim, pattern in aims if compiled(pattern).search(words)), Aim.OTHER
    )
    return Ask(
        aim=aim,
        words=words,
        quote=quote,
        turn=turn,
        aspect=_aspect(words) if aim is Aim.PROCESS else None,
        about=_about(words) if aim is Aim.DOUBT else None,
    )


def _statement(words: str, quote: str, turn: int) -> Ask | None:
    """Without a question mark we may still restate a need, or make an offer."""
    for aim, pattern in _AIMS_OF_STATEMENTS:
        if not compiled(pattern).search(words):
            continue
        if aim is Aim.OFFER and due.find(words):
            # "I'll get you the numbers by Monday" is a promise, not terms.
            continue
        return Ask(aim=aim, words=words, quote=quote, turn=turn)
    return None


def _aspect(words: str) -> Aspect:
    return next(
        (aspect for aspect, pattern in asks.ASPECTS if compiled(pattern).search(words)),
        Aspect.STEPS,
    )


def _about(words: str) -> About | None:
    return next(
        (about for about, pattern in asks.DOUBTS if compiled(pattern).search(words)),
        None,
    )
