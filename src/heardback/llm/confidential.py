"""Words by which a text says that it is not for others: said before it is sent."""

import re

_SIGNS = re.compile(
    r"""
    \b(?:strictly\s+|highly\s+|private\s+(?:and|&)\s+|commercial[\s-]in[\s-])?
        confiden(?:tial(?:ity|ly)?|ce\s+only)\b
    | \b(?:in|under)\s+(?:strict\s+)?confidence\b
    | \boff\s+the\s+record\b
    | \bnon-?disclosure\b | \b(?:an?|the|our|your|under|signed)\s+NDA\b
    | \b(?:attorney[\s-]client|legally)\s+privileged?\b | \bprivileged\s+and\b
    | \b(?:do\s+not|don't|please\s+don't)\s+(?:forward|share|circulate|distribute)\b
    | \bnot\s+for\s+(?:distribution|circulation|onward)\b
    | \b(?:internal|your\s+eyes)\s+only\b | \bfor\s+internal\s+use\b
    | \bunder\s+embargo\b | \binside\s+information\b
    | \bbetween\s+(?:us|you\s+and\s+me|the\s+two\s+of\s+us)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MOST = 5


def confidential_words(text: str) -> tuple[str, ...]:
    """Each sign once, as the text has it; the first few.

    >>> confidential_words("This is confidential: please don't share it.")
    ('confidential', "please don't share")
    >>> confidential_words("I am confident that Tom will sign.")
    ()
    """
    found: dict[str, str] = {}
    for sign in _SIGNS.finditer(text):
        words = " ".join(sign[0].split())
        found.setdefault(words.casefold(), words)
        if len(found) == _MOST:
            break
    return tuple(found.values())
