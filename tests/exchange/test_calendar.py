"""Appointments in calendar files, as programs really write them."""

from datetime import date, time

import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.calendar import MOST, appointments

HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"


def event(*lines: str) -> bytes:
    body = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))
    return HEAD + body.encode() + b"\r\nEND:VCALENDAR\r\n"


def test_a_meeting_with_its_people() -> None:
    (found,) = appointments(
        event(
            "DTSTART:20260918T120000Z",
            "SUMMARY:Call\\, Northgate: launch\\nnotes",
            "ORGANIZER;CN=Ana Reyes:mailto:ana@example.org",
            'ATTENDEE;ROLE=CHAIR;CN="Becker, Tom":MAILTO:Tom@Northgate.example',
            "ATTENDEE:mailto:ines@northgate.example",
        ),
        zone="Europe/Vienna",
    )

    assert (found.on, found.at) == (date(2026, 9, 18), time(14))
    assert found.title == "Call, Northgate: launch notes"
    assert ("Becker, Tom", "tom@northgate.example") in found.people
    assert ("ines", "ines@northgate.example") in found.people


def test_a_whole_day_has_no_clock() -> None:
    (found,) = appointments(event("DTSTART;VALUE=DATE:20260918", "SUMMARY:Fair"))

    assert (found.on, found.at) == (date(2026, 9, 18), None)


@pytest.mark.parametrize(
    ("zone", "clock"),
    [("America/New_York", time(18)), ("Custom/Nowhere", time(12)), ("", time(12))],
)
def test_a_zone_of_its_own_is_told_in_ours(zone: str, clock: time) -> None:
    parameter = f";TZID={zone}" if zone else ""
    (found,) = appointments(
        event(f"DTSTART{parameter}:20260918T120000", "SUMMARY:x"), zone="Europe/Vienna"
    )

    assert found.at == clock


def test_long_lines_are_folded_back() -> None:
    (found,) = appointments(
        event("DTSTART:20260918T120000Z", "SUMMARY:a long", "  title", " of it")
    )

    assert found.title == "a long titleof it"


def test_alarms_inside_are_no_appointments() -> None:
    (found,) = appointments(
        event(
            "DTSTART:20260918T120000Z",
            "BEGIN:VALARM",
            "SUMMARY:Reminder",
            "END:VALARM",
            "SUMMARY:Call",
        )
    )

    assert found.title == "Call"


def test_the_earliest_comes_first_and_the_broken_stay_out() -> None:
    data = (
        HEAD
        + b"BEGIN:VEVENT\nDTSTART:20260920T100000Z\nSUMMARY:b\nEND:VEVENT\n"
        + b"BEGIN:VEVENT\nDTSTART:soon\nSUMMARY:x\nEND:VEVENT\n"
        + b"BEGIN:VEVENT\nSUMMARY:no day\nEND:VEVENT\n"
        + b"BEGIN:VEVENT\nDTSTART:20260918T100000Z\nSUMMARY:a\nEND:VEVENT\n"
        + b"BEGIN:VEVENT\nDTSTART:20260919T1"
    )

    assert [each.title for each in appointments(data)] == ["a", "b"]


def test_a_whole_life_is_cut() -> None:
    one = b"BEGIN:VEVENT\nDTSTART:20260920\nSUMMARY:b\nEND:VEVENT\n"

    assert len(appointments(HEAD + one * (MOST + 50))) == MOST


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00\x01\x02" * 100])
def test_what_is_no_calendar_says_so(data: bytes) -> None:
    with pytest.raises(Unreadable):
        appointments(data)


def test_a_line_that_never_ends_is_read_in_no_time() -> None:
    odd = "ATTENDEE" + ";A=" * 20_000
    appointments(event("DTSTART:20260918", odd, 'ATTENDEE;CN="' + "x" * 100_000))


def test_equals_signs_upon_equals_signs_are_read_in_no_time() -> None:
    appointments(event("DTSTART:20260918", "ATTENDEE" + ";A===" * 5_000 + '"'))
