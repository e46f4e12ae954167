"""The page that brings a phone in."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from heardback.journal.models import SignInLink
from heardback.server.phone import certificate, door

pytestmark = pytest.mark.django_db
ADDRESS = "https://192.168.1.20:8443"


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/phone/").status_code == 302


def test_it_says_how_to_begin(browser: Client) -> None:
    assert b"heardback serve --phone" in browser.get("/phone/").content


def test_the_code_is_made_only_when_asked_for(
    browser: Client, settings: Settings
) -> None:
    settings.PHONE = ADDRESS
    looked = browser.get("/phone/")

    assert b"<svg" not in looked.content
    assert not SignInLink.objects.exists()


def test_the_code_signs_in_from_another_machine_once(
    browser: Client, settings: Settings
) -> None:
    settings.PHONE = ADDRESS
    shown = browser.post("/phone/")

    assert b"<svg" in shown.content
    assert SignInLink.objects.get().anywhere


def test_the_link_in_the_terminal_still_works_afterwards(
    browser: Client, settings: Settings
) -> None:
    from heardback.journal.models import User
    from heardback.server import sign_in

    settings.PHONE = ADDRESS
    link = sign_in.make_link(User.objects.get(), now=timezone.now())
    browser.post("/phone/")

    assert Client().get(link).status_code == 302


def test_the_certificate_can_be_fetched_once_it_is_made(
    browser: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.HOME = tmp_path
    before = browser.get("/phone/heardback.crt").status_code
    certificate.ensure(door.folder(tmp_path), ("192.168.1.20",), now=timezone.now())
    after = browser.get("/phone/heardback.crt")

    assert (before, after.status_code) == (404, 200)
    assert after.content.startswith(b"-----BEGIN CERTIFICATE-----")


def test_no_key_leaves_the_machine(
    browser: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.HOME = tmp_path
    certificate.ensure(door.folder(tmp_path), ("192.168.1.20",), now=timezone.now())

    assert b"PRIVATE" not in browser.get("/phone/heardback.crt").content
