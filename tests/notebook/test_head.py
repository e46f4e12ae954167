"""What a change in the head of a file means."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from heardback import notebook
from heardback.core.pursuit import DecideBy, Lead, Money, Part, Person, Side
from heardback.notebook import Parsed
from tests.notebook.conftest import NOW

NORTHGATE = """\
# Northgate Foods: deal ^p
value: 48000 EUR a year   source: referral   opened: 2026-09-01
people: Mara (decides), Tom
"""


def again(text: str, *, confirmed: bool = False) -> Parsed:
    record = notebook.parse(NORTHGATE, recorded_at=NOW).pursuit
    return notebook.parse(
        text, recorded_at=NOW, record=record, retract_removed=confirmed
    )


def test_the_head_of_a_file_is_understood(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal, Brand relaunch
    value: 48000 EUR a year   source: referral   they decide by: 2026-10-30 (said)
    people: Mara (decides), Tom (recommends)

    Met at the fair.
    """
    pursuit = parsed.pursuit

    assert (pursuit.organisation, pursuit.side) == ("Northgate Foods", Side.DEAL)
    assert pursuit.title == "Brand relaunch"
    assert pursuit.value == Money(amount=Decimal(48000), currency="EUR", per="year")
    assert pursuit.lead is Lead.REFERRAL
    assert pursuit.decide_by == DecideBy(on=date(2026, 10, 30), said=True)
    assert pursuit.people == (
        Person(name="Mara", part=Part.DECIDES),
        Person(name="Tom", part=Part.RECOMMENDS),
    )
    assert pursuit.notes == "Met at the fair."
    assert parsed.problems == ()


def test_an_application_is_one(parsed: Parsed) -> None:
    """
    # Harbour Lab: application, data engineer
    """
    assert parsed.pursuit.side is Side.APPLICATION


def test_a_heading_that_says_neither_is_taken_as_a_deal_and_told(
    parsed: Parsed,
) -> None:
    """
    # Northgate Foods
    people: Tom
    """
    assert parsed.pursuit.side is Side.DEAL
    assert "deal or an application" in parsed.problems[0].text


def test_without_a_day_it_was_opened_at_its_first_meeting(parsed: Parsed) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    ## 2026-09-03 call: Tom
    ## 2026-09-01 planned call: Tom
    """
    assert parsed.pursuit.opened_on == date(2026, 9, 3)


def test_a_changed_field_changes_the_pursuit() -> None:
    read = again(NORTHGATE.replace("48000", "52000"))

    assert read.pursuit.value == Money(
        amount=Decimal(52000), currency="EUR", per="year"
    )


def test_a_field_that_makes_no_sense_leaves_the_others_and_is_kept() -> None:
    read = again(NORTHGATE.replace("48000 EUR a year", "a lot"))

    assert read.pursuit.lead is Lead.REFERRAL
    assert read.pursuit.value is not None
    assert read.pursuit.notes == "value: a lot"
    assert "48000 EUR" in read.problems[0].text


def test_a_deleted_field_is_reported_and_stays() -> None:
    read = again(NORTHGATE.replace("source: referral   ", ""))

    assert read.pursuit.lead is Lead.REFERRAL
    assert [each.line for each in read.removed] == ["source: referral"]


def test_a_deleted_field_goes_when_confirmed() -> None:
    text = NORTHGATE.replace("source: referral   ", "")

    assert again(text, confirmed=True).pursuit.lead is Lead.UNKNOWN


def test_a_person_gone_from_the_line_is_reported_and_stays() -> None:
    read = again(NORTHGATE.replace(", Tom", ""))

    assert [who.name for who in read.pursuit.people] == ["Mara", "Tom"]
    assert [each.line for each in read.removed] == ["people: Tom"]


def test_a_person_somebody_quotes_stays_as_one_who_left() -> None:
    text = NORTHGATE + "- support Tom: yes ^a\n"
    record = notebook.parse(text, recorded_at=NOW).pursuit

    read = notebook.parse(
        text.replace(", Tom\n", "\n"),
        recorded_at=NOW,
        record=record,
        retract_removed=True,
    )

    assert read.pursuit.person("Tom") == Person(name="Tom", active=False)


def test_a_part_given_by_hand_is_taken() -> None:
    read = again(NORTHGATE.replace(", Tom", ", Tom (recommends)"))

    assert read.pursuit.person("Tom") == Person(name="Tom", part=Part.RECOMMENDS)


def test_what_only_the_record_knows_survives_an_edit() -> None:
    odd = Person(name="Tom", role=" spaced ")
    record = notebook.parse(NORTHGATE, recorded_at=NOW).pursuit
    record = replace(record, people=(record.people[0], odd))
    text = notebook.render(record).replace("Mara (decides)", "Mara (informs)")

    read = notebook.parse(text, recorded_at=NOW, record=record)

    assert read.pursuit.people == (Person(name="Mara", part=Part.INFORMS), odd)
