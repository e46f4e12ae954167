"""Looks every few minutes who is to be reminded, and does it once a day."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from django.conf import settings
from django.tasks import task
from django.utils import timezone

from heardback.core.errors import HeardbackError
from heardback.core.reminding import Digest, digest, due
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, ReminderRow
from heardback.server.reminders import ways

type Way = Callable[[], None]


@task
def remind() -> int:
    """How many were reminded."""
    now = timezone.localtime()
    return sum(remind_one(each, now=now) for each in queries.to_remind())


def remind_one(actor: Actor, *, now: datetime) -> bool:
    """Whether a reminder left; a way that is closed does not keep the others back."""
    wanted = queries.reminder_for(actor)
    if not wanted.wanted or not due(wanted.wish, now=now, last_on=wanted.last_on):
        return False
    found = digest(queries.today_for(actor, as_of=now.date()), names=wanted.wish.names)
    if found is None:
        return False
    troubles = []
    for way in _ways(wanted, found):
        try:
            way()
        except (HeardbackError, OSError, ValueError) as problem:
            troubles.append(str(problem))
    actions.note_reminded(actor, now.date(), trouble=" ".join(troubles))
    return True


def _ways(wanted: ReminderRow, found: Digest) -> Iterator[Way]:
    home = settings.PUBLIC_URL or settings.PHONE or "http://127.0.0.1:8000"
    if wanted.mail:
        yield partial(ways.by_mail, found, wanted.mail, home=home)
    if wanted.ntfy:
        yield partial(ways.by_ntfy, found, wanted.ntfy, home=home)
    if wanted.webhook:
        yield partial(ways.by_webhook, found, wanted.webhook, home=home)
    for place in wanted.places:
        yield partial(ways.by_push, found, place)
