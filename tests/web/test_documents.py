"""Texts that come in: pasted, uploaded, and what bad ones get."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.core.pursuit import Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor

NEW = "/pursuits/northgatefds/documents/new/"
TALK = (
    "Ana: Will you recommend us to Mara?\n"
    "Tom Becker: Yes, I'm happy to put this in front of Mara.\n"
    "Ana: And the price?\n"
    "Tom Becker: That's high next to what our team could do with ChatGPT.\n"
)
VTT = (
    "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana>Will you recommend us?\n\n"
    "00:05.000 --> 00:09.000\n<v Tom Becker>Yes, I will recommend you.\n"
)


def file(data: bytes | str, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())


def read(page: Client, where: str, **given: object) -> object:
    """Through the question who is us."""
    asked = page.post(where, given)
    assert "held=" in asked["Location"]
    return page.post(asked["Location"], {"us": ["Ana"], "agreed": "yes"})


def test_a_dialogue_asks_who_is_us_and_whether_all_agreed(
    page: Client, deal: str
) -> None:
    asked = page.get(page.post(NEW, {"text": TALK})["Location"]).content

    assert b"Which of them is us?" in asked
    assert b"Did all who were there agree" in asked


def test_somebody_who_applies_is_asked_as_one_person(page: Client, ana: Actor) -> None:
    one = Pursuit(
        id="",
        side=Side.APPLICATION,
        organisation="Fenland Housing",
        opened_on=date(2026, 10, 8),
    )
    new = f"/pursuits/{actions.open_pursuit(ana, one)}/documents/new/"

    asked = page.get(page.post(new, {"text": TALK})["Location"]).content.decode()

    assert "Which of them are you?" in asked
    assert "Your own words" in asked
    assert "us?" not in asked.replace("recommend us?", "")


def test_our_own_words_are_never_proposed(page: Client, ana: Actor, deal: str) -> None:
    answer = read(page, NEW, text=TALK)
    document = answer["Location"].split("/")[4]  # type: ignore[index]

    found = queries.reviewed_for(ana, document, deal)

    assert found
    assert {each.proposal.person for each in found} == {"Tom Becker"}


def test_who_was_us_once_is_them_where_they_are_not_ticked(
    page: Client, ana: Actor, deal: str
) -> None:
    first = page.post(NEW, {"text": "Tom Becker: Shall we?\nMara Lind: Not now.\n"})
    page.post(first["Location"], {"us": ["Tom Becker"], "agreed": "yes"})

    answer = read(page, NEW, text=TALK)
    document = answer["Location"].split("/")[4]  # type: ignore[index]

    found = queries.reviewed_for(ana, document, deal)
    assert {each.proposal.person for each in found} == {"Tom Becker"}


def test_a_transcript_without_everybody_s_yes_is_not_kept(
    page: Client, ana: Actor, deal: str
) -> None:
    asked = page.post(NEW, {"file": file(VTT, "call.vtt")})["Location"]

    answer = page.post(asked, {"us": ["Ana"], "agreed": "no"})

    assert answer.status_code == 422
    assert b"Then it is not kept" in answer.content
    assert queries.pursuit_for(ana, deal).documents == ()


def test_the_file_is_kept_byte_for_byte(page: Client, ana: Actor, deal: str) -> None:
    data = VTT.replace("\n", "\r\n").encode()
    read(page, NEW, file=file(data, "call.vtt"))

    document = queries.pursuit_for(ana, deal).documents[0]
    answer = page.get(f"/pursuits/{deal}/documents/{document.id}/source/")

    assert answer.content == data
    assert answer["Content-Disposition"] == 'attachment; filename="call.vtt"'
    assert answer["Content-Type"] == "application/octet-stream"
    assert document.agreed is True


def test_a_mail_asks_who_of_its_writers_is_us(page: Client, deal: str) -> None:
    mail = (
        "From: Tom Becker <tom@northgate.example>\nTo: ana@example.org\n"
        "Subject: {}\nDate: Fri, 02 Oct 2026 10:00:00 +0000\n\n"
        "Yes, I will recommend you.\n"
    )
    both = mail.format("one") + "\n> On Thursday Ana wrote:\n> Will you?\n"
    asked = page.post(NEW, {"file": file(both, "one.eml")})["Location"]
    assert "held=" in asked


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "empty.txt"),
        (b"\x00\x01\x02\xff" * 400, "noise.txt"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 300, "picture.vtt"),
        (b"...\n---\n", "dots.txt"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(
    data: bytes, name: str, page: Client, ana: Actor, deal: str
) -> None:
    answer = page.post(NEW, {"file": file(data, name)})

    assert answer.status_code == 422
    assert b"Traceback" not in answer.content
    assert b'role="alert"' in answer.content
    assert queries.pursuit_for(ana, deal).documents == ()


def test_nothing_at_all_is_asked_for_again(page: Client, deal: str) -> None:
    answer = page.post(NEW, {"text": "  \n"})

    assert answer.status_code == 422
    assert b"Paste something, or choose a file." in answer.content


def test_a_file_put_away_in_the_meantime_is_asked_for_again(
    page: Client, deal: str
) -> None:
    answer = page.get(f"{NEW}?held=0123456789abcdef")

    assert answer.status_code == 404
    assert b"Choose it once more" in answer.content


def test_cleo_cannot_pick_up_what_ana_put_down(
    page: Client, cleo: Actor, browser_of: object, deal: str
) -> None:
    token = page.post(NEW, {"text": TALK})["Location"]
    other = browser_of(cleo)  # type: ignore[operator]
    made = other.post("/pursuits/new/", {"side": "deal", "organisation": "Mine"})

    answer = other.get(
        token.replace("/pursuits/northgatefds/", made["Location"]), follow=True
    )

    assert answer.status_code == 404


def test_markup_in_a_text_is_shown_as_typed(page: Client, deal: str) -> None:
    words = "<img src=x onerror=alert(1)> They said: the price is too high for us."

    answer = page.post(NEW, {"text": words, "voice": "them"}, follow=True)

    assert b"<img src=x" not in answer.content
    assert b"&lt;img src=x" in answer.content


def test_a_text_from_a_meeting_belongs_to_it(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(NEW, {"text": "He said the price is high.", "meeting": "mtg2"})

    assert queries.pursuit_for(ana, deal).documents[0].meeting == "mtg2"


def test_a_typed_note_closes_out_the_meeting_that_was_chosen(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(NEW, {"text": "call, Tom\nneed Tom: no slip\n", "meeting": "mtg2"})

    entry = queries.pursuit_for(ana, deal).current[-1]
    assert (entry.meeting, entry.person) == ("mtg2", "Tom Becker")
    assert entry.happened_on == date(2026, 9, 18)


def test_a_typed_note_says_itself_whom_it_was_with(page: Client, ana: Actor) -> None:
    page.post("/", {"text": "Halden, 18 Sep call, Tom\nsupport Tom: yes"})

    (one,) = queries.all_pursuits(ana)
    assert one.organisation == "Halden"


def test_nothing_typed_is_nobody_named(page: Client) -> None:
    answer = page.post("/", {"text": " "})

    assert answer.status_code == 422
    assert b"Say with whom" in answer.content


def test_an_empty_file_is_called_empty(page: Client, deal: str) -> None:
    answer = page.post(NEW, {"file": file("", "call.vtt")})

    assert b"This file is empty." in answer.content


def test_who_is_us_is_remembered_for_the_whole_team(
    page: Client,
    ana: Actor,
    ben: Actor,
    browser_of: Callable[[Actor], Client],
    deal: str,
) -> None:
    read(page, NEW, text=TALK)

    asked = browser_of(ben).post(NEW, {"text": TALK + "Tom Becker: Bye.\n"})
    shown = browser_of(ben).get(asked["Location"]).content.decode()

    assert queries.us_of(ana) == ("Ana",)
    assert re.search(r'value="Ana"[^>]*checked', shown)


def test_whom_a_speaker_may_be_is_proposed_and_not_forced(
    page: Client, ana: Actor, deal: str
) -> None:
    text = TALK.replace("Tom Becker:", "Tom:")
    asked = page.post(NEW, {"text": text})["Location"]

    assert "Who is “Tom”?" in page.get(asked).content.decode()
    answer = page.post(asked, {"us": ["Ana"], "who-0": "", "agreed": "yes"})

    found = queries.reviewed_for(ana, answer["Location"].split("/")[4], deal)
    assert {each.proposal.person for each in found} == {"Tom"}


def test_a_speaker_who_is_somebody_we_know_is_them(
    page: Client, ana: Actor, deal: str
) -> None:
    text = TALK.replace("Tom Becker:", "T. Becker:")
    asked = page.post(NEW, {"text": text})["Location"]

    answer = page.post(asked, {"us": ["Ana"], "who-0": "Tom Becker", "agreed": "yes"})

    found = queries.reviewed_for(ana, answer["Location"].split("/")[4], deal)
    assert {each.proposal.person for each in found} == {"Tom Becker"}


def test_the_answer_who_is_us_sent_twice_keeps_the_text_once(
    page: Client, ana: Actor, deal: str
) -> None:
    asked = page.post(NEW, {"text": TALK})["Location"]
    given = {"us": ["Ana"], "agreed": "yes"}

    first = page.post(asked, given)
    second = page.post(asked, given)
    back = page.get(asked)

    assert first["Location"] == second["Location"] == back["Location"]
    assert len(queries.pursuit_for(ana, deal).documents) == 1


def test_our_own_mail_is_known_by_its_address(
    page: Client, ana: Actor, deal: str
) -> None:
    actions.name_us(ana, ["ana@studio.example"])
    mail = (
        "From: Ana Ruiz <ana@studio.example>\nTo: tom@northgate.example\n"
        "Subject: Next\nDate: Fri, 2 Oct 2026 10:00:00 +0000\n\n"
        "I will recommend a date to you by Friday.\n"
    )

    answer = page.post(NEW, {"file": file(mail, "next.eml")})

    assert "/review/" in answer["Location"]
    found = queries.reviewed_for(ana, answer["Location"].split("/")[4], deal)
    assert {each.proposal.side for each in found} <= {"us"}


def test_who_a_speaker_is_is_asked_once(page: Client, ana: Actor, deal: str) -> None:
    text = TALK.replace("Tom Becker:", "T. Becker:")
    first = page.post(NEW, {"text": text})["Location"]
    page.post(first, {"us": ["Ana"], "who-0": "Tom Becker", "agreed": "yes"})

    second = page.post(NEW, {"text": text + "T. Becker: Bye.\n"})["Location"]
    assert "Who is “T. Becker”?" not in page.get(second).content.decode()
    answer = page.post(second, {"us": ["Ana"], "agreed": "yes"})

    found = queries.reviewed_for(ana, answer["Location"].split("/")[4], deal)
    assert {each.proposal.person for each in found} == {"Tom Becker"}


MAIL = (
    "From: Tom Becker <tom@northgate.example.org>\nTo: ana@studio.example.org\n"
    "Date: Mon, 5 Oct 2026 08:52:11 +0000\nSubject: Re: the workshop\n\n"
    "We would like to see references first.\n"
)


def test_two_texts_of_one_day_have_two_names(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(NEW, {"text": "They liked the workshop.\n"})
    asked = page.post(NEW, {"text": MAIL})
    page.post(asked["Location"], {"us": []})

    names = {each.name for each in queries.pursuit_for(ana, deal).documents}
    assert {"Notes pasted on 9 October 2026", "Mail: Re: the workshop"} <= names
