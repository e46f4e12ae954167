"""The tools on the database."""

from datetime import date

import pytest

from heardback.core.errors import NotFound
from heardback.journal.models import Workspace
from heardback.journal.queries import Actor
from heardback.mcp.database import Database
from tests.journal.people import member, opened, workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def studio(db: None) -> Workspace:
    return workspace("Ana's studio")


@pytest.fixture
def ana(studio: Workspace) -> Actor:
    return member("Ana", studio)


def test_ana_s_pursuits_are_found_by_name(ana: Actor) -> None:
    opened(ana)

    view = Database(ana).overview("north", as_of=TODAY)
    assert view.pursuit.organisation == "Northgate Foods"


def test_cleo_s_assistant_sees_nothing_of_ana_s(ana: Actor) -> None:
    opened(ana)
    cleo = Database(member("Cleo", workspace("Elsewhere")))

    assert cleo.pursuits() == []
    with pytest.raises(NotFound):
        cleo.overview("north", as_of=TODAY)


def test_a_note_finds_its_pursuit_by_its_own_heading(ana: Actor) -> None:
    opened(ana)
    note = "Northgate Foods, 2026-11-20 call, Tom\n- need Tom: criterion, speed\n"
    added = Database(ana).add_note(None, note, on=TODAY)

    assert (added.pursuit, added.entries) == ("Northgate Foods", 1)
    assert len(Database(ana).pursuits()[0].evidence) == 1
