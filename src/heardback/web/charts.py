"""Charts as values: rows with a middle and a band; drawn, tabled, downloaded alike."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from heardback.core import likelihoods
from heardback.core.asked import Replies
from heardback.core.contrasts import Share
from heardback.core.groups import Group
from heardback.core.pursuit import Lead, Side
from heardback.core.teaching import Lessons
from heardback.exchange.cells import harmless
from heardback.web.words import label

STEP = 44
"""Pixels from row to row: a label, and the line below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`middle`, `low` and `high` are shares of the chart's width, from 0 to 1."""

    label: str
    middle: float | None
    low: float
    high: float
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`columns` name the cells; `n` says from how many, in words."""

    name: str
    title: str
    n: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    ends: tuple[str, str]
    note: str = ""

    @property
    def height(self) -> int:
        return STEP * len(self.rows) + 24

    @property
    def placed(self) -> list[tuple[int, Row]]:
        return [(STEP * place + 24, row) for place, row in enumerate(self.rows)]


def charts(taught: Lessons) -> tuple[Chart, ...]:
    """All that can be drawn of what decisions taught; none without rows."""
    found = (
        _reasons(taught),
        _groups("sides", "How often they choose you, by side", taught.by_side),
        _groups("sources", "By where they came from", taught.by_lead),
        _groups("sizes", "By size", taught.by_size),
        _instead(taught),
        _ai(taught),
        _ends(taught),
        _times(taught),
        _replies(
            "wordings", "Replies, by what you asked for", taught.asking.by_wording
        ),
        _replies("delays", "Replies, by when you asked", taught.asking.by_delay),
    )
    return tuple(chart for chart in found if chart.rows)


def as_csv(chart: Chart) -> str:
    """With every cell made harmless for a spreadsheet."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(("", *chart.columns))
    for row in chart.rows:
        table.writerow([harmless(cell) for cell in (row.label, *row.cells)])
    return out.getvalue()


def percent(share: float) -> str:
    return f"{round(100 * share)}%"


def _reasons(taught: Lessons) -> Chart:
    return Chart(
        name="reasons",
        title="Why they say no",
        n=_n(round(sum(each.estimated for each in taught.lost))),
        columns=("They said", "You believed", "Estimated", "Share", "Band (8 of 10)"),
        ends=("0%", "100%"),
        rows=tuple(
            Row(
                label=each.label,
                middle=each.share,
                low=each.low,
                high=each.high,
                cells=(
                    str(each.stated),
                    str(each.believed),
                    f"{each.estimated:.1f}",
                    percent(each.share),
                    _band(each.low, each.high),
                ),
            )
            for each in taught.lost
        ),
        note="The estimate sets what they said beside what was heard on the way; a "
        "polite phrase says little in it.",
    )


def _groups(name: str, title: str, groups: Iterable[Group]) -> Chart:
    groups = tuple(groups)
    return Chart(
        name=name,
        title=title,
        n=_n(sum(each.n for each in groups)),
        columns=("Won", "Decided", "Rate", "Band (8 of 10)"),
        ends=("0%", "100%"),
        rows=tuple(
            _rate(_named(each.name), each.rate, str(each.won), str(each.n))
            for each in groups
        ),
        note="Rates rest on published figures as long as there are few of your own.",
    )


def _instead(taught: Lessons) -> Chart:
    total = sum(count for _, count in taught.instead)
    return Chart(
        name="instead",
        title="What they chose instead",
        n=_n(total),
        columns=("Times", "Share"),
        ends=("0%", "100%"),
        rows=tuple(
            Row(
                label=label(instead),
                middle=count / total,
                low=count / total,
                high=count / total,
                cells=(str(count), percent(count / total)),
            )
            for instead, count in taught.instead
        ),
    )


def _ai(taught: Lessons) -> Chart:
    return Chart(
        name="ai",
        title="Lost to AI, or to doing it themselves with it",
        n=_n(sum(each.lost for each in taught.to_ai)),
        columns=("To AI", "Lost, and known to what", "Share", "Band (8 of 10)"),
        ends=("0%", "100%"),
        rows=tuple(
            _rate(each.name, each.share, str(each.ai), str(each.lost))
            for each in taught.to_ai
        ),
        note="No published figure was found; it begins near one in ten.",
    )


def _ends(taught: Lessons) -> Chart:
    rows = []
    for each in taught.through:
        over = each.won + each.ended
        share = each.ended / each.reached if each.reached else 0.0
        rows.append(
            Row(
                label=each.label,
                middle=share,
                low=share,
                high=share,
                cells=(
                    str(each.reached),
                    str(each.reached - over - each.there),
                    str(each.won),
                    str(each.ended),
                    str(each.there),
                ),
            )
        )
    return Chart(
        name="ends",
        title="At which step they end without a yes",
        n=_n(sum(each.won + each.ended for each in taught.through)),
        columns=("Came to it", "Went on", "Won there", "Ended there", "Still there"),
        ends=("0%", "100%"),
        rows=tuple(rows),
        note="The dot is the share that ended there, of those that came to it.",
    )


def _times(taught: Lessons) -> Chart:
    longest = max(
        (
            day
            for each in taught.through
            for day in (each.time.high, each.time.days)
            if day
        ),
        default=1,
    )
    rows = []
    for each in taught.through:
        time = each.time
        high = time.high if time.high is not None else longest
        rows.append(
            Row(
                label=each.label,
                middle=None if time.days is None else time.days / longest,
                low=(time.low or 0) / longest,
                high=min(high / longest, 1.0),
                cells=(
                    "not seen yet" if time.days is None else f"{time.days} days",
                    f"{time.low or 0} to "
                    + (
                        f"{time.high} days" if time.high is not None else "not seen yet"
                    ),
                    str(each.reached),
                ),
            )
        )
    return Chart(
        name="times",
        title="How long half of them stay in each step",
        n=_n(sum(each.reached for each in taught.through), "stay"),
        columns=("Half had gone on", "Band (8 of 10)", "Stays"),
        ends=("0", f"{longest} days"),
        rows=tuple(rows),
        note="Those still in a step count as far as they have come.",
    )


def _replies(name: str, title: str, replies: Iterable[Replies]) -> Chart:
    replies = tuple(replies)
    return Chart(
        name=name,
        title=title,
        n=_n(sum(each.asked for each in replies), "request"),
        columns=("Answered", "Asked", "Rate", "Band (8 of 10)"),
        ends=("0%", "100%"),
        rows=tuple(
            _rate(each.label, each.rate, str(each.answered), str(each.asked))
            for each in replies
        ),
        note="A polite no is an answer. Requests of the last thirty days wait.",
    )


def _rate(name: str, rate: Share, *counts: str) -> Row:
    return Row(
        label=name,
        middle=rate.mean,
        low=rate.low,
        high=rate.high,
        cells=(*counts, percent(rate.mean), _band(rate.low, rate.high)),
    )


def _band(low: float, high: float) -> str:
    return f"{percent(low)} to {percent(high)}"


def _named(name: str) -> str:
    if name in list(Side):
        return f"{label(Side(name)).capitalize()}s"
    if name in list(Lead):
        return label(Lead(name))
    if name in likelihoods.KNOWN:
        return likelihoods.label(name)
    return name.capitalize()


def _n(count: int, noun: str = "decision") -> str:
    return f"n = {count} {noun}{'' if count == 1 else 's'}"
