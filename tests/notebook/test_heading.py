"""The head of a file: whom it is about, and the fields below."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.errors import Invalid
from heardback.core.pursuit import DecideBy, Lead, Money, Pursuit, Side
from heardback.notebook import heading
from heardback.notebook.heading import Heading
from tests.signs import names, words

TODAY = date(2026, 9, 20)
DEAL = Pursuit(
    id="p",
    side=Side.DEAL,
    organisation="Northgate Foods",
    title="Brand relaunch",
    opened_on=date(2026, 9, 1),
    lead=Lead.REFERRAL,
    value=Money(amount=Decimal(48000), currency="EUR", per="year"),
    decide_by=DecideBy(on=date(2026, 10, 30), said=True),
)


@given(organisation=names, title=words, side=st.sampled_from(Side))
def test_every_heading_comes_back(organisation: str, title: str, side: Side) -> None:
    pursuit = replace(DEAL, organisation=organisation, title=title, side=side)

    assert heading.read(heading.spell(pursuit)[2:]) == Heading(
        organisation=pursuit.organisation, side=pursuit.side, title=pursuit.title
    )


def test_a_heading_is_spelled_plainly() -> None:
    assert heading.spell(DEAL) == "# Northgate Foods: deal, Brand relaunch"


def test_fields_are_spelled_plainly() -> None:
    assert list(heading.spell_fields(DEAL).values()) == [
        "value: 48000 EUR a year",
        "source: referral",
        "they decide by: 2026-10-30 (said)",
        "opened: 2026-09-01",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "value: 48000 EUR a year   source: referral   decide by: 2026-10-30 (said)",
        "value: 48000 EUR a year, source: referral, they decide by: 2026-10-30 (said)",
        "Value: 48000 EUR a year. Source: referral. They decide by: 2026-10-30 (said)",
        "value: 48000 EUR a year source: referral decide by: 2026-10-30 (said)",
    ],
)
def test_fields_of_one_line_are_found_however_they_are_divided(line: str) -> None:
    fields = heading.split_fields(line) or {}

    read = {n: heading.read_field(n, text, near=TODAY) for n, text in fields.items()}
    assert read == {
        "value": DEAL.value,
        "lead": Lead.REFERRAL,
        "decide_by": DEAL.decide_by,
    }


def test_they_decide_by_looks_forward() -> None:
    field = heading.read_field("decide_by", "they decide by: 10 Jan", near=TODAY)

    assert field == DecideBy(on=date(2027, 1, 10))


def test_an_unknown_source_is_told_the_known_ones() -> None:
    with pytest.raises(Invalid, match="referral, existing"):
        heading.read_field("lead", "source: my aunt", near=TODAY)


def test_a_sentence_is_no_line_of_fields() -> None:
    assert heading.split_fields("Of great value: their patience") is None
