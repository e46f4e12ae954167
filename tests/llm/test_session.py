"""How the shape is asked for: strictest first, then what the model understands."""

import pytest

from heardback.llm import NoAnswer, SecondReader
from tests.llm.hostile import fails, finds, raw, says, served
from tests.llm.talks import NORTHGATE, VAGUE

SCHEMA, OBJECT, PLAIN = "json_schema", "json_object", "plain"


def test_a_server_that_knows_schemas_is_bound_to_ours() -> None:
    with served(finds(VAGUE)) as server:
        SecondReader(server.settings()).read(NORTHGATE, us=["Ana"])

    assert server.ways == [SCHEMA]
    named = server.bodies[0]["response_format"]["json_schema"]
    kinds = named["schema"]["properties"]["proposals"]["items"]["anyOf"]
    assert named["strict"]
    assert all(kind["additionalProperties"] is False for kind in kinds)
    assert all(kind["required"] == list(kind["properties"]) for kind in kinds)


@pytest.mark.parametrize("status", [400, 415, 422, 500, 501])
def test_a_server_that_refuses_schemas_is_asked_for_an_object(status: int) -> None:
    with served(fails(status), finds(VAGUE)) as server:
        found = SecondReader(server.settings()).read(NORTHGATE, us=["Ana"])

    assert server.ways == [SCHEMA, OBJECT]
    assert len(found) == 1


def test_a_server_that_refuses_both_is_asked_plainly() -> None:
    block = 'Here you are:\n```json\n{"proposals": []}\n```\nAnything else?'
    with served(fails(400), fails(400), says(block)) as server:
        SecondReader(server.settings()).read(NORTHGATE, us=["Ana"])

    assert server.ways == [SCHEMA, OBJECT, PLAIN]


def test_what_worked_is_remembered_for_the_next_reading() -> None:
    with served(fails(400), finds(VAGUE)) as server:
        reader = SecondReader(server.settings())
        reader.read(NORTHGATE, us=["Ana"])
        reader.read(NORTHGATE, us=["Ana"])

    assert server.ways == [SCHEMA, OBJECT, OBJECT]


def test_what_stops_working_is_forgotten() -> None:
    with served(finds(), fails(400), finds()) as server:
        reader = SecondReader(server.settings())
        reader.read(NORTHGATE, us=["Ana"])
        with pytest.raises(NoAnswer):
            reader.read(NORTHGATE, us=["Ana"])
        reader.read(NORTHGATE, us=["Ana"])

    assert server.ways == [SCHEMA, SCHEMA, SCHEMA]


def test_thoughts_before_the_answer_are_not_the_answer() -> None:
    thoughts = '<think>{"proposals": [1, 2]}</think>{"proposals": []}'
    with served(says(thoughts)) as server:
        found = SecondReader(server.settings()).examine(NORTHGATE, us=["Ana"])

    assert found.dropped == ()


@pytest.mark.parametrize("name", ["temperature", "max_tokens"])
def test_a_field_that_the_model_does_not_take_is_left_out(name: str) -> None:
    complaint = raw(f'{{"error": {{"param": "{name}"}}}}'.encode(), status=400)
    with served(complaint, finds(VAGUE)) as server:
        found = SecondReader(server.settings()).read(NORTHGATE, us=["Ana"])

    assert len(found) == 1
    assert server.ways == [SCHEMA, SCHEMA]
    assert name in server.bodies[0]
    assert name not in server.bodies[1]


def test_a_server_that_complains_for_ever_is_left_soon() -> None:
    complaint = raw(b'{"error": {"param": "messages"}}', status=400)
    with served(complaint) as server:
        found = SecondReader(server.settings()).examine(NORTHGATE, us=["Ana"])

    assert found.trouble
    assert server.ways == [SCHEMA, OBJECT, PLAIN]
