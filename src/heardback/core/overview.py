"""One composed view of a pursuit: what every door shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from heardback.core.aspects import aspects_of, aspects_told
from heardback.core.decision import Decision
from heardback.core.evidence import (
    Asked,
    Aspect,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Openness,
    Process,
    Source,
    State,
    Status,
    Support,
    history,
)
from heardback.core.instrument import Instrument
from heardback.core.learned import Learned
from heardback.core.nudges import Nudge, nudge
from heardback.core.pursuit import Meeting, Person, Pursuit, recalled
from heardback.core.questions import Question, ask
from heardback.core.silence import Wait, Waits, open_wait
from heardback.core.standing import Standing, stand
from heardback.core.unheard import Unheard, unheard
from heardback.core.wording import aspect_label


class Known(StrEnum):
    """Confirmed by them, assumed by me, or never asked."""

    CONFIRMED = "confirmed"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessRow:
    """One thing to know about how they decide; `not_free` when rules forbid saying."""

    aspect: Aspect
    label: str
    known: Known
    entries: tuple[Evidence, ...] = ()
    not_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person, whether they were asked to back us, and what they answered over time.

    `support` is the newest answer; None while `asked` is NOT_ASKED and nothing was
    volunteered.
    """

    person: Person
    asked: Asked
    support: Evidence | None = None
    history: tuple[Evidence, ...] = ()
    met: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtRow:
    """A hesitation with its life so far; `probe` while nobody asked what is behind."""

    entry: Evidence
    doubt: Hesitation
    history: tuple[Evidence, ...]
    probe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow:
    entry: Evidence
    need: Need
    known: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A next step not yet done; `late` once its day has passed."""

    entry: Evidence
    step: NextStep
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A day: the meeting, if there was one, and what was heard."""

    on: date
    meeting: Meeting | None
    entries: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Overview:
    """Where a pursuit stands, what is confirmed, what was never asked, what to ask.

    `next_step` is the agreed step that is due first; `recalled` holds the ids of what
    was written down only after the decision. The timeline runs newest first. `wait` is
    the silence it is in and `nudge` what to do about it; `unheard` is what the chance
    rests on nothing for.
    """

    pursuit: Pursuit
    as_of: date
    standing: Standing
    next_step: StepRow | None
    steps: tuple[StepRow, ...]
    openness: Openness | None
    process: tuple[ProcessRow, ...]
    people: tuple[PersonRow, ...]
    doubts: tuple[DoubtRow, ...]
    needs: tuple[NeedRow, ...]
    questions: tuple[Question, ...]
    timeline: tuple[TimelineRow, ...]
    recalled: frozenset[str]
    decision: Decision | None
    wait: Wait | None = None
    nudge: Nudge | None = None
    unheard: tuple[Unheard, ...] = ()

    @property
    def lacks_agreed_step(self) -> bool:
        """The mark that every list shows: open, and no agreed next step."""
        return self.decision is None and self.next_step is None

    @property
    def told_when(self) -> Evidence | None:
        """What was last told of when they decide, where that names no day for us."""
        told = [
            entry
            for row in self.process
            if row.aspect is Aspect.DATES
            for entry in row.entries
            if Aspect.DATES in aspects_told(entry)
        ]
        return max(told, key=lambda entry: entry.happened_on, default=None)


def overview(
    pursuit: Pursuit,
    *,
    as_of: date,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
    waits: Waits | None = None,
    questions: int = 5,
) -> Overview:
    """Compose everything a page or a terminal shows of a pursuit on a day.

    `fit` and `waits` are what one's own decisions and waits taught.
    """
    standing_entries = pursuit.current
    steps = open_steps(standing_entries, as_of)
    return Overview(
        pursuit=pursuit,
        as_of=as_of,
        standing=stand(pursuit, as_of=as_of, instrument=instrument, fit=fit),
        next_step=agreed_step(steps),
        steps=steps,
        openness=_openness(standing_entries),
        process=_process(standing_entries),
        people=_people(pursuit, standing_entries),
        doubts=_doubts(pursuit, standing_entries),
        needs=_needs(standing_entries),
        questions=ask(
            pursuit, as_of=as_of, instrument=instrument, fit=fit, most=questions
        ),
        timeline=_timeline(pursuit, standing_entries),
        recalled=frozenset(
            entry.id for entry in standing_entries if recalled(entry, pursuit.decision)
        ),
        decision=pursuit.decision,
        wait=open_wait(pursuit, as_of=as_of, waits=waits),
        nudge=nudge(pursuit, as_of=as_of, waits=waits),
        unheard=()
        if pursuit.decision
        else unheard(
            pursuit,
            as_of=as_of,
            instrument=fit.instrument if fit else instrument,
        ),
    )


def open_steps(entries: Sequence[Evidence], as_of: date) -> tuple[StepRow, ...]:
    """Steps not yet done, soonest first, undated ones last."""
    rows = [
        StepRow(
            entry=entry,
            step=entry.statement,
            late=entry.statement.due_on is not None and entry.statement.due_on < as_of,
        )
        for entry in entries
        if isinstance(entry.statement, NextStep) and entry.statement.done_on is None
    ]
    return tuple(sorted(rows, key=lambda row: row.step.due_on or date.max))


def agreed_step(rows: Sequence[StepRow]) -> StepRow | None:
    """The agreed step due first, one not yet late if there is one."""
    agreed = [row for row in rows if row.step.agreed]
    return next((row for row in agreed if not row.late), agreed[0] if agreed else None)


def _openness(entries: Sequence[Evidence]) -> Openness | None:
    told = [
        entry.statement.openness
        for entry in sorted(entries, key=lambda entry: entry.happened_on)
        if isinstance(entry.statement, Process) and entry.statement.openness
    ]
    return told[-1] if told else None


def _process(entries: Sequence[Evidence]) -> tuple[ProcessRow, ...]:
    return tuple(_aspect(aspect, entries) for aspect in Aspect)


def _aspect(aspect: Aspect, entries: Sequence[Evidence]) -> ProcessRow:
    about = tuple(
        entry
        for entry in entries
        if isinstance(entry.statement, Process)
        and aspect in (*aspects_of(entry.statement), *aspects_told(entry))
    )
    told = [each.statement for each in about if isinstance(each.statement, Process)]
    known = Known.UNKNOWN
    if any(aspect in aspects_told(entry) for entry in about):
        confirmed = any(map(_confirmed, about))
        known = Known.CONFIRMED if confirmed else Known.ASSUMED
    return ProcessRow(
        aspect=aspect,
        label=aspect_label(aspect),
        known=known,
        entries=about,
        not_free=any(each.not_free for each in told),
    )


def _confirmed(entry: Evidence) -> bool:
    """They said so, or there are only words and the words are theirs."""
    process = entry.statement
    if not isinstance(process, Process):
        return False
    only_theirs = not process.text and entry.source is Source.QUOTED
    return process.confirmed or (only_theirs and bool(aspects_told(entry)))


def _people(pursuit: Pursuit, entries: Sequence[Evidence]) -> tuple[PersonRow, ...]:
    return tuple(_person(who, pursuit, entries) for who in pursuit.people)


def _person(who: Person, pursuit: Pursuit, entries: Sequence[Evidence]) -> PersonRow:
    said = sorted(
        (
            entry
            for entry in entries
            if entry.person == who.name and isinstance(entry.statement, Support)
        ),
        key=lambda entry: entry.happened_on,
    )
    newest = said[-1] if said else None
    asked = Asked.NOT_ASKED
    if newest is not None and isinstance(newest.statement, Support):
        asked = newest.statement.asked
    return PersonRow(
        person=who,
        asked=asked,
        support=newest,
        history=tuple(said),
        met=sum(
            who.name in meeting.people for meeting in pursuit.meetings if meeting.held
        ),
    )


def _doubts(pursuit: Pursuit, entries: Sequence[Evidence]) -> tuple[DoubtRow, ...]:
    """Open ones first, then by date."""
    rows = [
        DoubtRow(
            entry=entry,
            doubt=entry.statement,
            history=history(entry, pursuit.evidence),
            probe=entry.statement.state is State.HEARD,
        )
        for entry in entries
        if isinstance(entry.statement, Hesitation)
    ]
    rows.sort(key=lambda row: (not row.doubt.open, row.entry.happened_on))
    return tuple(rows)


def _needs(entries: Sequence[Evidence]) -> tuple[NeedRow, ...]:
    rows = []
    for entry in entries:
        need = entry.statement
        if not isinstance(need, Need):
            continue
        confirmed = need.status is Status.CONFIRMED
        known = Known.CONFIRMED if confirmed else Known.ASSUMED
        rows.append(NeedRow(entry=entry, need=need, known=known))
    rows.sort(key=lambda row: (row.known is not Known.CONFIRMED, row.entry.happened_on))
    return tuple(rows)


def _timeline(pursuit: Pursuit, entries: Sequence[Evidence]) -> tuple[TimelineRow, ...]:
    met = {meeting.id: meeting for meeting in pursuit.meetings}
    rows = [
        TimelineRow(
            on=meeting.on,
            meeting=meeting,
            entries=tuple(each for each in entries if each.meeting == meeting.id),
        )
        for meeting in met.values()
    ]
    loose: dict[date, list[Evidence]] = {}
    for entry in entries:
        if entry.meeting not in met:
            loose.setdefault(entry.happened_on, []).append(entry)
    rows += [
        TimelineRow(on=day, meeting=None, entries=tuple(heard))
        for day, heard in loose.items()
    ]
    rows.sort(key=lambda row: row.on, reverse=True)
    return tuple(rows)
