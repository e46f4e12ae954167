"""Forgetting a person in the tables, and again after a restore or an import."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.core import serializers
from django.db import models
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from heardback.core.errors import NotFound
from heardback.core.evidence import Grade, Support
from heardback.core.pursuit import Part, Person
from heardback.journal import actions, queries
from heardback.journal import models as tables
from heardback.journal.models import Entry, Erasure, Event, RawBytes
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened, said

TALK = b"Tom: I will put this in front of Mara.\nMara: I have seldom seen such care.\n"


@pytest.fixture(autouse=True)
def noted(tmp_path: Path, settings: Settings) -> Path:
    path = tmp_path / "erasures.jsonl"
    settings.ERASURES = path
    return path


@pytest.fixture
def northgate(ana: Actor) -> str:
    opened(ana)
    actions.close_out(
        ana,
        "northgate",
        call(people=("Mara", "Tom"), notes="Mara was frank"),
        [
            said(Support(text="seldom seen such care", grade=Grade.YES), person="Mara"),
            said(person="Tom"),
        ],
        key="k",
        version=None,
        now=NOW,
    )
    actions.keep_document(ana, "northgate", name="call.txt", data=TALK, now=NOW)
    queries.rows(ana, as_of=TODAY)
    return "northgate"


def everything() -> str:
    """Every row of every table of ours, in words."""
    rows: list[models.Model] = []
    for name in tables.__all__:
        table = getattr(tables, name)
        if isinstance(table, type) and issubclass(table, models.Model):
            rows += table._default_manager.all()
    raw = b"".join(bytes(row.data) for row in RawBytes.objects.all())
    return f"{serializers.serialize('json', rows)} {raw.decode()}"


def test_nothing_of_them_is_left_in_any_table(ana: Actor, northgate: str) -> None:
    assert "Mara" in everything()

    actions.erase_person(ana, northgate, "Mara", now=NOW)

    left = everything()
    assert "Mara" not in left
    assert "seldom" not in left


def test_their_part_and_their_grade_stay(ana: Actor, northgate: str) -> None:
    label = actions.erase_person(ana, northgate, "Mara", now=NOW)

    pursuit = queries.pursuit_for(ana, northgate)
    assert pursuit.person(label) == Person(name=label, part=Part.DECIDES)
    support = pursuit.evidence[0].statement
    assert isinstance(support, Support)
    assert support.grade is Grade.YES


def test_the_others_words_stay(ana: Actor, northgate: str) -> None:
    actions.erase_person(ana, northgate, "Mara", now=NOW)

    assert "Tom: I will put this in front of ████." in (
        queries.pursuit_for(ana, northgate).documents[0].text
    )


def test_the_event_and_the_note_outside_hold_ids_only(
    ana: Actor,
    northgate: str,
    noted: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_person(ana, northgate, "Mara", now=NOW)

    event = Event.objects.get(verb="person_erased")
    line = json.loads(noted.read_text())
    assert event.particulars == {"person": line["person"]}
    assert "mara" not in noted.read_text().casefold()


def test_somebody_unknown_cannot_be_erased(ana: Actor, northgate: str) -> None:
    with pytest.raises(NotFound):
        actions.erase_person(ana, northgate, "Ines", now=NOW)


def test_a_second_person_gets_a_label_of_their_own(ana: Actor, northgate: str) -> None:
    labels = [
        actions.erase_person(ana, northgate, name, now=NOW) for name in ("Mara", "Tom")
    ]

    assert labels == ["Erased person 1", "Erased person 2"]


def test_what_a_restore_brings_back_is_forgotten_again(
    ana: Actor,
    northgate: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = list(Entry.objects.values_list("pk", "value", "quote"))
    person = tables.Person.objects.get(name="Mara")
    with django_capture_on_commit_callbacks(execute=True):
        label = actions.erase_person(ana, northgate, "Mara", now=NOW)
    # As an older copy of the database has it: the words are back, the erasure is not.
    Erasure.objects.all().delete()
    tables.Person.objects.filter(pk=person.pk).update(name="Mara")
    for pk, value, quote in before:
        Entry.objects.filter(pk=pk).update(value=value, quote=quote)
    assert "seldom" in everything()

    assert actions.erase_again() == 1

    assert "seldom" not in everything()
    assert queries.pursuit_for(ana, northgate).person(label)
    assert actions.erase_again() == 0


def test_an_older_export_does_not_bring_them_back(ana: Actor, northgate: str) -> None:
    exported = queries.pursuit_for(ana, northgate)
    label = actions.erase_person(ana, northgate, "Mara", now=NOW)
    erased = queries.pursuit_for(ana, northgate)

    actions.take_in(ana, [exported], lambda sha: TALK, now=NOW)

    assert queries.pursuit_for(ana, northgate) == erased
    assert queries.pursuit_for(ana, northgate).person(label)
    assert "seldom" not in everything()


def test_an_export_that_names_them_in_passing_does_not_bring_them_back(
    ana: Actor, northgate: str
) -> None:
    exported = queries.pursuit_for(ana, northgate)
    actions.erase_person(ana, northgate, "Mara", now=NOW)
    erased = queries.pursuit_for(ana, northgate)
    edited = replace(
        exported, people=tuple(who for who in exported.people if who.name != "Mara")
    )

    actions.take_in(ana, [edited], lambda sha: TALK, now=NOW)

    assert queries.pursuit_for(ana, northgate) == erased


def test_other_pursuits_and_workspaces_are_left_alone(
    ana: Actor, cleo: Actor, northgate: str
) -> None:
    opened(ana, id="other")
    opened(cleo)

    actions.erase_person(ana, northgate, "Mara", now=NOW)

    assert queries.pursuit_for(ana, "other").person("Mara")
    assert queries.pursuit_for(cleo, "northgate").person("Mara")
