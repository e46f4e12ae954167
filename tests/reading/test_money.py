from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.money import find


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "per"),
    [
        ("€48,000 a year", "48000", "48000", "EUR", "year"),
        ("48.000 EUR", "48000", "48000", "EUR", ""),
        ("about 80-90k", "80000", "90000", "", ""),
        ("between $40 and $50k", "40000", "50000", "USD", ""),
        ("20 grand", "20000", "20000", "", ""),
        ("$1.2m", "1200000", "1200000", "USD", ""),
        ("100 dollars per hour", "100", "100", "USD", "hour"),
        ("£1,250.50", "1250.50", "1250.50", "GBP", ""),
        ("CHF 5'000", "5000", "5000", "CHF", ""),
        ("40-50k euros", "40000", "50000", "EUR", ""),
        ("40–50 k€", "40000", "50000", "EUR", ""),
        ("€40k to €50k", "40000", "50000", "EUR", ""),
        ("£1.2m", "1200000", "1200000", "GBP", ""),
        ("between 10 and 12 thousand a month", "10000", "12000", "", "month"),
        ("ten to twelve thousand a month", "10000", "12000", "", "month"),
        ("fifty grand", "50000", "50000", "", ""),
        ("half a million", "500000", "500000", "", ""),
        ("two hundred thousand dollars", "200000", "200000", "USD", ""),
        ("mid five figures", "40000", "70000", "", ""),
        ("six figures", "100000", "1000000", "", ""),
        ("10k GBP p.a.", "10000", "10000", "GBP", "year"),
        ("15 Tausend Euro im Jahr", "15000", "15000", "EUR", "year"),
        ("40 000 € par an", "40000", "40000", "EUR", "year"),
        ("850 euros al mes", "850", "850", "EUR", "month"),
    ],
)
def test_an_amount_is_found(
    text: str, low: str, high: str, currency: str, per: str
) -> None:
    (money,) = find(text)

    assert (money.low, money.high) == (Decimal(low), Decimal(high))
    assert (money.currency, money.per) == (currency, per)


@pytest.mark.parametrize(
    "text",
    [
        "5 people",
        "10k users",
        "a hundred people",
        "10-12",
        "1 m away",
        "in 2026",
        "v1.2",
    ],
)
def test_a_bare_number_is_no_money(text: str) -> None:
    assert find(text) == ()


def test_the_place_of_an_amount_is_exact() -> None:
    text = "We have €20k for this."
    (money,) = find(text)

    assert text[money.start : money.end] == "€20k"


@given(st.text(alphabet="0123456789 .,'-€$kmeur to", max_size=60))
def test_any_text_gives_amounts_that_make_sense(text: str) -> None:
    for money in find(text):
        assert money.low <= money.high
        assert 0 <= money.start < money.end <= len(text)
