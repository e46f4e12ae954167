"""Amounts as people type them: "48000 EUR a year", "€48k", "1.250,50 EUR"."""

import re
from decimal import Decimal, InvalidOperation

from heardback.core.errors import Invalid
from heardback.core.pursuit import Money
from heardback.notebook.escape import decode, encode

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}
_AMOUNT = re.compile(
    r"(?P<sign>[€$£])?\s?(?P<number>-?\d[\d\s.,'’]{0,60})(?P<times>[km])?"
    r"(?:\s?(?P<currency>[a-z]{3}\b|[€$£]))?",
    re.IGNORECASE,
)
_PER = re.compile(r"(?:an?\s|per\s|each\s|every\s|/\s?)(.+)", re.IGNORECASE | re.DOTALL)
_EACH = {"yearly": "year", "annually": "year", "p.a.": "year", "pa": "year"}
_EACH |= {"monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
_ENDS_IT = ".,:;|"
_TIMES = {"k": 1000, "m": 1_000_000}
_THOUSANDS = re.compile(r"-?\d{1,3}(?:[.,]\d{3})+")


def spell(money: Money) -> str:
    article = "an" if money.per[:1].lower() in tuple("aeiou") else "a"
    # "hour" sounds like a vowel.
    article = "an" if money.per.lower().startswith("hour") else article
    per = f" {article} {encode(money.per, guard=_ENDS_IT)}" if money.per else ""
    number = format(money.amount, "f")
    plain = f"{number} {encode(money.currency)}{per}"
    # "1.250" is read as thousands, "1.2500" is not; to the amount they are one.
    return plain if _reads_as(plain, money) else plain.replace(number, number + "0", 1)


def read(words: str) -> Money:
    """The amount that is meant; raises Invalid with what to write."""
    found = _AMOUNT.match(words.strip())
    if not found:
        raise Invalid(f'"{words}" is not an amount; write it like 48000 EUR a year.')
    sign = found["currency"] or found["sign"]
    if not sign:
        raise Invalid(f'"{words}" names no currency; write it like 48000 EUR.')
    return Money(
        amount=_number(found["number"]) * _TIMES.get((found["times"] or "").lower(), 1),
        currency=_SIGNS.get(sign, sign.upper()),
        per=_per(words.strip()[found.end() :].strip(), words),
    )


def _number(digits: str) -> Decimal:
    digits = re.sub(r"[\s'’]", "", digits).rstrip(".,")
    if _THOUSANDS.fullmatch(digits):
        digits = re.sub("[.,]", "", digits)
    elif digits.rfind(",") > digits.rfind("."):
        digits = digits.replace(".", "").replace(",", ".")
    else:
        digits = digits.replace(",", "")
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise Invalid(f'"{digits}" is not a number; write it like 48000.') from None


def _per(rest: str, words: str) -> str:
    if not rest:
        return ""
    if (each := _EACH.get(rest.lower())) is not None:
        return each
    found = _PER.fullmatch(rest)
    if not found:
        raise Invalid(f'"{words}" is not an amount; write it like 48000 EUR a year.')
    return decode(found[1])


def _reads_as(words: str, money: Money) -> bool:
    try:
        return read(words) == money
    except Invalid:
        return False
