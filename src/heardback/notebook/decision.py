"""The section of a decision: "## 2026-10-30 decision: lost" and the lines below."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.errors import Invalid
from heardback.notebook import due, names
from heardback.notebook.escape import decode, encode, quoted
from heardback.notebook.lines import tenths
from heardback.notebook.segments import closing
from heardback.notebook.words import INSTEADS, OUTCOMES, plain, spelled

_HEADING = re.compile(
    r"(?:the )?decision\b(\s*[:–—-])?[\s,]*(.*)", re.IGNORECASE | re.DOTALL
)
_LINE = re.compile(
    r"(instead|they chose|chosen|they said|i believe|sure|come back|ask again)"
    r"(?: on)?(\s[^:]{1,120})?\s?[:：]\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A line below the heading: which field, who said it, and the words."""

    name: str
    who: str
    words: str


def spell(decision: Decision) -> Iterator[str]:
    yield f"## {decision.decided_on} decision: {spelled(decision.outcome)}"
    who = decision.instead_who
    if decision.instead:
        named = f", {encode(who, guard='^')}" if who else ""
        yield f"- instead: {spelled(decision.instead)}{named}"
    elif who:
        yield f"- instead: {quoted(who)}"
    if decision.their_words or decision.said_by is not None:
        by = "" if decision.said_by is None else f" {names.spell(decision.said_by)}"
        yield f"- they said{by}: {quoted(decision.their_words)}"
    if decision.my_belief:
        yield f"- I believe: {encode(decision.my_belief, guard='^')}"
    if decision.sure is not None:
        yield f"- sure: {decision.sure} in 10"
    if decision.come_back_on:
        yield f"- come back: {decision.come_back_on}"


def heading(text: str, *, near: date) -> tuple[date, Outcome] | None:
    """Day and outcome of a heading without its ##; None where it is no decision.

    Raises Invalid where the outcome is none of the five.
    """
    dated = due.leading(text.strip(), on=near)
    day, rest = dated or (near, text.strip())
    found = _HEADING.fullmatch(rest.lstrip(" ,:"))
    if not found:
        return None
    outcome = OUTCOMES.get(plain(found[2]))
    if outcome is None and not found[1]:
        return None
    if outcome is None:
        choices = ", ".join(OUTCOMES)
        raise Invalid(f'"{found[2]}" is no outcome; write one of: {choices}.')
    return day, outcome


def line(text: str) -> Verdict | None:
    """The line of a decision that an unbulleted text is, else None."""
    found = _LINE.fullmatch(text.strip())
    if not found:
        return None
    name, who, words = plain(found[1]), found[2], found[3]
    if name == "they said":
        taken = names.take(text.strip()[len("they said") :])
        if taken:
            return Verdict(name=name, who=taken[0], words=taken[1].strip())
    return None if who else Verdict(name=name, who="", words=words.strip())


def with_line(decision: Decision, verdict: Verdict) -> Decision:
    """The decision with one more line; raises Invalid with what to write."""
    words = verdict.words
    match verdict.name:
        case "they said":
            said_by = verdict.who or None
            return replace(decision, their_words=_unquoted(words), said_by=said_by)
        case "i believe":
            return replace(decision, my_belief=decode(words))
        case "sure":
            return replace(decision, sure=tenths(words))
        case "come back" | "ask again":
            found = due.leading(words, on=decision.decided_on, ahead=True)
            if not found:
                raise Invalid(f'"{words}" is not a date; write it like 2027-03-01.')
            return replace(decision, come_back_on=found[0])
        case _:
            instead, who = _instead(words)
            return replace(decision, instead=instead, instead_who=who)


def taken(
    in_file: Iterable[Decision], on_record: tuple[Decision, ...], at: datetime
) -> tuple[Decision, ...]:
    """What is on record and what the file adds; a changed decision is a new one."""
    in_file = tuple(in_file)
    if not on_record:
        return in_file
    known = [_words(each) for each in on_record]
    last_stands = known[-1] in [_words(each) for each in in_file]
    old = known if last_stands else ()
    new = [each for each in in_file if _words(each) not in old]
    return (*on_record, *(replace(each, recorded_at=at) for each in new))


def _words(decision: Decision) -> tuple[str, ...]:
    return tuple(spell(decision))


def _instead(words: str) -> tuple[Instead | None, str]:
    first, _, rest = words.partition(",")
    if plain(first) in INSTEADS:
        return INSTEADS[plain(first)], decode(rest.strip())
    return None, _unquoted(words)


def _unquoted(words: str) -> str:
    if words and closing(words, 0) == len(words) - 1:
        return decode(words[1:-1])
    return decode(words)
