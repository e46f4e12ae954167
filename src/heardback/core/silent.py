"""From when until when Today asks for a nudge, by how long replies take here."""

from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.nudges import MOST, nudge_since
from heardback.core.pursuit import Pursuit
from heardback.core.silence import Waits
from heardback.core.waiting import expected_until, silent_since

DAY = timedelta(days=1)
# What is later than this is no longer news; the missing next step says it instead.
STALE = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """What may be kept of a silence to judge it again on another day.

    `sent` are the days on which we nudged, `named` the day by which they decide, and
    `until` the last one on which it was no silence yet.
    """

    since: date
    until: date | None = None
    named: date | None = None
    sent: tuple[date, ...] = ()

    def window(self, known: Waits) -> tuple[date, date] | None:
        """The first and the last day; None once enough nudges were sent."""
        sent = [day for day in self.sent if day >= self.since]
        due = nudge_since(
            self.since,
            as_of=max(sent, default=self.since),
            waits=known,
            sent=tuple(sent),
            decide_by=self.named,
        ).due_on
        if due is None or len(sent) >= MOST:
            return None
        return max(due, (self.until or self.since) + DAY), due + STALE


def silent_of(pursuit: Pursuit) -> Silent | None:
    """The silence a pursuit is in; none while a meeting is planned."""
    since = silent_since(pursuit)
    if since is None or any(not each.held for each in pursuit.meetings):
        return None
    until, again = expected_until(pursuit), pursuit.look_again
    if again is not None:
        until = max(until or date.min, again - DAY)
    return Silent(
        since=since,
        until=until,
        named=pursuit.decide_by.on if pursuit.decide_by else None,
        sent=tuple(each.sent_on for each in pursuit.nudges),
    )
