from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.due import find, resolve
from heardback.reading.plain import plain
from tests.reading.lines import FRIDAY

CERTAIN = [
    ("Thursday", "2026-09-24", "2026-09-24"),
    ("by Thursday", "2026-09-18", "2026-09-24"),
    ("this Friday", "2026-09-18", "2026-09-18"),
    ("Fri 25 Sep", "2026-09-25", "2026-09-25"),
    ("September 25th, 2026", "2026-09-25", "2026-09-25"),
    ("25/09/2026", "2026-09-25", "2026-09-25"),
    ("12.10.2026", "2026-10-12", "2026-10-12"),
    ("2026-10-30", "2026-10-30", "2026-10-30"),
    ("tomorrow", "2026-09-19", "2026-09-19"),
    ("the day after tomorrow", "2026-09-20", "2026-09-20"),
    ("the 23rd", "2026-09-23", "2026-09-23"),
    ("by the 15th", "2026-09-18", "2026-10-15"),
    ("the week of the 23rd", "2026-09-21", "2026-09-27"),
    ("w/c 28 September", "2026-09-28", "2026-10-04"),
    ("next week", "2026-09-21", "2026-09-27"),
    ("the week after next", "2026-09-28", "2026-10-04"),
    ("next month", "2026-10-01", "2026-10-31"),
    ("in October", "2026-10-01", "2026-10-31"),
    ("in March", "2027-03-01", "2027-03-31"),
    ("Q1", "2027-01-01", "2027-03-31"),
    ("Q2 2028", "2028-04-01", "2028-06-30"),
    ("in two weeks", "2026-10-02", "2026-10-02"),
    ("within ten business days", "2026-09-18", "2026-10-02"),
    ("within 48 hours", "2026-09-18", "2026-09-20"),
    ("three weeks from now", "2026-10-09", "2026-10-09"),
    ("between 5 and 9 October", "2026-10-05", "2026-10-09"),
    ("October 5-9", "2026-10-05", "2026-10-09"),
    ("from Monday to Wednesday", "2026-09-21", "2026-09-23"),
    ("Tuesday or Wednesday", "2026-09-22", "2026-09-23"),
    ("first thing Monday", "2026-09-21", "2026-09-21"),
    ("before Christmas", "2026-09-18", "2026-12-24"),
    ("no later than 1 October", "2026-09-18", "2026-10-01"),
    ("EOD", "2026-09-18", "2026-09-18"),
    ("Friday the twenty-fifth", "2026-09-25", "2026-09-25"),
    ("on the third of November", "2026-11-03", "2026-11-03"),
    ("Thursday week", "2026-10-01", "2026-10-01"),
    ("Tuesday or Wednesday next week", "2026-09-22", "2026-09-23"),
    ("Friday 2/10", "2026-10-02", "2026-10-02"),
    ("the Tuesday after Easter", "2027-03-30", "2027-03-30"),
    ("two weeks before Christmas", "2026-12-11", "2026-12-11"),
    ("by COB Friday", "2026-09-18", "2026-09-25"),
    ("a week on Tuesday", "2026-09-29", "2026-09-29"),
    ("the first Monday of next month", "2026-10-05", "2026-10-05"),
    ("the first two weeks of October", "2026-10-01", "2026-10-14"),
    ("between now and Thanksgiving", "2026-09-18", "2026-11-26"),
    ("KW 42", "2026-10-12", "2026-10-18"),
    ("am 15. Oktober", "2026-10-15", "2026-10-15"),
    ("le 3 décembre 2026", "2026-12-03", "2026-12-03"),
    ("la próxima semana", "2026-09-21", "2026-09-27"),
    ("Easter", "2027-03-28", "2027-03-29"),
    ("March to May", "2027-03-01", "2027-05-31"),
    ("next business day", "2026-09-21", "2026-09-21"),
    ("the first of the month", "2026-10-01", "2026-10-01"),
    ("29 February", "2028-02-29", "2028-02-29"),
    ("bis 3.11.", "2026-09-18", "2026-11-03"),
    ("in 2 wks", "2026-10-02", "2026-10-02"),
    ("in ten days time", "2026-09-28", "2026-09-28"),
    ("the next fortnight", "2026-09-19", "2026-10-02"),
    ("the three upcoming weeks", "2026-09-19", "2026-10-09"),
    ("a week starting tomorrow", "2026-09-19", "2026-09-25"),
    ("Tuesday fortnight", "2026-10-06", "2026-10-06"),
    ("tomorrow week", "2026-09-26", "2026-09-26"),
    ("this time next week", "2026-09-25", "2026-09-25"),
    ("the weekend after next", "2026-10-03", "2026-10-04"),
    ("this or next week", "2026-09-18", "2026-09-27"),
    ("next week or the week after", "2026-09-21", "2026-10-04"),
    ("Q1'27", "2027-01-01", "2027-03-31"),
    ("between Christmas and New Year", "2026-12-25", "2027-01-01"),
    ("before New Year", "2026-09-18", "2026-12-31"),
]
GUESSED = [
    ("mid-October", "2026-10-11", "2026-10-20"),
    ("bis Ende Oktober", "2026-09-18", "2026-10-31"),
    ("in six to eight weeks", "2026-10-30", "2026-11-13"),
    ("from late October to mid-November", "2026-10-21", "2026-11-20"),
    ("early Q1", "2027-01-01", "2027-01-30"),
    ("late January", "2027-01-21", "2027-01-31"),
    ("end of the month", "2026-09-23", "2026-09-30"),
    ("by the end of next week", "2026-09-18", "2026-09-25"),
    ("early next week", "2026-09-21", "2026-09-22"),
    ("in 2-3 weeks", "2026-10-02", "2026-10-09"),
    ("in about a month", "2026-10-18", "2026-10-18"),
    ("by October", "2026-09-18", "2026-10-31"),
    ("around the 10th", "2026-10-10", "2026-10-10"),
    ("after the holidays", "2027-01-02", "2027-01-15"),
    ("03/04/2027", "2027-03-04", "2027-04-03"),
    ("over the next few weeks", "2026-09-19", "2026-10-23"),
    ("in a month and a half", "2026-11-02", "2026-11-02"),
    ("in two and a half weeks", "2026-10-06", "2026-10-06"),
    ("within half a year", "2026-09-18", "2027-03-19"),
    ("half a year from now", "2027-03-19", "2027-03-19"),
    ("in the weeks ahead", "2026-09-19", "2026-10-09"),
    ("next spring", "2027-03-01", "2027-05-31"),
    ("autumn 2027", "2027-09-01", "2027-11-30"),
    ("next autumn", "2027-09-01", "2027-11-30"),
    ("Q3 FY27", "2027-07-01", "2027-09-30"),
    ("around Thanksgiving", "2026-11-26", "2026-11-26"),
    ("after New Year", "2027-01-02", "2027-01-15"),
    ("the following day", "2026-09-19", "2026-09-19"),
]


@pytest.mark.parametrize(("phrase", "start", "end"), CERTAIN)
def test_a_phrase_that_names_its_days_is_certain(
    phrase: str, start: str, end: str
) -> None:
    due = resolve(phrase, on=FRIDAY)

    assert due is not None
    assert (str(due.start), str(due.end), due.certain) == (start, end, True)


@pytest.mark.parametrize(("phrase", "start", "end"), GUESSED)
def test_a_vague_phrase_is_a_range_and_a_guess(
    phrase: str, start: str, end: str
) -> None:
    due = resolve(phrase, on=FRIDAY)

    assert due is not None
    assert (str(due.start), str(due.end), due.certain) == (start, end, False)


def test_next_thursday_said_on_a_monday_may_be_either() -> None:
    due = resolve("next Thursday", on=date(2026, 9, 14))

    assert due is not None
    assert (due.start, due.end) == (date(2026, 9, 17), date(2026, 9, 24))
    assert not due.certain


@pytest.mark.parametrize(
    "phrase",
    [
        "soon",
        "once the board has met",
        "two weeks after the pilot",
        "we may do it",
        "the sun is out",
        "march on",
        "at 3",
        "31 February",
        "they called on the next day",
        "version 3.11.",
        "5",
    ],
)
def test_what_names_no_day_is_none(phrase: str) -> None:
    assert resolve(phrase, on=FRIDAY) is None


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("I'll send it by Friday at 3.", "by friday"),
        ("We need it live by the end of March.", "by the end of march"),
        ("See you in a couple of weeks then.", "in a couple of weeks"),
    ],
)
def test_a_due_date_is_found_in_a_sentence(sentence: str, phrase: str) -> None:
    words = plain(sentence)
    place = find(words)

    assert place is not None
    assert words[place[0] : place[1]] == phrase


@pytest.mark.parametrize(
    "words",
    [
        "we sit on the 5th floor.",
        "it may rain.",
        "no.",
        "we talk every tuesday.",
        "it was decided last thursday.",
        "there were 2030 euros left in the budget.",
        "that's a 7/10 for me.",
    ],
)
def test_a_sentence_without_a_day_has_none(words: str) -> None:
    assert find(words) is None


@given(
    st.text(alphabet="0123456789abdefhimnorstuwy -/.,' ", max_size=40),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)),
)
def test_any_phrase_is_a_range_or_nothing(phrase: str, on: date) -> None:
    due = resolve(phrase, on=on)

    assert due is None or due.start <= due.end


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("from 26 June to 28 June 2027", "2027-06-26", "2027-06-28"),
        ("from 15 December to 10 January 2028", "2027-12-15", "2028-01-10"),
        ("Friday 2.10", "2026-10-02", "2026-10-02"),
        ("Friday 10.2", "2026-10-02", "2026-10-02"),
        ("on 29th", "2026-09-29", "2026-09-29"),
    ],
)
def test_a_year_or_a_weekday_said_once_counts_for_all(
    said: str, first: str, last: str
) -> None:
    meant = resolve(said, on=FRIDAY)

    assert meant is not None
    assert (meant.start.isoformat(), meant.end.isoformat()) == (first, last)
    assert meant.certain
