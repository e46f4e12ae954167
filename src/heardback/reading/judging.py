"""One claim of two readers: the network weighs it, the rules back it and fill it."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from heardback.core.evidence import Kind, Openness, Party, Proposal
from heardback.reading.encoder import MODEL
from heardback.reading.opinion import Opinion
from heardback.reading.patterns import compiled
from heardback.reading.plain import plain
from heardback.reading.steps import lies_ahead

# "How much?" and "I see" back nobody.
_ASKS_OR_NODS = (
    r"^(?!\W*(?:yes|yeah|yep|sure|ok|okay|of course|absolutely"
    r"|definitely)\b)[^.!]*\?\W*$"
    r"|^\W*(?:(?:oh|yeah|yes|ok|okay|right|well|ah|i)\W+)*(?:i (?:understand|see)"
    r"|right|okay|ok|uh-?huh|mm+|hm+)\W*$"
)
_BARE_NO = (
    r"^\W*(?:(?:oh|well|um+|uh+|sorry)\W+)*(?:no|nope|nah|not really|not yet|never"
    r"|i don't think so|i haven't|i have not|i'm not|i am not|i don't|i do not)"
    r"(?:,? (?:i (?:have not|haven't|don't|do not|am not|did not|didn't)|not really"
    r"|no|sorry|yet))*\W*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A kind of evidence that a stretch of text may hold, as both readers see it."""

    kind: Kind
    quote: str
    start: int
    side: Party
    opinion: Opinion
    rules: Sequence[Proposal]
    person: str | None = None
    question: str | None = None

    @property
    def rule(self) -> Proposal | None:
        return max(self.rules, key=lambda each: each.confidence, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How the readers are weighed, and how likely a claim must be to be made.

    Fitted by training/judge.py on talk that neither reader had learnt from.
    """

    scale: float
    backed: float
    shift: Mapping[str, float]
    alone: float
    alone_shift: Mapping[str, float]
    least: Mapping[str, float]

    def confidence(self, claim: Claim) -> float:
        """With a rule behind it, a faint nod of the network will do; alone it must
        be sure.
        """
        chance = min(max(claim.opinion.chance(claim.kind), 1e-4), 1 - 1e-4)
        heard = math.log(chance / (1 - chance))
        if claim.rule:
            odds = self.scale * heard + self.backed * claim.rule.confidence
            odds += self.shift[claim.kind]
        else:
            odds = self.alone * heard + self.alone_shift[claim.kind]
        return round(1 / (1 + math.exp(-odds)), 3)


def may_hold(kind: Kind, words: str) -> bool:
    """Whether words that no rule speaks for can hold such evidence at all.

    >>> may_hold(Kind.NEXT_STEP, "We'll see."), may_hold(Kind.PROCESS, "Who signs?")
    (False, False)
    """
    if kind is Kind.NEXT_STEP:
        return lies_ahead(words)
    if kind is Kind.PROCESS:
        # How we decide is asked by them now and then, and tells nothing.
        return not words.rstrip("\"') ").endswith("?")
    if kind is Kind.SUPPORT:
        return not compiled(_ASKS_OR_NODS).search(plain(words))
    if kind is Kind.HESITATION:
        # "Have you heard of it?" "I don't think so."
        return not compiled(_BARE_NO).search(plain(words))
    return True


@cache
def weights() -> Weights:
    """Read when first needed, once."""
    listed = json.loads((MODEL / "heads.json").read_text("utf-8"))
    return Weights(**listed["judging"])


def judged(claim: Claim) -> Proposal:
    """The claim with the rules' details: due date, condition, cause, person."""
    rule = claim.rule
    value = _value(claim)
    return Proposal(
        kind=claim.kind,
        quote=claim.quote,
        start=claim.start,
        end=claim.start + len(claim.quote),
        confidence=weights().confidence(claim),
        value=value,
        person=rule.person if rule else claim.person,
        side=claim.side,
        question=rule.question if rule else claim.question,
    )


def _value(claim: Claim) -> dict[str, str | bool]:
    """The rule's words where it has some, the network's for the rest."""
    value: dict[str, str | bool] = dict(claim.rule.value) if claim.rule else {}
    for field, word in claim.opinion.value(claim.kind).items():
        closed = value.get("openness", Openness.OPEN) != Openness.OPEN
        if field == "aspect" and closed:
            # What they would not say has no content.
            continue
        value.setdefault(field, word)
    if claim.kind is Kind.NEXT_STEP and claim.side is Party.US:
        value["owner"] = str(Party.US)
    return value
