"""A practice session as its owner sees it, put together from its rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils import timezone

from heardback.core.counterpart import Exchange, State
from heardback.core.errors import NotFound
from heardback.core.kept_talk import reply_of, said_of, state_of
from heardback.core.rehearsal import replay
from heardback.journal.access import Actor, digest_of
from heardback.journal.models import (
    CoachLink,
    Membership,
    Rehearsal,
    RehearsalMark,
    RehearsalNote,
    RehearsalTurn,
)

GONE = "This link does not open anything, or no longer. Ask for a new one."


class By(StrEnum):
    """Who marks, besides the program: its owner, or a coach with the link."""

    OWN = "own"
    COACH = "coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """`seconds` on the shared timer; `turn` is the line it was written at, if any."""

    by: By
    text: str
    seconds: float
    turn: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """What it showed at `at`, and whether it runs."""

    seconds: float
    running: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One attempt, whole. `state` is where the talk stands, `began` how it started."""

    id: str
    pursuit: str
    organisation: str
    attempt: int
    live: bool
    reworded: bool
    person: str | None
    meeting: str | None
    began: State
    state: State
    begun_at: datetime
    ended_at: datetime | None
    timer: Timer
    marks: Mapping[By, Mapping[str, bool]]
    notes: tuple[Note, ...]
    came: Mapping[str, bool]
    changes: int

    @property
    def over(self) -> bool:
        return self.ended_at is not None or bool(self.state.ended)


def own_rows(actor: Actor) -> QuerySet[Rehearsal]:
    """Nobody's but their owner's, whoever else works on the pursuit."""
    return Rehearsal.objects.filter(
        owner_id=int(actor.user_id), pursuit__workspace_id=int(actor.workspace_id)
    )


def own_row(actor: Actor, rehearsal_id: str) -> Rehearsal:
    row = own_rows(actor).filter(public_id=rehearsal_id).first()
    if row is None:
        raise NotFound("There is no such rehearsal of yours.")
    return row


def coached_row(token: str, secret: str, *, now: datetime | None = None) -> Rehearsal:
    """What the link opens to the browser it belongs to."""
    now = now or timezone.now()
    rows = open_coach_links(token, now).filter(
        browser_hash=digest_of(secret), opened_at__isnull=False
    )
    link = rows.select_related("rehearsal").first()
    if link is None or not secret:
        raise NotFound(GONE)
    return link.rehearsal


def open_coach_links(token: str, now: datetime) -> QuerySet[CoachLink]:
    """The link of that token, as long as whoever made it still works here."""
    works_here = Membership.objects.filter(
        user_id=OuterRef("rehearsal__owner_id"),
        workspace_id=OuterRef("rehearsal__pursuit__workspace_id"),
        user__is_active=True,
    )
    return CoachLink.objects.filter(
        Exists(works_here),
        token_hash=digest_of(token),
        revoked_at=None,
        expires_at__gt=now,
    )


def whole(rows: QuerySet[Rehearsal]) -> QuerySet[Rehearsal]:
    return rows.select_related("pursuit", "person", "meeting").prefetch_related(
        Prefetch("turns", queryset=RehearsalTurn.objects.order_by("number")),
        Prefetch("marks", queryset=RehearsalMark.objects.order_by("pk")),
        Prefetch("notes", queryset=RehearsalNote.objects.order_by("seconds", "pk")),
    )


def practice(row: Rehearsal, *, now: datetime) -> Practice:
    """A row of `whole`."""
    began = state_of(row.start)
    marks: dict[By, dict[str, bool]] = {by: {} for by in By}
    for mark in row.marks.all():
        marks[By(mark.by)][mark.check_key] = mark.earned
    return Practice(
        id=row.public_id,
        pursuit=row.pursuit.public_id,
        organisation=row.pursuit.organisation,
        attempt=row.attempt,
        live=row.live,
        reworded=row.reworded,
        person=row.person.name if row.person else None,
        meeting=row.meeting.public_id if row.meeting else None,
        began=began,
        state=played(began, row.turns.all()),
        begun_at=row.begun_at,
        ended_at=row.ended_at,
        timer=timer_of(row, now=now),
        marks=marks,
        notes=tuple(
            Note(by=By(note.by), text=note.text, seconds=note.seconds, turn=note.turn)
            for note in row.notes.all()
        ),
        came=dict(row.came),
        changes=row.changes,
    )


def played(began: State, turns: Iterable[RehearsalTurn]) -> State:
    """Played again from its lines; what was shown stays as it was shown."""
    turns = list(turns)
    state = replay(began, [said_of(turn.said) for turn in turns])
    shown = tuple(
        Exchange(said=exchange.said, reply=reply_of(turn.reply))
        for exchange, turn in zip(state.exchanges, turns, strict=False)
    )
    return replace(state, exchanges=shown)


def timer_of(row: Rehearsal, *, now: datetime) -> Timer:
    since = (now - row.timer_from).total_seconds() if row.timer_from else 0.0
    return Timer(
        seconds=row.timer_seconds + max(0.0, since),
        running=row.timer_from is not None,
        at=now,
    )
