"""A recording through the pages: asked once, kept, its progress, then the review."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from heardback.core.talk import Voice
from heardback.exchange import voice
from heardback.exchange.voice import Stretch
from heardback.journal import actions, hearing_on, queries
from heardback.journal.models import Document, Reading
from heardback.journal.queries import Actor

SOUND = b"RIFF\x24\0\0\0WAVEfmt "
WORDS = (
    Stretch(start=0, end=4, words="Um, Tom said he will recommend us.", done=0.5),
    Stretch(start=4, end=8, words="The board meets on Friday.", done=1.0),
)


@pytest.fixture(autouse=True)
def later(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    dummy = "django.tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}
    monkeypatch.setattr(voice, "can_hear", lambda: True)
    monkeypatch.setattr(voice, "hear", lambda recording: iter(WORDS))


def sent(page: Client, deal: str) -> str:
    """Uploads it; the address of the question."""
    file = SimpleUploadedFile("memo.m4a", SOUND)
    answer = page.post(f"/pursuits/{deal}/documents/new/", {"file": file})
    return str(answer["Location"])


def told(page: Client, deal: str, voices: str = "own") -> str:
    return str(page.post(sent(page, deal), {"voices": voices})["Location"])


def work() -> None:
    one = Reading.objects.get(document__kind="recording")
    hearing_on.hear_on(one.pk, one.part)


def handed(page: Client, deal: str, **given: str) -> tuple[int, dict[str, str]]:
    file = SimpleUploadedFile("memo.ogg", SOUND)
    body = {"key": "k" * 32, "pursuit": deal, "file": file, **given}
    answer = page.post("/pocket/hand-in-file/", body)
    return answer.status_code, answer.json()


def test_it_is_asked_whose_voices_are_in_it(page: Client, deal: str) -> None:
    shown = page.get(sent(page, deal)).content.decode()

    assert "Only my own" in shown
    assert not Document.objects.filter(kind="recording").exists()


def test_without_everybody_s_consent_nothing_is_kept(page: Client, deal: str) -> None:
    answer = page.post(sent(page, deal), {"voices": "no"})

    assert answer.status_code == 422
    assert b"Then it is not kept" in answer.content
    assert not Document.objects.filter(kind="recording").exists()


def test_kept_it_leads_to_its_progress_and_from_there_to_the_review(
    page: Client, deal: str
) -> None:
    where = told(page, deal)
    waiting = page.get(where).content.decode()
    work()

    assert "It is being written down" in waiting
    assert page.get(where)["Location"].endswith("/review/")


def test_its_progress_is_told_in_minutes(page: Client, deal: str) -> None:
    where = told(page, deal)
    Reading.objects.update(state="running", turns=65, turns_of=130)

    assert b"1:05 of 2:10 written down" in page.get(where).content


def test_without_the_extra_it_says_what_to_install(
    page: Client, deal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "can_hear", lambda: False)
    where = told(page, deal)
    work()
    shown = page.get(where).content.decode()

    assert "heardback[voice]" in shown
    assert "It is not written down yet" in shown


def test_the_deal_says_that_a_recording_waits(page: Client, deal: str) -> None:
    told(page, deal)
    before = page.get(f"/pursuits/{deal}/").content
    work()

    assert b"memo.m4a is not written down yet" in before
    assert b"not written down yet" not in page.get(f"/pursuits/{deal}/").content


def test_the_review_says_how_we_spoke(page: Client, deal: str) -> None:
    where = told(page, deal)
    work()
    shown = page.get(where, follow=True).content.decode()

    assert "90 words a minute" in shown
    assert "1 filler: um 1" in shown
    assert "Voices are not told apart" not in shown


def test_where_voices_are_mixed_nobody_is_measured(page: Client, deal: str) -> None:
    where = told(page, deal, "agreed")
    work()
    shown = page.get(where, follow=True).content.decode()

    assert "words a minute" not in shown
    assert "Voices are not told apart" in shown


def test_in_a_transcript_only_our_own_side_is_measured(
    page: Client, ana: Actor, deal: str
) -> None:
    data = (
        b"WEBVTT\n\n00:00.000 --> 00:03.000\n<v Ana>Will you recommend us?\n\n"
        b"00:03.000 --> 00:12.000\n<v Tom>Um, um, yes, I will recommend you.\n"
    )
    sha = actions.keep_document(ana, deal, name="x.vtt", data=data, us=["Ana"])
    shown = page.get(f"/pursuits/{deal}/documents/{sha}/review/").content.decode()

    assert "25 % of the talk was ours" in shown
    assert "No fillers are written down" in shown


def test_thrown_away_the_words_stay(page: Client, ana: Actor, deal: str) -> None:
    where = told(page, deal)
    work()
    sha = where.split("/")[-3]
    text = queries.beside(ana, sha, deal).text
    answer = page.post(f"/pursuits/{deal}/documents/{sha}/drop/", follow=True)

    assert b"The recording is thrown away." in answer.content
    assert queries.document_for(ana, text, deal)


def test_a_memo_from_the_phone_is_written_down(page: Client, deal: str) -> None:
    status, answer = handed(page, deal, voices="own")
    work()

    assert (status, answer["state"]) == (200, "kept")
    assert Reading.objects.filter(document__kind="notes", voice=Voice.NOTES).exists()


@pytest.mark.parametrize("voices", ["", "no", "mine"])
def test_the_phone_keeps_what_it_does_not_know_everybody_agreed_to(
    page: Client, deal: str, voices: str
) -> None:
    status, answer = handed(page, deal, voices=voices)

    assert (status, answer["state"]) == (422, "refused")
    assert "whose voices" in answer["sentence"]
    assert not Document.objects.filter(kind="recording").exists()
