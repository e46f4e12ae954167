"""How often one key may ask."""

from datetime import datetime

import pytest
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from heardback.journal import actions
from heardback.journal.models import User
from heardback.journal.queries import Actor

LIST = "/api/pursuits"
AT = datetime.fromisoformat("2026-09-18T12:00:20+00:00")


@pytest.fixture(autouse=True)
def three_a_minute(settings: Settings, time_machine: object) -> None:
    settings.API_PER_MINUTE = 3
    caches["memory"].clear()
    time_machine.move_to(AT, tick=False)  # type: ignore[attr-defined]


def asked(program: Client, times: int) -> list[int]:
    return [program.get(LIST).status_code for _ in range(times)]


def test_one_more_than_may_be_is_refused_with_a_sentence(program: Client) -> None:
    assert asked(program, 3) == [200, 200, 200]

    answer = program.get(LIST)

    assert answer.status_code == 429
    assert answer["Retry-After"] == "40"
    assert answer.json() == {
        "error": "That is more than 3 requests in a minute: wait 40 seconds."
    }


def test_the_next_minute_is_a_new_one(program: Client, time_machine: object) -> None:
    asked(program, 4)

    time_machine.move_to(AT.replace(minute=1, second=0))  # type: ignore[attr-defined]

    assert asked(program, 1) == [200]


def test_one_key_takes_nothing_from_another(ana: Actor, program: Client) -> None:
    asked(program, 4)
    key = actions.make_token(ana, "another program")

    other = Client(headers={"Authorization": f"Bearer {key}"})

    assert asked(other, 1) == [200]


def test_somebody_at_the_pages_is_counted_apart(
    ana: Actor, program: Client, client: Client
) -> None:
    asked(program, 4)
    client.force_login(User.objects.get(pk=int(ana.user_id)))

    assert asked(client, 4) == [200, 200, 200, 429]


def test_a_guessed_key_is_told_that_it_is_wrong_however_often(db: None) -> None:
    stranger = Client(headers={"Authorization": "Bearer hb_guessed"})

    assert asked(stranger, 5) == [401] * 5


def test_nought_is_no_limit(program: Client, settings: Settings) -> None:
    settings.API_PER_MINUTE = 0

    assert asked(program, 9) == [200] * 9
