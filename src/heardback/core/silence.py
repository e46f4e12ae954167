"""What silence means: how long replies take here, and whether one will come at all."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

import numpy as np
from numpy.typing import ArrayLike

from heardback.core.cure import Floats, Record, fit
from heardback.core.errors import Invalid
from heardback.core.pursuit import Pursuit, Side
from heardback.core.waiting import contacts, promised

LONGEST = 3650


@dataclass(frozen=True, slots=True)
class Waits:
    """How long replies take on one side, learned from waits that ended or still run.

    A cure model: a share of waits never ends; the others are log-normal in days. All
    three parameters are integrated out on a grid that follows the data, so a few waits
    move it a little and many waits move it as far as they should.

    Parameters
    ----------
    side
        "deal" or "application"; chooses the published priors (`cure.PRIORS`).
    record
        What was learned: (whole days, answered, how many), normally left to `learn`.

    References
    ----------
    Boag, J. W. (1949). Maximum likelihood estimates of the proportion of patients
    cured by cancer therapy. *JRSS B* 11, 15-53 (the log-normal cure model).

    Examples
    --------
    >>> Waits("application").reply_by([7, 28, 90]).round(2)
    array([0.28, 0.57, 0.7 ])
    >>> quick = Waits("application").learn([1, 2, 2, 3, 1, 2, 30], [True] * 6 + [False])
    >>> bool(quick.reply_by(7) > Waits("application").reply_by(7))
    True
    """

    side: Side
    record: Record = ()

    def __post_init__(self) -> None:
        if self.side not in tuple(Side):
            raise Invalid(f'"{self.side}" is not a side; say deal or application.')
        object.__setattr__(self, "side", Side(self.side))

    def learn(self, days: ArrayLike, answered: ArrayLike) -> Self:
        """Take in waits: how many days, and whether a reply ended them.

        Parameters
        ----------
        days
            Length of each wait in days, begun days counted as whole ones. For a wait
            that still runs (or was given up), the days so far.
        answered
            True where a reply came on that day; False where none came up to it.

        Raises
        ------
        Invalid
            For days that are negative or not numbers, or lists of different length.
        """
        lengths = _days(days)
        replies = np.atleast_1d(np.asarray(answered, dtype=bool))
        if lengths.ndim != 1 or lengths.shape != replies.shape:
            raise Invalid("Give one True or False for each wait.")
        counts = Counter({(day, told): many for day, told, many in self.record})
        whole = np.minimum(np.ceil(lengths), LONGEST).astype(int)
        counts.update(zip(whole.tolist(), replies.tolist(), strict=True))
        record = sorted((day, told, many) for (day, told), many in counts.items())
        return type(self)(self.side, tuple(record))

    def reply_by(self, days: ArrayLike, silent_for: float = 0) -> Floats:
        """The chance that a reply comes by each day, given the silence so far.

        Parameters
        ----------
        days
            Days since the wait began.
        silent_for
            Days without a reply up to now; the chance by an earlier day is 0.

        Returns
        -------
        array
            Chances from 0 to 1, shaped like `days`.
        """
        by, so_far = _days(days), float(_days(silent_for))
        found = fit(self.side, self.record)
        later = found.unanswered(np.maximum(by, so_far).ravel())
        now = found.unanswered(np.array([so_far]))
        come = np.clip((now - later) / now, 0.0, 1.0).reshape(by.shape)
        return np.where(by > so_far, come, 0.0)

    def never(self, silent_for: float = 0) -> float:
        """The chance that no reply will ever come, given the silence so far.

        >>> round(Waits("application").never(14), 2)
        0.44
        """
        found = fit(self.side, self.record)
        now = found.unanswered(np.array([float(_days(silent_for))]))
        return float(found.never / now[0])

    def usually_by(self, silent_for: float = 0, *, share: float = 0.5) -> int:
        """The day by which `share` of the replies that still come will have come.

        Counted from the beginning of the wait; at least one day from now.
        """
        return _usual_day(
            self.side, self.record, min(int(_days(silent_for)), LONGEST), share
        )


# A day's list asks the same of every silence of a side.
@lru_cache(maxsize=256)
def _usual_day(side: Side, record: Record, so_far: int, share: float) -> int:
    found = fit(side, record)
    now, *_ = found.coming(np.array([float(so_far)]))
    low, high = so_far, LONGEST
    # By halves: the share that has come never falls from one day to the next.
    while high - low > 1:
        middle = (low + high) // 2
        late, *_ = found.coming(np.array([float(middle)]))
        low, high = (low, middle) if late <= (1 - share) * now else (middle, high)
    return max(high, so_far + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One open wait, judged on one day.

    `never` is the chance that no reply will come; `usually_by` is the day by which
    half of the replies that still come have come; `because` says what it rests on.
    """

    since: date
    as_of: date
    silent_for: int
    never: float
    usually_by: date
    words: str
    because: str


def reply_by(days: ArrayLike, *, side: Side, silent_for: float = 0) -> Floats:
    """The chance of a reply by each day, from published figures alone.

    >>> reply_by([7, 14], side=Side.APPLICATION, silent_for=7).round(2)
    array([0.  , 0.21])
    """
    return Waits(side).reply_by(days, silent_for)


def never(silent_for: float, *, side: Side) -> float:
    """The chance that no reply will ever come, from published figures alone."""
    return Waits(side).never(silent_for)


def in_words(silent_for: int, *, side: Side, waits: Waits | None = None) -> str:
    """What the silence means, in a sentence that claims no more than we know.

    >>> in_words(14, side=Side.APPLICATION)
    'Two weeks of silence here is about a coin toss; if they still answer, \
more often than not within three weeks from now.'
    """
    known = waits or Waits(side)
    more = known.usually_by(silent_for) - silent_for
    meaning = _meaning(known.never(silent_for))
    if silent_for < 1:
        return f"Replies here come more often than not within {in_days(more)}, if any."
    return (
        f"{in_days(silent_for).capitalize()} of silence here {meaning}; if they still "
        f"answer, more often than not within {in_days(more)} from now."
    )


def open_wait(
    pursuit: Pursuit, *, as_of: date, waits: Waits | None = None
) -> Wait | None:
    """The silence a pursuit is in, or None while none is owed us.

    Silence runs from the last contact, or from the day they had promised when that
    is later; it is no silence while a meeting is planned or their day is still ahead.
    """
    if pursuit.decision is not None:
        return None
    heard = contacts(pursuit, until=as_of)
    ahead = [m for m in pursuit.meetings if not m.held and m.on >= as_of]
    owed = promised(pursuit, until=as_of)
    if not heard or ahead or any(on >= as_of for on in owed):
        return None
    since = max(*heard, *owed, date.min)
    return wait_since(since, as_of=as_of, waits=waits or Waits(pursuit.side))


def wait_since(since: date, *, as_of: date, waits: Waits) -> Wait:
    """A silence that runs since a day, judged on another."""
    silent_for = max((as_of - since).days, 0)
    return Wait(
        since=since,
        as_of=as_of,
        silent_for=silent_for,
        never=waits.never(silent_for),
        usually_by=since + timedelta(days=waits.usually_by(silent_for)),
        words=in_words(silent_for, side=waits.side, waits=waits),
        because=_because(waits),
    )


def in_days(days: int) -> str:
    """A span in words: "five days", "two weeks", "three months".

    >>> in_days(1), in_days(18), in_days(100)
    ('one day', 'three weeks', 'three months')
    """
    if days < 14:
        return _many(max(days, 1), "day")
    if days < 63:
        return _many(round(days / 7), "week")
    return _many(round(days / 30.4), "month")


def _meaning(never: float) -> str:
    if never < 0.30:
        return "says nothing yet"
    if never < 0.40:
        return "says little yet"
    if never < 0.60:
        return "is about a coin toss"
    if never < 0.75:
        return "means more often than not that no answer will come"
    if never < 0.90:
        return "usually means that no answer will come"
    return "almost always means that no answer will come"


def _because(waits: Waits) -> str:
    own = sum(many for _, _, many in waits.record)
    if not own:
        return "From published figures; none of your own waits yet."
    return f"From published figures and {own} wait{'s' * (own > 1)} of your own."


def _many(count: int, unit: str) -> str:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen"
    said = words.split()[count - 1] if count <= 13 else str(count)
    return f"{said} {unit}" if count == 1 else f"{said} {unit}s"


def _days(days: ArrayLike) -> Floats:
    given = np.asarray(days, dtype=float)
    if not np.all(np.isfinite(given)) or np.any(given < 0):
        raise Invalid("A wait is a number of days, zero or more.")
    return given
