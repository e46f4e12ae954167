"""How somebody wants to be reminded, and whom the worker has to think of."""

from dataclasses import dataclass
from datetime import date

from heardback.core.reminding import Wish
from heardback.journal.access import Actor, actor_for
from heardback.journal.models import PushPlace, Reminder


@dataclass(frozen=True, slots=True, kw_only=True)
class PushRow:
    endpoint: str
    p256dh: str
    auth: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRow:
    """`last_on` is the day of the last one, `trouble` what went wrong with it."""

    wish: Wish
    mail: str = ""
    ntfy: str = ""
    webhook: str = ""
    places: tuple[PushRow, ...] = ()
    last_on: date | None = None
    trouble: str = ""

    @property
    def wanted(self) -> bool:
        return bool(self.mail or self.ntfy or self.webhook or self.places)


def reminder_for(actor: Actor) -> ReminderRow:
    own = {
        "membership__user_id": int(actor.user_id),
        "membership__workspace_id": int(actor.workspace_id),
    }
    places = tuple(
        PushRow(endpoint=each.endpoint, p256dh=each.p256dh, auth=each.auth)
        for each in PushPlace.objects.filter(**own).order_by("pk")
    )
    row = Reminder.objects.filter(**own).first()
    if row is None:
        return ReminderRow(wish=Wish(), places=places)
    return ReminderRow(
        wish=row.as_wish(),
        mail=row.mail,
        ntfy=row.ntfy,
        webhook=row.webhook,
        places=places,
        last_on=row.last_on,
        trouble=row.trouble,
    )


def to_remind() -> tuple[Actor, ...]:
    """Everybody who asked for reminders, for the worker."""
    rows = Reminder.objects.select_related("membership__user").filter(
        membership__user__is_active=True
    )
    return tuple(
        actor_for(row.membership.user, str(row.membership.workspace_id))
        for row in rows.order_by("pk")
    )
