"""A no and no record: from memory straight to asking, all of it recalled."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.core.evidence import About, Hesitation
from heardback.core.pursuit import Pursuit, recalled
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import today
from tests.web.browser import typed

BEGIN = "/pursuits/after-a-no/"
NO = {
    "side": "deal",
    "organisation": "Halden Tools",
    "outcome": "lost",
    "decided_on": "2026-10-09",
    "their_words": "We went with a better fit.",
    "told_by": "Kim Lund",
    "told_mail": "kim@halden.example.org",
    "ally": "Lena Moe",
    "ally_mail": "lena@halden.example.org",
}


def only(ana: Actor) -> Pursuit:
    (one,) = queries.all_pursuits(ana)
    return one


def begin(page: Client, **changed: object) -> str:
    answer = page.post(BEGIN, {**typed(page.get(BEGIN)), **NO, **changed})
    assert answer.status_code == 302, answer.content.decode()[:2_000]
    return str(answer["Location"])


def test_who_applied_last_is_asked_about_an_application(page: Client) -> None:
    assert typed(page.get(BEGIN))["side"] == "deal"
    begin(page, side="application")

    assert typed(page.get(BEGIN))["side"] == "application"
    assert typed(page.get("/pursuits/new/"))["side"] == "application"


def test_the_door_stands_on_the_first_screen_and_with_new_pursuits(
    page: Client,
) -> None:
    assert BEGIN.encode() in page.get("/").content
    assert BEGIN.encode() in page.get("/pursuits/new/").content


def test_from_the_no_it_goes_straight_to_asking_who_spoke_for_us(
    page: Client, ana: Actor
) -> None:
    shown = page.get(begin(page)).content.decode()

    assert "Ask Lena Moe" in shown
    assert "Dear Lena Moe," in shown
    assert only(ana).decision is not None


def test_the_drafted_question_says_when_it_is_best_asked(page: Client) -> None:
    shown = page.get(begin(page, decided_on=f"{today()}")).content.decode()

    assert "sooner is no fault, and thanks can go today." in shown


def test_two_things_are_enough(page: Client, ana: Actor) -> None:
    page.post(BEGIN, {"side": "application", "organisation": "Harbour Lab", **ENOUGH})

    one = only(ana)
    assert (one.organisation, one.people) == ("Harbour Lab", ())


ENOUGH = {"outcome": "lost", "decided_on": "2026-10-09"}


def test_everything_is_marked_as_recalled(page: Client, ana: Actor) -> None:
    begin(page, price="Twice what the others asked", timing="Too late for spring")

    one = only(ana)
    assert len(one.evidence) == 3
    assert all(recalled(entry, one.decision) for entry in one.evidence)
    about = {
        entry.statement.about
        for entry in one.evidence
        if isinstance(entry.statement, Hesitation)
    }
    assert about == {About.PRICE, About.TIMING}


def test_meetings_are_read_line_by_line_and_the_rest_is_a_note(
    page: Client, ana: Actor
) -> None:
    begin(page, meetings="4 Sep call with Lena Moe\n- 18 Sep video\nonce more, later")

    one = only(ana)
    assert [each.on.isoformat() for each in one.meetings] == [
        "2026-09-04",
        "2026-09-18",
    ]
    assert one.opened_on.isoformat() == "2026-09-04"
    assert one.notes == "once more, later"


def test_a_line_that_had_no_day_is_said_to_be_a_note(page: Client) -> None:
    shown = page.get(begin(page, meetings="4 Sep call\nOctober pitch")).content.decode()

    assert "Kept as a note, for want of a day: “October pitch”" in shown


def test_what_is_recalled_is_not_called_unheard(page: Client, ana: Actor) -> None:
    begin(page, price="a lot for launch texts")
    shown = page.get(f"/pursuits/{only(ana).id}/").content.decode()

    assert "Nothing was heard yet" not in shown
    assert "What is recalled afterwards does not move it." in shown


def test_only_names_become_people_and_each_person_is_one(
    page: Client, ana: Actor
) -> None:
    begin(
        page,
        ally="Dr. Lena Moe",
        told_by="Kim Lund, HR",
        meetings="2 Sep panel with Lena Moe and two others\n"
        "9 Sep second round, case study\n12 Sep call with Frau Lund and Jo Sand",
    )

    one = only(ana)
    assert [who.name for who in one.people] == ["Dr. Lena Moe", "Kim Lund", "Jo Sand"]
    assert one.people[1].role == "HR"
    assert [each.people for each in one.meetings] == [
        ("Dr. Lena Moe",),
        (),
        ("Kim Lund", "Jo Sand"),
    ]


def test_what_is_no_name_stays_in_what_the_meeting_was_about(
    page: Client, ana: Actor
) -> None:
    begin(page, meetings="9 Sep second round, case study")

    assert only(ana).meetings[0].title == "second round, case study"


def test_the_one_who_told_the_no_is_named_as_among_the_people(
    page: Client, ana: Actor
) -> None:
    begin(page, told_by="Kim Lund, HR")

    decision = only(ana).decision
    assert decision is not None
    assert decision.said_by == "Kim Lund"


def test_not_knowing_what_they_chose_is_offered_once(page: Client) -> None:
    assert page.get(BEGIN).content.decode().count("I don’t know</span>") == 1


def test_the_calendar_gives_only_what_is_about_them(page: Client, ana: Actor) -> None:
    ics = (
        b"BEGIN:VCALENDAR\n"
        b"BEGIN:VEVENT\nDTSTART:20260904T090000Z\nSUMMARY:Halden kick-off\nEND:VEVENT\n"
        b"BEGIN:VEVENT\nDTSTART:20260905T090000Z\nSUMMARY:Dentist\nEND:VEVENT\n"
        b"BEGIN:VEVENT\nDTSTART:20260911T090000Z\nSUMMARY:Coffee\n"
        b"ATTENDEE;CN=L:mailto:lena@halden.example.org\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    begin(page, calendar=SimpleUploadedFile("c.ics", ics))

    assert [each.title for each in only(ana).meetings] == ["Halden kick-off", "Coffee"]


def test_pasted_mails_wait_to_be_reviewed(page: Client, ana: Actor) -> None:
    begin(page, mails="The board found the price too high for this year.")

    assert len(only(ana).documents) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"organisation": ""},
        {"decided_on": "2027-10-09"},
        {"outcome": "won"},
        {"told_mail": "nobody"},
        {"calendar": SimpleUploadedFile("c.ics", b"hello")},
    ],
)
def test_what_makes_no_sense_is_handed_back(
    page: Client, ana: Actor, wrong: dict[str, object]
) -> None:
    answer = page.post(BEGIN, {**typed(page.get(BEGIN)), **NO, **wrong})

    assert answer.status_code == 422
    assert b"We went with a better fit." in answer.content
    assert list(queries.all_pursuits(ana)) == []


def test_a_helper_does_not_begin(
    okafor: Actor, browser_of: object, page: Client
) -> None:
    helper = browser_of(okafor)  # type: ignore[operator]

    assert helper.post(BEGIN, NO).status_code == 404


def test_what_spoke_for_us_is_told_even_without_their_words(
    page: Client, ana: Actor
) -> None:
    begin(page)
    answer = page.get(f"/pursuits/{only(ana).id}/read-back/").content.decode()

    after = answer.split("And what spoke for you</h3>")[1][:300]
    assert "Lena Moe: backs us." in after
