"""How Ana wants to be reminded is hers alone."""

from typing import Any

import pytest

from heardback.core.errors import Invalid
from heardback.core.reminding import Wish
from heardback.journal import actions, queries
from heardback.journal.actions import Ways
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY

pytestmark = pytest.mark.django_db
PLACE: dict[str, Any] = {
    "endpoint": "https://push.example.org/a",
    "p256dh": "key",
    "auth": "secret",
}


def test_before_anything_is_chosen_nothing_leaves(ana: Actor) -> None:
    assert not queries.reminder_for(ana).wanted
    assert queries.to_remind() == ()


def test_what_was_chosen_is_remembered(ana: Actor) -> None:
    wish = Wish(names=True, days_off=frozenset({5, 6}))
    actions.set_reminder(ana, wish, Ways(mail="ana@example.org"))
    row = queries.reminder_for(ana)

    assert (row.wish, row.mail, row.wanted) == (wish, "ana@example.org", True)


def test_ben_sees_nothing_of_it(ana: Actor, ben: Actor) -> None:
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))

    assert not queries.reminder_for(ben).wanted


def test_the_worker_thinks_of_those_who_asked(ana: Actor, ben: Actor) -> None:
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))

    assert [each.user_id for each in queries.to_remind()] == [ana.user_id]


def test_a_day_that_was_reminded_is_known(ana: Actor) -> None:
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))
    actions.note_reminded(ana, TODAY, trouble="It was closed.")
    row = queries.reminder_for(ana)

    assert (row.last_on, row.trouble) == (TODAY, "It was closed.")


def test_another_wish_does_not_remind_again_today(ana: Actor) -> None:
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))
    actions.note_reminded(ana, TODAY)
    actions.set_reminder(ana, Wish(names=True), Ways(mail="ana@example.org"))

    assert queries.reminder_for(ana).last_on == TODAY


def test_a_browser_is_remembered_once_and_forgotten(ana: Actor) -> None:
    for _ in range(2):
        actions.add_push_place(ana, **PLACE, now=NOW)
    kept = queries.reminder_for(ana).places
    actions.drop_push_place(ana, PLACE["endpoint"])

    assert len(kept) == 1
    assert queries.reminder_for(ana).places == ()


def test_a_browser_alone_is_enough_to_be_reminded(ana: Actor) -> None:
    actions.add_push_place(ana, **PLACE, now=NOW)

    assert len(queries.to_remind()) == 1


def test_browsers_are_bounded(ana: Actor) -> None:
    for number in range(10):
        actions.add_push_place(
            ana, **{**PLACE, "endpoint": f"https://p.example.org/{number}"}
        )

    with pytest.raises(Invalid, match="At most 10"):
        actions.add_push_place(ana, **PLACE)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org",
        "file:///etc/passwd",
        "example.org",
        "https://",
        "https://ana:pass@example.org",
        "https://example.org:99999",
        "https://example.org/" + "x" * 500,
        "https://[::1",
    ],
)
def test_an_odd_address_is_refused(ana: Actor, address: str) -> None:
    with pytest.raises(Invalid, match="no address such as"):
        actions.set_reminder(ana, Wish(), Ways(ntfy=address))


def test_what_is_no_mail_address_is_refused(ana: Actor) -> None:
    with pytest.raises(Invalid, match="no mail address"):
        actions.set_reminder(ana, Wish(), Ways(mail="ana\n@example.org"))


def test_somebody_who_left_is_not_reminded(ana: Actor) -> None:
    from heardback.journal.models import User

    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))
    User.objects.update(is_active=False)

    assert queries.to_remind() == ()
