"""One claim of two readers: the network weighs it, the rules back it and fill it."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from heardback.core.evidence import Kind, Mode, Openness, Party, Proposal, Sort
from heardback.reading.encoder import MODEL
from heardback.reading.opinion import Opinion
from heardback.reading.patterns import compiled
from heardback.reading.plain import plain
from heardback.reading.questions import ask_of
from heardback.reading.sentences import split
from heardback.reading.steps import lies_ahead
from heardback.reading.tables.asks import Aim

# A short answer to a question of ours tells the network little: it may not veto rules.
FLOOR = 0.02
# "How much?" and "I see" back nobody.
_ASKS_OR_NODS = (
    r"^(?!\W*(?:yes|yeah|yep|sure|ok|okay|of course|absolutely"
    r"|definitely)\b)[^.!]*\?\W*$"
    r"|^\W*(?:(?:oh|yeah|yes|ok|okay|right|well|ah|i)\W+)*(?:i (?:understand|see)"
    r"|right|okay|ok|uh-?huh|mm+|hm+)\W*$"
    r"|^\W*(?:(?:oh|wow|ok|okay|well|yes)\W+)*(?:(?:that(?:'s| is)|it(?:'s| is)|i'm"
    r"|i am)"
    r" )?(?:\w+ )?(?:good|great|nice|glad|interesting) to (?:know|hear|learn)\W*$"
)
_BARE_NO = (
    r"^\W*(?:(?:oh|well|um+|uh+|sorry)\W+)*(?:no|nope|nah|not really|not yet|never"
    r"|i don't think so|i haven't|i have not|i'm not|i am not|i don't|i do not)"
    r"(?:,? (?:i (?:have not|haven't|don't|do not|am not|did not|didn't)|not really"
    r"|no|sorry|yet))*\W*$"
)
# "I am", to "are you the team lead?", backs nobody.
_BARE_YES = (
    r"^\W*(?:(?:oh|well|yes|yeah|yep|yup|sure|ok|okay|i|am|do|did|have|was|can|of"
    r" course"
    r"|we|are|he|she|does|it|is|correct|right|exactly|indeed|like this|that's)\W*)+$"
)
_ASKS_FACTS = (
    r"^\W*(?:(?:and|so|but|ok|okay|well|hi|hello)\W+)*(?:are|were|is|was|do|did|have"
    r"|has"
    r"|does)\b(?! (?:you|we) (?:\w+ )?(?:with|behind|in|on|ok|okay|good|happy|agree"
    r"|have a"
    r" deal|settled|sure|convinced|willing|ready|want|support|back|like))"
    r"|\bwondering if you\b|\bwould you like to (?:hear|know|see|learn)\b"
)
_WON_BY = frozenset((Aim.SUPPORT, Aim.OFFER))
# Whoever asks to be backed has said nothing of a doubt or a need.
_ASKS_BACKING = (
    r"\b(?:will|would|can|could|do|are) (?:you|they)\b.{0,40}\b(?:recommend|support"
    r"|back"
    r"|endors|vouch|champion|vot|choos|hir|pick|go with|speak up)\w*\b.{0,20}\b(?:us|me"
    r"|our|my)\b[^.!]*\?\W*$"
)
# "We have 48 put aside" is a limit; "we only have 48" speaks against a price.
_AGAINST = (
    r"\b(?:but|only|just|too|however|unfortunately|sadly|can't|cannot|afraid|more than"
    r"|over|not|all we have|max\w*|sorry)\b|n't\b"
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
    replies: bool = False
    """Whether it follows words of ours, and so speaks to them."""

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
    replying: Mapping[str, float]
    unasked: Mapping[str, float]

    def confidence(self, claim: Claim) -> float:
        """With a rule behind it, a faint nod of the network will do; alone it must
        be sure.
        """
        floor = FLOOR if claim.rule and claim.rule.question else 1e-4
        chance = min(max(claim.opinion.chance(claim.kind), floor), 1 - 1e-4)
        heard = math.log(chance / (1 - chance))
        if claim.rule:
            odds = self.scale * heard + self.backed * claim.rule.confidence
            odds += self.shift[claim.kind]
        else:
            odds = self.alone * heard + self.alone_shift[claim.kind]
        return round(1 / (1 + math.exp(-odds)), 3)

    def asked_of(self, claim: Claim) -> float:
        """How likely it must be. Where no rule speaks for it and nobody of us has just
        spoken, the network is wrong more often than right unless it is very sure.
        """
        if claim.rule:
            return self.least[claim.kind]
        return (self.replying if claim.replies else self.unasked)[claim.kind]


def may_hold(
    kind: Kind, words: str, *, asked: str = "", ruled: Sequence[Proposal] = ()
) -> bool:
    """Whether words that no rule speaks for can hold such evidence at all.

    `asked` are our words just before; `ruled` what rules found of other kinds.

    >>> may_hold(Kind.NEXT_STEP, "We'll see."), may_hold(Kind.PROCESS, "Who signs?")
    (False, False)
    """
    said = plain(words)
    if kind is Kind.NEXT_STEP:
        return lies_ahead(words)
    if kind is Kind.PROCESS:
        # How we decide is asked by them now and then, and tells nothing.
        return not words.rstrip("\"') ").endswith("?")
    if kind is Kind.SUPPORT:
        return not (
            compiled(_ASKS_OR_NODS).search(said)
            or any(each.value.get("mode") == Mode.OUTRIGHT for each in ruled)
            or (compiled(_BARE_YES).search(said) and _asked_for_facts(asked))
        )
    if compiled(_ASKS_BACKING).search(said):
        return False
    if kind is Kind.HESITATION:
        # "Have you heard of it?" "I don't think so."
        return not compiled(_BARE_NO).search(said) and not (
            any(each.value.get("sort") == Sort.CONSTRAINT for each in ruled)
            and not compiled(_AGAINST).search(said)
        )
    return True


def _asked_for_facts(asked: str) -> bool:
    if not asked:
        return False
    places = list(split(asked))
    last = plain(asked[slice(*places[-1])]) if places else ""
    ask = ask_of(last, "", turn=0)
    if ask is None or ask.aim in _WON_BY or "?" not in last:
        return False
    return ask.aim is not Aim.OTHER or bool(compiled(_ASKS_FACTS).search(last))


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
