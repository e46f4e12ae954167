"""Today, a lead in one line, and momentum for other programs."""

from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor


def test_a_program_sees_what_needs_ana_and_handles_it(
    program: Client, northgate: str
) -> None:
    first = program.get("/api/today").json()
    (item,) = [each for each in first["items"] if each["kind"] == "no_step"]
    done = program.post(
        "/api/today",
        {"key": item["key"], "state": "dropped"},
        content_type="application/json",
    )
    then = program.get("/api/today").json()

    assert done.status_code == 204
    assert item["pursuit"] == northgate
    assert item["key"] not in [each["key"] for each in then["items"]]


def test_what_was_dropped_comes_back(program: Client, northgate: str) -> None:
    key = program.get("/api/today").json()["items"][0]["key"]
    for given in ({"key": key, "state": "dropped"}, {"key": key, "back": True}):
        program.post("/api/today", given, content_type="application/json")

    assert key in [each["key"] for each in program.get("/api/today").json()["items"]]


def test_a_lead_is_one_line(program: Client, ana: Actor) -> None:
    answer = program.post(
        "/api/leads", {"line": "Halden: film"}, content_type="application/json"
    )

    assert answer.status_code == 201
    assert queries.pursuit_for(ana, answer.json()["id"]).title == "film"


def test_momentum_is_a_distribution(program: Client, northgate: str) -> None:
    found = program.get("/api/momentum?weeks=8&more=2").json()

    assert abs(sum(found["chances"]) - 1) < 1e-5
    assert found["in_play"] == 1


def test_without_a_key_nothing_is_told(client: Client, db: None) -> None:
    assert client.get("/api/today").status_code == 401
    assert client.get("/api/momentum").status_code == 401
