"""A new lead in one line: whom it is with, about what, and where it came from."""

import re
from datetime import date

from heardback.core.errors import Invalid
from heardback.core.pursuit import Lead, Pursuit, Side

_JOB = re.compile(
    r"^(?:applied|application|job|role|position)\b(?: (?:at|to|with))? ?", re.I
)
_CUT = re.compile(r"\s*(?::|,|;| - | – | — )\s*")
_FROM = (
    (Lead.REFERRAL, re.compile(r"\b(?:via|through|referr\w+|introduced by)\b", re.I)),
    (Lead.AGENCY, re.compile(r"\b(?:agency|recruiter|headhunter)\b", re.I)),
    (Lead.EVENT, re.compile(r"\b(?:met at|conference|fair|meetup|event)\b", re.I)),
    (Lead.ADVERT, re.compile(r"\b(?:advert|ad|posting|posted|job board)\b", re.I)),
    (Lead.INBOUND, re.compile(r"\b(?:wrote to us|called us|inbound|asked us)\b", re.I)),
    (Lead.EXISTING, re.compile(r"\b(?:existing|again|client of ours)\b", re.I)),
    (Lead.OUTBOUND, re.compile(r"\b(?:cold|outbound|i wrote|i called)\b", re.I)),
)
LONGEST = 300


def lead_of(text: str, *, opened_on: date, usual: Side | None = None) -> Pursuit:
    """A pursuit from one line; the line itself stays in its notes.

    `usual` is the side of a line that does not say: a deal where nothing is usual.

    >>> one = lead_of("Northgate Foods: launch film, via Lena",
    ...               opened_on=date(2026, 9, 18))
    >>> one.organisation, one.title, one.lead.value
    ('Northgate Foods', 'launch film', 'referral')
    >>> lead_of("job at Halden: product lead", opened_on=date(2026, 9, 18)).side.value
    'application'
    """
    line = " ".join(text.split())
    if not line:
        raise Invalid("Whom is it with? One line is enough: a name, and what about.")
    if len(line) > LONGEST:
        raise Invalid(f"One line is enough: keep it under {LONGEST} characters.")
    side = Side.APPLICATION if _JOB.match(line) else usual or Side.DEAL
    name, *rest = [part for part in _CUT.split(_JOB.sub("", line)) if part] or [line]
    source = next((lead for lead, cue in _FROM if cue.search(line)), Lead.UNKNOWN)
    about = [part for part in rest if not any(cue.search(part) for _, cue in _FROM)]
    return Pursuit(
        id="",
        side=side,
        organisation=name,
        title=", ".join(about),
        opened_on=opened_on,
        lead=source,
        notes=line if rest else "",
    )
