"""The first screen: your last meeting, then what needs you."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from heardback.core.evidence import NextStep
from heardback.core.pursuit import Lead, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.sample import northgate, said


def test_it_asks_about_your_last_meeting(page: Client) -> None:
    answer = page.get("/").content

    assert b"How did your last meeting go?" in answer
    assert b"Nothing yet." in answer


def test_free_words_about_somebody_new_open_a_pursuit(page: Client, ana: Actor) -> None:
    answer = page.post(
        "/",
        {"text": "He said the price is too high for them.", "organisation": "Halden"},
    )

    (one,) = queries.all_pursuits(ana)
    assert one.organisation == "Halden"
    assert answer["Location"].startswith(f"/pursuits/{one.id}/documents/")


def test_a_name_that_is_in_play_already_is_that_one(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post("/", {"organisation": "northgate foods", "go": "taps"})

    assert len(list(queries.all_pursuits(ana))) == 1


def test_words_that_cannot_be_read_open_nothing(page: Client, ana: Actor) -> None:
    answer = page.post("/", {"text": "...", "organisation": "Halden"})

    assert answer.status_code == 422
    assert list(queries.all_pursuits(ana)) == []


def test_four_taps_open_the_close_out_of_today(page: Client, deal: str) -> None:
    answer = page.post("/", {"pursuit": deal, "go": "taps"})

    assert answer["Location"].endswith("/close-out/")


def test_whom_it_was_with_is_asked_for(page: Client, deal: str) -> None:
    answer = page.post("/", {"text": "It went well."})

    assert answer.status_code == 422
    assert b"It went well." in answer.content


def test_a_close_out_that_is_owed_comes_first(
    page: Client, deal: str, time_machine: object
) -> None:
    before = page.get("/").content
    time_machine.move_to("2026-10-17T12:00:00Z")  # type: ignore[attr-defined]
    after = page.get("/").content

    assert b"memory fades" not in before
    assert b"memory fades" in after


def test_ana_s_day_ends_honestly(page: Client, ana: Actor) -> None:
    actions.take_in(ana, [northgate()])

    assert b"That is all for today." in page.get("/").content


def test_an_examples_workspace_has_them_one_click_away(page: Client, deal: str) -> None:
    assert f'href="/pursuits/{deal}/"'.encode() in page.get("/").content


def test_every_item_says_why_and_can_be_put_off(page: Client, deal: str) -> None:
    answer = page.get("/").content.decode()

    assert '<span class="because' in answer
    for deed in ("tomorrow", "week", "drop"):
        assert f'name="do" value="{deed}"' in answer


def test_what_is_put_off_comes_back_on_its_day(
    page: Client, deal: str, ana: Actor, time_machine: object
) -> None:
    key = _first(ana)
    page.post("/today/", {"key": key, "do": "tomorrow"})
    today = _keys(ana)
    time_machine.move_to("2026-10-10T12:00:00Z")  # type: ignore[attr-defined]

    assert key not in today
    assert key in _keys(ana)


def test_what_was_dropped_can_be_taken_back(
    page: Client, deal: str, ana: Actor
) -> None:
    key = _first(ana)
    answer = page.post("/today/", {"key": key, "do": "drop"}, follow=True)
    dropped = _keys(ana)
    page.post("/today/", {"key": key, "do": "back"})

    assert b"Undo" in answer.content
    assert key not in dropped
    assert key in _keys(ana)


def test_a_step_of_ours_that_is_done_is_done_in_the_record(
    page: Client, deal: str, ana: Actor
) -> None:
    step = NextStep(text="send it", due_on=date(2026, 10, 9), agreed=True)
    entry = actions.record(ana, deal, said("", step, date(2026, 10, 8), "Tom", ""))
    key = f"our_step:{deal}:{entry.id}"
    page.post("/today/", {"key": key, "do": "done"})
    done = _step(ana, deal)
    page.post("/today/", {"key": key, "do": "back"})

    assert done == date(2026, 10, 9)
    assert _step(ana, deal) is None


def test_a_new_lead_is_one_line(page: Client, ana: Actor) -> None:
    page.post("/lead/", {"line": "Halden: spring campaign, via Lena"})

    (one,) = queries.all_pursuits(ana)
    assert (one.organisation, one.title) == ("Halden", "spring campaign")
    assert one.lead is Lead.REFERRAL


def test_who_only_applies_begins_an_application(page: Client, ana: Actor) -> None:
    page.post("/lead/", {"line": "job at Halden: product lead"})
    page.post("/lead/", {"line": "Harlow Museums: visitor manager"})

    sides = [one.side for one in queries.all_pursuits(ana)]
    assert sides == [Side.APPLICATION, Side.APPLICATION]


def test_who_does_both_is_taken_to_begin_a_deal(page: Client, ana: Actor) -> None:
    page.post("/lead/", {"line": "Northgate Foods: launch film"})
    page.post("/lead/", {"line": "job at Halden: product lead"})
    page.post("/lead/", {"line": "Harlow Museums: visitor film"})

    assert [one.side for one in queries.all_pursuits(ana)][-1] is Side.DEAL


def test_ben_s_desk_is_his_own(page: Client, deal: str, ana: Actor, ben: Actor) -> None:
    key = _first(ana)
    page.post("/today/", {"key": key, "do": "drop"})

    assert key in _keys(ben)


def test_a_deed_that_is_none_is_refused(page: Client, deal: str) -> None:
    assert page.post("/today/", {"key": "a", "do": "explode"}).status_code == 400


def _keys(actor: Actor) -> list[str]:
    day = queries.today_for(actor, as_of=timezone.localdate(), most=99)
    return [item.key for item in day.items]


def _first(actor: Actor) -> str:
    return _keys(actor)[0]


def _step(actor: Actor, deal: str) -> date | None:
    one = queries.pursuit_for(actor, deal)
    steps = [each.statement for each in one.current]
    (step,) = [each for each in steps if getattr(each, "text", "") == "send it"]
    return getattr(step, "done_on", None)


@pytest.mark.parametrize("key", ["our_step", "our_step:x", "in_touch", "\0"])
def test_a_key_that_no_page_of_ours_sends_is_no_fault(
    page: Client, deal: str, key: str
) -> None:
    for deed in ("done", "back"):
        answer = page.post("/today/", {"key": key, "do": deed})

        assert answer.status_code in (302, 400, 404)


INTERVIEW = "Second interview with Sarah and Pete (HR). Salary: they have 42 to 46.\n"


@pytest.mark.parametrize(
    ("given", "side"),
    [
        ({}, Side.APPLICATION),
        ({"side": "deal"}, Side.DEAL),
        ({"text": "They want a proposal.\n"}, Side.DEAL),
        ({"text": "They want a proposal.\n", "side": "application"}, Side.APPLICATION),
    ],
)
def test_what_is_new_is_a_deal_or_an_application(
    page: Client, ana: Actor, given: dict[str, str], side: Side
) -> None:
    page.post("/", {"text": INTERVIEW, "organisation": "Lumen", "go": "read", **given})

    assert [one.side for one in queries.all_pursuits(ana)] == [side]
