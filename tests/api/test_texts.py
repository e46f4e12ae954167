"""Texts coming in."""

import pytest
from django.test import Client

from heardback.core.evidence import Support
from heardback.journal import queries
from heardback.journal.queries import Actor

TALK = (
    "Ana: Would you recommend us to Mara?\n"
    "Tom: Absolutely, I'll put your name forward tomorrow.\n"
)
NOTE = (
    "## 2026-09-18 call: Tom\n"
    '- support Tom: yes "happy to put this in front of Mara"\n'
    "- next: proposal by Fri 25 Sep, ours, agreed\n"
)


def post(program: Client, address: str, body: object) -> tuple[int, dict[str, object]]:
    answer = program.post(f"/api/{address}", body, content_type="application/json")
    return answer.status_code, answer.json()


def test_a_text_is_read_and_every_quote_equals_its_span(program: Client) -> None:
    status, read = post(program, "read", {"text": TALK, "us": ["Ana"]})

    assert status == 200
    text = read["source"]["text"]  # type: ignore[index]
    assert read["proposals"]
    for each in read["proposals"]:  # type: ignore[attr-defined]
        assert text[each["start"] : each["end"]] == each["quote"]


def test_reading_keeps_nothing(program: Client, ana: Actor, northgate: str) -> None:
    post(program, "read", {"text": TALK, "us": ["Ana"]})

    assert queries.pursuit_for(ana, northgate).documents == ()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": "\x00\x01\x02"},
        {"text": "Hello", "as": "nobody"},
        {"text": "Hello", "on": "yesterday"},
        {"text": ["Hello"]},
        [],
    ],
)
def test_what_cannot_be_read_gets_a_sentence(program: Client, body: object) -> None:
    status, answer = post(program, "read", body)

    assert status == 422
    assert answer["error"]


def test_a_body_that_is_no_json_gets_a_sentence(program: Client) -> None:
    answer = program.post("/api/read", "{", content_type="application/json")

    assert answer.status_code in (400, 422)
    assert answer.json()["error"]


def test_a_note_becomes_a_meeting_with_its_entries(
    program: Client, ana: Actor, northgate: str
) -> None:
    status, taken = post(program, f"pursuits/{northgate}/notes", {"text": NOTE})

    pursuit = queries.pursuit_for(ana, northgate)
    assert status == 200
    assert taken["entries"] == 2
    assert pursuit.meetings[0].id == taken["meeting"]
    assert any(isinstance(each.statement, Support) for each in pursuit.evidence)


def test_the_same_note_twice_is_taken_in_once(
    program: Client, ana: Actor, northgate: str
) -> None:
    first = post(program, f"pursuits/{northgate}/notes", {"text": NOTE})
    again = post(program, f"pursuits/{northgate}/notes", {"text": NOTE})

    assert first[1]["meeting"] == again[1]["meeting"]
    assert len(queries.pursuit_for(ana, northgate).evidence) == 2


def test_a_line_that_is_not_understood_is_named(
    program: Client, northgate: str
) -> None:
    _, taken = post(
        program,
        f"pursuits/{northgate}/notes",
        {"text": f"{NOTE}- support Tom: purple\n"},
    )

    assert taken["problems"][0]["line"] == 4  # type: ignore[index]


def test_an_empty_note_gets_a_sentence(program: Client, northgate: str) -> None:
    status, answer = post(program, f"pursuits/{northgate}/notes", {"text": " "})

    assert status == 422
    assert answer["error"]
