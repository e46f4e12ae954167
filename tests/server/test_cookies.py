"""A cookie keeps to the kind of connection it came by."""

import pytest
from django.test import Client

from heardback.journal.models import User
from heardback.server import sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("secure", [True, False])
def test_a_session_over_an_encrypted_connection_stays_there(
    owner: User,
    secure: bool,
) -> None:
    client = Client()
    client.get(sign_in.make_link(owner), secure=secure)

    assert bool(client.cookies["heardback_session"]["secure"]) is secure
