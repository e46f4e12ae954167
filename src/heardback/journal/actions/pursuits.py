"""Opening a pursuit and changing its head."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import pursuit as core
from heardback.core.errors import Conflict, Invalid
from heardback.core.past import after
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.laying_down import lay_down
from heardback.journal.changing import check_day, check_past, leave_event
from heardback.journal.ids import long_id
from heardback.journal.models import Pursuit, Verb
from heardback.journal.storable import check_sizes, check_storable

HEAD = frozenset(
    {
        "side",
        "organisation",
        "title",
        "opened_on",
        "lead",
        "value",
        "decide_by",
        "notes",
    }
)


def open_pursuit(
    actor: Actor, pursuit: core.Pursuit, *, now: datetime | None = None
) -> str:
    """Keeps a pursuit with all that it holds; an empty id is given one."""
    access.require_write(actor)
    now = now or timezone.now()
    pursuit = replace(pursuit, id=pursuit.id or long_id())
    _check_head(pursuit, now)
    check_sizes(pursuit)
    with transaction.atomic():
        if access.pursuits_of(actor).filter(public_id=pursuit.id).exists():
            raise Conflict(f"There is a pursuit {pursuit.id!r} already.")
        row = lay_down(actor, pursuit)
        leave_event(actor, row, Verb.OPENED, now)
    return pursuit.id


def amend_pursuit(
    actor: Actor,
    pursuit_id: str,
    *,
    version: int,
    now: datetime | None = None,
    **changes: object,
) -> None:
    """Changes fields of the head, given by the names that `core.Pursuit` uses."""
    now = now or timezone.now()
    if unknown := changes.keys() - HEAD:
        raise Invalid(f"A pursuit's head has no {', '.join(sorted(unknown))}.")
    with transaction.atomic():
        row = access.locked(actor, pursuit_id)
        if row.version != version:
            raise Conflict(
                "Somebody, or you in another tab, changed this pursuit in the "
                "meantime. What you typed is still here: look at what it says now, "
                "then save again."
            )
        old = row.as_head()
        head = replace(old, **changes)  # type: ignore[arg-type]
        _check_head(head, now)
        Pursuit.objects.filter(pk=row.pk).update(
            version=version + 1, past=after(old, head), **Pursuit.head_of(head)
        )
        leave_event(actor, row, Verb.AMENDED, now, fields=sorted(changes))


def _check_head(head: core.Pursuit, now: datetime) -> None:
    check_storable(head)
    if not head.organisation.strip():
        raise Invalid("Who is it? A pursuit needs the organisation's name.")
    for name in ("organisation", "title"):
        if len(getattr(head, name)) > 300:
            raise Invalid(f"The {name} has at most 300 characters.")
    check_past(head.opened_on, now=now, what="Opened on")
    if head.decide_by:
        check_day(head.decide_by.on, now=now, what="They decide by")
    _check_money(head.value)


def _check_money(money: core.Money | None) -> None:
    if money is None:
        return
    if not money.amount.is_finite() or money.amount < 0:
        raise Invalid("The value is an amount of money, 0 or more.")
    if len(str(money.amount)) > 40:
        raise Invalid("The value has too many digits.")
    if not money.currency.strip() or len(money.currency) > 10:
        raise Invalid('The value needs a currency such as "EUR".')
    if len(money.per) > 40:
        raise Invalid("What the value is paid per is too long.")
