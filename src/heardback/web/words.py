"""How pages say the codebook's words: plain, curious, kind."""

import re
from collections.abc import Mapping
from enum import StrEnum

from heardback.core.debrief import Reply, Through, Wording
from heardback.core.decision import Instead, Outcome
from heardback.core.effort import Doing, Effort
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
    Kind,
    Mode,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Retraction,
    Sort,
    Source,
    State,
    Statement,
    Status,
    Step,
    Support,
)
from heardback.core.offer import Answer
from heardback.core.pursuit import Lead, Medium, Money, Part, Side
from heardback.core.wording import ours, proviso

# Keyed by the kind of word first: "not_free" means one thing of support, and another
# of the process.
LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Kind: {
        "next_step": "Next step",
        "process": "How they decide",
        "support": "Support",
        "hesitation": "Doubt",
        "need": "Need",
    },
    Doing: {
        "contact": "A person I know",
        "outreach": "I wrote to somebody new",
        "marketing": "Marketing",
        "delivery": "Delivery",
        "day_off": "Days off",
    },
    Effort: {
        "marketing": "Marketing",
        "outreach": "Outreach",
        "new_leads": "New leads",
        "meetings": "Meetings",
        "rehearsals": "Rehearsals",
    },
    Answer: {"accepted": "Accepted", "declined": "Declined", "lapsed": "Lapsed"},
    Source: {
        "quoted": "their words",
        "reported": "in my words",
        "sensed": "my impression",
    },
    Party: {"us": "us", "them": "them", "both": "both of us"},
    Step: {
        "advance": "it costs them something (a date, a meeting, data, their boss)",
        "continuation": "it costs them nothing (“we’ll be in touch”)",
    },
    Aspect: {
        "steps": "The steps before a decision",
        "people": "Who else has a say",
        "dates": "When they decide",
        "criteria": "What they decide by",
        "information": "What they still need to know",
    },
    Openness: {
        "open": "Openly",
        "guarded": "Guardedly",
        "declined": "They would not say",
        "not_free": "They may not say",
    },
    Asked: {
        "not_asked": "Not asked",
        "answered": "Answered",
        "unanswered": "Asked, not answered",
        "not_free": "They may not say",
    },
    Grade: {
        "enthusiastic": "Yes, gladly",
        "yes": "Yes",
        "qualified": "Yes, if …",
        "vague": "Vague",
        "no": "No",
    },
    About: {
        "price": "price and terms",
        "timing": "timing",
        "authority": "someone else must agree",
        "need": "no pressing need",
        "fit": "fit",
        "trust": "trust and risk",
        "alternative": "an alternative",
        "understanding": "a misunderstanding",
        "indecision": "deciding at all",
        "other": "something else",
    },
    Mode: {"outright": "said outright", "hinted": "hinted"},
    State: {
        "heard": "heard, not asked about yet",
        "asked": "asked what is behind it",
        "understood": "understood",
        "resolved": "settled",
        "limit": "a limit to accept",
    },
    Sort: {
        "objective": "something they want",
        "criterion": "something they judge by",
        "constraint": "a limit they have",
        "concern": "a worry to settle",
    },
    Status: {
        "stated": "said by them",
        "implied": "between the lines",
        "confirmed": "confirmed by them",
    },
    Side: {"deal": "deal", "application": "application"},
    Lead: {
        "referral": "Someone recommended us",
        "existing": "They know us already",
        "inbound": "They came to us",
        "outbound": "We approached them",
        "advert": "An advert or a posting",
        "agency": "An agency or recruiter",
        "event": "We met at an event",
        "unknown": "I don’t know",
    },
    Part: {
        "decides": "decides",
        "recommends": "recommends",
        "screens": "screens",
        "informs": "informs",
    },
    Medium: {
        "call": "Call",
        "video": "Video call",
        "in_person": "In person",
        "interview": "Interview",
        "mail": "E-mail",
        "message": "Message",
        "other": "Something else",
    },
    Outcome: {
        "won": "They said yes",
        "lost": "They said no",
        "no_decision": "They decided not to decide",
        "silent": "They went silent",
        "withdrawn": "I withdrew",
    },
    Instead: {
        "other": "Another firm or candidate",
        "ai": "An AI tool, or doing it themselves with one",
        "in_house": "Someone in-house",
        "incumbent": "Whom they have already",
        "nobody": "Nobody",
        "unknown": "I don’t know",
    },
    Wording: {
        "advice": "A piece of advice",
        "choice": "What spoke for their choice",
        "short": "One line, for a message",
        "own": "My own words",
    },
    Through: {
        "mail": "I, by my own mail",
        "program": "I, sent from here",
        "helper": "Somebody neutral asks for me",
        "talk": "I, in person or by phone",
    },
    Reply: {
        "words": "answered",
        "declined": "would rather not say",
        "coach": "would rather tell your helper",
    },
}


def label(word: StrEnum) -> str:
    """A word of the codebook as pages say it."""
    return LABELS[type(word)][word.value]


def choices[Word: StrEnum](words: type[Word]) -> list[tuple[str, str]]:
    """The words of one kind as a form's choices, in the codebook's order."""
    return [(word.value, label(word)) for word in words]


def gist(entry: Evidence, side: Side = Side.DEAL) -> str:
    """One line that says what an entry says, for lists and titles."""
    return says(entry.statement, side)


# Not "2.": that may be a day, or the second round.
_LISTED = re.compile(r"\s*(?:[-*•–]|\d{1,2}\))\s+(?=\S)")


def unlisted(words: str) -> str:
    """Words as shown, without the sign of the list that they stood in.

    >>> unlisted("- Mara signs."), unlisted("1) They want references.")
    ('Mara signs.', 'They want references.')
    """
    return _LISTED.sub("", words, count=1) if _LISTED.match(words) else words


def told(entry: Evidence, side: Side = Side.DEAL) -> str:
    """What an entry says in my words, else in theirs, else its kind."""
    if getattr(entry.statement, "text", "") or not entry.quote:
        return gist(entry, side)
    return f"“{unlisted(entry.quote)}”"


def says(statement: Statement | Retraction, side: Side = Side.DEAL) -> str:
    """A statement in one line; somebody who applies is "me" and not "us"."""
    match statement:
        case NextStep() as step:
            return next_step(step, side)
        case Process() as process:
            return unlisted(process.text) or _process(process)
        case Support() as support:
            return _support(support, side)
        case Hesitation() as doubt:
            return unlisted(doubt.text) or f"About {label(doubt.about)}"
        case Need() as need:
            return unlisted(need.text) or label(need.sort).capitalize()
        case Retraction() as taken_back:
            return taken_back.why or "Taken back"


def detail(entry: Evidence) -> str:
    """What stands beside the gist in small type."""
    return aside(entry.statement)


def aside(statement: Statement | Retraction) -> str:
    match statement:
        case NextStep() as step:
            return "agreed" if step.agreed else "assumed by me"
        case Process() as process:
            return _openness(process)
        case Support() as support:
            clause = proviso(support.condition)
            return clause if support.text and clause not in support.text else ""
        case Hesitation() as doubt:
            subject = f"{label(doubt.about)}, " if doubt.text else ""
            return f"{subject}{label(doubt.mode)}; {label(doubt.state)}"
        case Need() as need:
            sort = f"{label(need.sort)}, " if need.text else ""
            return f"{sort}{label(need.status)}"
        case Retraction():
            return "taken back"


def next_step(step: NextStep, side: Side = Side.DEAL) -> str:
    words = step.text or "A next step"
    whose = {
        Party.US: ours("ours", side),
        Party.THEM: "theirs",
        Party.BOTH: "both of us",
    }
    parts = [words]
    if step.owner:
        parts.append(whose[step.owner])
    if step.due and step.due.casefold() not in words.casefold():
        parts.append(step.due)
    return ", ".join(parts)


def spoke(openness: Openness) -> str:
    """How freely they spoke of how they decide, as a sentence."""
    said = {
        Openness.OPEN: "They spoke openly of it",
        Openness.GUARDED: "They spoke guardedly of it",
        Openness.DECLINED: "Asked, they would not say",
        Openness.NOT_FREE: "They may not say",
    }
    return said[openness]


def money(value: Money) -> str:
    """An amount as people write it: "48,000 EUR a year"."""
    amount = f"{value.amount:,.2f}".removesuffix(".00")
    per = f" a {value.per}" if value.per else ""
    return f"{amount} {value.currency}{per}"


def _process(process: Process) -> str:
    return label(process.aspect) if process.aspect else "How they decide"


def _openness(process: Process) -> str:
    if process.openness is None:
        return "confirmed by them" if process.confirmed else "assumed by me"
    spoken = {
        Openness.OPEN: "they spoke openly",
        Openness.GUARDED: "they spoke guardedly",
        Openness.DECLINED: "they would not say",
        Openness.NOT_FREE: "they may not say",
    }
    return spoken[process.openness]


def _support(support: Support, side: Side) -> str:
    if support.grade is None:
        return label(support.asked)
    backs = ours("Backs us", side)
    said = {
        Grade.ENTHUSIASTIC: f"{backs} gladly",
        Grade.YES: backs,
        Grade.QUALIFIED: f"{backs}, {proviso(support.condition) or 'if …'}",
        Grade.VAGUE: "A vague answer",
        Grade.NO: ours("Does not back us", side),
    }
    return support.text or said[support.grade]
