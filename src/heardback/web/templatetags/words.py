"""Filters: the codebook's words, days and money as pages say them."""

from datetime import date, datetime
from enum import StrEnum

from django import template
from django.utils import timezone

from heardback.core import likelihoods
from heardback.core.evidence import Evidence, Openness, Statement
from heardback.core.pursuit import Money, Side
from heardback.core.standing import Moment, in_words, one_chance
from heardback.core.wording import ours as own
from heardback.web import words

register = template.Library()

# Spelled out: a list has hundreds of days on it, and looking up how a language writes
# them takes longer than all the rest.
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()


@register.filter
def label(word: StrEnum | None) -> str:
    return words.label(word) if word else ""


@register.filter
def across(share: float) -> str:
    """Where a share lies across a chart, a little in from its edges."""
    return f"{2 + 96 * min(max(share, 0.0), 1.0):.1f}%"


@register.filter
def reason(name: str) -> str:
    """A main reason in words."""
    return likelihoods.label(name) if name in likelihoods.KNOWN else name


@register.filter
def inside(words: str) -> str:
    """For the middle of a sentence: a small first letter, unless it is AI."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@register.filter
def gist(entry: Evidence, side: Side = Side.DEAL) -> str:
    return words.gist(entry, side)


@register.filter
def unlisted(quote: str) -> str:
    return words.unlisted(quote)


@register.filter
def told(entry: Evidence, side: Side = Side.DEAL) -> str:
    return words.told(entry, side)


@register.filter
def detail(entry: Evidence) -> str:
    return words.detail(entry)


@register.filter
def aside(statement: Statement) -> str:
    return words.aside(statement)


@register.filter
def spoke(openness: Openness) -> str:
    return words.spoke(openness)


@register.filter
def money(value: Money | None) -> str:
    return words.money(value) if value else ""


@register.filter
def day(on: date | None) -> str:
    """The whole date: 18 September 2026."""
    if on is None:
        return ""
    on = _local(on)
    return f"{on.day} {MONTHS[on.month - 1]} {on.year:04d}"


@register.filter
def short_day(on: date | None) -> str:
    """The day as one says it in the same year: Fri 18 Sep."""
    if on is None:
        return ""
    on = _local(on)
    same_year = on.year == timezone.localdate().year
    month = MONTHS[on.month - 1][:3]
    if same_year:
        return f"{DAYS[on.weekday()]} {on.day} {month}"
    return f"{on.day} {month} {on.year:04d}"


@register.filter
def tenths(found: Moment) -> str:
    """A chance with its band, in tenths."""
    return in_words(found.chance, found.least, found.most)


@register.filter
def chance(share: float, decisions: int) -> str:
    """A chance as exactly as so many decisions of one's own allow."""
    return one_chance(share, decisions=decisions)


@register.filter
def decibans(weight: float) -> str:
    return f"{weight:+.1f}"


@register.filter
def ours(words: str, side: Side) -> str:
    """Words about us, as somebody who applies says them."""
    return own(words, side)


@register.filter
def share(part: float) -> str:
    """A share that was counted, which may be none or all."""
    return f"{round(100 * part)}%"


@register.filter
def percent(chance: float) -> str:
    """A chance as whole per cent, never 0 or 100: nothing is that sure."""
    return f"{min(max(round(100 * chance), 1), 99)}%"


def _local(on: date) -> date:
    if isinstance(on, datetime) and timezone.is_aware(on):
        return timezone.localtime(on)
    return on
