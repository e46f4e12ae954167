"""The owner of an installation and two browsers: a stranger's and their own."""

import pytest
from django.test import Client

from heardback.journal.models import User
from heardback.server import first_run


@pytest.fixture
def owner(db: None) -> User:
    return first_run.make_owner()


@pytest.fixture
def browser(owner: User) -> Client:
    client = Client()
    client.force_login(owner)
    return client
