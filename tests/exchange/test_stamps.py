import re

import pytest

from heardback.exchange.stamps import MOMENT, Stamp, lasted, settled, stamp_of


def stamp(words: str) -> Stamp:
    found = re.fullmatch(MOMENT, words, re.IGNORECASE)
    assert found, words
    return stamp_of(found)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("0:12", 12),
        ("00:01:02.500", 62.5),
        ("1:02:03", 3723),
        ("12:05 AM", 300),
        ("12:05 p.m.", 43_500),
        ("10:12:33\u202fPM", 79_953),
        ("18.9.2026 klo 14.08.18", 50_898),
        ("18/09/26, 0:05", 5),
    ],
)
def test_a_time_is_read_in_every_way_programs_write_it(
    words: str, seconds: float
) -> None:
    assert stamp(words).seconds == seconds


def test_a_day_before_or_behind_the_time_is_kept() -> None:
    assert stamp("18/09/2026, 10:12").raw_day == "18/09/2026"
    assert stamp("10:12, 18/09/2026").raw_day == "18/09/2026"
    assert stamp("Yesterday at 10:12").raw_day == "Yesterday"


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("5 seconds", 5), ("1 minute 5 seconds", 65), ("1 hour 0 minutes 1 second", 3601)],
)
def test_how_long_into_the_talk_may_be_said_in_words(words: str, seconds: int) -> None:
    found = lasted(words)

    assert found
    assert found.seconds == seconds


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        (["0:12", "1:02"], [12, 62]),
        (["14:05:12", "14:06:00"], [0, 48]),
        (["0:58:04", "0:58:20"], [3484, 3500]),
        (["10:12", "10:13"], [None, None]),
        (["0:05 AM", "0:06 AM"], [None, None]),
        (["0:50", "0:40", "0:30", "0:20"], [None] * 4),
    ],
)
def test_times_are_seconds_into_a_talk_only_where_they_run_from_its_start(
    words: list[str], seconds: list[float | None]
) -> None:
    known, _ = settled([stamp(each) for each in words])

    assert [each.seconds for each in known] == seconds


def test_days_that_can_be_read_two_ways_are_told() -> None:
    known, problems = settled([stamp("1/2/2026, 10:12")])

    assert str(known[0].on) == "2026-02-01"
    assert problems[0].text == (
        "Days like 1/2/2026 can be read two ways; the first is taken as "
        "1 February 2026."
    )
