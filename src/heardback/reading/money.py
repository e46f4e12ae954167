"""Amounts of money in a text: how much, or from how much to how much, in what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from heardback.reading.plain import plain

_CURRENCIES = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "buck": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "chf": "CHF",
    "franken": "CHF",
    "swiss franc": "CHF",
    "¥": "JPY",
    "jpy": "JPY",
    "yen": "JPY",
    "₹": "INR",
    "inr": "INR",
    "rupee": "INR",
    "cad": "CAD",
    "aud": "AUD",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "pln": "PLN",
}
_SCALES = {"k": 3, "grand": 3, "thousand": 3, "m": 6, "mn": 6, "mio": 6, "million": 6}
_SIGN = r"us\$|[$€£¥₹]"
_WORD = (
    r"usd|dollars?|bucks?|eur|euros?|gbp|pounds?|quid|chf|franken|swiss francs?|jpy|yen"
    r"|inr|rupees?|cad|aud|sek|nok|dkk|pln"
)
_NUMBER = r"\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_SCALE = r"(?<=\d)[km]|grand|thousand|mn|mio|million"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<before>{_SIGN}|(?:{_WORD})\s)?\s?(?P<low>{_NUMBER})"
    rf"\s?(?P<low_scale>(?:{_SCALE})\b)?"
    rf"(?:\s?(?:-|to|and|or)\s?(?:{_SIGN})?\s?(?P<high>{_NUMBER})"
    rf"\s?(?P<high_scale>(?:{_SCALE})\b)?)?"
    rf"\s?(?P<after>{_SIGN}|(?:{_WORD})\b)?"
    r"(?:\s?(?:/|per|an?|each|every)\s?(?P<per>hour|day|week|month|quarter|year)\b)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`low` to `high` stand in `text[start:end]`; `currency` is "" when unsaid."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    currency: str
    per: str = ""


def find(text: str) -> tuple[Found, ...]:
    """Every amount in the text; a bare number without "k" or a currency is none.

    >>> [(str(each.low), str(each.high), each.currency) for each in
    ...  find("between 40 and 50k a year, or €48,000")]
    [('40000', '50000', ''), ('48000', '48000', 'EUR')]
    """
    return tuple(_amounts(plain(text)))


def _amounts(words: str) -> Iterator[Found]:
    for match in _AMOUNT.finditer(words):
        currency = _currency(match["before"] or match["after"] or "")
        scale = match["low_scale"] or match["high_scale"]
        if not currency and not scale:
            continue
        low = _number(match["low"], scale)
        high = _number(match["high"], match["high_scale"] or scale)
        if low is None:
            continue
        if high is not None and high < low:
            # "2 or 1.5m": two amounts rather than a range; the first one is meant.
            high = None
        yield Found(
            start=match.start(),
            end=match.start() + len(match[0].rstrip()),
            low=low,
            high=low if high is None else high,
            currency=currency,
            per=match["per"] or "",
        )


def _currency(mark: str) -> str:
    word = mark.strip()
    return _CURRENCIES.get(word) or _CURRENCIES.get(word.removesuffix("s"), "")


def _number(digits: str | None, scale: str | None) -> Decimal | None:
    """
    >>> _number("48.000", None), _number("1.5", "m"), _number("1,250.50", None)
    (Decimal('48000'), Decimal('1500000'), Decimal('1250.50'))
    """
    if not digits:
        return None
    whole = re.sub(r"[,.' ](?=\d{3}(?!\d))", "", digits).replace(",", ".")
    try:
        number = Decimal(whole)
    except InvalidOperation:
        return None
    number = number.scaleb(_SCALES[scale]) if scale else number
    return number.quantize(Decimal(1)) if number == number.to_integral() else number
