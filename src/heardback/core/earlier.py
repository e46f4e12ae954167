"""What might have told earlier, at which meeting, and where else it stood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core.contrasts import Counts
from heardback.core.decision import Decision
from heardback.core.evidence import Evidence, Hesitation, Source
from heardback.core.habits import LACKS, Habit, kept, told_before
from heardback.core.pursuit import Meeting, Pursuit


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A sign that stood from a meeting on until the end, and where else it stood.

    `counts` are other pursuits of the same side: with the sign and without it.
    """

    sign: str
    meeting: Meeting
    nth: int
    counts: Counts
    entry: Evidence | None = None

    @property
    def words(self) -> str:
        won, with_ = self.counts.won_with, self.counts.with_
        if not self.counts.n:
            return "There is no other decided pursuit to set beside it yet."
        if not with_ and self.counts.n == 1:
            return "It did not stand in the one other that was decided."
        if not with_:
            return f"It stood in none of {self.counts.n} others that were decided."
        told = f"It also stood in {won} of {self.counts.won} others that were won"
        lost = self.counts.lost_with
        all_lost = lost + self.counts.lost_without
        return f"{told}, and in {lost} of {all_lost} that were lost."


def earlier(pursuit: Pursuit, alike: Sequence[Pursuit]) -> tuple[Earlier, ...]:
    """Each habit that was lacking at the end, at the meeting from which it lacked.

    Parameters
    ----------
    pursuit
        One that is decided.
    alike
        Other decided pursuits of the same side.
    """
    return tuple(_signs(pursuit, alike))


def _signs(pursuit: Pursuit, alike: Sequence[Pursuit]) -> Iterable[Earlier]:
    met = sorted(
        (each for each in pursuit.meetings if each.held), key=lambda each: each.on
    )
    if not met:
        return
    others = [(kept(each), each.decision) for each in alike]
    end = kept(pursuit)
    for habit in [habit for habit, stood in end.items() if not stood]:
        if habit is Habit.CLEARED_DOUBTS and not end[Habit.ASKED_BEHIND]:
            # A doubt that nobody asked about is open, too: once is enough.
            continue
        nth = _since(pursuit, met, habit)
        yield Earlier(
            sign=LACKS[habit],
            meeting=met[nth],
            nth=nth + 1,
            counts=_counts(habit, others),
            entry=_entry(pursuit, habit, met[nth].on),
        )


def _since(pursuit: Pursuit, met: Sequence[Meeting], habit: Habit) -> int:
    """The first meeting from which on it was lacking to the end."""
    nth = len(met) - 1
    while nth > 0 and kept(pursuit, by=met[nth - 1].on).get(habit) is False:
        nth -= 1
    return nth


def _counts(
    habit: Habit, others: Sequence[tuple[dict[Habit, bool], Decision | None]]
) -> Counts:
    """With is: with the sign, which is a habit that lacks."""
    told = [
        (stood[habit], decision.taught)
        for stood, decision in others
        if habit in stood and decision and decision.taught is not None
    ]
    return Counts(
        won_with=told.count((False, True)),
        lost_with=told.count((False, False)),
        won_without=told.count((True, True)),
        lost_without=told.count((True, False)),
    )


def _entry(pursuit: Pursuit, habit: Habit, on: date) -> Evidence | None:
    """The words that stood there, where the sign is something that was said."""
    if habit not in (Habit.ASKED_BEHIND, Habit.CLEARED_DOUBTS):
        return None
    for entry in told_before(pursuit, by=on):
        doubt = entry.statement
        if isinstance(doubt, Hesitation) and doubt.open:
            if entry.source is Source.SENSED and not entry.quote:
                continue
            return entry
    return None
