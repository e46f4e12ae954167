"""Asking why: drafted, sent, reminded of once, answered, or let rest."""

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from heardback.core import debrief as core
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.likelihoods import REASONS
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.answers import take_answer
from heardback.journal.changing import check_past, leave_event, named_person
from heardback.journal.ids import short_id
from heardback.journal.models import Debrief, Decision, Membership, Pursuit, Role, Verb
from heardback.journal.removing import What, remove
from heardback.journal.storable import check_storable

LONGEST = 20_000


def draft_debrief(
    actor: Actor,
    pursuit_id: str,
    debrief: core.Debrief,
    *,
    helper_id: str | None = None,
    now: datetime | None = None,
) -> str:
    """Keeps a request that is not sent yet, or changes it; gives its id.

    `helper_id` is the user who asks in our place, where they belong to the workspace.
    """
    now = now or timezone.now()
    _check(debrief)
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        if not Decision.objects.filter(pursuit=pursuit).exists():
            raise Invalid("There is no decision yet; record it first.")
        person = named_person(pursuit, debrief.person)
        row = Debrief.objects.filter(pursuit=pursuit, public_id=debrief.id).first()
        if row is not None and row.sent_on:
            raise Conflict("It is sent already: what was sent stays as it was.")
        others = Debrief.objects.filter(pursuit=pursuit, person=person)
        if others.exclude(public_id=debrief.id).exclude(sent_on=None).exists():
            raise Conflict(
                f"{person.name if person else 'They'} had a request already: one each."
            )
        if row is not None and row.person != person:
            # The link was made for somebody else, whose words it would take for theirs.
            row.links.filter(withdrawn_at=None).update(withdrawn_at=now)
        value = replace(debrief, id=debrief.id or short_id(), drafted_at=now)
        columns = {
            **Debrief.columns(value),
            "person": person,
            "helper_user_id": _helper(actor, helper_id),
        }
        row, _ = Debrief.objects.update_or_create(
            pursuit=pursuit,
            public_id=value.id,
            defaults=columns,
            create_defaults={**columns, "drafted_at": now},
        )
        leave_event(actor, pursuit, Verb.DEBRIEF_DRAFTED, now, debrief=row.public_id)
    return row.public_id


def send_debrief(
    actor: Actor,
    pursuit_id: str,
    debrief_id: str,
    *,
    on: date,
    now: datetime | None = None,
) -> None:
    """Notes that it went out; sending itself is the caller's."""
    now = now or timezone.now()
    check_past(on, now=now, what="Sent on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.sent_on:
            raise Conflict(f"It went out on {row.sent_on.isoformat()} already.")
        Debrief.objects.filter(pk=row.pk).update(sent_on=on)
        leave_event(actor, pursuit, Verb.DEBRIEF_SENT, now, debrief=debrief_id)


def remind_debrief(
    actor: Actor,
    pursuit_id: str,
    debrief_id: str,
    *,
    on: date,
    now: datetime | None = None,
) -> None:
    """One reminder, and never a second."""
    now = now or timezone.now()
    check_past(on, now=now, what="Reminded on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.reminded_on:
            raise Conflict(
                f"They were reminded on {row.reminded_on.isoformat()}: one is enough."
            )
        if not row.as_debrief().waiting:
            raise Conflict("Nothing is open here that one could remind of.")
        Debrief.objects.filter(pk=row.pk).update(reminded_on=on)
        leave_event(actor, pursuit, Verb.DEBRIEF_REMINDED, now, debrief=debrief_id)


def end_debrief(
    actor: Actor,
    pursuit_id: str,
    debrief_id: str,
    *,
    on: date,
    now: datetime | None = None,
) -> None:
    """Lets it rest: nothing more is asked."""
    now = now or timezone.now()
    check_past(on, now=now, what="Ended on")
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.ended_on:
            return
        Debrief.objects.filter(pk=row.pk).update(ended_on=on)
        leave_event(actor, pursuit, Verb.DEBRIEF_ENDED, now, debrief=debrief_id)


def reopen_debrief(
    actor: Actor, pursuit_id: str, debrief_id: str, *, now: datetime | None = None
) -> None:
    """Undoes letting it rest; twice is the same as once."""
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.ended_on is None:
            return
        Debrief.objects.filter(pk=row.pk).update(ended_on=None)
        leave_event(actor, pursuit, Verb.UNDONE, now, debrief=debrief_id)


def drop_debrief(
    actor: Actor, pursuit_id: str, debrief_id: str, *, now: datetime | None = None
) -> str:
    """Throws a draft away; what was sent stays.

    Gives the key that brings it back for a day. A link to it closes for good.
    """
    now = now or timezone.now()
    with transaction.atomic():
        pursuit = access.locked(actor, pursuit_id)
        row = known_debrief(pursuit, debrief_id)
        if row.sent_on:
            raise Conflict("It is sent already: what was sent stays.")
        key = remove(
            actor, [row], What.REQUEST, name=debrief_id, pursuit=pursuit, now=now
        )
        leave_event(actor, pursuit, Verb.DEBRIEF_ENDED, now, debrief=debrief_id)
    return key


def answer_debrief(
    actor: Actor,
    pursuit_id: str,
    debrief_id: str,
    answer: core.Answer,
    *,
    now: datetime | None = None,
) -> tuple[str, ...]:
    """Takes in what they answered; gives the ids of the evidence that it became.

    Whoever was asked to ask for us may do this too. The same id again changes nothing.
    """
    now = now or timezone.now()
    check_answer(answer)
    check_past(answer.on, now=now, what="Answered on")
    with transaction.atomic():
        pursuit = _answerable(actor, pursuit_id, debrief_id)
        row = known_debrief(pursuit, debrief_id)
        entries = take_answer(row, answer, now)
        if entries is None:
            return ()
        leave_event(
            actor,
            pursuit,
            Verb.DEBRIEF_ANSWERED,
            now,
            debrief=debrief_id,
            entries=list(entries),
        )
    return entries


def known_debrief(pursuit: Pursuit, debrief_id: str) -> Debrief:
    rows = Debrief.objects.select_related("person")
    row = rows.filter(pursuit=pursuit, public_id=debrief_id).first()
    if row is None:
        raise NotFound(f"There is no request {debrief_id!r} in this pursuit.")
    return row


def check_answer(answer: core.Answer) -> None:
    check_storable(answer)
    if answer.weighed and answer.weighed not in REASONS:
        raise Invalid(f"{answer.weighed!r} is no reason that we know.")
    if max(len(answer.words), len(answer.again)) > LONGEST:
        raise Invalid(f"An answer has at most {LONGEST} characters.")
    empty = not (answer.words.strip() or answer.again.strip() or answer.weighed)
    if answer.reply is core.Reply.WORDS and empty:
        raise Invalid("An answer needs a word; 'prefer not to say' is one too.")


def _check(debrief: core.Debrief) -> None:
    check_storable(debrief)
    if len(debrief.text) > LONGEST:
        raise Invalid(f"A request has at most {LONGEST} characters.")
    if len(debrief.helper) > 200:
        raise Invalid("That is too long for a name.")
    if debrief.sent_on or debrief.answers:
        raise Invalid("A draft is not sent yet, and nobody answered it.")


def _helper(actor: Actor, helper_id: str | None) -> int | None:
    if not helper_id:
        return None
    member = Membership.objects.filter(
        workspace_id=int(actor.workspace_id),
        user_id=int(helper_id) if helper_id.isdecimal() else 0,
        role=Role.HELPER.value,
    ).first()
    if member is None:
        raise NotFound("There is no such helper here.")
    return member.user_id


def _answerable(actor: Actor, pursuit_id: str, debrief_id: str) -> Pursuit:
    """The pursuit, for those who write in it and for whoever asks in their place."""
    if not actor.may_write:
        asks = Debrief.objects.filter(
            pursuit__in=access.pursuits_of(actor),
            pursuit__public_id=pursuit_id,
            public_id=debrief_id,
            helper_user_id=int(actor.user_id),
        )
        if not asks.exists():
            access.require_write(actor)
        rows = access.pursuits_of(actor).select_for_update()
        return rows.get(public_id=pursuit_id)
    return access.locked(actor, pursuit_id)
