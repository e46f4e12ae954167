"""A text made easy to match: same length, lower case, plain marks, no fillers."""

import re

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘‛`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("–—‐‑‒−", "-"),
        **dict.fromkeys("\n\t\f\v\xa0\u2007\u2009\u202f", " "),
    }
)
_FILLER = re.compile(r"\b(?:uh+|um+|uhm|er+m?|ah|eh|hmm+|mm+)\b,?|,? you know,")
# "Twenty twenty-seven" is a year.
_STUTTER = re.compile(r"\b(?!twenty\b)(\w{1,8}) +(?=\1\b)")


def plain(text: str) -> str:
    """The same characters at the same places, ready for patterns.

    >>> plain("I’ll uh I’ll send it")
    "i'll    i'll send it"
    """
    same = text.translate(_PLAIN)
    low = same.lower()
    if len(low) != len(same):
        # Some capitals, such as the Turkish dotted one, grow when lowered.
        low = "".join(_lower(letter) for letter in same)
    low = _FILLER.sub(_blank, low)
    return _STUTTER.sub(_blank, low)


def _lower(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
