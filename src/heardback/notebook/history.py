"""The file beside: every entry ever made and every exact time, one line each."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from heardback.core.debrief import Debrief
from heardback.core.decision import Decision
from heardback.core.errors import Invalid, Problem, Unreadable
from heardback.core.evidence import Evidence
from heardback.core.offer import Offer
from heardback.core.pursuit import (
    Document,
    Forecast,
    Meeting,
    Nudged,
    Person,
    Prepared,
    Pursuit,
    Recap,
    Reviewed,
)
from heardback.notebook.plain import Plain, plain, value

FORMAT = 1

_LISTS: dict[str, tuple[str, type[Any]]] = {
    "person": ("people", Person),
    "meeting": ("meetings", Meeting),
    "entry": ("evidence", Evidence),
    "decision": ("decisions", Decision),
    "document": ("documents", Document),
    "reviewed": ("reviewed", Reviewed),
    "forecast": ("forecasts", Forecast),
    "recap": ("recaps", Recap),
    "nudge": ("nudges", Nudged),
    "prepared": ("prepared", Prepared),
    "offer": ("offers", Offer),
    "debrief": ("debriefs", Debrief),
}
_OPENING = """\
# History

Heardback writes this file and reads it. It holds every entry as it was recorded, also
those that were corrected, taken back or rejected, and what was shown when. To change
something, change the file beside it that has the same name without "history".

```"""
_CLOSING = "```"
_KEPT = "Lines that were not understood:"
_BOILERPLATE = frozenset((*_OPENING.split("\n"), _CLOSING, _KEPT, "", "```jsonl"))
_LINE = re.compile(rf"(notebook|pursuit|{'|'.join(_LISTS)}) (\{{.*\}})")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is on record; `kept` are lines that were not understood."""

    pursuit: Pursuit
    problems: tuple[Problem, ...] = ()
    kept: tuple[str, ...] = ()


def render(pursuit: Pursuit, *, kept: Iterable[str] = ()) -> str:
    """The text of readable documents stays out: it lies with their sources."""
    lines = [_OPENING, _line("notebook", {"format": FORMAT}), *_lines(pursuit)]
    lines.append(_CLOSING)
    kept = tuple(kept)
    if kept:
        lines.extend(("", _KEPT, "", *kept))
    return "\n".join(lines) + "\n"


def parse(
    text: str, *, file: str = "", text_of: Callable[[str], str | None]
) -> History:
    """What `render` wrote; `text_of` gives a document's readable text by its id.

    Raises Unreadable where the pursuit itself cannot be read.
    """
    read: dict[str, list[Any]] = {name: [] for name, _ in _LISTS.values()}
    bare: dict[str, Plain] | None = None
    problems: list[Problem] = []
    kept: list[str] = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line in _BOILERPLATE:
            continue
        try:
            noun, given = _taken(line)
            if noun == "notebook":
                _expect_known(given, file)
            elif noun == "pursuit":
                bare = given
            else:
                field, shape = _LISTS[noun]
                if noun == "document":
                    given = _with_text(given, text_of)
                read[field].append(value(shape, given))
        except Invalid as invalid:
            kept.append(line)
            problems.append(Problem(line=number, text=_trouble(invalid), file=file))
    if bare is None:
        raise Unreadable(_broken(file))
    try:
        pursuit = value(Pursuit, bare)
    except Invalid as invalid:
        raise Unreadable(f"{_broken(file)} ({invalid})") from None
    lists: dict[str, Any] = {name: tuple(items) for name, items in read.items()}
    return History(
        pursuit=replace(pursuit, **lists), problems=tuple(problems), kept=tuple(kept)
    )


def id_in(text: str) -> str | None:
    """The id of the pursuit that a history is about, looked up cheaply."""
    found = re.search(r"^pursuit (\{.*\})$", text, re.MULTILINE)
    try:
        id = json.loads(found[1])["id"] if found else None
    except (ValueError, KeyError, RecursionError):
        return None
    return id if isinstance(id, str) else None


def _lines(pursuit: Pursuit) -> Iterator[str]:
    empty: dict[str, Any] = {name: () for name, _ in _LISTS.values()}
    yield _line("pursuit", plain(replace(pursuit, **empty)))
    for noun, (name, _) in _LISTS.items():
        for item in getattr(pursuit, name):
            shown = replace(item, text="") if noun == "document" else item
            yield _line(noun, plain(shown))


def _line(noun: str, given: Plain) -> str:
    words = json.dumps(given, ensure_ascii=False)
    return f"{noun} {_SURROGATE.sub(lambda sign: f'\\u{ord(sign[0]):x}', words)}"


def _taken(line: str) -> tuple[str, dict[str, Plain]]:
    found = _LINE.fullmatch(line)
    if not found:
        raise Invalid("This line is not one that Heardback writes.")
    try:
        given = json.loads(found[2], parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Invalid("This line was changed by hand and is broken.") from None
    return found[1], given


def _no_number(word: str) -> float:
    raise ValueError(word)


def _with_text(
    given: dict[str, Plain], text_of: Callable[[str], str | None]
) -> dict[str, Plain]:
    text = text_of(str(given.get("id")))
    return {**given, "text": text or ""}


def _expect_known(given: dict[str, Plain], file: str) -> None:
    if given.get("format") != FORMAT:
        raise Unreadable(
            f"{file} was written by a newer Heardback. Update Heardback to read it."
        )


def _trouble(invalid: Invalid) -> str:
    return f"{invalid} It is kept but does not count; restore the line from a backup."


def _broken(file: str) -> str:
    return (
        f"{file} is broken, so nothing of this pursuit was read. Restore it from a "
        "backup, or remove it to start again from the words alone."
    )
