"""People's words inside a line of Markdown, readable, and back exactly.

Three rules: `⏎` is a line break, `⟦2028⟧` is a sign that nobody can type, and a
backslash takes the meaning from the sign of punctuation after it, as in Markdown.
"""

import re
import unicodedata

BREAK = "⏎"
MARK = re.compile(r"\s?\^([\w.~%-]+)\s*$", re.ASCII)

_LAST_CODE_POINT = 0x10FFFF
_TURNS_TEXT_AROUND = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNTYPABLE = frozenset(("Cc", "Cs", "Zl", "Zp"))
_OPENS_NUMBER = "⟦"
_NUMBER = r"⟦(?P<number>[0-9A-Fa-f]{1,6})⟧"
_NUMBERED = re.compile(_NUMBER)
_TAKEN = re.compile(rf"\\(?P<sign>[^\w\s])|{_NUMBER}|{BREAK}")


def encode(text: str, *, guard: str = "") -> str:
    r"""One line for any text; the signs in `guard` get a backslash.

    >>> print(encode('a "better"\nfit ', guard='"'))
    a \"better\"⏎fit⟦20⟧
    """
    last = len(text) - 1
    out: list[str] = []
    for at, sign in enumerate(text):
        following = text[at + 1] if at < last else ""
        if sign == "\n":
            out.append(BREAK)
        elif sign == "\\":
            # Never two in a row: one before a sign always belongs to that sign.
            out.append(sign if following.isalnum() else _spelled(sign))
        elif sign in (BREAK, _OPENS_NUMBER) or sign in guard:
            out.append("\\" + sign)
        elif _must_spell(sign) or (at in (0, last) and sign.isspace()):
            out.append(_spelled(sign))
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
    return "".join(_in_notes(sign) for sign in line)


def unspell(line: str) -> str:
    return _NUMBERED.sub(_sign, line)


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


def _in_notes(sign: str) -> str:
    if sign == _OPENS_NUMBER or (sign != "\t" and _must_spell(sign)):
        return _spelled(sign)
    return sign


def _spelled(sign: str) -> str:
    return f"⟦{ord(sign):X}⟧"


def _meant(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    return _sign(found) if found["number"] else "\n"


def _sign(found: re.Match[str]) -> str:
    number = int(found["number"], 16)
    return chr(number) if number <= _LAST_CODE_POINT else found[0]
