import pytest

from heardback.exchange.openings import (
    openings_in,
    spans_name_speakers,
    talk_among,
    time_alone,
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("[Tom Baker] 00:12:01", "Tom Baker"),
        ("[10:12 AM] Tom Baker", "Tom Baker"),
        ("Tom Baker  0:12", "Tom Baker"),
        ("Tom Baker\t0:12", "Tom Baker"),
        ("Tom Baker (0:12)", "Tom Baker"),
        ("Tom Baker | 10:12 AM", "Tom Baker"),
        ("Tom — Today at 10:12 AM", "Tom"),
        ("Tom, [18.09.2026 10:12]", "Tom"),
        ("Tom Baker 3 minutes 5 seconds", "Tom Baker"),
        ("田中太郎  0:12", "田中太郎"),
        ("[חנה] 00:12:01", "חנה"),
        ("Speaker 1  0:12", "Speaker 1"),
        ("Jan van der Berg  0:12", "Jan van der Berg"),
        ("18/09/2026, 10:12 - tom: yes", "tom"),
        ("[18/09/2026, 10:12:33] +49 170 12345: yes", "+49 170 12345"),
        ("14:05:12 From Tom to Everyone: yes", "Tom"),
    ],
)
def test_a_head_tells_who_begins(line: str, name: str) -> None:
    assert openings_in([line])[0].name == name


@pytest.mark.parametrize(
    "line",
    [
        "Next steps  0:12",
        "we met at 10:12",
        "Sep 18, 2026 10:12:01",
        "Monday 10:12",
        "The board meets on Friday at 10:12",
        "Price: 48,000 by 10:12",
    ],
)
def test_a_line_that_only_ends_with_a_time_names_nobody(line: str) -> None:
    assert {opening.name for opening in openings_in([line]).values()} <= {None}


def test_a_line_of_megabytes_is_looked_at_only_at_its_head() -> None:
    assert openings_in(["Tom  0:12" + " " * 2_000_000]) == {}
    assert time_alone(" " * 2_000_000 + "0:12") is None


def test_heads_without_words_below_are_no_talk() -> None:
    lines = ["Ana Ruiz  10:00", "Tom Baker  10:30", "Mara Lind  11:00"]

    assert not talk_among(lines, openings_in(lines))


def test_captions_whose_words_look_like_no_names_are_captions() -> None:
    lines = ["0:00:01.000 --> 0:00:02.000", "we'll see", ""] * 3

    assert not spans_name_speakers(lines)
