"""docs/api.md names every address and every parameter."""

import re
from pathlib import Path

import pytest
from django.test import Client

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


@pytest.fixture
def described(client: Client, db: None) -> dict[str, dict[str, dict[str, object]]]:
    paths: dict[str, dict[str, dict[str, object]]] = client.get(
        "/api/openapi.json"
    ).json()["paths"]
    return paths


def test_the_page_and_the_program_name_the_same_addresses(
    described: dict[str, dict[str, object]],
) -> None:
    real = {
        (method.upper(), path)
        for path, methods in described.items()
        for method in methods
    }
    named = set(re.findall(r"^\| `([A-Z]+)` \| `([^`]+)` \|", PAGE, re.M))

    assert named == real


def test_every_parameter_of_the_list_is_named(
    described: dict[str, dict[str, dict[str, list[dict[str, str]]]]],
) -> None:
    names = {each["name"] for each in described["/api/pursuits"]["get"]["parameters"]}

    assert {name for name in names if f"`{name}`" not in PAGE} == set()
