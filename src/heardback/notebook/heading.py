"""The head of a file: whom it is about, what it is worth, when they decide."""

import re
from dataclasses import dataclass
from datetime import date

from heardback.core.errors import Invalid
from heardback.core.pursuit import DecideBy, Lead, Pursuit, Side
from heardback.notebook import due, money
from heardback.notebook.escape import decode, encode
from heardback.notebook.words import LEADS, SIDES, choices, plain, spelled

BETWEEN = "   "
_FIELDS = {
    "value": "value",
    "worth": "value",
    "source": "lead",
    "lead": "lead",
    "they decide by": "decide_by",
    "they will decide by": "decide_by",
    "decide by": "decide_by",
    "decision by": "decide_by",
    "opened": "opened_on",
    "started": "opened_on",
}
_NAMES = "|".join(sorted(_FIELDS, key=len, reverse=True))
_FIELD = re.compile(rf"(?:^|(?<!\\)[.,;|]?\s)({_NAMES})\s?[:：]", re.IGNORECASE)
_TRAILING = re.compile(r"(?<!\\)[,;|]$")
_SIDE = re.compile(
    rf"(?<!\\):\s*({'|'.join(SIDES)})\s*(?:[,:]\s*(.*))?$", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    organisation: str
    side: Side | None = None
    title: str = ""


def spell(pursuit: Pursuit) -> str:
    """The first line without its mark."""
    heading = Heading(
        organisation=pursuit.organisation, side=pursuit.side, title=pursuit.title
    )
    tried = ""
    for guard in ("", ":,"):
        name = encode(pursuit.organisation, guard=guard)
        title = f", {encode(pursuit.title, guard=guard)}" if pursuit.title else ""
        tried = f"{name}: {spelled(pursuit.side)}{title}"
        if read(tried) == heading:
            break
    return f"# {tried}"


def read(text: str) -> Heading:
    """The first line without # and mark."""
    found = _SIDE.search(text)
    if not found:
        return Heading(organisation=decode(text.rstrip(": ")))
    return Heading(
        organisation=decode(text[: found.start()].strip()),
        side=SIDES[plain(found[1])],
        title=decode((found[2] or "").strip()),
    )


def spell_fields(pursuit: Pursuit) -> dict[str, str]:
    """Each field that says something, spelled with its name."""
    spelling: dict[str, str] = {}
    if pursuit.value is not None:
        spelling["value"] = f"value: {money.spell(pursuit.value)}"
    if pursuit.lead is not Lead.UNKNOWN:
        spelling["lead"] = f"source: {spelled(pursuit.lead)}"
    if pursuit.decide_by is not None:
        said = "said" if pursuit.decide_by.said else "assumed"
        spelling["decide_by"] = f"they decide by: {pursuit.decide_by.on} ({said})"
    spelling["opened_on"] = f"opened: {pursuit.opened_on}"
    return spelling


def split_fields(line: str) -> dict[str, str] | None:
    """The fields of a line, each as typed; None where the line begins with none."""
    if not _FIELD.match(line):
        return None
    starts = list(_FIELD.finditer(line))
    ends = [*(found.start() for found in starts[1:]), len(line)]
    return {
        _FIELDS[plain(found[1])]: _TRAILING.sub("", line[found.start() : end].strip())
        for found, end in zip(starts, ends, strict=True)
    }


def read_field(name: str, text: str, *, near: date) -> object:
    """The value of "name: words"; raises Invalid with what to write."""
    words = text.partition(":" if ":" in text else "：")[2].strip()
    match name:
        case "value":
            return money.read(words)
        case "lead":
            if plain(words) not in LEADS:
                raise Invalid(f'"{words}" is no source of a lead: {choices(Lead)}.')
            return LEADS[plain(words)]
        case "decide_by":
            day, rest = _day(words, near, ahead=True)
            return DecideBy(on=day, said="said" in plain(rest))
        case _:
            return _day(words, near, ahead=False)[0]


def _day(words: str, near: date, *, ahead: bool) -> tuple[date, str]:
    found = due.leading(words, on=near, ahead=ahead)
    if not found:
        raise Invalid(f'"{words}" is not a date; write it like 2026-10-30.')
    return found
