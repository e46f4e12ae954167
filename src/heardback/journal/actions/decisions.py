"""How it ended."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import decision as core
from heardback.core.errors import Conflict, Invalid
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.changing import check_day, check_past, leave_event
from heardback.journal.models import Decision, Verb
from heardback.journal.storable import check_storable


def decide(
    actor: Actor,
    pursuit_id: str,
    decision: core.Decision,
    *,
    replace: bool = False,
    now: datetime | None = None,
) -> None:
    """Records a decision; over an earlier one only when told to `replace` it.

    The earlier one stays in the history either way.
    """
    now = now or timezone.now()
    _check(decision, now)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        last = Decision.objects.filter(pursuit=pursuit).order_by("pk").last()
        if last and not replace:
            words = last.outcome.replace("_", " ")
            raise Conflict(
                f"This pursuit ended already: {words}, on "
                f"{last.decided_on.isoformat()}. Say that you want to replace that "
                "decision if it was written down wrongly or has changed."
            )
        row = Decision.of(decision, pursuit=pursuit)
        row.save(force_insert=True)
        leave_event(actor, pursuit, Verb.DECIDED, now, decision=row.pk)


def _check(decision: core.Decision, now: datetime) -> None:
    check_storable(decision)
    check_past(decision.decided_on, now=now, what="Decided on")
    check_day(decision.come_back_on, now=now, what="Ask again on")
    if decision.sure is not None and not 0 <= decision.sure <= 10:
        raise Invalid(f"How sure you are is from 0 to 10, not {decision.sure}.")
    if len(decision.instead_who) > 300 or len(decision.said_by or "") > 200:
        raise Invalid("That is too long for a name.")
    if decision.recorded_at.tzinfo is None:
        raise Invalid("The time of recording needs a time zone.")
