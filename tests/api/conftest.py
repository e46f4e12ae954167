"""Ana's key and a program that uses it; Cleo has a workspace of her own."""

import pytest
from django.test import Client

from heardback.journal import actions
from heardback.journal.models import Workspace
from heardback.journal.queries import Actor
from tests.journal.people import member, opened, workspace


@pytest.fixture
def studio(db: None) -> Workspace:
    return workspace("Ana's studio")


@pytest.fixture
def ana(studio: Workspace) -> Actor:
    return member("Ana", studio)


@pytest.fixture
def cleo(db: None) -> Actor:
    return member("Cleo", workspace("Elsewhere"))


@pytest.fixture
def northgate(ana: Actor) -> str:
    return opened(ana)


@pytest.fixture
def program(ana: Actor) -> Client:
    """Sends Ana's key with every request."""
    key = actions.make_token(ana, "a program")
    return Client(headers={"Authorization": f"Bearer {key}"})
