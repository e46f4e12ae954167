"""What goes out comes back, and what comes in a second time changes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from heardback import notebook
from heardback.core.errors import Invalid
from heardback.core.evidence import Evidence, Grade, Need, Support
from heardback.core.pursuit import Document, Person, Pursuit
from heardback.journal import actions, queries
from heardback.journal.models import Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened, said
from tests.strategies import pursuits

VAGUE = Support(text="we will see", grade=Grade.VAGUE)
YES = Support(text="yes", grade=Grade.YES)

# The workspace is empty again after each example; see `thrown_away`.
in_one_workspace = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def thrown_away() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def came_back(actor: Actor) -> Pursuit:
    return queries.pursuit_for(actor, "northgate")


@in_one_workspace
@given(pursuits())
def test_whatever_is_taken_in_comes_back(ana: Actor, pursuit: Pursuit) -> None:
    with thrown_away():
        actions.take_in(ana, [pursuit], now=NOW)

        assert queries.pursuit_for(ana, pursuit.id) == pursuit
        assert list(queries.all_pursuits(ana)) == [pursuit]


@in_one_workspace
@given(pursuits())
def test_the_second_time_changes_nothing(ana: Actor, pursuit: Pursuit) -> None:
    with thrown_away():
        actions.take_in(ana, [pursuit], now=NOW)
        events = Event.objects.count()

        done = actions.take_in(ana, [pursuit], now=NOW)

        assert done == actions.TakenIn()
        assert Event.objects.count() == events
        assert queries.pursuit_for(ana, pursuit.id) == pursuit


@in_one_workspace
@given(pursuits(), pursuits())
def test_no_entry_is_ever_lost_or_changed(
    ana: Actor, first: Pursuit, second: Pursuit
) -> None:
    second = replace(second, id=first.id)
    with thrown_away():
        actions.take_in(ana, [first], now=NOW)
        actions.take_in(ana, [second], now=NOW)

        kept = {
            entry.id: entry for entry in queries.pursuit_for(ana, first.id).evidence
        }

        assert all(kept[entry.id] == entry for entry in first.evidence)
        assert {entry.id for entry in second.evidence} <= kept.keys()


@in_one_workspace
@given(pursuits())
def test_lists_bear_whatever_is_taken_in(ana: Actor, pursuit: Pursuit) -> None:
    with thrown_away():
        actions.take_in(ana, [pursuit], now=NOW)

        (row,) = queries.rows(ana, as_of=TODAY).rows
        columns = queries.board(ana, TODAY)

        assert 0 <= row.low <= row.chance <= row.high <= 1
        assert sum(column.total for column in columns) == 1
        queries.overview_for(ana, pursuit.id, TODAY)


def test_a_workspace_goes_to_a_notebook_and_comes_back_in_another(
    ana: Actor, cleo: Actor, tmp_path: Path
) -> None:
    data = b"Tom: yes, I will put this in front of Mara.\n"
    opened(ana, meetings=(call(id="m"),), evidence=(said(YES, id="a", meeting="m"),))
    actions.keep_document(ana, "northgate", name="call.txt", data=data, now=NOW)
    before = list(queries.all_pursuits(ana))

    notebook.write(before, tmp_path, raw=lambda sha: queries.raw_for(ana, sha))
    book = notebook.load(tmp_path, recorded_at=NOW)
    actions.take_in(
        cleo, book.pursuits, lambda sha: notebook.raw(tmp_path, sha), now=NOW
    )

    assert book.problems == ()
    assert list(queries.all_pursuits(cleo)) == before
    assert queries.raw_for(cleo, sha256(data).hexdigest()) == data


def test_the_head_people_and_meetings_become_what_came(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),))
    came = northgate(
        title="Launch film",
        people=(*northgate().people, Person(name="Ines")),
        meetings=(call(id="m", people=("Ines",), title="Second"), call(id="n")),
    )

    done = actions.take_in(ana, [came], now=NOW)

    assert done.changed == ("northgate",)
    assert came_back(ana) == came


def test_an_entry_edited_by_hand_becomes_a_correction(ana: Actor) -> None:
    old = said(VAGUE, id="a")
    opened(ana, evidence=(old,))
    edited = northgate(evidence=(replace(old, statement=YES),))

    done = actions.take_in(ana, [edited], now=NOW + timedelta(days=1))

    first, second = came_back(ana).evidence
    assert done.corrected == (second.id,)
    assert first == old
    assert (second.statement, second.supersedes) == (YES, "a")
    assert second.recorded_at == NOW + timedelta(days=1)


def test_the_same_edit_is_taken_once(ana: Actor) -> None:
    old = said(VAGUE, id="a")
    opened(ana, evidence=(old,))
    edited = northgate(evidence=(replace(old, statement=YES),))

    actions.take_in(ana, [edited], now=NOW)
    done = actions.take_in(ana, [edited], now=NOW)

    assert done.corrected == ()
    assert len(came_back(ana).evidence) == 2


def test_an_older_export_does_not_undo_a_correction(ana: Actor) -> None:
    opened(ana, evidence=(said(VAGUE, id="a"),))
    exported = came_back(ana)
    new = actions.correct(ana, "northgate", "a", YES, now=NOW)

    actions.take_in(ana, [exported], now=NOW)

    assert came_back(ana).current == (new,)


def test_an_edit_of_what_was_corrected_corrects_the_newest(
    ana: Actor,
) -> None:
    old = said(VAGUE, id="a")
    opened(ana, evidence=(old,))
    newer = actions.correct(ana, "northgate", "a", YES, now=NOW)
    no = replace(old, statement=Support(text="no", grade=Grade.NO))

    actions.take_in(ana, [northgate(evidence=(no,))], now=NOW)

    (current,) = came_back(ana).current
    assert (current.statement, current.supersedes) == (no.statement, newer.id)


def test_a_line_that_is_gone_is_told_and_still_stands(ana: Actor) -> None:
    opened(ana, evidence=(said(YES, id="a"),))

    done = actions.take_in(ana, [northgate()], now=NOW)

    assert done.missing == (("northgate", "a"),)
    assert [entry.id for entry in came_back(ana).current] == ["a"]


def test_bytes_that_were_changed_since_stay_outside(ana: Actor) -> None:
    sha = sha256(b"as it was").hexdigest()
    kept = Document(id=sha, name="a.txt", kind="notes", text="as it was", added_at=NOW)

    done = actions.take_in(
        ana, [northgate(documents=(kept,))], lambda _: b"as it is now", now=NOW
    )

    assert sha[:12] in done.problems[0]
    assert came_back(ana).documents == (kept,)
    assert queries.raw_for(ana, sha) is None


def test_bytes_that_were_missing_are_filled_in_later(ana: Actor) -> None:
    sha = sha256(b"as it was").hexdigest()
    kept = Document(id=sha, name="a.txt", kind="notes", text="as it was", added_at=NOW)
    pursuit = northgate(documents=(kept,))

    actions.take_in(ana, [pursuit], now=NOW)
    actions.take_in(ana, [pursuit], lambda _: b"as it was", now=NOW)

    assert queries.raw_for(ana, sha) == b"as it was"


@pytest.mark.parametrize(
    ("pursuit", "sentence"),
    [
        (northgate(evidence=(said(id="a", meeting="gone"),)), "'gone'"),
        (northgate(notes="zero \0"), "no text"),
        (northgate(id="x" * 65), "no id"),
        (northgate(people=(Person(name="x" * 201),)), "too long for a name"),
        (northgate(evidence=(said(Need(text="x"), id=""),)), "no id"),
    ],
)
def test_what_does_not_hold_together_is_refused_whole(
    ana: Actor, pursuit: Pursuit, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        actions.take_in(ana, [northgate(id="good"), pursuit], now=NOW)

    assert list(queries.all_pursuits(ana)) == []


def test_a_name_that_only_an_entry_tells_joins_the_people(ana: Actor) -> None:
    entry: Evidence = said(YES, id="a", person="Ines")

    actions.take_in(ana, [northgate(evidence=(entry,))], now=NOW)

    assert came_back(ana).person("Ines") == Person(name="Ines")


def test_an_older_export_takes_no_line_of_a_meetings_notes_away(ana: Actor) -> None:
    met = call(id="m", notes="They laughed.\nMara signs.")
    opened(ana, meetings=(met,))
    older = replace(met, notes="They laughed.")

    actions.take_in(ana, [replace(came_back(ana), meetings=(older,))], now=NOW)

    kept = came_back(ana).meeting("m")
    assert kept is not None
    assert kept.notes == "They laughed.\nMara signs."
