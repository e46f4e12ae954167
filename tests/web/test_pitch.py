"""The close, held against what they confirmed."""

from django.test import Client

PITCH = "/pursuits/northgatefds/pitch/"


def test_a_claim_finds_the_need_it_meets(page: Client, deal: str) -> None:
    answer = page.post(
        PITCH,
        {"claims": "One person answers you within the day | our desk", "medium": ""},
    ).content.decode()

    assert "1 of 1 confirmed need met" in answer


def test_what_no_claim_meets_is_named(page: Client, deal: str) -> None:
    answer = page.post(PITCH, {"claims": "We are very good"}).content.decode()

    assert "0 of 1 confirmed need met" in answer
    assert "an open doubt that no claim speaks to" in answer
    assert "Tied to nothing they need" in answer


def test_ties_can_be_set_by_hand(page: Client, deal: str) -> None:
    answer = page.post(
        PITCH, {"claims": "We are very good", "tied": "on", "tie_0": ["need0002"]}
    ).content.decode()

    assert "1 of 1 confirmed need met" in answer


def test_practice_is_held_against_the_real_thing(page: Client, deal: str) -> None:
    answer = page.post(
        PITCH, {"claims": "We are very good", "medium": "call", "audience": "0"}
    ).content.decode()

    assert "To come closer" in answer


def test_the_role_card_holds_their_doubt_and_marks_what_is_invented(
    page: Client, deal: str
) -> None:
    answer = page.get(f"{PITCH}role/").content.decode()

    assert "That’s high next to what our team could do with ChatGPT" in answer
    assert "(invented for practice)" in answer
    assert "%" not in answer.split("<article")[1].split("</article>")[0]


def test_a_flood_of_claims_is_cut(page: Client, deal: str) -> None:
    assert page.post(PITCH, {"claims": "x\n" * 2_999}).status_code == 200
    assert page.post(PITCH, {"claims": "x" * 6_001}).status_code == 422
