"""The standing ribbon: time from left to right as the numbers of one SVG.

Positions across are percentages, so that the picture stretches while its type does
not; positions down are pixels.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from heardback.core.evidence import Evidence
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.standing import Moment, Standing
from heardback.web.words import gist, label

PANEL = 150  # height of the part that shows the chance
TICK_GAP = 9
LONGEST, SHORTEST = 30.0, 8.0
STRONG = 1.2  # log-odds that draw a tick at full length
GUTTER, EDGE = 10, 1.5  # per cent kept free before the first day, after the last
WIDE, NARROW = 12, 22  # per cent that the label of a day takes up


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One entry; `y` counts from the time line, up being negative."""

    entry: str
    title: str
    y: float
    left: float
    right: float
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    x: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something with a day: a meeting, today, the day they decide."""

    x: float
    title: str
    id: str = ""
    solid: bool = True
    on: date | None = None

    @property
    def anchor(self) -> str:
        """Which end of a label stands at `x`, so that it stays in the picture."""
        if self.x < 15:
            return "start"
        return "end" if self.x > 85 else "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A line across at a chance people can name."""

    y: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    height: float
    panel: int
    line_y: float
    band: str
    unheard: str
    middle: str
    now: Mark
    now_y: float
    labels: tuple[Mark, ...]
    levels: tuple[Level, ...]
    columns: tuple[Column, ...]
    meetings: tuple[Mark, ...]
    decides: Mark | None
    decided: Mark | None


def ribbon(pursuit: Pursuit, standing: Standing) -> Ribbon:
    scale = _scale(pursuit, standing)
    columns = _columns(pursuit, standing, scale)
    above = max((-t.y for c in columns for t in c.ticks), default=0) + TICK_GAP
    below = max((t.y for c in columns for t in c.ticks), default=0) + TICK_GAP
    line_y = PANEL + max(above, 2 * TICK_GAP) + 4
    path = (_before(pursuit, standing), *standing.path)
    # Until somebody said something the chance is the usual rate, and drawn as such.
    silent = path[:2] if standing.heard else path
    return Ribbon(
        height=line_y + max(below, 2 * TICK_GAP) + 22,
        panel=PANEL,
        line_y=line_y,
        band=_band(path[1:], scale) if standing.heard else "",
        unheard=_band(silent, scale),
        middle=_path([(scale.x(m.on), _down(m.chance)) for m in path]),
        now=Mark(x=scale.x(standing.as_of), title="today"),
        now_y=_down(standing.chance) * PANEL / 100,
        labels=_labels(pursuit, standing, scale),
        levels=tuple(
            Level(y=_down(tenths / 10) * PANEL / 100, title=f"{tenths} in 10")
            for tenths in (8, 5, 2)
        ),
        columns=columns,
        meetings=tuple(_meeting(each, scale) for each in pursuit.meetings),
        decides=_decides(pursuit, scale),
        decided=_decided(pursuit, scale),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    def x(self, on: date) -> float:
        days = max((self.last - self.first).days, 1)
        share = min(max((on - self.first).days / days, 0), 1)
        return round(GUTTER + share * (100 - GUTTER - EDGE), 2)


def _scale(pursuit: Pursuit, standing: Standing) -> _Scale:
    days = [standing.as_of]
    days += [moment.on for moment in standing.path]
    days += [meeting.on for meeting in pursuit.meetings]
    days += [entry.happened_on for entry in pursuit.current]
    if pursuit.decide_by and not pursuit.decision:
        days.append(pursuit.decide_by.on)
    return _Scale(min(*days, pursuit.opened_on), max(days))


def _before(pursuit: Pursuit, standing: Standing) -> Moment:
    """What could be believed before anybody said anything."""
    known = standing.before
    return Moment(
        on=pursuit.opened_on,
        chance=known.chance,
        low=known.low,
        high=known.high,
        least=known.least,
        most=known.most,
    )


def _band(moments: Sequence[Moment], scale: _Scale) -> str:
    top = [(scale.x(m.on), _down(m.high)) for m in moments]
    bottom = [(scale.x(m.on), _down(m.low)) for m in reversed(moments)]
    return _path([*top, *bottom]) + "Z"


def _path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points)


def _down(chance: float) -> float:
    """A chance as per cent from the top; certainty keeps clear of the frame."""
    return round(96 - 92 * chance, 2)


def _columns(pursuit: Pursuit, standing: Standing, scale: _Scale) -> tuple[Column, ...]:
    weights = {
        entry: reason.weight
        for reason in reversed(standing.reasons)  # the strongest stays
        for entry in reason.entries
    }
    entries = sorted(pursuit.current, key=attrgetter("happened_on"))
    return tuple(
        Column(x=scale.x(on), ticks=_ticks(list(group), weights, pursuit.side))
        for on, group in groupby(entries, attrgetter("happened_on"))
    )


def _ticks(
    entries: Sequence[Evidence], weights: dict[str, float], side: Side
) -> tuple[Tick, ...]:
    """Ticks above the line for what raises the chance, below for the rest."""
    strongest_first = sorted(entries, key=lambda e: -abs(weights.get(e.id, 0)))
    ticks: list[Tick] = []
    above = below = 0
    for entry in strongest_first:
        weight = weights.get(entry.id, 0.0)
        if weight >= 0:
            above += 1
        else:
            below += 1
        y = -TICK_GAP * (above + 0.5) if weight >= 0 else TICK_GAP * (below + 0.5)
        ticks.append(_tick(entry, weight, y, side))
    return tuple(ticks)


def _tick(entry: Evidence, weight: float, y: float, side: Side) -> Tick:
    length = SHORTEST + (LONGEST - SHORTEST) * min(abs(weight) / STRONG, 1)
    who = f"{entry.person}: " if entry.person else ""
    said = f"“{entry.quote}”" if entry.quote else gist(entry, side)
    return Tick(
        entry=entry.id,
        title=f"{who}{said}",
        y=y,
        left=round(-length / 2, 1),
        right=round(length / 2, 1),
        counts=abs(weight) >= 0.01,
    )


def _meeting(meeting: Meeting, scale: _Scale) -> Mark:
    title = meeting.title or label(meeting.medium)
    return Mark(
        x=scale.x(meeting.on),
        title=title,
        id=meeting.id,
        solid=meeting.held,
        on=meeting.on,
    )


def _decides(pursuit: Pursuit, scale: _Scale) -> Mark | None:
    by = pursuit.decide_by
    if by is None or pursuit.decision:
        return None
    title = "they decide" if by.said else "I think they decide"
    return Mark(x=scale.x(by.on), title=title, solid=by.said)


def _decided(pursuit: Pursuit, scale: _Scale) -> Mark | None:
    decision = pursuit.decision
    if decision is None:
        return None
    return Mark(x=scale.x(decision.decided_on), title=label(decision.outcome))


def _labels(pursuit: Pursuit, standing: Standing, scale: _Scale) -> tuple[Mark, ...]:
    """Days under the line, as many as stand clear of each other.

    Those that are not `solid` have room on a wide page only.
    """
    now = _decided(pursuit, scale) or Mark(x=scale.x(standing.as_of), title="today")
    kept = [now]
    start = Mark(x=scale.x(scale.first), title="", on=scale.first)
    met = [_meeting(each, scale) for each in pursuit.meetings]
    for mark in (start, *met):
        if not any(_overlap(mark, other, WIDE) for other in kept):
            roomy = mark is start and not _overlap(mark, now, NARROW)
            kept.append(replace(mark, solid=roomy))
    return tuple(kept)


def _overlap(one: Mark, other: Mark, width: float) -> bool:
    return abs(_middle(one, width) - _middle(other, width)) < width


def _middle(mark: Mark, width: float) -> float:
    shift = {"start": width / 2, "middle": 0.0, "end": -width / 2}
    return mark.x + shift[mark.anchor]
