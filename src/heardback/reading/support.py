"""Whether they back us: their answers to our ask, and what they volunteer."""

from collections.abc import Iterator

from heardback.core.evidence import Kind, Proposal
from heardback.reading.answers import answer_of, takes
from heardback.reading.cues import table
from heardback.reading.patterns import compiled, negated
from heardback.reading.questions import Ask
from heardback.reading.said import Said
from heardback.reading.tables.asks import Aim
from heardback.reading.tables.backing import BACKING
from heardback.reading.tables.support import SUPPORT

_VOLUNTEERED = table(*SUPPORT, *BACKING)
# Said of us by them, which in notes is what a person "would" do.
_FINAL = (
    r"\b(?:does|would|is) (?:that|this|it)\b|\bdeal\b|\b(?:would|could|can|will) you\b"
    r"|\bwhat do you say\b"
)
# "I'll do that if I get one more."
_PROVIDED = (
    r"^\W*(?:(?:ok|okay|sure|yes|yeah|well|alright)\W+)*(?:i|we)(?:'ll| will| can|'d"
    r"| would| could) (?:do|take|accept|agree to|go for|go with|live with) (?:that|it"
    r"|this)\b.{0,20}\b(?:if|as long as|provided)\b"
)
_NOT_NOW = (
    r"^\W*(?:how|why|what)\b|\bif\b.{0,60}\b(?:were|had)\b|\bwould have\b|\bused to\b"
)


# "If you have any trouble, we are happy to help" is service, not support.
_SERVICE = (
    r"\bif (?:you|there)(?:'d|'s)? (?:\w+ )?(?:have|need|run|get|like|want|is|are"
    r"|any)\b"
    r".{0,80}\b(?:help|assist|answer)\b"
)


def found_in(said: Said) -> Iterator[Proposal]:
    """At most one: an answer to our ask weighs more than a phrase."""
    found = _answered(said) or _volunteered(said)
    if found:
        yield found


def _answered(said: Said) -> Proposal | None:
    ask = said.ask
    if ask is None or ask.aim not in (Aim.SUPPORT, Aim.OFFER):
        return None
    if ask.aim is Aim.OFFER:
        # An offer of ours that they take; what else they answer may mean anything.
        return _taken(said, ask)
    answer = answer_of(said.words, said.quote)
    if not answer:
        return None
    value: dict[str, str | bool] = {"grade": str(answer.grade)}
    if answer.condition:
        value["condition"] = answer.condition
    return said.proposal(Kind.SUPPORT, answer.confidence, value)


def _taken(said: Said, ask: Ask) -> Proposal | None:
    if len(said.words.split()) < 2 and not compiled(_FINAL).search(ask.words):
        # A bare "yeah" to a "how about ..." may just be listening.
        return None
    taken = takes(said.words) if len(said.words) < 120 else None
    if not taken and compiled(_PROVIDED).search(said.words):
        answer = answer_of(said.words, said.quote)
        condition = answer.condition if answer else ""
        return said.proposal(
            Kind.SUPPORT, 0.65, {"grade": "qualified", "condition": condition}
        )
    if not taken:
        return None
    return said.proposal(Kind.SUPPORT, taken.confidence, {"grade": taken.grade})


def _volunteered(said: Said) -> Proposal | None:
    if compiled(f"{_NOT_NOW}|{_SERVICE}").search(said.words):
        return None
    for cue_, match in _VOLUNTEERED.matches(said):
        grade = cue_.value["grade"]
        if grade != "no" and negated(said.words, match.start()):
            continue
        if grade == "no" or not compiled(
            r"\b(?:if|once|unless|provided|as long as|so long as)\b"
        ).search(said.words):
            return said.proposal(Kind.SUPPORT, cue_.confidence, {"grade": grade})
        answer = answer_of(said.words, said.quote)
        condition = answer.condition if answer else ""
        return said.proposal(
            Kind.SUPPORT,
            cue_.confidence - 0.1,
            {"grade": "qualified", "condition": condition},
        )
    return None
