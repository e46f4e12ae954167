"""Recordings: kept, written down by the worker, read then; without the extra held."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from heardback.core.errors import Invalid, Unreadable
from heardback.core.evidence import FoundBy, Source
from heardback.core.pursuit import Person
from heardback.core.reading import State
from heardback.exchange import voice
from heardback.exchange.voice import Stretch
from heardback.journal import actions, hearing_on, queries, tasks
from heardback.journal.models import Document, RawBytes, Reading
from heardback.journal.queries import Actor
from tests.journal.people import NOW, opened

SOUND = b"RIFF\x24\0\0\0WAVEfmt "
WORDS = (
    Stretch(start=0, end=4, words="Um, Tom said he will recommend us.", done=0.5),
    Stretch(start=4, end=8, words="The board meets on Friday.", done=1.0),
)


@pytest.fixture(autouse=True)
def later(settings: Settings) -> None:
    """Nobody works yet: what is queued waits."""
    dummy = "django.tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


@pytest.fixture(autouse=True)
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra, as it would hear; it is not installed where these tests run."""
    monkeypatch.setattr(voice, "can_hear", lambda: True)
    monkeypatch.setattr(voice, "hear", lambda recording: iter(WORDS))


def kept(ana: Actor, *, alone: bool = True) -> str:
    opened(ana, people=(Person(name="Tom Becker"),))
    return actions.keep_recording(
        ana,
        "northgate",
        name="memo.m4a",
        data=SOUND,
        alone=alone,
        agreed=not alone,
        now=NOW,
    )


def reading(sha: str) -> Reading:
    return Reading.objects.get(document__sha=sha, by=FoundBy.FIRST.value)


def work(sha: str) -> None:
    one = reading(sha)
    hearing_on.hear_on(one.pk, one.part)


def test_the_words_become_a_text_of_their_own_that_is_read(ana: Actor) -> None:
    sha = kept(ana)
    work(sha)
    text = queries.beside(ana, sha).text
    document, _ = queries.document_for(ana, text)

    assert "he will recommend us" in document.text
    assert queries.readings_for(ana, text)[FoundBy.FIRST].state is State.DONE
    assert queries.beside(ana, text).recording == sha


def test_what_one_dictates_is_reported_and_not_their_words(ana: Actor) -> None:
    sha = kept(ana)
    work(sha)
    found = queries.reviewed_for(ana, queries.beside(ana, sha).text)

    assert found
    made = actions.accept(ana, found[0].id, now=NOW)
    assert made.source is Source.REPORTED


def test_others_who_did_not_agree_are_not_kept(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="Ask them first"):
        actions.keep_recording(
            ana, "northgate", name="x", data=SOUND, alone=False, now=NOW
        )

    assert not RawBytes.objects.exists()


def test_that_all_agreed_is_written_down_with_the_words(ana: Actor) -> None:
    sha = kept(ana, alone=False)
    work(sha)
    document, _ = queries.document_for(ana, queries.beside(ana, sha).text)

    assert document.agreed is True
    assert document.kind == "transcript"


def test_without_the_extra_it_is_kept_and_says_what_to_install(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "can_hear", lambda: False)
    sha = kept(ana)
    work(sha)
    read = queries.readings_for(ana, sha)[FoundBy.FIRST]

    assert read.state is State.HELD
    assert "pip install 'heardback[voice]'" in read.trouble
    assert queries.document_for(ana, sha)[1] == SOUND


def test_what_was_held_is_written_down_once_the_extra_is_there(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "can_hear", lambda: False)
    sha = kept(ana)
    work(sha)
    tasks.take_up_held.call()
    still = reading(sha).state

    monkeypatch.setattr(voice, "can_hear", lambda: True)
    tasks.take_up_held.call()
    work(sha)

    assert still == State.HELD.value
    assert queries.beside(ana, sha).text


def test_stopped_in_the_middle_it_says_nothing_half(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha = kept(ana)

    def stopped(recording: bytes) -> Iterator[Stretch]:
        yield WORDS[0]
        actions.stop_reading(ana, "northgate", sha, now=NOW)
        yield WORDS[1]

    monkeypatch.setattr(voice, "hear", stopped)
    work(sha)

    assert reading(sha).state == State.STOPPED.value
    assert reading(sha).turns == 4
    assert not queries.beside(ana, sha).text


def test_it_goes_on_from_the_beginning(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha = kept(ana)
    actions.stop_reading(ana, "northgate", sha, now=NOW)
    actions.go_on_reading(ana, "northgate", sha, now=NOW)
    work(sha)

    assert queries.beside(ana, sha).text


def test_what_cannot_be_heard_says_so_and_stays(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(recording: bytes) -> Iterator[Stretch]:
        raise Unreadable("This recording is damaged.")

    monkeypatch.setattr(voice, "hear", broken)
    sha = kept(ana)
    work(sha)

    assert reading(sha).trouble == "This recording is damaged."
    assert queries.document_for(ana, sha)[1] == SOUND


def test_a_program_that_dies_three_times_gives_up(ana: Actor) -> None:
    sha = kept(ana)
    Reading.objects.update(attempts=3, state=State.RUNNING.value)
    work(sha)

    assert reading(sha).trouble == hearing_on.DIED


def test_killed_between_hearing_and_reading_it_is_read_by_the_next(
    ana: Actor,
) -> None:
    sha = kept(ana)
    work(sha)
    text = queries.beside(ana, sha).text
    Reading.objects.filter(document__sha=text).update(state=State.RUNNING.value)
    work(sha)

    assert queries.readings_for(ana, text)[FoundBy.FIRST].state is State.DONE


def test_the_same_recording_again_changes_nothing(ana: Actor) -> None:
    sha = kept(ana)
    again = actions.keep_recording(
        ana, "northgate", name="other.m4a", data=SOUND, alone=True, now=NOW
    )

    assert again == sha
    assert Document.objects.count() == 1


def test_thrown_away_its_words_stay(ana: Actor) -> None:
    sha = kept(ana)
    work(sha)
    text = queries.beside(ana, sha).text
    actions.drop_recording(ana, "northgate", sha, now=NOW)

    assert not queries.beside(ana, text).recording
    assert "recommend" in queries.document_for(ana, text)[0].text


def test_erasing_a_person_takes_every_recording_along(ana: Actor) -> None:
    sha = kept(ana)
    work(sha)
    actions.erase_person(ana, "northgate", "Tom Becker", now=NOW)

    assert not RawBytes.objects.filter(document__sha=sha).exists()
    text = queries.beside(ana, sha).text
    assert "Tom" not in queries.document_for(ana, text)[0].text


def test_erased_while_it_waits_it_is_never_heard(ana: Actor) -> None:
    sha = kept(ana)
    actions.erase_person(ana, "northgate", "Tom Becker", now=NOW)
    work(sha)

    assert reading(sha).state == State.STOPPED.value
    assert not queries.beside(ana, sha).text
