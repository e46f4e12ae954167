"""What-ifs and scores over the API."""

import pytest
from django.test import Client


def test_a_what_if_answers_now_and_then_and_keeps_nothing(
    program: Client, northgate: str
) -> None:
    address = f"/api/pursuits/{northgate}"
    before = program.get(address).json()
    found = program.get(f"{address}/what-if", {"answer": ["support Mara: yes"]}).json()

    assert found["then"]["chance"] > found["now"]["chance"]
    assert found["now"]["chance"] == before["standing"]["chance"]
    assert found["now"]["words"] == before["standing"]["with_source"]
    assert program.get(address).json() == before


@pytest.mark.parametrize("words", ["support", "weather: sunny", "support X: yes", ":"])
def test_a_what_if_that_makes_no_sense_gets_a_sentence(
    program: Client, northgate: str, words: str
) -> None:
    answer = program.get(f"/api/pursuits/{northgate}/what-if", {"answer": [words]})

    assert answer.status_code == 422
    assert answer.json()["error"].endswith((".", "?"))


def test_a_what_if_of_nothing_is_no_question(program: Client, northgate: str) -> None:
    assert program.get(f"/api/pursuits/{northgate}/what-if").status_code == 422


def test_honesty_says_when_there_is_nothing_to_score(program: Client) -> None:
    found = program.get("/api/honesty").json()

    assert found["decisions"] == 0
    assert found["few"] is True
    assert found["mine"] is None


def test_a_pursuit_says_what_is_unknown_and_what_silence_means(
    program: Client, northgate: str
) -> None:
    found = program.get(f"/api/pursuits/{northgate}").json()

    assert {each["item"] for each in found["unheard"]} >= {"support", "openness"}
    assert found["wait"] is None
    assert found["prepared"] == []
    assert found["standing"]["decisions"] == 0
