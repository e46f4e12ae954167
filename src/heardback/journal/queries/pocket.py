"""What a phone keeps to be of use without a connection: names, meetings and briefs."""

from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.cards import meeting_card
from heardback.journal import access, assembly
from heardback.journal.access import Actor
from heardback.journal.models import Meeting

AHEAD = timedelta(days=14)
BEHIND = timedelta(days=7)
MOST_PURSUITS = 200
MOST_MEETINGS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketMeeting:
    """A planned meeting; `brief` is its card as plain text, without figures."""

    id: str
    on: date
    medium: str
    brief: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketPursuit:
    id: str
    side: str
    organisation: str
    title: str
    people: tuple[str, ...]
    meetings: tuple[PocketMeeting, ...]


def pocket(actor: Actor, *, as_of: date) -> tuple[PocketPursuit, ...]:
    """The pursuits in play, the newest first, with the meetings of these days."""
    live = access.pursuits_of(actor).filter(decisions=None, away=False)
    planned = _planned(actor, as_of)
    rows = live.order_by("-pk").prefetch_related("people")[:MOST_PURSUITS]
    return tuple(
        PocketPursuit(
            id=row.public_id,
            side=row.side,
            organisation=row.organisation,
            title=row.title,
            people=tuple(who.name for who in row.people.all()),
            meetings=planned.get(row.pk, ()),
        )
        for row in rows
    )


def _planned(actor: Actor, as_of: date) -> dict[int, tuple[PocketMeeting, ...]]:
    near = Meeting.objects.filter(
        pursuit__in=access.pursuits_of(actor).filter(decisions=None, away=False),
        held=False,
        on__range=(as_of - BEHIND, as_of + AHEAD),
    )
    ids = list(near.order_by("on", "pk").values_list("pursuit", flat=True))
    some = list(dict.fromkeys(ids))[:MOST_MEETINGS]
    found = {}
    for row in assembly.with_record(access.pursuits_of(actor).filter(pk__in=some)):
        one = assembly.as_record(row)
        found[row.pk] = tuple(
            PocketMeeting(
                id=each.id,
                on=each.on,
                medium=each.medium.value,
                brief=meeting_card(one, each, as_of=as_of).text,
            )
            for each in one.meetings
            if not each.held and as_of - BEHIND <= each.on <= as_of + AHEAD
        )
    return found
