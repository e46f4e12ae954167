"""Tries are counted by the hour, for each address and each thing apart."""

import pytest
from django.core.cache import cache

from heardback.web.limits import count, counted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty() -> None:
    cache.clear()


def test_tries_add_up_for_one_and_not_for_another() -> None:
    assert [count("wrong", "a") for _ in range(3)] == [1, 2, 3]
    assert counted("wrong", "a") == 3
    assert counted("wrong", "b") == 0
    assert counted("sent", "a") == 0


def test_after_an_hour_one_may_try_again(time_machine: object) -> None:
    count("wrong", "a")
    time_machine.move_to("2026-10-09T13:01:00Z")  # type: ignore[attr-defined]

    assert counted("wrong", "a") == 0
