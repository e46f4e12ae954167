"""Patterns written once and read both ways: in their own mouth, and in our notes."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache


class View(StrEnum):
    """Direct: who speaks says "I". Reported: our notes say "she"."""

    DIRECT = "direct"
    REPORTED = "reported"


# What stands for the one who speaks, the one spoken to, and so on, in our notes and in
# their own mouth. A cue is written once and read both ways.
_ROLES: Mapping[View, Mapping[str, str]] = {
    View.DIRECT: {
        "{i}": r"\b(?:i|we|my \w+|our \w+(?: \w+)?)",
        "{me}": r"\b(?:me|us)",
        "{my}": r"\b(?:my|our)",
        "{you}": r"\b(?:you(?: guys| all)?|your \w+(?: \w+)?)",
        "{your}": r"\b(?:your)",
        "{will}": r"(?:'ll|'m gonna|'re gonna| will|'m going to|'re going to"
        r"| am going to| are going to| is going to)",
        "{'m}": r"(?:'m|'re| am| are| is)",
    },
    View.REPORTED: {
        "{i}": r"(?:\b(?:he|she|they|the (?:client|team|board|panel|committee|boss|cfo"
        r"|ceo|cto|manager|director|customer|recruiter|founder|owner)|their \w+)|~+"
        r"|^[-*+• ]*)",
        "{me}": r"\b(?:him|her|them|~+)",
        "{my}": r"\b(?:his|her|their)",
        "{you}": r"\b(?:us|we|me|i|our \w+(?: \w+)?)",
        "{your}": r"\b(?:our|my)",
        "{will}": r"(?:'ll| will| would|'d| is going to| are going to|'s going to"
        r"|'re going to| promised to| agreed to| offered to)",
        "{'m}": r"(?:'s|'re| is| are| was| were|)",
    },
}
_BOTH: Mapping[str, str] = {
    "{not}": r"(?:n't| not| never)",
    "{very}": r"(?:(?:a bit|a little|a little bit|a tad|on the|too|way too|far too"
    r"|rather|pretty|fairly|very|really|slightly|somewhat|so|just|still|also|all|more"
    r"|kind of|sort of|honestly|frankly|a lot|much|well|both|definitely|certainly"
    r"|probably|actually|generally|genuinely|currently|mainly|mostly|especially"
    r"|particularly|always|now|personally|absolutely|truly|only|simply|basically"
    r"|seriously|obviously|clearly|most|quite),? +){0,3}",
}

_SPACE = re.compile(r" (?![+*?{\]])")
_CLAUSE = re.compile(r"[,;:.!?]|\b(?:but|because|so)\b")
_NOT = frozenset(
    (
        "not",
        "no",
        "never",
        "without",
        "nor",
        "neither",
        "hardly",
        "none",
        "isnt",
        "dont",
    )
)


@cache
def compiled(pattern: str, view: View = View.DIRECT) -> re.Pattern[str]:
    """Compiled when first needed: start-up pays for nothing that no text calls for."""
    for role, words in {**_ROLES[view], **_BOTH}.items():
        pattern = pattern.replace(role, words)
    return re.compile(_SPACE.sub(" +", pattern))


def negated(words: str, at: int) -> bool:
    """Whether a "not" stands at most four words before, in the same clause.

    >>> negated("it is not expensive", 10), negated("no, it is expensive", 10)
    (True, False)
    """
    before = _CLAUSE.split(words[max(0, at - 30) : at])[-1].split()[-4:]
    return any(word in _NOT or word.endswith("n't") for word in before)
