"""Reminders: by which ways, when, and that one was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from heardback.core.errors import Invalid
from heardback.core.reminding import Wish
from heardback.journal.access import Actor
from heardback.journal.models import Membership, PushPlace, Reminder
from heardback.journal.storable import check_storable

MOST_PLACES = 10
LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where reminders go; an empty address is a way that is not wanted."""

    mail: str = ""
    ntfy: str = ""
    webhook: str = ""


def set_reminder(actor: Actor, wish: Wish, ways: Ways) -> None:
    """One's own wish; the day of the last reminder stays known."""
    check_storable(ways)
    if ways.mail:
        try:
            validate_email(ways.mail)
        except ValidationError:
            raise Invalid(f'"{ways.mail}" is no mail address.') from None
    for address in filter(None, (ways.ntfy, ways.webhook)):
        _check_address(address)
    Reminder.objects.update_or_create(
        membership=_own(actor),
        defaults={
            "mail": ways.mail,
            "ntfy": ways.ntfy,
            "webhook": ways.webhook,
            "begins": wish.begins,
            "ends": wish.ends,
            "days_off": sorted(wish.days_off),
            "names": wish.names,
            "trouble": "",
        },
    )


def add_push_place(
    actor: Actor, *, endpoint: str, p256dh: str, auth: str, now: datetime | None = None
) -> None:
    """A browser to knock at; the same one again changes nothing."""
    _check_address(endpoint, most=1000)
    check_storable(p256dh, auth)
    if not (0 < len(p256dh) <= 200 and 0 < len(auth) <= 100):
        raise Invalid("This browser gave no keys to encrypt reminders with.")
    own = _own(actor)
    if PushPlace.objects.filter(membership=own).count() >= MOST_PLACES:
        raise Invalid(f"At most {MOST_PLACES} browsers are reminded; stop one first.")
    usual = Wish()
    Reminder.objects.get_or_create(
        membership=own, defaults={"begins": usual.begins, "ends": usual.ends}
    )
    PushPlace.objects.update_or_create(
        membership=own,
        endpoint=endpoint,
        defaults={"p256dh": p256dh, "auth": auth, "made_at": now or timezone.now()},
    )


def drop_push_place(actor: Actor, endpoint: str) -> None:
    PushPlace.objects.filter(membership=_own(actor), endpoint=endpoint).delete()


def note_reminded(actor: Actor, on: date, *, trouble: str = "") -> None:
    """Sent, or tried: once a day is enough even where a way was closed."""
    Reminder.objects.filter(membership=_own(actor)).update(
        last_on=on, trouble=trouble[:1000]
    )


def _own(actor: Actor) -> Membership:
    return Membership.objects.get(
        user_id=int(actor.user_id), workspace_id=int(actor.workspace_id)
    )


def _check_address(address: str, *, most: int = LONGEST_ADDRESS) -> None:
    check_storable(address)
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.username
        or len(address) > most
    ):
        raise Invalid(
            f'"{address[:80]}" is no address such as https://ntfy.example.org/my-topic.'
        )
