"""Ana, Ben, Cleo and Dr. Okafor, each with a browser of their own."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from heardback.core.pursuit import Part, Person
from heardback.journal import actions
from heardback.journal.models import Role, User, Workspace
from heardback.journal.queries import Actor
from tests.journal.people import member, workspace
from tests.web.sample import northgate


@pytest.fixture(autouse=True)
def on_a_day_in_october(time_machine: object) -> None:
    """A week after the workshop, a week before the proposal."""
    time_machine.move_to("2026-10-09T12:00:00Z", tick=True)  # type: ignore[attr-defined]


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


@pytest.fixture
def browser_of() -> Callable[[Actor], Client]:
    """Signed in."""

    def signed_in(actor: Actor) -> Client:
        client = Client()
        client.force_login(User.objects.get(pk=actor.user_id))
        return client

    return signed_in


@pytest.fixture
def page(ana: Actor, browser_of: Callable[[Actor], Client]) -> Client:
    """Ana's browser."""
    return browser_of(ana)


@pytest.fixture
def deal(ana: Actor) -> str:
    """Ana's deal with Northgate Foods: three meetings held, one planned."""
    actions.take_in(ana, [northgate()])
    return northgate().id


@pytest.fixture
def ended(page: Client, deal: str) -> str:
    """They said no today; Mara said so."""
    from tests.web.test_decision import DECIDE, NO

    page.post(DECIDE, NO)
    return deal


@pytest.fixture
def mailing(settings: Settings, ana: Actor, ended: str) -> None:
    """A mail server is set, and Tom's address is known."""
    settings.MAIL_LEAVES = True
    actions.amend_person(
        ana,
        ended,
        "Tom Becker",
        Person(
            name="Tom Becker", part=Part.RECOMMENDS, email="tom@northgate.example.org"
        ),
    )
