"""Closing out a meeting: taps, steps, silences, and nothing lost on the way."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from heardback.core.evidence import (
    Asked,
    Evidence,
    Grade,
    Hesitation,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Source,
    State,
    Support,
)
from heardback.core.pursuit import Person, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.closing import backing
from tests.web.browser import typed
from tests.web.sample import northgate

MEETING = "mtg4"


def address(deal: str, step: str = "") -> str:
    return f"/pursuits/{deal}/meetings/{MEETING}/close-out/{step and step + '/'}"


def send(page: Client, where: str, **given: object) -> object:
    """As a browser does it: the page's own fields, changed, and a button pressed."""
    fields = typed(page.get(where))
    return page.post(where, {**fields, **given})


def backed(who: str, **given: str) -> dict[str, str]:
    """What the screen about support sends of one person."""
    fields = {"name": who, **given}
    return {f"{backing(who)}-{field}": value for field, value in fields.items()}


def heard(ana: Actor, deal: str) -> list[Evidence]:
    one = queries.pursuit_for(ana, deal)
    return [entry for entry in one.current if entry.meeting == MEETING]


def test_four_taps_are_a_whole_close_out(page: Client, ana: Actor, deal: str) -> None:
    send(
        page,
        address(deal),
        step="agreed",
        support="yes",
        doubt="hinted",
        freely="open",
        go="finish",
    )

    said = [entry.statement for entry in heard(ana, deal)]
    assert NextStep(agreed=True) in said
    assert Support(grade=Grade.YES) in said
    assert Hesitation() in said
    assert Process(openness=Openness.OPEN) in said


def test_the_meeting_was_held_and_its_forecast_kept(
    page: Client, ana: Actor, deal: str
) -> None:
    send(page, address(deal, "guess"), guess="7", go="finish")

    one = queries.pursuit_for(ana, deal)
    meeting = one.meeting(MEETING)
    assert meeting is not None
    assert meeting.held
    assert meeting.guess == 7
    assert one.forecasts[-1].guess == 7


def test_nothing_tapped_leaves_no_entry(page: Client, ana: Actor, deal: str) -> None:
    send(page, address(deal), go="finish")

    assert heard(ana, deal) == []


@pytest.mark.parametrize(
    ("answer", "statement"),
    [
        ("not_asked", None),
        ("unanswered", Support(asked=Asked.UNANSWERED)),
        ("not_free", Support(asked=Asked.NOT_FREE)),
        ("vague", Support(grade=Grade.VAGUE)),
    ],
)
def test_three_silences_are_three_things(
    answer: str, statement: Support | None, page: Client, ana: Actor, deal: str
) -> None:
    send(page, address(deal), support=answer, go="finish")

    said = [entry.statement for entry in heard(ana, deal)]
    assert said == ([statement] if statement else [])


def test_every_step_is_saved_until_the_last(
    page: Client, ana: Actor, deal: str
) -> None:
    first = send(page, address(deal), step="assumed", go="next")
    where = first["Location"]  # type: ignore[index]
    assert "/who/" in where
    send(page, where, there=["Mara Lind"], others="Ida Falk", go="next")
    send(
        page,
        address(deal, "step"),
        text="Send the numbers",
        owner="us",
        due="Friday",
        agreed="agreed",
        go="next",
    )
    send(
        page,
        address(deal, "support"),
        **{
            **backed(
                "Mara Lind",
                answer="qualified",
                condition="the board agrees",
                quote="If the board is fine with it.",
            ),
            **backed("Ida Falk", answer="not_free"),
        },
        go="next",
    )
    send(
        page,
        address(deal, "needs"),
        **{"needs-0-text": "No slip", "needs-0-status": "confirmed"},
        go="finish",
    )

    entries = heard(ana, deal)
    step, mara, ida, need = (entry.statement for entry in entries)
    assert isinstance(step, NextStep)
    assert (step.text, step.agreed) == ("Send the numbers", True)
    assert step.due_on is not None
    assert mara == Support(grade=Grade.QUALIFIED, condition="the board agrees")
    assert ida == Support(asked=Asked.NOT_FREE)
    assert isinstance(need, Need)
    assert [entry.person for entry in entries[1:3]] == ["Mara Lind", "Ida Falk"]
    assert entries[1].source is Source.QUOTED
    assert queries.pursuit_for(ana, deal).person("Ida Falk") is not None


def test_words_stay_with_who_said_them_whoever_was_there(
    page: Client, ana: Actor, deal: str
) -> None:
    send(page, address(deal, "who"), there=["Tom Becker"], go="next")
    tom = backed("Tom Becker", answer="yes", quote="I will put in a word.")
    send(page, address(deal, "support"), **tom, go="next")
    doubt = {"doubts-0-quote": "It is a lot.", "doubts-0-person": "Tom Becker"}
    send(page, address(deal, "doubts"), **doubt, go="next")

    send(page, address(deal, "who"), there=["Mara Lind"], go="finish")

    said = [(entry.person, entry.quote) for entry in heard(ana, deal)]
    assert said == [
        ("Tom Becker", "I will put in a word."),
        ("Tom Becker", "It is a lot."),
    ]


def test_a_name_that_is_gone_is_asked_about_again(
    page: Client, ana: Actor, deal: str
) -> None:
    doubt = {"doubts-0-quote": "It is a lot.", "doubts-0-person": "Ines Vogt"}
    send(page, address(deal, "doubts"), **doubt, go="next")
    actions.amend_person(ana, deal, "Ines Vogt", Person(name="Ines Berg"))

    answer = send(page, address(deal, "needs"), go="finish")

    where = answer["Location"]  # type: ignore[index]
    assert "/doubts/" in where
    assert b"It is a lot." in page.get(where).content
    assert heard(ana, deal) == []


def test_words_without_an_answer_are_not_dropped(
    page: Client, ana: Actor, deal: str
) -> None:
    words = backed("Tom Becker", quote="Let me think about it.")
    answer = send(page, address(deal, "support"), **words, go="finish")

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert b"Let me think about it." in answer.content  # type: ignore[attr-defined]
    assert heard(ana, deal) == []


def test_a_step_agreed_without_more_words_is_kept(
    page: Client, ana: Actor, deal: str
) -> None:
    send(page, address(deal, "step"), agreed="agreed", owner="them", go="finish")

    (entry,) = heard(ana, deal)
    assert entry.statement == NextStep(agreed=True, owner=Party.THEM)


def test_after_it_was_saved_the_same_page_begins_anew(
    page: Client, ana: Actor, deal: str
) -> None:
    first = send(page, address(deal), support="yes", go="next")
    where = first["Location"]  # type: ignore[index]
    send(page, where, go="finish")

    send(page, where.replace("who/", "needs/"), **{"needs-0-text": "No slip"}, go="x")
    send(page, address(deal, "process"), go="finish")

    kinds = [type(entry.statement) for entry in heard(ana, deal)]
    assert kinds == [Support, Need]


def test_a_half_done_close_out_is_offered_again(page: Client, deal: str) -> None:
    send(page, address(deal), doubt="outright", go="next")

    assert b"You began closing out" in page.get("/").content
    assert typed(page.get(address(deal)))["doubt"] == "outright"


def test_a_doubt_from_before_moves_on(page: Client, ana: Actor, deal: str) -> None:
    send(
        page,
        address(deal, "doubts"),
        **{"old-doub0001-state": "understood", "old-doub0001-cause": "They tried it"},
        go="finish",
    )

    (entry,) = heard(ana, deal)
    assert isinstance(entry.statement, Hesitation)
    assert entry.statement.state is State.UNDERSTOOD
    assert entry.supersedes == "doub0001"


def test_a_doubt_from_before_left_alone_stays_as_it_was(
    page: Client, ana: Actor, deal: str
) -> None:
    send(page, address(deal, "doubts"), go="finish")

    assert heard(ana, deal) == []


def test_two_doubts_fit_on_one_screen(page: Client, ana: Actor, deal: str) -> None:
    first = {"doubts-0-quote": "It is a lot.", "doubts-0-about": "price"}
    again = send(page, address(deal, "doubts"), **first, go="again")
    second = {"doubts-1-quote": "Perhaps later.", "doubts-1-mode": "sensed"}
    send(page, again["Location"], **second, go="finish")  # type: ignore[index]

    quotes = [(entry.quote, entry.source) for entry in heard(ana, deal)]
    assert quotes == [("It is a lot.", Source.QUOTED), ("", Source.SENSED)]


def test_sending_it_twice_saves_it_once(page: Client, ana: Actor, deal: str) -> None:
    fields = {**typed(page.get(address(deal))), "support": "yes", "go": "finish"}

    first = page.post(address(deal), fields)
    second = page.post(address(deal), fields)

    assert first["Location"] == second["Location"]
    assert len(heard(ana, deal)) == 1
    assert len(queries.pursuit_for(ana, deal).forecasts) == 1


def test_two_tabs_lose_nothing_of_each_other(
    page: Client, ana: Actor, deal: str
) -> None:
    one, other = typed(page.get(address(deal))), typed(page.get(address(deal)))
    page.post(address(deal), {**one, "support": "yes", "go": "finish"})

    refused = page.post(address(deal), {**other, "doubt": "outright", "go": "finish"})
    page.post(address(deal), {**typed(refused), "go": "finish"})

    assert refused.status_code == 409
    assert b"What you typed is still here" in refused.content
    kinds = [type(entry.statement) for entry in heard(ana, deal)]
    assert sorted(kind.__name__ for kind in kinds) == ["Hesitation", "Support"]


def test_a_note_in_seven_lines_is_read_exactly(
    page: Client, ana: Actor, deal: str
) -> None:
    note = (
        "Northgate Foods, call, Mara Lind\n"
        "next: numbers by Friday, ours, agreed\n"
        'support Mara Lind: vague "we will see"\n'
        "guess: 5 in 10\n"
    )

    answer = page.post(address(deal), {"note": note, "go": "note"})

    said = [entry.statement for entry in heard(ana, deal)]
    assert answer.status_code == 302
    assert "/recap/" in answer["Location"]
    assert isinstance(said[0], NextStep)
    assert said[1] == Support(grade=Grade.VAGUE)
    meeting = queries.pursuit_for(ana, deal).meeting(MEETING)
    assert meeting is not None
    assert (meeting.held, meeting.guess) == (True, 5)


def test_a_note_means_the_people_and_the_day_of_its_meeting(
    page: Client, ana: Actor, deal: str
) -> None:
    days = {"on": "2026-10-06", "medium": "call", "there": ["Tom Becker"]}
    made = page.post(f"/pursuits/{deal}/meetings/new/?held", days)["Location"]

    page.post(made, {"note": "call, Tom\nsupport Tom: yes\n", "go": "note"})

    one = queries.pursuit_for(ana, deal)
    entry = one.current[-1]
    assert entry.meeting is not None
    assert entry.meeting in made
    assert (entry.person, entry.happened_on) == ("Tom Becker", date(2026, 10, 6))
    assert len(one.people) == 3


def test_a_free_note_goes_to_review(page: Client, deal: str) -> None:
    note = "Mara said the price is too high for them. She will ask the board."

    answer = page.post(address(deal), {"note": note, "go": "note"})

    assert "/review/" in answer["Location"]


def test_a_meeting_to_come_cannot_have_been_held(page: Client, deal: str) -> None:
    answer = send(page, address(deal, "who"), on="2026-12-24", go="finish")

    # Kept for the day we know it was at the latest: today.
    assert answer.status_code == 302  # type: ignore[attr-defined]


def test_a_question_that_does_not_exist_is_a_calm_page(page: Client, deal: str) -> None:
    answer = page.get(address(deal, "salary"))

    assert answer.status_code == 404
    assert b"There is no such question" in answer.content


def test_huge_answers_are_refused_and_stay(page: Client, ana: Actor, deal: str) -> None:
    answer = send(
        page, address(deal, "needs"), **{"needs-0-text": "x" * 301}, go="finish"
    )

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert heard(ana, deal) == []


def test_somebody_who_applies_is_one_person(page: Client, ana: Actor) -> None:
    job = replace(northgate(), id="job", side=Side.APPLICATION)
    actions.take_in(ana, [job])
    step = page.get(address("job", "step")).content.decode()
    support = page.get(
        reverse("web:record", args=["job"]) + "?kind=support&person=Mara%20Lind"
    ).content.decode()

    assert "<span>Me</span>" in step
    assert "<span>Both of us</span>" in step
    assert "will back me?" in support
