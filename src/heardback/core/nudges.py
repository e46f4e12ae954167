"""Whether to nudge now: early, due or late; two at most, then it is taken as gone."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from heardback.core.pursuit import Pursuit
from heardback.core.silence import Waits, in_days, open_wait

MOST = 2
# A nudge is due when half of the replies that still come have come, and late when four
# in five have; a second one leaves the first a week (our judgement, unsourced).
DUE, LATE = 0.5, 0.8
APART = 7
# Unless they named a day: a quarter later budgets and people have often changed.
LOOK_AGAIN = 90


class Timing(StrEnum):
    EARLY = "early"
    DUE = "due"
    LATE = "late"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """What to do about one silence on a day.

    `due_on` is when the next nudge is due, None once it is taken as gone; then
    `look_again` is the day to look at it anew. `sent` counts nudges in this silence.
    """

    timing: Timing
    sent: int
    due_on: date | None
    late_on: date | None
    look_again: date | None
    words: str

    @property
    def now(self) -> bool:
        return self.timing in (Timing.DUE, Timing.LATE)


def nudge(
    pursuit: Pursuit,
    *,
    as_of: date,
    waits: Waits | None = None,
    sent: tuple[date, ...] = (),
) -> Nudge | None:
    """Whether a nudge is early, due or late; None while no answer is owed us.

    Parameters
    ----------
    sent
        The days on which we nudged, if not those on record; those before this silence
        do not count.
    """
    wait = open_wait(pursuit, as_of=as_of, waits=waits)
    if wait is None:
        return None
    return nudge_since(
        wait.since,
        as_of=as_of,
        waits=waits or Waits(pursuit.side),
        sent=sent or tuple(each.sent_on for each in pursuit.nudges),
        decide_by=pursuit.decide_by.on if pursuit.decide_by else None,
    )


def nudge_since(
    since: date,
    *,
    as_of: date,
    waits: Waits,
    sent: tuple[date, ...] = (),
    decide_by: date | None = None,
) -> Nudge:
    """The same for a silence that runs since a day; `decide_by` is what they named."""
    nudged = sorted(day for day in sent if since <= day <= as_of)
    due = since + timedelta(days=waits.usually_by(0, share=DUE))
    late = since + timedelta(days=waits.usually_by(0, share=LATE))
    if nudged:
        # After a nudge the wait for its answer begins anew.
        due = nudged[-1] + timedelta(days=max(APART, (due - since).days))
        late = nudged[-1] + timedelta(days=max(2 * APART, (late - since).days))
    if len(nudged) >= MOST and as_of >= due:
        return _gone(decide_by, len(nudged), since=due)
    timing = _timing(as_of, due, late)
    if len(nudged) >= MOST:
        timing = Timing.EARLY
    return Nudge(
        timing=timing,
        sent=len(nudged),
        due_on=due,
        late_on=late,
        look_again=None,
        words=_words(timing, len(nudged), due, as_of),
    )


def _timing(as_of: date, due: date, late: date) -> Timing:
    if as_of < due:
        return Timing.EARLY
    return Timing.LATE if as_of >= late else Timing.DUE


def _words(timing: Timing, sent: int, due: date, as_of: date) -> str:
    if sent >= MOST:
        return (
            f"You have nudged {_times(sent)}. Leave it until {_day(due)}; "
            "if nothing comes by then, treat it as gone."
        )
    if timing is Timing.EARLY:
        ahead = in_days((due - as_of).days)
        return f"A nudge would be early: better in {ahead}, on {_day(due)}."
    again = "A second and last nudge" if sent else "A nudge"
    if timing is Timing.DUE:
        return f"{again} is due. Ask one thing, so that it is easy to answer."
    return f"{again} is late, and still better than none. Ask one thing."


def _gone(named: date | None, sent: int, *, since: date) -> Nudge:
    """Gone is how to treat it, not what we know: they may still answer."""
    again = since + timedelta(days=LOOK_AGAIN)
    if named is not None and named > since:
        again = named
    return Nudge(
        timing=Timing.GONE,
        sent=sent,
        due_on=None,
        late_on=None,
        look_again=again,
        words=(
            f"{_times(sent).capitalize()} nudged and nothing came: treat it as gone, "
            f"and look again on {_day(again)}."
        ),
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
