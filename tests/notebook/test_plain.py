"""Core values as JSON and back."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from heardback.core.errors import Invalid
from heardback.core.pursuit import Forecast, Person, Pursuit
from heardback.notebook.plain import Plain, plain, value
from tests.strategies import pursuits

NOW = datetime(2026, 9, 20, 9, 30, tzinfo=UTC)


@settings(max_examples=40)
@given(pursuit=pursuits())
def test_every_pursuit_comes_back_from_json(pursuit: Pursuit) -> None:
    assert value(Pursuit, json.loads(json.dumps(plain(pursuit)))) == pursuit


def test_what_says_nothing_is_left_out() -> None:
    assert plain(Person(name="Tom")) == {"name": "Tom"}


def test_a_field_from_a_newer_version_is_passed_over() -> None:
    assert value(Person, {"name": "Tom", "shoe_size": 43}) == Person(name="Tom")


FORECAST: dict[str, Plain] = {
    "recorded_at": NOW.isoformat(),
    "chance": 0.4,
    "low": 0.2,
    "high": 0.6,
    "instrument": "deal-1",
}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("recorded_at", "2026-09-20"),
        ("recorded_at", "yesterday"),
        ("recorded_at", 7),
        ("chance", "0.4"),
        ("chance", 10**400),
        ("chance", True),
        ("guess", 0.5),
        ("instrument", None),
        ("instrument", ["deal-1"]),
    ],
)
def test_a_value_of_another_kind_is_invalid(name: str, given: Plain) -> None:
    with pytest.raises(Invalid):
        value(Forecast, {**FORECAST, name: given})


def test_a_missing_field_is_named() -> None:
    with pytest.raises(Invalid, match="instrument"):
        value(Forecast, {k: v for k, v in FORECAST.items() if k != "instrument"})
