"""The worker reminds Ana once a day, when there is something to do."""

from datetime import date, datetime

import pytest
from django.core import mail
from django.utils import timezone

from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.reminding import Wish
from heardback.journal import actions, queries
from heardback.journal.actions import Ways
from heardback.journal.models import User
from heardback.journal.queries import Actor
from heardback.server.reminders import job

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(owner: User) -> Actor:
    return queries.actor_for(owner)


def at(hour: int) -> datetime:
    return datetime(2026, 9, 18, hour, tzinfo=timezone.get_current_timezone())


def owe_a_close_out(ana: Actor) -> None:
    met = Meeting(id="m", on=date(2026, 9, 17), held=False)
    actions.open_pursuit(
        ana,
        Pursuit(
            id="northgate",
            side=Side.DEAL,
            organisation="Northgate Foods",
            opened_on=date(2026, 9, 1),
            meetings=(met,),
        ),
        now=at(8),
    )


def test_a_mail_leaves_once(ana: Actor) -> None:
    owe_a_close_out(ana)
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))
    done = [job.remind_one(ana, now=at(hour)) for hour in (9, 10)]

    assert done == [True, False]
    assert len(mail.outbox) == 1


def test_no_name_leaves_unless_she_said_so(ana: Actor) -> None:
    owe_a_close_out(ana)
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))
    job.remind_one(ana, now=at(9))

    assert "Northgate" not in mail.outbox[0].body


def test_nothing_to_do_reminds_nobody(ana: Actor) -> None:
    actions.set_reminder(ana, Wish(), Ways(mail="ana@example.org"))

    assert not job.remind_one(ana, now=at(9))


def test_a_closed_way_is_said_and_keeps_no_other_back(ana: Actor) -> None:
    owe_a_close_out(ana)
    ways = Ways(mail="ana@example.org", webhook="http://127.0.0.1:9/")
    actions.set_reminder(ana, Wish(), ways)
    job.remind_one(ana, now=at(9))

    assert len(mail.outbox) == 1
    assert "could not be reached" in queries.reminder_for(ana).trouble


def test_the_job_thinks_of_everybody(ana: Actor) -> None:
    assert job.remind.call() == 0


def test_an_address_that_cannot_be_asked_stops_nobody_s_reminders(ana: Actor) -> None:
    owe_a_close_out(ana)
    ways = Ways(mail="ana@example.org", webhook="http://127.0.0.1:9/\u00fc")
    actions.set_reminder(ana, Wish(), ways)
    done = [job.remind_one(ana, now=at(hour)) for hour in (9, 10)]

    assert done == [True, False]
    assert len(mail.outbox) == 1
