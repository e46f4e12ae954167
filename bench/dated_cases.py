"""Date expressions with their meaning, as the tests of Recognizers-Text write them."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

_DAY = timedelta(days=1)
_KINDS = ("date", "daterange", "datetimealt")


@dataclass(frozen=True, slots=True)
class Days:
    """The first day and the end; None where the expression leaves that side open."""

    first: date | None
    end: date | None

    def same(self, first: date, last: date, *, on: date) -> bool:
        """Whether somebody who reads `first` to `last` on the day `on` is right.

        What has gone by of a stretch does not count. "From the 5th to the 9th" ends
        with the 8th in these files and with the 9th for most people; both are right.
        """
        starts = self.first is None or max(self.first, on) == max(first, on)
        return starts and (self.end is None or last in (self.end, self.end - _DAY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An expression in a sentence said on a day, and every reading that is right."""

    sentence: str
    phrase: str
    start: int
    on: date
    means: tuple[Days, ...]
    # Whether the authors say that their own Python library cannot read it.
    unsupported: bool

    @property
    def ours_to_look_at(self) -> bool:
        """Seven eighths of the cases were looked at when the grammar was written."""
        digest = hashlib.sha256(f"{self.sentence}|{self.phrase}".encode()).digest()
        return digest[0] % 8 != 7

    def within(self, first: date, last: date) -> bool:
        return any(
            first <= (each.first or first) and (each.end or last) <= last
            for each in self.means
        )

    def right(self, first: date, last: date) -> bool:
        return any(each.same(first, last, on=self.on) for each in self.means)


def future_cases(files: Iterable[Path]) -> list[Case]:
    """Each expression once, if it names days and one reading has not gone by.

    The files repeat cases under several settings; readings of all of them are right.
    """
    found: dict[tuple[str, int, date], Case] = {}
    for file in files:
        for listed in json.loads(file.read_text("utf-8-sig")):
            for case in _cases(listed):
                key = case.sentence, case.start, case.on
                known = found.setdefault(key, case)
                if known is not case:
                    found[key] = _both(known, case)
    return list(found.values())


def _both(one: Case, other: Case) -> Case:
    return Case(
        sentence=one.sentence,
        phrase=one.phrase,
        start=one.start,
        on=one.on,
        means=tuple(dict.fromkeys((*one.means, *other.means))),
        unsupported=one.unsupported and other.unsupported,
    )


def _cases(listed: Mapping[str, Any]) -> Iterator[Case]:
    said = (listed.get("Context") or {}).get("ReferenceDateTime")
    if not said:
        return
    on = date.fromisoformat(said[:10])
    marks = f"{listed.get('NotSupported', '')}{listed.get('NotSupportedByDesign', '')}"
    for result in _together(listed["Results"]):
        means = tuple(
            days
            for value in _values(result)
            if (days := _days(value)) and _still(days, on)
        )
        if means:
            yield Case(
                sentence=listed["Input"],
                phrase=result["Text"],
                start=int(result["Start"]),
                on=on,
                means=means,
                unsupported="python" in marks,
            )


def _together(results: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """ "Monday or Tuesday" is two results there, and one stretch for us."""
    found: list[dict[str, Any]] = []
    for each in results:
        parent = each.get("ParentText")
        if parent and found and found[-1].get("ParentText") == parent:
            found[-1] = _joined(found[-1], each)
        else:
            found.append(each)
    return found


def _joined(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    values = [*_values(one), *_values(other)]
    days = [each for value in values if (each := _days(value))]
    starts = [each.first for each in days if each.first]
    ends = [each.end for each in days if each.end]
    value = {"type": "daterange"}
    if starts and ends:
        value |= {"start": str(min(starts)), "end": str(max(ends))}
    return {**one, "Text": one["ParentText"], "Resolution": {"values": [value]}}


def _values(result: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The resolutions that are days or ranges of days, not times or durations."""
    kind = (result.get("TypeName") or result.get("Type") or "").rsplit(".", 1)[-1]
    if kind not in _KINDS:
        return
    value = result.get("Value") or {}
    if isinstance(value, dict) and "FutureResolution" in value:
        yield value["FutureResolution"]
        return
    for each in (result.get("Resolution") or {}).get("values") or ():
        if each.get("type") in _KINDS:
            yield each


def _still(days: Days, on: date) -> bool:
    """Whether any of it lies ahead; "since 2015" does not."""
    if days.end is None:
        return days.first is not None and days.first >= on
    return days.end > on or days.first == days.end == on


def _days(value: Mapping[str, Any]) -> Days | None:
    if day := _day(value.get("value") or value.get("date")):
        return Days(day, day)
    first = _day(value.get("start") or value.get("startDate"))
    end = _day(value.get("end") or value.get("endDate"))
    if not first and not end:
        return None
    return Days(first, end)


def _day(word: object) -> date | None:
    try:
        return date.fromisoformat(str(word)[:10])
    except ValueError:
        return None
