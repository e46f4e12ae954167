"""The words of a request for a debrief: thank, accept, ask one thing, no pressure."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from heardback.core.debrief import Debrief, Wording
from heardback.core.decision import Outcome
from heardback.core.errors import Invalid
from heardback.core.pursuit import Pursuit

LANGUAGES = ("en", "de", "fr", "es", "pt")

LINK = "{link}"
"""Stands in a text until the link is made: only a hash of the link is ever kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A text to be read and changed before it is sent."""

    subject: str
    body: str


def request(
    pursuit: Pursuit,
    *,
    person: str | None = None,
    wording: Wording = Wording.ADVICE,
    ally: bool = False,
    link: bool = False,
    language: str = "en",
) -> Letter:
    """A request in plain text; it quotes nothing of the record but the name.

    Parameters
    ----------
    pursuit
        The outcome of its last decision and its side choose the words.
    person
        Whom it greets.
    ally
        Whether they spoke for us, which is a reason to ask them and is said so.
    link
        Whether to leave a place for the link of the answer page.

    Examples
    --------
    >>> from datetime import date
    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> print(request(deal, person="Tom", wording=Wording.SHORT).body, end="")
    Dear Tom,
    <BLANKLINE>
    thank you for telling me, and for the time you gave this. One question, if I may, \
and no more: what one thing should I do differently next time?
    <BLANKLINE>
    With thanks
    """
    words = _words(language)
    outcome = pursuit.decision.outcome if pursuit.decision else Outcome.LOST
    us = words["us"][pursuit.side]
    greeting = _greeting(words, person)
    thanks = words["thanks"][_thanked(pursuit, person, outcome)].format(us=us)
    if wording is Wording.SHORT:
        asked = words["short"]["won" if outcome is Outcome.WON else "advice"]
        middle = [f"{thanks} {asked}"]
        closing = []
    else:
        middle = [thanks, words["accept"][pursuit.side]]
        middle += [words["ally"]] if ally else []
        middle.append(question(outcome, wording=wording, us=us, language=language))
        closing = [words["close"]]
    if outcome is Outcome.WON and wording is not Wording.SHORT:
        # Nobody needs to hear that a decision for us stands.
        del middle[1]
    linked = [words["link"].replace("{link}", LINK)] if link else []
    parts = [greeting, *middle, *linked, *closing, words["bye"]]
    body = "\n\n".join(part for part in parts if part)
    return Letter(subject=words["subject"], body=f"{body}\n")


def question(
    outcome: Outcome, *, wording: Wording, us: str = "", language: str = "en"
) -> str:
    """The one question of a request."""
    table = _words(language)["won" if outcome is Outcome.WON else "ask"]
    return str(table["advice" if wording is Wording.SHORT else wording]).format(us=us)


def reminder(debrief: Debrief) -> Letter:
    """The one reminder there is."""
    return _note(debrief, "remind")


def ending(debrief: Debrief) -> Letter:
    """A polite end, for when no answer came; nothing is asked in it."""
    return _note(debrief, "end")


def for_helper(pursuit: Pursuit, debrief: Debrief) -> Letter:
    """To a neutral third person, who asks in our place; it tells them nothing else."""
    words = _words(debrief.language)
    outcome = pursuit.decision.outcome if pursuit.decision else Outcome.LOST
    us = words["us"][pursuit.side]
    asked = question(
        outcome, wording=debrief.wording, us=us, language=debrief.language
    ) or question(outcome, wording=Wording.ADVICE, us=us, language=debrief.language)
    who = f"{debrief.person or words['helper']['them']} ({pursuit.organisation})"
    parts = [
        _greeting(words, debrief.helper or None),
        words["helper"]["ask"].format(who=who),
        words["helper"]["question"].format(question=asked),
        words["helper"]["close"],
    ]
    return Letter(subject=words["helper"]["subject"], body="\n\n".join(parts) + "\n")


def _thanked(pursuit: Pursuit, person: str | None, outcome: Outcome) -> Outcome:
    """Only who told us is thanked for telling; the others for their time."""
    told = pursuit.decision.said_by if pursuit.decision else None
    if outcome is Outcome.LOST and person and told and told != person:
        return Outcome.NO_DECISION
    return outcome


def _note(debrief: Debrief, name: str) -> Letter:
    words = _words(debrief.language)
    sent = debrief.sent_on.isoformat() if debrief.sent_on else ""
    parts = [
        _greeting(words, debrief.person),
        words[name].format(sent=sent),
        words["bye"],
    ]
    return Letter(subject=words["subject"], body="\n\n".join(parts) + "\n")


def _greeting(words: Mapping[str, Any], person: str | None) -> str:
    if not person:
        return str(words["hello"])
    return str(words["dear"]).replace("{person}", person)


def _words(language: str) -> Mapping[str, Any]:
    table = _table()
    if language not in table:
        raise Invalid(f"There are no words in {language!r}; known: {_listed(table)}.")
    found: Mapping[str, Any] = table[language]
    return found


def _listed(table: Mapping[str, Any]) -> str:
    return ", ".join(table)


@cache
def _table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("request.toml").read_text("utf-8")
    return tomllib.loads(text)
