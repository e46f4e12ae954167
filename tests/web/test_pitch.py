"""The close, held against what they confirmed."""

import re
from collections.abc import Callable

from django.test import Client

from heardback.journal.queries import Actor

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


def test_a_version_is_kept_and_comes_back(page: Client, deal: str) -> None:
    kept = {"claims": "We are very good | 11 of 11", "minutes": "5", "keep_it": "on"}

    assert page.post(PITCH, kept).status_code == 302
    page.post(PITCH, kept | {"claims": "We are on time"})
    answer = page.get(PITCH).content.decode()

    assert "For everybody, version 2" in answer
    assert "We are on time</textarea>" in answer
    first = re.findall(r"\?version=\w+", answer)[-1]
    assert "We are very good | 11 of 11" in page.get(PITCH + first).content.decode()


def test_a_pitch_is_tailored_to_somebody_in_the_room(page: Client, deal: str) -> None:
    page.post(PITCH, {"claims": "x", "person": "Mara Lind", "keep_it": "on"})

    answer = page.get(f"{PITCH}?person=Mara+Lind").content.decode()

    assert "For Mara Lind, version 1" in answer


def test_a_coach_with_an_account_keeps_no_version(
    okafor: Actor, deal: str, browser_of: Callable[[Actor], Client]
) -> None:
    answer = browser_of(okafor).post(PITCH, {"claims": "x", "keep_it": "on"})

    assert answer.status_code == 404


def test_meaning_ties_a_claim_whose_words_are_others(page: Client, deal: str) -> None:
    answer = page.post(
        PITCH, {"claims": "Sofia answers every phone call the same day", "medium": ""}
    ).content.decode()

    assert "1 of 1 confirmed need met" in answer


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


def test_ties_set_by_hand_come_back_with_the_version(page: Client, deal: str) -> None:
    claims = {"claims": "We are very good", "tied": "on"}
    page.post(PITCH, claims | {"tie_0": ["need0002"], "keep_it": "on"})

    answer = page.post(PITCH, {"claims": "We are very good"}).content.decode()

    assert "1 of 1 confirmed need met" in answer


def test_nothing_is_kept_before_its_ties_were_shown(page: Client, deal: str) -> None:
    assert "Keep this version" not in page.get(PITCH).content.decode()
    checked = page.post(PITCH, {"claims": "We are very good"}).content.decode()
    assert "Keep this version" in checked
