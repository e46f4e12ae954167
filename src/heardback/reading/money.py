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
_SCALES = {
    **dict.fromkeys(("k", "grand", "thousand", "tausend", "tsd", "mille"), 3),
    **dict.fromkeys(("m", "mn", "mio", "million", "millions", "millionen"), 6),
    **dict.fromkeys(("millones", "millón"), 6),
}
# Small numbers as people say them; they are money with a scale behind them only.
_SPOKEN = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen"
        " fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "half a": 0.5, "a couple of": 2, "a hundred": 100, "two hundred": 200}
_SPOKEN |= {
    word: number
    for number, word in zip(
        range(30, 100, 10),
        "thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
_SPOKEN |= {"three hundred": 300, "four hundred": 400, "five hundred": 500}
_TIMES = {
    **dict.fromkeys(
        ("p.a.", "annum", "yearly", "annually", "jahr", "an", "año"), "year"
    ),
    **dict.fromkeys(("monthly", "monat", "mois", "mes"), "month"),
    **dict.fromkeys(("daily", "tag", "jour", "día"), "day"),
    **dict.fromkeys(("stunde", "heure", "hora"), "hour"),
}
_SIGN = r"us\$|[$€£¥₹]"
_WORD = (
    r"usd|dollars?|bucks?|eur|euros?|gbp|pounds?|quid|chf|franken|swiss francs?|jpy|yen"
    r"|inr|rupees?|cad|aud|sek|nok|dkk|pln"
)
_NUMBER = r"\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?"
_SAID = "|".join(sorted(_SPOKEN, key=len, reverse=True))
_BIG = r"grand|thousand|tausend|tsd|mn|mio|millions?|millionen|millones|millón"
_SCALE = rf"(?<=\d)[km]|(?<=\d )[km](?=[€$£])|{_BIG}"
# "10k users" is no money, whatever it costs to win them.
_NO_MONEY = (
    r"(?!\s?(?:\w+ )?(?:users|people|employees|customers|followers|visitors|run|words"
    r"|steps|units|rows|records|downloads|subscribers|members|views|hits|requests|km"
    r"|miles|leads|e?-?mails|lines|times|tickets|orders|products|candidates)\b)"
)
_FIGURES = re.compile(
    r"\b(?:(?P<edge>low|mid(?:dle)?|high)[ -])?(?P<count>four|five|six|seven)"
    r"[ -]figures?\b"
)
_DIGITS = {"four": 3, "five": 4, "six": 5, "seven": 6}
_PARTS = {"low": (1, 4), "mid": (4, 7), "middle": (4, 7), "high": (7, 10)}
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<before>{_SIGN}|(?:{_WORD})\s)?\s?(?P<low>{_NUMBER}|(?:{_SAID})\b)"
    rf"\s?(?P<low_scale>(?:{_SCALE})(?!\w))?"
    rf"(?:\s?(?:-|to|and|or|bis)\s?(?:{_SIGN})?\s?"
    rf"(?P<high>{_NUMBER}|(?:{_SAID})\b(?=\s(?:{_BIG})\b))"
    rf"\s?(?P<high_scale>(?:{_SCALE})(?!\w))?)?"
    rf"\s?(?P<after>{_SIGN}|(?:{_WORD})\b)?"
    r"(?:\s?(?:/|per|an?|each|every|pro|im|am|par|al|por)\s?"
    r"(?P<per>hour|day|week|month|quarter|year|annum|jahr|monat|tag|stunde|an|mois|jour"
    r"|heure|año|mes|día|hora)\b"
    r"|\s(?P<often>p\.a\.|yearly|annually|monthly|daily))?"
)


_MONEY = re.compile(_NO_MONEY)


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
    found = [*_counted(words), *_figures(words)]
    yield from sorted(found, key=lambda each: each.start)


def _counted(words: str) -> Iterator[Found]:
    for match in _AMOUNT.finditer(words):
        currency = _currency(match["before"] or match["after"] or "")
        scale = match["low_scale"] or match["high_scale"]
        spoken = match["low"] in _SPOKEN
        if (not currency and not scale) or (spoken and not scale):
            continue
        if not currency and not _MONEY.match(words, match.end()):
            continue
        low = _number(match["low"], scale)
        high = _number(match["high"], match["high_scale"] or scale)
        if low is None:
            continue
        if high is not None and high < low:
            # "2 or 1.5m": two amounts rather than a range; the first one is meant.
            high = None
        per = match["per"] or match["often"] or ""
        yield Found(
            start=match.start(),
            end=match.start() + len(match[0].rstrip()),
            low=low,
            high=low if high is None else high,
            currency=currency,
            per=_TIMES.get(per, per),
        )


def _figures(words: str) -> Iterator[Found]:
    """ "Mid five figures": forty to seventy thousand, to most people.

    >>> [(str(each.low), str(each.high)) for each in _figures("low six figures")]
    [('100000', '400000')]
    """
    for match in _FIGURES.finditer(words):
        one = Decimal(10) ** _DIGITS[match["count"]]
        low, high = _PARTS.get(match["edge"] or "", (1, 10))
        yield Found(
            start=match.start(),
            end=match.end(),
            low=one * low,
            high=one * high,
            currency="",
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
    if digits in _SPOKEN:
        digits = str(_SPOKEN[digits])
    whole = re.sub(r"[,.' ](?=\d{3}(?!\d))", "", digits).replace(",", ".")
    try:
        number = Decimal(whole)
    except InvalidOperation:
        return None
    number = number.scaleb(_SCALES[scale]) if scale else number
    return number.quantize(Decimal(1)) if number == number.to_integral() else number
