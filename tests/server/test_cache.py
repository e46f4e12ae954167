"""The cache holds what has not run out, and nothing else."""

import pytest
from django.core.cache import cache
from django.db import connection

pytestmark = pytest.mark.django_db


def rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM cache")
        return int(cursor.fetchone()[0])


def test_what_has_run_out_goes_with_the_next_write() -> None:
    cache.set("upload", "a transcript that nobody agreed to keep", -10)

    cache.set("limit", 1, 60)

    assert rows() == 1
    assert cache.get("limit") == 1


def test_login_limits_stay_however_many_there_are() -> None:
    for number in range(310):
        cache.set(f"limit-{number}", 1, 60)

    assert rows() == 310
