"""What somebody keeps for themselves: views, a week's rhythm, activities of all."""

from datetime import date, timedelta
from types import MappingProxyType

from django.utils import timezone

from heardback.core.desk import Desk, View
from heardback.core.effort import Activity, Effort, Rhythm, Week, weeks
from heardback.journal.access import Actor
from heardback.journal.models import Activity as ActivityRow
from heardback.journal.models import Meeting, Pursuit, Rehearsal, SavedView
from heardback.journal.models import Rhythm as RhythmRow

WEEKS = 8


def desk_for(actor: Actor) -> Desk:
    """All of it, for an export: what is everybody's, and the actor's own."""
    return Desk(
        activities=tuple(reversed(activities(actor, most=None))),
        rhythm=rhythm_of(actor) if _rhythm(actor) else None,
        views=views(actor),
    )


def views(actor: Actor) -> tuple[View, ...]:
    rows = SavedView.objects.filter(
        membership__workspace_id=int(actor.workspace_id),
        membership__user_id=int(actor.user_id),
    ).order_by("name")
    return tuple(View(name=row.name, address=row.address) for row in rows)


def rhythm_of(actor: Actor) -> Rhythm:
    row = _rhythm(actor)
    if row is None:
        return Rhythm()
    known = {each.value for each in Effort}
    return Rhythm(
        goals=MappingProxyType(
            {Effort(name): goal for name, goal in row.goals.items() if name in known}
        ),
        off=frozenset(row.off),
    )


def activities(
    actor: Actor, *, since: date | None = None, most: int | None = 200
) -> tuple[Activity, ...]:
    """The newest first."""
    rows = ActivityRow.objects.filter(workspace_id=int(actor.workspace_id))
    if since is not None:
        rows = rows.filter(on__gte=since)
    return tuple(row.as_activity() for row in rows.order_by("-on", "-pk")[:most])


def effort(actor: Actor, *, as_of: date, count: int = WEEKS) -> tuple[Week, ...]:
    """What was done in each week, from the record and from activities."""
    since = as_of - timedelta(weeks=count + 1)
    mine = Pursuit.objects.filter(workspace_id=int(actor.workspace_id))
    met = Meeting.objects.filter(pursuit__in=mine, held=True, on__range=(since, as_of))
    opened = mine.filter(opened_on__range=(since, as_of))
    tried = Rehearsal.objects.filter(pursuit__in=mine, begun_at__date__gte=since)
    done = {
        Effort.MEETINGS: list(met.values_list("on", flat=True)),
        Effort.NEW_LEADS: list(opened.values_list("opened_on", flat=True)),
        Effort.REHEARSALS: [
            timezone.localdate(at) for at in tried.values_list("begun_at", flat=True)
        ],
    }
    # A stretch of delivery may have begun long before.
    known = activities(actor, since=since - timedelta(days=366), most=2_000)
    return weeks(done, known, rhythm_of(actor), count=count, as_of=as_of)


def _rhythm(actor: Actor) -> RhythmRow | None:
    return RhythmRow.objects.filter(
        membership__workspace_id=int(actor.workspace_id),
        membership__user_id=int(actor.user_id),
    ).first()
