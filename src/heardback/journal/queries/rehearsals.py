"""One's own practice; nobody else's, whoever works on the pursuit."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q
from django.utils import timezone

from heardback.core.decision import Outcome
from heardback.core.marks import Mark, marks, share_earned
from heardback.core.pursuit import Part
from heardback.core.ready import SOON, named_final
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import CoachLink, Decision, Meeting, Rehearsal
from heardback.journal.practising import (
    By,
    Practice,
    coached_row,
    own_row,
    own_rows,
    practice,
    whole,
)

MOST_SHOWN = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A line in the list of attempts; `share` is the part of the checks earned."""

    id: str
    attempt: int
    begun_at: datetime
    over: bool
    live: bool
    lines: int
    share: float | None
    marks: tuple[Mark, ...]
    coach: float | None
    own: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrehearsed:
    """A final meeting in the calendar that nobody has practised for."""

    pursuit: str
    organisation: str
    meeting: str
    on: date
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A coach's link that still works; `opened` says that a browser has it."""

    expires_at: datetime
    opened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """A decided pursuit with the best marks of the last attempts before it."""

    organisation: str
    share: float
    won: bool


def rehearsal_for(actor: Actor, rehearsal_id: str) -> Practice:
    return _whole(own_row(actor, rehearsal_id), timezone.now())


def attempts(actor: Actor, pursuit_id: str) -> tuple[Attempt, ...]:
    """The newest first."""
    pursuit = access.pursuit_row(actor, pursuit_id)
    rows = whole(own_rows(actor).filter(pursuit=pursuit)).order_by("-attempt")
    now = timezone.now()
    return tuple(_attempt(practice(row, now=now)) for row in rows[:MOST_SHOWN])


def coach_link(
    actor: Actor, rehearsal_id: str, *, now: datetime | None = None
) -> Link | None:
    """The link that is out, if one is."""
    now = now or timezone.now()
    row = (
        CoachLink.objects.filter(
            rehearsal=own_row(actor, rehearsal_id),
            revoked_at=None,
            expires_at__gt=now,
        )
        .order_by("-pk")
        .first()
    )
    if row is None:
        return None
    return Link(expires_at=row.expires_at, opened=row.opened_at is not None)


def coached(token: str, secret: str, *, now: datetime | None = None) -> Practice:
    """What a coach with the link sees."""
    now = now or timezone.now()
    return _whole(coached_row(token, secret, now=now), now)


def unrehearsed(
    actor: Actor, as_of: date, *, pursuit_id: str | None = None
) -> tuple[Unrehearsed, ...]:
    """Final meetings within three days, of pursuits in play, that nobody practised.

    Final is where somebody who decides will be there, or whose title says so. A
    rehearsal counts once a line was said in it, or its timer ran.
    """
    # The few that are ahead first: joined at once, every meeting would be looked at.
    soon = Meeting.objects.filter(held=False, on__range=(as_of, as_of + SOON))
    if pursuit_id is not None:
        soon = soon.filter(pursuit__public_id=pursuit_id)
    ahead = (
        Meeting.objects.filter(
            pk__in=list(soon.values_list("pk", flat=True)),
            pursuit__in=access.pursuits_of(actor).filter(decisions=None),
        )
        .exclude(pursuit__rehearsals__turns__isnull=False)
        .exclude(pursuit__rehearsals__timer_seconds__gt=0)
        .select_related("pursuit")
        .prefetch_related("attendances__person")
        .order_by("on", "pk")
    )
    found: dict[str, Unrehearsed] = {}
    for row in ahead:
        if _final(row):
            found.setdefault(
                row.pursuit.public_id,
                Unrehearsed(
                    pursuit=row.pursuit.public_id,
                    organisation=row.pursuit.organisation,
                    meeting=row.public_id,
                    on=row.on,
                    title=row.title,
                ),
            )
    return tuple(found.values())


def rehearsed(actor: Actor) -> frozenset[str] | None:
    """Pursuits whose close one rehearsed before it was decided.

    None while one has rehearsed nothing at all: then it is no habit to look at.
    """
    begun = own_rows(actor).filter(
        Q(turns__isnull=False) | Q(timer_seconds__gt=0),
        Q(pursuit__decisions=None)
        | Q(begun_at__lt=F("pursuit__decisions__recorded_at")),
    )
    return frozenset(begun.values_list("pursuit__public_id", flat=True)) or None


def practised(actor: Actor) -> tuple[Practised, ...]:
    """Pursuits that were won or lost, with the marks of one's last attempt."""
    told = Decision.objects.filter(pursuit__in=access.pursuits_of(actor))
    ended = {row.pursuit_id: row for row in told.order_by("pk")}
    tried = whole(own_rows(actor).filter(pursuit_id__in=ended)).order_by("attempt")
    last = {
        row.pursuit_id: row
        for row in tried
        if row.begun_at < ended[row.pursuit_id].recorded_at
    }
    now = timezone.now()
    found = []
    for pursuit_id, row in last.items():
        outcome = ended[pursuit_id].outcome
        shown = practice(row, now=now)
        share = share_earned(marks(shown.state))
        if outcome not in (Outcome.WON, Outcome.LOST) or not shown.state.exchanges:
            continue
        found.append(
            Practised(
                organisation=shown.organisation,
                share=share or 0.0,
                won=outcome == Outcome.WON,
            )
        )
    return tuple(found)


def _whole(row: Rehearsal, now: datetime) -> Practice:
    return practice(whole(Rehearsal.objects.filter(pk=row.pk)).get(), now=now)


def _attempt(one: Practice) -> Attempt:
    found = marks(one.state)
    own, coach = (list(one.marks[by].values()) for by in (By.OWN, By.COACH))
    return Attempt(
        id=one.id,
        attempt=one.attempt,
        begun_at=one.begun_at,
        over=one.over,
        live=one.live,
        lines=len(one.state.exchanges),
        share=share_earned(found) if one.state.exchanges else None,
        marks=found if one.state.exchanges else (),
        own=sum(own) / len(own) if own else None,
        coach=sum(coach) / len(coach) if coach else None,
    )


def _final(row: Meeting) -> bool:
    there = [each.person.part for each in row.attendances.all()]
    return Part.DECIDES.value in there or named_final(row.title)
