"""Requests and their answers: all of a workspace, and the one that a link opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import FETCH_RAISE, Prefetch
from django.utils import timezone

from heardback.core.debrief import Debrief
from heardback.core.decision import Outcome
from heardback.core.pursuit import Side
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Debrief as Row
from heardback.journal.models import (
    DebriefAnswer,
    DebriefLink,
    Decision,
    Membership,
    Role,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRow:
    """A request with what it takes to say how asking works: side, outcome, delay.

    `mine_to_ask` says that the actor is the helper who was asked to ask.
    """

    pursuit: str
    organisation: str
    side: Side
    outcome: Outcome
    decided_on: date
    debrief: Debrief
    mine_to_ask: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """The open link of a request; the token itself is known to nobody here."""

    debrief: str
    asker: str
    coach: str
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What whoever has the link may see, and nothing beyond."""

    asker: str
    coach: str
    coach_reach: str
    language: str
    won: bool
    expires_at: datetime
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HelperRow:
    user_id: str
    name: str
    email: str


def debriefs(actor: Actor) -> tuple[AskedRow, ...]:
    """The newest first; those of pursuits whose decision was not taken back."""
    told = Prefetch(
        "answers",
        queryset=DebriefAnswer.objects.order_by("pk").fetch_mode(FETCH_RAISE),
    )
    rows = (
        Row.objects.filter(pursuit__in=access.pursuits_of(actor))
        .select_related("person", "pursuit")
        .prefetch_related(told)
        .order_by("-pk")
    )
    ended = _last_decisions(actor)
    return tuple(
        AskedRow(
            pursuit=row.pursuit.public_id,
            organisation=row.pursuit.organisation,
            side=Side(row.pursuit.side),
            outcome=Outcome(ended[row.pursuit_id].outcome),
            decided_on=ended[row.pursuit_id].decided_on,
            debrief=row.as_debrief(),
            mine_to_ask=str(row.helper_user_id) == actor.user_id,
        )
        for row in rows
        if row.pursuit_id in ended
    )


def link_of(
    actor: Actor, pursuit_id: str, debrief_id: str, *, now: datetime | None = None
) -> LinkRow | None:
    """The link by which a request can be answered now, if there is one."""
    pursuit = access.pursuit_row(actor, pursuit_id)
    row = (
        access.open_links(now or timezone.now())
        .filter(debrief__pursuit=pursuit, debrief__public_id=debrief_id)
        .order_by("-pk")
        .first()
    )
    return _link(row) if row else None


def opened(token: str, *, now: datetime | None = None) -> Opened:
    """By a token alone. NotFound alike for what never was, ran out or was withdrawn."""
    row = access.open_link_row(token, now or timezone.now())
    debrief = row.debrief
    decision = Decision.objects.filter(pursuit=debrief.pursuit_id).order_by("pk").last()
    return Opened(
        asker=row.asker,
        coach=row.coach,
        coach_reach=row.coach_reach,
        language=debrief.language,
        won=decision is not None and decision.outcome == Outcome.WON,
        expires_at=row.expires_at,
        answered=DebriefAnswer.objects.filter(debrief=debrief, by_link=True).count(),
    )


def helpers(actor: Actor) -> Sequence[HelperRow]:
    """Who helps in this workspace and could ask in our place."""
    rows = Membership.objects.filter(
        workspace_id=int(actor.workspace_id),
        role=Role.HELPER.value,
        user__is_active=True,
    ).select_related("user")
    return tuple(
        HelperRow(
            user_id=str(row.user_id),
            name=row.user.get_full_name() or row.user.get_username(),
            email=row.user.email,
        )
        for row in rows.order_by("pk")
    )


def _last_decisions(actor: Actor) -> dict[int, Decision]:
    rows = Decision.objects.filter(
        pursuit__in=access.pursuits_of(actor), pursuit__debriefs__isnull=False
    )
    return {row.pursuit_id: row for row in rows.order_by("pk")}


def _link(row: DebriefLink) -> LinkRow:
    return LinkRow(
        debrief=row.debrief.public_id,
        asker=row.asker,
        coach=row.coach,
        made_at=row.made_at,
        expires_at=row.expires_at,
    )
