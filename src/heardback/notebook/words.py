"""The words a line may use for each coded value, the canonical one first."""

from collections.abc import Mapping
from enum import StrEnum

from heardback.core.decision import Instead, Outcome
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Grade,
    Kind,
    Mode,
    Openness,
    Party,
    Sort,
    Source,
    State,
    Status,
    Step,
)
from heardback.core.pursuit import Lead, Medium, Part, Side

type Meaning = tuple[str, object]
type Vocabulary = Mapping[str, Meaning]

KINDS: Mapping[str, Kind] = {
    "next": Kind.NEXT_STEP,
    "next step": Kind.NEXT_STEP,
    "next steps": Kind.NEXT_STEP,
    "process": Kind.PROCESS,
    "support": Kind.SUPPORT,
    "doubt": Kind.HESITATION,
    "doubts": Kind.HESITATION,
    "hesitation": Kind.HESITATION,
    "hesitations": Kind.HESITATION,
    "need": Kind.NEED,
    "needs": Kind.NEED,
}
KEYWORD: Mapping[Kind, str] = {kind: word for word, kind in reversed([*KINDS.items()])}


def spelled(word: StrEnum) -> str:
    return word.value.replace("_", " ")


def plain(words: str) -> str:
    """Words as they are looked up: one case, single spaces, no full stop."""
    straight = words.replace("’", "'").replace("‑", "-")
    return " ".join(straight.lower().split()).rstrip(".!")


def choices(words: type[StrEnum]) -> str:
    *most, last = (spelled(word) for word in words)
    return f"{', '.join(most)} or {last}"


def _each[Word: StrEnum](words: type[Word]) -> dict[str, Word]:
    return {spelled(word): word for word in words}


def _as(field: str, words: type[StrEnum]) -> dict[str, Meaning]:
    return {spelled(word): (field, word) for word in words}


_SOURCES: Vocabulary = {
    **_as("source", Source),
    "my impression": ("source", Source.SENSED),
}

_ASKED: Vocabulary = {
    "not asked": ("asked", Asked.NOT_ASKED),
    "asked, not answered": ("asked", Asked.UNANSWERED),
    "may not say": ("asked", Asked.NOT_FREE),
    "answered": ("asked", Asked.ANSWERED),
    "unasked": ("asked", Asked.NOT_ASKED),
    "didn't ask": ("asked", Asked.NOT_ASKED),
    "did not ask": ("asked", Asked.NOT_ASKED),
    "asked not answered": ("asked", Asked.UNANSWERED),
    "asked, no answer": ("asked", Asked.UNANSWERED),
    "asked but not answered": ("asked", Asked.UNANSWERED),
    "asked, but not answered": ("asked", Asked.UNANSWERED),
    "not answered": ("asked", Asked.UNANSWERED),
    "unanswered": ("asked", Asked.UNANSWERED),
    "no answer": ("asked", Asked.UNANSWERED),
    "not allowed to say": ("asked", Asked.NOT_FREE),
    "cannot say": ("asked", Asked.NOT_FREE),
}

VOCABULARIES: Mapping[Kind, Vocabulary] = {
    Kind.NEXT_STEP: {
        "ours": ("owner", Party.US),
        "theirs": ("owner", Party.THEM),
        "both": ("owner", Party.BOTH),
        **_as("step", Step),
        "agreed": ("agreed", True),
        "assumed": ("agreed", False),
        "us": ("owner", Party.US),
        "we": ("owner", Party.US),
        "me": ("owner", Party.US),
        "mine": ("owner", Party.US),
        "them": ("owner", Party.THEM),
        "they": ("owner", Party.THEM),
        "together": ("owner", Party.BOTH),
        "confirmed": ("agreed", True),
        "not agreed": ("agreed", False),
        **_SOURCES,
    },
    Kind.PROCESS: {
        **_as("openness", Openness),
        **_as("aspect", Aspect),
        **_ASKED,
        "confirmed": ("confirmed", True),
        "assumed": ("confirmed", False),
        **_SOURCES,
    },
    Kind.SUPPORT: {
        **_as("grade", Grade),
        **_ASKED,
        "maybe": ("grade", Grade.VAGUE),
        **_SOURCES,
    },
    Kind.HESITATION: {
        **_as("about", About),
        **_as("mode", Mode),
        **_as("state", State),
        "not asked": ("state", State.HEARD),
        "accepted as a limit": ("state", State.LIMIT),
        **_SOURCES,
    },
    Kind.NEED: {
        **_as("sort", Sort),
        **_as("status", Status),
        "goal": ("sort", Sort.OBJECTIVE),
        "limit": ("sort", Sort.CONSTRAINT),
        "worry": ("sort", Sort.CONCERN),
        **_SOURCES,
    },
}

OWNERS: Mapping[Party, str] = {
    Party.US: "ours",
    Party.THEM: "theirs",
    Party.BOTH: "both",
}
ASKED: Mapping[Asked, str] = {
    Asked.NOT_ASKED: "not asked",
    Asked.UNANSWERED: "asked, not answered",
    Asked.NOT_FREE: "may not say",
}

SIDES: Mapping[str, Side] = {**_each(Side), "job": Side.APPLICATION}
LEADS: Mapping[str, Lead] = _each(Lead)
PARTS: Mapping[str, Part] = _each(Part)
OUTCOMES: Mapping[str, Outcome] = _each(Outcome)
INSTEADS: Mapping[str, Instead] = _each(Instead)
MEDIA: Mapping[str, Medium] = {
    **_each(Medium),
    "phone": Medium.CALL,
    "phone call": Medium.CALL,
    "video call": Medium.VIDEO,
    "zoom": Medium.VIDEO,
    "teams": Medium.VIDEO,
    "on site": Medium.IN_PERSON,
    "onsite": Medium.IN_PERSON,
    "visit": Medium.IN_PERSON,
    "lunch": Medium.IN_PERSON,
    "coffee": Medium.IN_PERSON,
    "e-mail": Medium.MAIL,
    "email": Medium.MAIL,
    "text": Medium.MESSAGE,
    "chat": Medium.MESSAGE,
    "meeting": Medium.OTHER,
}
