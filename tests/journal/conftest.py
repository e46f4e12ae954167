"""Ana owns the workspace, Ben is on her team, Cleo a stranger, Dr. Okafor her coach."""

import pytest

from heardback.journal.models import Role, Workspace
from heardback.journal.queries import Actor
from tests.journal.people import member, workspace


@pytest.fixture
def studio(db: None) -> Workspace:
    return workspace("Ana's studio")


@pytest.fixture
def ana(studio: Workspace) -> Actor:
    return member("Ana", studio)


@pytest.fixture
def ben(studio: Workspace) -> Actor:
    return member("Ben", studio, Role.MEMBER)


@pytest.fixture
def okafor(studio: Workspace) -> Actor:
    return member("Okafor", studio, Role.HELPER)


@pytest.fixture
def cleo(db: None) -> Actor:
    return member("Cleo", workspace("Elsewhere"))
