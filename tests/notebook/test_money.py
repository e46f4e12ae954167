"""Amounts as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given

from heardback.core.errors import Invalid
from heardback.core.pursuit import Money
from heardback.notebook import money
from tests.strategies import money as any_money


@given(amount=any_money)
def test_every_amount_comes_back(amount: Money) -> None:
    assert money.read(money.spell(amount)) == amount


@pytest.mark.parametrize(
    ("typed", "amount", "currency", "per"),
    [
        ("48000 EUR a year", "48000", "EUR", "year"),
        ("48,000.50 USD per month", "48000.50", "USD", "month"),
        ("1.250,50 EUR", "1250.50", "EUR", ""),
        ("48.000 EUR/year", "48000", "EUR", "year"),
        ("48 000 eur", "48000", "EUR", ""),
        ("€48k", "48000", "EUR", ""),
        ("$1.5m p.a.", "1500000", "USD", "year"),
        ("90 GBP an hour", "90", "GBP", "hour"),
    ],
)
def test_an_amount_is_understood(
    typed: str, amount: str, currency: str, per: str
) -> None:
    assert money.read(typed) == Money(
        amount=Decimal(amount), currency=currency, per=per
    )


@pytest.mark.parametrize("typed", ["a lot", "48000", "", "12 monkeys or so", "EUR"])
def test_what_is_no_amount_is_told_how_to_write_one(typed: str) -> None:
    with pytest.raises(Invalid, match="48000 EUR"):
        money.read(typed)
