"""When a reminder may come and what it says: once a day, never in quiet hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from heardback.core.errors import Invalid
from heardback.core.today import Item, Today

MOST_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """When somebody wants to be reminded; `days_off` are weekdays, Monday is 0.

    `names` says whether organisations and people may be named in what leaves.
    """

    begins: time = time(8)
    ends: time = time(20)
    days_off: frozenset[int] = frozenset()
    names: bool = False

    def __post_init__(self) -> None:
        if self.begins >= self.ends:
            raise Invalid("The hours for reminders end later than they begin.")
        if not self.days_off <= frozenset(range(7)):
            raise Invalid("A weekday is a number from 0, Monday, to 6.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What a reminder says: a line, and below it the things to do."""

    title: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join((self.title, *self.lines)) + "\n"


def due(wish: Wish, *, now: datetime, last_on: date | None) -> bool:
    """Whether it may come at this moment, local time, after the one of `last_on`.

    A laptop that slept through the morning reminds in the afternoon, not at night.

    >>> due(Wish(), now=datetime(2026, 9, 18, 9), last_on=date(2026, 9, 17))
    True
    >>> due(Wish(), now=datetime(2026, 9, 18, 23), last_on=date(2026, 9, 17))
    False
    """
    if last_on is not None and last_on >= now.date():
        return False
    if now.weekday() in wish.days_off:
        return False
    return wish.begins <= now.time() < wish.ends


def digest(today: Today, *, names: bool) -> Digest | None:
    """The first things of a day; None where nothing needs anybody.

    Without `names` it says only how many there are: what leaves this machine may be
    read on a lock screen or by whoever carries it.
    """
    if not today.items:
        return None
    many = len(today.items)
    title = "One thing for today" if many == 1 else f"{many} things for today"
    if not names:
        return Digest(title=title, lines=())
    lines = [_line(each) for each in today.items[:MOST_LINES]]
    if many > MOST_LINES:
        lines.append(f"and {many - MOST_LINES} more")
    return Digest(title=title, lines=tuple(lines))


def weekdays(written: Sequence[str]) -> frozenset[int]:
    """Days off from a form's words; raises Invalid for what is no weekday."""
    try:
        return frozenset(map(int, written))
    except ValueError:
        raise Invalid("A weekday is a number from 0, Monday, to 6.") from None


def _line(item: Item) -> str:
    return f"{item.name}: {item.words}" if item.name else item.words
