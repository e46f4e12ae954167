"""What to do today: one ranked list with an end, each item with its reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# As many as a day can hold beside the work itself: our judgement.
ENOUGH = 9


class ToDo(StrEnum):
    """The kinds of items, what moves things most first."""

    OFFER = "offer"
    MEETING = "meeting"
    CLOSE_OUT = "close_out"
    OUR_STEP = "our_step"
    REHEARSE = "rehearse"
    THEIR_STEP = "their_step"
    DECISION = "decision"
    ASK = "ask"
    NUDGE = "nudge"
    NO_STEP = "no_step"
    CARE = "care"
    DEBRIEF = "debrief"
    COME_BACK = "come_back"
    THANKS = "thanks"
    IN_TOUCH = "in_touch"
    FORWARD = "forward"
    ALARM = "alarm"


RANK = {kind: float(len(ToDo) - at) for at, kind in enumerate(ToDo)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to do, from a day until a day, in a sentence, and why.

    `key` is made of ids and stays the same from day to day, so that it can be put off
    or dropped. `name` says whom it is about; `target` is the meeting, entry or offer.
    """

    kind: ToDo
    key: str
    words: str
    because: str
    from_on: date = date.min
    until_on: date = date.max
    weight: float = 0.0
    pursuit: str = ""
    name: str = ""
    target: str = ""


class State(StrEnum):
    DONE = "done"
    DROPPED = "dropped"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What was done about an item; put off `until` a day."""

    key: str
    state: State
    until: date | None = None

    def hides(self, on: date) -> bool:
        return self.until is None or on < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The items of a day, and how many more there are that can wait."""

    items: tuple[Item, ...]
    waiting: int = 0

    @property
    def words(self) -> str:
        if not self.items:
            return "Nothing needs you. That is all for today."
        if self.waiting:
            return f"That is all for today. {self.waiting} more can wait."
        return "That is all for today."


def today(
    items: Iterable[Item],
    handled: Sequence[Handled] = (),
    *,
    most: int = ENOUGH,
    as_of: date,
) -> Today:
    """The items that count on a day, what moves things most first.

    Of several about the same pursuit the first keeps its place; the others come when
    every pursuit has had one, so that no pursuit fills the day. One alarm at most.

    >>> one = Item(kind=ToDo.THANKS, key="a", words="Thank Tom.", because="")
    >>> two = Item(kind=ToDo.CLOSE_OUT, key="b", words="Close out.", because="")
    >>> [each.key for each in today([one, two], as_of=date(2026, 9, 18)).items]
    ['b', 'a']
    """
    hidden = {each.key for each in handled if each.hides(as_of)}
    left = [
        each
        for each in items
        if each.from_on <= as_of <= each.until_on and each.key not in hidden
    ]
    left.sort(key=lambda each: (-RANK[each.kind], -each.weight, each.from_on, each.key))
    shown = _one_alarm(_spread(left))
    return Today(items=tuple(shown[:most]), waiting=max(0, len(shown) - most))


def short(day: date) -> str:
    """A day as one says it: Fri 18 Sep."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def week_later(day: date) -> date:
    """A week on, for what is put off for longer than a night."""
    return day + timedelta(days=7)


def _spread(items: Sequence[Item]) -> list[Item]:
    """Stable: the first of each pursuit, then the second of each, and so on."""
    turn: dict[str, int] = {}
    placed = []
    for at, each in enumerate(items):
        nth = turn.get(each.pursuit, 0) if each.pursuit else 0
        turn[each.pursuit] = nth + 1
        placed.append((nth, at, each))
    return [each for _, _, each in sorted(placed, key=lambda one: one[:2])]


def _one_alarm(items: Sequence[Item]) -> list[Item]:
    alarms = [each for each in items if each.kind is ToDo.ALARM]
    return [each for each in items if each.kind is not ToDo.ALARM or each is alarms[0]]
