"""Which aspects of a process somebody's own words touch when they named none."""

import re
from collections.abc import Iterable, Mapping

from heardback.core.evidence import Asked, Aspect, Evidence, Openness, Process

# Whole words; a line that tells several things counts for each of them.
CUES: Mapping[Aspect, str] = {
    Aspect.DATES: r"january|february|march|april|may|june|july|august|september"
    r"|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|monday|tuesday|wednesday|thursday|friday|week|weeks|month|quarter|q[1-4]"
    r"|tomorrow|today|deadline|christmas|easter|summer|\d{4}-\d\d-\d\d",
    Aspect.PEOPLE: r"signs?|decides?|decision is|approves?|board|panel|committee"
    r"|director|boss|ceo|cfo|hr|works council|procurement|purchasing|legal|partners?"
    r"|says? yes|has a say|final word",
    Aspect.CRITERIA: r"criteria|criterion|weigh|weighs|looking for|matters|important"
    r"|comes down to|price first|shortlist|score|compare|comparing",
    Aspect.INFORMATION: r"need from us|need from me|references|reference|documents"
    r"|samples?|numbers|figures|portfolio|certificates?|send them|wants? to see",
    Aspect.STEPS: r"rounds?|steps?|stage|meets?|meeting|interviews?|then|after that"
    r"|first|next|before|tender|pilot|trial|test|task|presentation|pitch|workshop",
}
_PATTERNS = {
    aspect: re.compile(rf"\b(?:{cues})\b", re.IGNORECASE)
    for aspect, cues in CUES.items()
}


def aspects_of(process: Process) -> tuple[Aspect, ...]:
    """The aspect that was named, else those its words touch; none for no words.

    Words that touch nothing known tell of the steps: what happens before a decision.

    >>> [str(each) for each in aspects_of(Process(text="Mara signs in mid-October"))]
    ['people', 'dates']
    """
    if process.aspect is not None:
        return (process.aspect,)
    if not process.text.strip():
        return ()
    touched = tuple(each for each in Aspect if _PATTERNS[each].search(process.text))
    return touched or (Aspect.STEPS,)


def aspects_told(entry: Evidence) -> tuple[Aspect, ...]:
    """What an entry tells of how they decide, in my words or in theirs alone.

    A quote that a text held, and nobody put into words of their own, tells as well.
    """
    process = entry.statement
    if not isinstance(process, Process):
        return ()
    if process.text.strip():
        return aspects_of(process)
    kept_back = (
        process.openness in (Openness.DECLINED, Openness.NOT_FREE)
        or process.asked is not Asked.ANSWERED
    )
    if kept_back or not entry.quote.strip():
        return ()
    if process.aspect is not None:
        return (process.aspect,)
    return tuple(each for each in Aspect if _PATTERNS[each].search(entry.quote))


def unknown_aspects(entries: Iterable[Evidence]) -> tuple[Aspect, ...]:
    """What nobody has told us about how they decide, less what rules forbid to say.

    Rules that forbid all talk of it stand until they speak of it after all.
    """
    told = [
        (entry, entry.statement)
        for entry in sorted(entries, key=lambda entry: entry.happened_on)
        if isinstance(entry.statement, Process)
    ]
    if told and told[-1][1].not_free and told[-1][1].aspect is None:
        return ()
    closed = {
        aspect
        for entry, process in told
        for aspect in (aspects_of(process) if process.not_free else aspects_told(entry))
    }
    return tuple(aspect for aspect in Aspect if aspect not in closed)
