"""Coming in by the front door, already signed in."""

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page

from heardback.journal.models import User
from heardback.journal.queries import Actor
from tests.journal.people import member, workspace


def arrive(page: Page, address: str = "/") -> Actor:
    """Ana, in a workspace of her own, with this browser signed in."""
    ana = member("Ana", workspace("Ana's studio"))
    sign_in(page, ana)
    page.goto(address)
    return ana


def sign_in(page: Page, actor: Actor) -> None:
    client = Client()
    client.force_login(User.objects.get(pk=actor.user_id))
    name = settings.SESSION_COOKIE_NAME
    page.goto("/accounts/login/")
    origin = "/".join(page.url.split("/")[:3])
    page.context.add_cookies(
        [{"name": name, "value": client.cookies[name].value, "url": origin}]
    )
