"""One entry: noted from a blank, corrected, taken back."""

from datetime import UTC, date, datetime

from django.test import Client

from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Source,
    Span,
    Support,
)
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.browser import typed


def record(deal: str, query: str) -> str:
    return f"/pursuits/{deal}/record/?{query}"


def test_a_blank_opens_the_question_to_ask(page: Client, deal: str) -> None:
    answer = page.get(record(deal, "kind=process&aspect=dates")).content.decode()

    assert "By when would you like to have decided" in answer


def test_what_they_answered_is_noted_with_their_words(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(
        record(deal, "kind=support&person=Mara%20Lind"),
        {
            "asked": "answered",
            "grade": "qualified",
            "condition": "the board agrees",
            "person": "Mara Lind",
            "quote": "If the board is fine with it.",
            "happened_on": "2026-10-09",
        },
    )

    entry = queries.pursuit_for(ana, deal).current[-1]
    assert entry.source is Source.QUOTED
    assert entry.statement == Support(grade="qualified", condition="the board agrees")  # type: ignore[arg-type]


def test_somebody_heard_for_the_first_time_is_named_where_it_is_noted(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(
        record(deal, "kind=hesitation"),
        {
            "somebody": "Joost de Wit",
            "quote": "Why not try it with what we have first?",
            "happened_on": "2026-10-09",
        },
    )

    one = queries.pursuit_for(ana, deal)
    assert one.current[-1].person == "Joost de Wit"
    assert one.person("Joost de Wit") is not None


def test_a_doubt_is_about_the_price_only_if_somebody_says_so(
    page: Client, ana: Actor, deal: str
) -> None:
    shown = page.get(record(deal, "kind=hesitation"))
    fields = typed(shown)
    assert fields["about"] == ""
    page.post(
        record(deal, "kind=hesitation"),
        {**fields, "quote": "I am not sure.", "happened_on": "2026-10-09"},
    )

    doubt = queries.pursuit_for(ana, deal).current[-1].statement
    assert isinstance(doubt, Hesitation)
    assert doubt.about is About.OTHER


def test_a_phrase_for_a_day_becomes_the_day(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(
        record(deal, "kind=next_step"),
        {"text": "Send the numbers", "due": "next Friday", "happened_on": "2026-10-09"},
    )

    step = queries.pursuit_for(ana, deal).current[-1].statement
    assert isinstance(step, NextStep)
    assert step.due_on is not None


def test_a_kind_that_does_not_exist_gets_a_sentence(page: Client, deal: str) -> None:
    answer = page.get(record(deal, "kind=gossip"))

    assert answer.status_code == 400
    assert b"Say what it is" in answer.content


def test_a_day_to_come_is_refused_and_the_words_stay(page: Client, deal: str) -> None:
    answer = page.post(
        record(deal, "kind=need"),
        {"text": "A quiet launch", "happened_on": "2026-12-24"},
    )

    assert answer.status_code == 422
    assert b"has not come yet" in answer.content
    assert b"A quiet launch" in answer.content


def test_a_correction_keeps_the_old_words_in_the_history(
    page: Client, ana: Actor, deal: str
) -> None:
    address = f"/pursuits/{deal}/entries/doub0001/"
    form = typed(page.get(address))

    page.post(address, {**form, "about": "price", "quote": "That’s high."})

    one = queries.pursuit_for(ana, deal)
    assert "doub0001" not in [entry.id for entry in one.current]
    assert "doub0001" in [entry.id for entry in one.evidence]
    assert one.current[-1].quote == "That’s high."


def test_a_correction_changes_nothing_that_was_left_alone(
    page: Client, ana: Actor, deal: str
) -> None:
    text = "Tom said:\nit is a lot,\nand more.\n"
    sha = actions.keep_document(ana, deal, name="call.txt", data=text.encode())
    old = actions.record(
        ana,
        deal,
        Evidence(
            id="",
            statement=Need(text="Less"),
            happened_on=date(2026, 10, 2),
            recorded_at=datetime(2026, 10, 2, 18, tzinfo=UTC),
            source=Source.REPORTED,
            quote="it is a lot,\nand more.",
            span=Span(document=sha, start=10, end=32),
        ),
    )
    address = f"/pursuits/{deal}/entries/{old.id}/"
    sent = typed(page.get(address)) | {"quote": old.quote.replace("\n", "\r\n")}

    page.post(address, {**sent, "text": "A lower price"})

    new = queries.pursuit_for(ana, deal).current[-1]
    assert new.supersedes == old.id
    assert new.statement == Need(text="A lower price")
    assert (new.source, new.quote, new.span) == (old.source, old.quote, old.span)


def test_an_entry_taken_back_no_longer_shows(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(f"/pursuits/{deal}/entries/doub0001/retract/", {"why": "misheard"})

    assert b"high next to what our team" not in page.get(f"/pursuits/{deal}/").content
    assert page.get(f"/pursuits/{deal}/entries/doub0001/").status_code == 404


def test_what_was_taken_back_comes_back_with_one_press(
    page: Client, ana: Actor, deal: str
) -> None:
    took = page.post(f"/pursuits/{deal}/entries/doub0001/retract/", {"why": ""})
    shown = page.get(took["Location"]).content.decode()
    assert f"/pursuits/{deal}/entries/doub0001/restore/" in shown

    page.post(f"/pursuits/{deal}/entries/doub0001/restore/")

    shown = page.get(f"/pursuits/{deal}/").content.decode()
    assert "high next to what our team" in shown
    assert "Undo" not in shown


def test_an_entry_corrected_elsewhere_keeps_what_was_typed(
    page: Client, ana: Actor, deal: str
) -> None:
    address = f"/pursuits/{deal}/entries/doub0001/"
    form = typed(page.get(address))
    actions.retract(ana, deal, "doub0001")

    answer = page.post(address, {**form, "quote": "Typed for minutes."})

    assert answer.status_code == 404
    assert b"Typed for minutes." in answer.content
