"""Years in words, as one speaks them: "twenty twenty-seven"."""

import re

_ONES = "one two three four five six seven eight nine".split()
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPELLED = re.compile(
    r"\b(?:twenty|two thousand(?: and)?)[- ]"
    rf"(?:(?P<teen>{'|'.join(_TEENS)})"
    rf"|(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<one>{'|'.join(_ONES)}))?)"
    r"\b(?![- ](?:vision|hindsight|thousand|hundred|percent))"
)


def with_years(words: str) -> str:
    """The same length, with such years in figures, at their end.

    >>> with_years("in two thousand and twenty-seven")
    'in                          2027'
    """
    if "twenty" not in words and "thousand" not in words:
        return words
    return _SPELLED.sub(_in_figures, words)


def _in_figures(found: re.Match[str]) -> str:
    if found["teen"]:
        number = 10 + _TEENS.index(found["teen"])
    else:
        number = 20 + 10 * _TENS.index(found["tens"])
        number += _ONES.index(found["one"]) + 1 if found["one"] else 0
    return str(2000 + number).rjust(len(found[0]))
