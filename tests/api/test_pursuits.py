"""Pursuits going out."""

import json
from datetime import date
from typing import get_args

import pytest
from django.test import Client
from ninja import Schema
from pytest_django import DjangoAssertNumQueries

from heardback.api.outline import Overview
from heardback.core.evidence import (
    Grade,
    Hesitation,
    Need,
    NextStep,
    Process,
    Source,
    Support,
)
from heardback.core.outline import outline
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import said


@pytest.fixture
def heard(ana: Actor, northgate: str) -> str:
    for statement in (
        NextStep(text="send the proposal", agreed=True),
        Support(grade=Grade.VAGUE),
        Hesitation(text="high"),
        Need(text="no slip"),
        Process(text="Mara signs"),
    ):
        actions.record(ana, northgate, said(statement))
    return northgate


def test_the_list_says_where_each_pursuit_stands(program: Client, heard: str) -> None:
    page = program.get("/api/pursuits").json()

    assert page["total"] == 1
    assert page["pursuits"][0]["organisation"] == "Northgate Foods"
    assert 0 < page["pursuits"][0]["chance"] < 1
    assert page["pursuits"][0]["next_step"] == "send the proposal"


def test_the_list_can_be_searched(program: Client, heard: str) -> None:
    assert program.get("/api/pursuits?text=north").json()["total"] == 1
    assert program.get("/api/pursuits?text=acme").json()["total"] == 0


def test_a_bad_question_is_answered_with_one_sentence(program: Client) -> None:
    answer = program.get("/api/pursuits?size=100000")

    assert answer.status_code == 422
    assert answer.json()["error"].startswith("size: ")


def test_a_pursuit_is_shown_as_every_door_shows_it(
    program: Client, ana: Actor, heard: str
) -> None:
    shown = program.get(f"/api/pursuits/{heard}").json()

    today = date.fromisoformat(shown["as_of"])
    view = queries.overview_for(ana, heard, today)
    assert flat(shown) == flat(json.loads(json.dumps(outline(view))))


def test_the_shape_in_openapi_names_everything_that_the_outline_says(
    ana: Actor, heard: str
) -> None:
    view = queries.overview_for(ana, heard, date(2026, 11, 22))

    missing = list(unknown(outline(view), Overview))
    assert missing == []


def test_a_pursuit_that_is_not_there_is_404_with_a_sentence(program: Client) -> None:
    answer = program.get("/api/pursuits/nowhere")

    assert answer.status_code == 404
    assert answer.json()["error"].endswith(".")


def test_an_address_that_is_not_there_is_404(program: Client) -> None:
    assert program.get("/api/nothing").status_code == 404


def test_a_pursuit_goes_out_as_a_notebook(program: Client, heard: str) -> None:
    answer = program.get(f"/api/pursuits/{heard}/notebook")

    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.content.decode().startswith("# Northgate Foods")


def test_showing_a_pursuit_takes_as_many_queries_for_ten_entries_as_for_one(
    program: Client,
    ana: Actor,
    northgate: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(10):
        actions.record(ana, northgate, said(source=Source.QUOTED, quote="Yes."))

    # Looked at once, so that what decisions teach is at hand.
    program.get(f"/api/pursuits/{northgate}")

    with django_assert_max_num_queries(22):
        program.get(f"/api/pursuits/{northgate}")


def test_the_api_describes_itself(client: Client, db: None) -> None:
    described = client.get("/api/openapi.json").json()

    assert described["info"]["title"] == "Heardback"
    assert "/api/pursuits/{pursuit_id}/notes" in described["paths"]


def flat(value: object, path: str = "") -> dict[str, object]:
    """Every leaf with its path; a moment however it is written."""
    if isinstance(value, dict):
        return {
            place: leaf
            for key, each in value.items()
            for place, leaf in flat(each, f"{path}/{key}").items()
        }
    if isinstance(value, list):
        return {
            place: leaf
            for at, each in enumerate(value)
            for place, leaf in flat(each, f"{path}/{at}").items()
        }
    if path.endswith("recorded_at"):
        return {path: str(value)[:19]}
    return {path: value}


def unknown(value: object, shape: object, path: str = "") -> list[str]:
    """Paths that the outline has and the shape does not."""
    if isinstance(value, list):
        return [each for item in value for each in unknown(item, shape, path)]
    schema = schema_in(shape)
    if not isinstance(value, dict) or schema is None:
        return []
    found = []
    for key, item in value.items():
        field = schema.model_fields.get(key)
        if field is None:
            found.append(f"{path}/{key}")
        else:
            found += unknown(item, field.annotation, f"{path}/{key}")
    return found


def schema_in(shape: object) -> type[Schema] | None:
    """The schema in `X`, `X | None` or `list[X]`."""
    if isinstance(shape, type) and issubclass(shape, Schema):
        return shape
    inside = (schema_in(each) for each in get_args(shape))
    return next((each for each in inside if each), None)


@pytest.mark.parametrize(
    "address",
    [
        "/api/pursuits?text=%00",
        "/api/pursuits/%00",
        "/api/pursuits/%00/notebook",
        "/api/pursuits?page=99999999999999999999999",
        "/api/pursuits?as_of=9999-12-31",
        "/api/pursuits?as_of=0001-01-01",
        "/api/pursuits?text=" + "%25" * 200,
    ],
)
def test_an_odd_address_never_gets_a_trace(
    program: Client, heard: str, address: str
) -> None:
    program.raise_request_exception = False

    assert program.get(address).status_code < 500
