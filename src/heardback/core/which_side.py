"""Whether a text is about work one sells or about a job, where nobody says."""

import re

from heardback.core.pursuit import Side

_JOB = re.compile(
    r"\b(?:interview(?:s|ed|er|ers)?|salary|hiring|recruiters?|headhunters?|candidates?"
    r"|appl(?:y|ied|ication)|cv|résumé|vacancy|notice period|job|the (?:role|position)"
    r"|hr|onboarding|probation|references|start date|panel|cover letter"
    r"|vorstellungsgespräch|bewerbung|stelle|gehalt|entretien|entrevista|puesto)\b",
    re.IGNORECASE,
)
_DEAL = re.compile(
    r"\b(?:proposal|quote[ds]?|budget|contract|invoice|pilot|scope|retainer|licen[cs]es?"
    r"|supplier|vendor|tender|procurement|roll-?out|day rate|our (?:price|offer)"
    r"|angebot|auftrag|devis|presupuesto)\b",
    re.IGNORECASE,
)
ENOUGH = 2  # different words of a job before a text counts as about one


def side_of(text: str) -> Side:
    """A deal unless different words of a job stand in it, and fewer of a deal.

    >>> side_of("Second interview, then Pete from HR spoke of the salary").value
    'application'
    >>> side_of("They want a proposal with a pilot before Christmas").value
    'deal'
    """
    job = {found.casefold() for found in _JOB.findall(text)}
    deal = {found.casefold() for found in _DEAL.findall(text)}
    return Side.APPLICATION if ENOUGH <= len(job) > len(deal) else Side.DEAL
