"""Asking why: the ladder, the words, sending, one reminder, and what came back."""

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from urllib.parse import unquote

import pytest
from django.core import mail
from django.test import Client
from pytest_django.fixtures import Settings

from heardback.core.debrief import Debrief, Through, Wording
from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.web.browser import typed
from tests.web.test_decision import DECIDE

LADDER = "/pursuits/northgatefds/debrief/"
WRITE = f"{LADDER}write/?person=Tom%20Becker"


def draft(page: Client, **changed: object) -> str:
    """Writes the request to Tom; gives the address of its page."""
    form = {**typed(page.get(WRITE)), **changed}
    return str(page.post(WRITE, form)["Location"])


def only(ana: Actor) -> Debrief:
    (debrief,) = queries.pursuit_for(ana, "northgatefds").debriefs
    return debrief


def test_the_ladder_begins_with_who_spoke_for_us(page: Client, ended: str) -> None:
    shown = page.get(LADDER).content.decode()

    assert shown.index("Tom Becker") < shown.index("Ines Vogt")
    assert shown.index("Ines Vogt") < shown.index("Mara Lind")
    assert "I’d be happy to put this in front of Mara." in shown
    assert "Best asked from 23 October to 6 November" in shown


def test_before_a_decision_there_is_nobody_to_ask_why(page: Client, deal: str) -> None:
    assert page.get(LADDER)["Location"] == DECIDE
    assert page.get(WRITE)["Location"] == DECIDE


def test_the_words_thank_accept_and_ask_one_thing(page: Client, ended: str) -> None:
    text = str(typed(page.get(WRITE))["text"])

    assert text.startswith("Dear Tom Becker,")
    assert "Your decision stands" in text
    assert text.count("?") == 1
    assert "ChatGPT" not in text


def test_other_words_and_another_language_are_one_press_away(
    page: Client, ended: str
) -> None:
    form = {**typed(page.get(WRITE)), "wording": "choice", "language": "de"}

    shown = typed(page.post(WRITE, {**form, "again": "yes"}))

    assert "Was hat am meisten für Ihre Wahl gesprochen?" in str(shown["text"])
    assert shown["wording"] == "choice"


def test_a_request_is_kept_as_written_and_noted_as_sent(
    page: Client, ana: Actor, ended: str
) -> None:
    one = draft(page, text="Dear Tom, a word of advice?", wording="own")

    page.post(f"{one}sent/")

    debrief = only(ana)
    assert debrief.text.strip() == "Dear Tom, a word of advice?"
    assert (debrief.wording, debrief.person) == (Wording.OWN, "Tom Becker")
    assert debrief.sent_on is not None


def test_the_mail_program_gets_the_words_and_a_file_too(
    page: Client, ended: str, mailing: None
) -> None:
    one = draft(page, text="Dear Tom,\n\nwhat one thing? Ünïcode.")

    shown = page.get(one)
    file = page.post(f"{one}file/", typed(shown))

    assert "mailto:tom@northgate.example.org?" in unquote(shown.content.decode())
    message = message_from_bytes(file.content, policy=default)
    assert message["To"] == "tom@northgate.example.org"
    body = message.get_body()
    assert body is not None
    assert "what one thing? Ünïcode." in body.get_content()


def test_the_server_sends_it_where_mail_is_set(
    page: Client, ana: Actor, ended: str, mailing: None
) -> None:
    one = draft(page, through="program")

    page.post(f"{one}go/")
    again = page.post(f"{one}go/")

    (sent,) = mail.outbox
    assert sent.to == ["tom@northgate.example.org"]
    assert sent.reply_to == ["ana@example.org"]
    assert sent.body.startswith("Dear Tom Becker,")
    assert only(ana).sent_on is not None
    assert again.status_code == 400


def test_the_sender_s_name_is_who_asks(
    page: Client, ended: str, mailing: None, settings: Settings
) -> None:
    settings.DEFAULT_FROM_EMAIL = "Our server <notes@example.org>"

    page.post(f"{draft(page, through='program')}go/")

    (sent,) = mail.outbox
    assert sent.from_email == "Ana <notes@example.org>"


def test_without_a_mail_server_sending_from_here_is_not_offered(
    page: Client, ended: str
) -> None:
    assert b"I, sent from here" not in page.get(WRITE).content
    answer = page.post(f"{draft(page)}go/")
    assert answer.status_code == 400
    assert mail.outbox == []


def test_a_name_with_a_line_break_does_not_become_a_header(
    page: Client, ana: Actor, ended: str
) -> None:
    one = draft(page)

    message = message_from_bytes(page.post(f"{one}file/", {"text": "x"}).content)

    assert set(message.keys()) <= {
        "Subject",
        "To",
        "X-Unsent",
        "Content-Type",
        "Content-Transfer-Encoding",
        "MIME-Version",
    }


def test_a_reminder_is_offered_after_ten_days_and_once(
    page: Client, ana: Actor, ended: str, time_machine: object
) -> None:
    one = draft(page)
    page.post(f"{one}sent/")
    assert b"No reminder before 19 October 2026" in page.get(one).content
    time_machine.move_to("2026-10-19T12:00:00Z")  # type: ignore[attr-defined]
    assert b"A reminder is in order now" in page.get(one).content

    page.post(f"{one}remind/")
    second = page.post(f"{one}remind/")

    assert second.status_code == 409
    assert b"They were reminded once, and that is all." in page.get(one).content


def test_a_request_can_rest(page: Client, ana: Actor, ended: str) -> None:
    one = draft(page)
    page.post(f"{one}sent/")

    page.post(f"{one}end/")

    assert only(ana).ended_on is not None
    assert b"Let rest" in page.get(one).content


def test_a_draft_can_be_thrown_away(page: Client, ana: Actor, ended: str) -> None:
    one = draft(page)

    # With the number of what can be had back.
    assert page.post(f"{one}drop/")["Location"].startswith(f"{LADDER}?gone=")
    assert queries.pursuit_for(ana, ended).debriefs == ()


def test_a_pasted_reply_is_their_words_and_moves_the_reasons(
    page: Client, ana: Actor, ended: str
) -> None:
    one = draft(page)
    form = {**typed(page.get(one)), "words": "The board wanted a local reference."}

    back = page.post(f"{one}answer/", form, follow=True).content.decode()

    assert only(ana).answers[0].words == "The board wanted a local reference."
    assert "The board wanted a local reference." in back
    quotes = [each.quote for each in queries.pursuit_for(ana, ended).current]
    assert "The board wanted a local reference." in quotes


def test_a_mail_as_a_file_is_taken_without_what_it_quotes(
    page: Client, ana: Actor, ended: str
) -> None:
    one = draft(page)
    eml = (
        b"From: Tom Becker <tom@northgate.example.org>\r\n"
        b"To: Ana <ana@example.org>\r\nSubject: Re: One question\r\n"
        b"Date: Thu, 08 Oct 2026 10:00:00 +0000\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
        b"Honestly, it was the price.\r\n\r\n"
        b"On 7 Oct 2026, Ana wrote:\r\n> Dear Tom, what one thing?\r\n"
    )
    from django.core.files.uploadedfile import SimpleUploadedFile

    form = {**typed(page.get(one)), "file": SimpleUploadedFile("re.eml", eml)}
    page.post(f"{one}answer/", form)

    words = only(ana).answers[0].words
    assert "Honestly, it was the price." in words
    assert "what one thing" not in words


def test_a_polite_no_is_kept_as_one(page: Client, ana: Actor, ended: str) -> None:
    one = draft(page)
    form = {**typed(page.get(one)), "declined": "on"}

    page.post(f"{one}answer/", form)

    assert only(ana).answers[0].reply == "declined"


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"words": "x" * 20_001},
        {"words": "x", "on": "2027-01-01"},
        {"words": "x", "key": "?"},
        {"words": "x", "weighed": "weather"},
    ],
)
def test_an_answer_that_makes_no_sense_is_handed_back(
    page: Client, ana: Actor, ended: str, wrong: dict[str, str]
) -> None:
    one = draft(page)

    answer = page.post(f"{one}answer/", {**typed(page.get(one)), **wrong})

    assert answer.status_code == 422
    assert only(ana).answers == ()


def test_an_empty_request_is_not_kept(page: Client, ana: Actor, ended: str) -> None:
    answer = page.post(WRITE, {**typed(page.get(WRITE)), "text": " "})

    assert answer.status_code == 422
    assert queries.pursuit_for(ana, ended).debriefs == ()


def test_somebody_neutral_gets_the_question_and_nothing_else(
    page: Client, ana: Actor, ended: str
) -> None:
    one = draft(page, through="helper", helper="Dr. Okafor")

    shown = str(typed(page.get(one))["text"])

    assert shown.startswith("Dear Dr. Okafor,")
    assert "Tom Becker (Northgate Foods)" in shown
    assert "ChatGPT" not in shown
    assert only(ana).through is Through.HELPER


def test_who_asks_must_be_named(page: Client, ended: str) -> None:
    answer = page.post(WRITE, {**typed(page.get(WRITE)), "through": "helper"})

    assert answer.status_code == 422
    assert b"Say who asks for you." in answer.content


def test_a_helper_with_an_account_notes_the_answer_and_sends_nothing(
    page: Client,
    browser_of: Callable[[Actor], Client],
    ana: Actor,
    okafor: Actor,
    ended: str,
) -> None:
    one = draft(page, through="helper", helper_id=okafor.user_id)
    coach = browser_of(okafor)

    shown = coach.get(one)
    refused = coach.post(f"{one}sent/")
    coach.post(f"{one}answer/", {**typed(shown), "words": "They told me: the price."})

    assert only(ana).helper == "Okafor"
    assert refused.status_code == 404
    assert only(ana).answers[0].words == "They told me: the price."


def test_a_helper_with_an_account_is_told_on_their_day_and_finds_the_words(
    page: Client,
    browser_of: Callable[[Actor], Client],
    okafor: Actor,
    ended: str,
) -> None:
    one = draft(page, through="helper", helper_id=okafor.user_id)
    coach = browser_of(okafor)
    assert b"it stands on their Today" in page.get(one).content
    before = coach.get("/").content

    page.post(f"{one}sent/")

    assert f'href="{one}"'.encode() not in before
    assert f'href="{one}"'.encode() in coach.get("/").content
    assert b"You were asked to ask" in coach.get(one).content
    assert b"You were asked to ask" not in page.get(one).content


def test_a_stranger_finds_no_request(
    page: Client, browser_of: Callable[[Actor], Client], cleo: Actor, ended: str
) -> None:
    one = draft(page)
    stranger = browser_of(cleo)

    for path in (LADDER, WRITE, one):
        assert stranger.get(path).status_code == 404
    for deed in ("sent", "answer", "link", "drop", "file", "nonsense"):
        assert stranger.post(f"{one}{deed}/").status_code == 404
