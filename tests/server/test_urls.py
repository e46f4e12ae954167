"""Every address, asked by somebody who is not signed in."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from pytest_django import Settings

# What a stranger may see: how to come in, and what holds nobody's words.
OPEN = (
    "accounts/login/",
    "accounts/signup/",
    "accounts/password/reset/",
    "accounts/2fa/webauthn/",
    "accounts/confirm-email/",
    "accounts/inactive/",
    "admin/jsi18n/",
    "alive/",
    "api/openapi.json",
    # These hold no words: a page for the phone's own store, and what says so; what a
    # guessed token gets; whether this address is reached.
    "pocket/",
    "worker.js",
    "manifest.webmanifest",
    "robots.txt",
    "coach/x/",
    "reach/x/",
)


def addresses(within: URLResolver | None = None, before: str = "") -> Iterator[str]:
    """Each pattern with its arguments filled in."""
    for each in (within or get_resolver()).url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each, route)
        elif isinstance(each, URLPattern):
            yield _filled(route)


def _filled(route: str) -> str:
    parts = [
        "1" if part.startswith("<int") else "x" if "<" in part or "(" in part else part
        for part in route.replace("^", "").replace("$", "").split("/")
    ]
    return "/".join(parts)


@pytest.mark.django_db
def test_a_stranger_gets_in_nowhere_else(client: Client) -> None:
    found = {address: client.get(f"/{address}").status_code for address in addresses()}

    answered = {address for address, status in found.items() if status < 300}
    assert {each for each in answered if not each.startswith(OPEN)} == set()
    assert len(found) > 100
    assert max(found.values()) < 500


@pytest.mark.django_db
def test_signing_up_is_closed_until_somebody_opens_it(client: Client) -> None:
    response = client.post(
        "/accounts/signup/",
        {
            "username": "mallory",
            "email": "m@example.org",
            "password1": "correct horse battery",
            "password2": "correct horse battery",
        },
    )

    assert b"closed" in response.content.lower()


@pytest.mark.django_db
def test_a_password_is_not_tried_for_ever(client: Client, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    told = [
        client.post("/accounts/login/", {"login": "owner", "password": f"guess{at}"})
        for at in range(12)
    ]

    assert told[-1].status_code == 429 or b"Too many" in told[-1].content


@pytest.mark.django_db
def test_the_operators_door_is_the_same_as_everyones(client: Client) -> None:
    response = client.get("/admin/login/?next=/admin/")

    assert response["Location"].startswith("/accounts/login/")
