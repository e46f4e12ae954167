"""What reaches the terminal: people's words made harmless, lines that fit its width."""

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from textwrap import wrap

# Control characters can move the cursor, rename the window or type commands; the
# embeddings and overrides of writing direction can make a sentence read differently.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WIDEST = 88
_NARROWEST = 40
_LEAST_ROOM = 24


def safe(text: str) -> str:
    """Text with everything that a terminal would obey made visible instead.

    >>> safe("red \\x1b[31malert")
    'red ␛[31malert'
    """
    return _UNSAFE.sub(lambda found: _picture(found[0]), text)


def one_line(text: str) -> str:
    return " ".join(safe(text).split())


def say(line: str = "") -> None:
    """Prints a line; every word of it goes through `safe`."""
    sys.stdout.write(safe(line) + "\n")


def warn(sentence: str) -> None:
    sys.stderr.write(safe(sentence) + "\n")


def say_json(value: object) -> None:
    """Plain ASCII, so that no terminal and no code page can spoil it."""
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def width() -> int:
    columns = shutil.get_terminal_size(fallback=(80, 24)).columns
    return max(_NARROWEST, min(columns, _WIDEST))


def paragraph(text: str, *, indent: str = "", first: str | None = None) -> str:
    """Text folded to the terminal, `first` before its first line."""
    lines = wrap(
        one_line(text),
        width=width(),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    return "\n".join(lines) or (first or indent).rstrip()


def quoted(words: str, *, indent: str = "") -> str:
    return paragraph(f"“{words.strip()}”", indent=indent + " ", first=indent)


def table(
    rows: Iterable[Sequence[str]], *, right: Sequence[int] = (), indent: str = ""
) -> list[str]:
    """Rows with their columns aligned, those numbered in `right` to the right.

    The last column runs free and is folded where the terminal ends.
    """
    cells = [[one_line(cell) for cell in row] for row in rows]
    count = max(map(len, cells), default=0)
    widths = [max(columns(row[at]) for row in cells) for at in range(count - 1)]
    return [line for row in cells for line in _row(row, widths, right, indent)]


def percent(chance: float) -> str:
    """A chance as people write it.

    >>> percent(0.456)
    '46 %'
    """
    return f"{100 * chance:.0f} %"


def columns(text: str) -> int:
    """How many columns text takes: a wide character two, a combining one none.

    >>> columns("Øresund"), columns("東京")
    (7, 4)
    """
    return sum(
        0
        if unicodedata.combining(each)
        else 2
        if unicodedata.east_asian_width(each) in "WF"
        else 1
        for each in text
    )


def _row(
    row: Sequence[str], widths: Sequence[int], right: Sequence[int], start: str
) -> list[str]:
    *before, last = row
    for at, cell in enumerate(before):
        gap = " " * (widths[at] - columns(cell))
        start += (gap + cell if at in right else cell + gap) + "  "
    room = max(width() - columns(start), _LEAST_ROOM)
    first, *rest = wrap(last, width=room, break_on_hyphens=False) or [""]
    more = [" " * columns(start) + line for line in rest]
    return [(start + first).rstrip(), *more]


def _picture(control: str) -> str:
    if control == "\x7f":
        return "\u2421"
    if control < " ":
        return chr(0x2400 + ord(control))
    return "\ufffd"
