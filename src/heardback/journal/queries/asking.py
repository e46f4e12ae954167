"""What a helper was asked to ask on somebody's behalf: theirs alone to see."""

from collections.abc import Iterator
from datetime import date, timedelta

from heardback.core.today import Item, ToDo
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Debrief, Role

# After this long a question why is no longer what anybody expects.
WITHIN = timedelta(days=60)


def to_ask(actor: Actor, as_of: date) -> Iterator[Item]:
    """Requests that wait for this helper, from the day of the handing over on."""
    if actor.role is not Role.HELPER:
        return
    rows = Debrief.objects.filter(
        pursuit__in=access.pursuits_of(actor),
        helper_user_id=int(actor.user_id),
        sent_on__range=(as_of - WITHIN, as_of),
        ended_on=None,
        answers=None,
    ).select_related("pursuit", "person")
    for row in rows.order_by("sent_on", "pk"):
        sent = row.sent_on or as_of
        who = row.person.name if row.person else "them"
        yield Item(
            kind=ToDo.ASK,
            key=f"ask:{row.pursuit.public_id}:{row.public_id}",
            words=f"Ask {who} why, as you were asked to.",
            because="The words are ready, and what they say can be noted beside them.",
            from_on=sent,
            until_on=sent + WITHIN,
            pursuit=row.pursuit.public_id,
            name=row.pursuit.organisation,
            target=row.public_id,
        )
