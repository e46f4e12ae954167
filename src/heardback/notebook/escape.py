"""People's words inside a line of Markdown, readable, and back exactly.

Three rules: `⏎` is a line break, `&#x2028;` is a sign that nobody can type, and a
backslash takes the meaning from the sign of punctuation after it, as in Markdown.
"""

import re
import unicodedata

BREAK = "⏎"
MARK = re.compile(r"\s?\^([\w.~%-]+)\s*$", re.ASCII)

_LAST_CODE_POINT = 0x10FFFF
_TURNS_TEXT_AROUND = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNTYPABLE = frozenset(("Cc", "Cs", "Zl", "Zp"))
_TAKEN = re.compile(
    r"\\(?P<sign>[^\w\s])|&#(?:x(?P<hex>[0-9a-f]{1,6})|(?P<dec>\d{1,7}));|⏎",
    re.IGNORECASE,
)


def encode(text: str, *, guard: str = "") -> str:
    r"""One line for any text; the signs in `guard` get a backslash.

    >>> print(encode('a "better"\nfit ', guard='"'))
    a \"better\"⏎fit&#x20;
    """
    last = len(text) - 1
    out: list[str] = []
    for at, sign in enumerate(text):
        following = text[at + 1] if at < last else ""
        if sign == "\n":
            out.append(BREAK)
        elif sign == "\\":
            out.append("\\" if following.isalnum() else "\\\\")
        elif sign == BREAK or sign in guard:
            out.append("\\" + sign)
        elif _must_spell(sign) or (at in (0, last) and sign.isspace()):
            out.append(_spelled(sign))
        elif sign == "&" and following == "#":
            out.append("&#38;")
        else:
            out.append(sign)
    return "".join(out)


def decode(text: str) -> str:
    r"""The text that `encode` made one line of, whatever was guarded.

    >>> decode('C:\\new \\"x\\"⏎y')
    'C:\\new "x"\ny'
    """
    return _TAKEN.sub(_meant, text)


def spell_untypable(line: str) -> str:
    """A line of free text as it is, save for signs that an editor would eat."""
    return "".join(
        "&#38;"
        if sign == "&" and line[at + 1 : at + 2] == "#"
        else _spelled(sign)
        if sign != "\t" and _must_spell(sign)
        else sign
        for at, sign in enumerate(line)
    )


def unspell(line: str) -> str:
    return _TAKEN.sub(lambda found: _sign(found) or found[0], line)


def quoted(text: str) -> str:
    return '"' + encode(text, guard='"') + '"'


def _must_spell(sign: str) -> bool:
    if sign.isascii():
        return not sign.isprintable()
    return (
        sign in _TURNS_TEXT_AROUND
        or sign == "\ufeff"
        or unicodedata.category(sign) in _UNTYPABLE
    )


def _spelled(sign: str) -> str:
    return f"&#x{ord(sign):X};"


def _meant(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    return _sign(found) or ("\n" if found[0] == BREAK else found[0])


def _sign(found: re.Match[str]) -> str | None:
    """The sign that a numeric reference stands for; None where it is none."""
    if found["hex"]:
        number = int(found["hex"], 16)
    elif found["dec"]:
        number = int(found["dec"])
    else:
        return None
    return chr(number) if number <= _LAST_CODE_POINT else None
