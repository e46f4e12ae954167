"""A link that signs in once, for a short while, on this machine."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from heardback.journal import queries
from heardback.journal.models import SignInLink, User
from heardback.server import sign_in


def is_signed_in(client: Client) -> bool:
    request = client.get("/help/").wsgi_request
    return bool(get_user(request).is_authenticated)


def test_a_link_signs_its_owner_in(owner: User, client: Client) -> None:
    response = client.get(sign_in.make_link(owner))

    assert (response.status_code, response["Location"]) == (302, "/")
    assert is_signed_in(client)


def test_a_link_works_once(owner: User, client: Client) -> None:
    link = sign_in.make_link(owner)
    client.get(link)

    again = Client()
    response = again.get(link)

    assert response.status_code == 404
    assert b"heardback serve" in response.content
    assert not is_signed_in(again)


def test_a_link_lasts_fifteen_minutes(owner: User, client: Client) -> None:
    early = timezone.now() - timedelta(minutes=15, seconds=1)

    response = client.get(sign_in.make_link(owner, now=early))

    assert response.status_code == 404


def test_a_newer_link_ends_an_older_one(owner: User, client: Client) -> None:
    older = sign_in.make_link(owner)
    sign_in.make_link(owner)

    assert client.get(older).status_code == 404


def test_another_machine_is_refused_and_the_link_stays_good(
    owner: User, client: Client
) -> None:
    link = sign_in.make_link(owner)

    assert client.get(link, REMOTE_ADDR="192.168.1.7").status_code == 404
    assert client.get(link, REMOTE_ADDR="::1").status_code == 302


def test_a_link_may_be_asked_to_work_anywhere(owner: User, client: Client) -> None:
    link = sign_in.make_link(owner, anywhere=True)

    assert client.get(link, REMOTE_ADDR="192.168.1.7").status_code == 302


def test_a_browser_that_looks_ahead_does_not_use_it_up(
    owner: User, client: Client
) -> None:
    link = sign_in.make_link(owner)

    assert client.get(link, headers={"Sec-Purpose": "prefetch"}).status_code == 503
    assert client.head(link).status_code == 405
    assert client.get(link).status_code == 302


def test_somebody_locked_out_stays_out(owner: User, client: Client) -> None:
    link = sign_in.make_link(owner)
    User.objects.update(is_active=False)

    assert client.get(link).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["x", "x" * 500, "%00", "..%2f"])
def test_a_guess_is_told_nothing(client: Client, token: str) -> None:
    assert client.get(f"/sign-in/{token}/").status_code == 404


def test_only_a_hash_is_kept(owner: User) -> None:
    link = sign_in.make_link(owner)

    token = link.rstrip("/").rpartition("/")[2]
    assert len(token) >= 43
    assert token not in str(SignInLink.objects.values().get())


def test_the_shell_makes_a_link_for_somebody(
    owner: User, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("sign_in_link", "owner", "--anywhere")

    link = capsys.readouterr().out.strip()
    assert client.get(link, REMOTE_ADDR="10.0.0.1").status_code == 302


def test_the_shell_knows_who_is_not_there(owner: User) -> None:
    with pytest.raises(CommandError, match="nobody"):
        call_command("sign_in_link", "mallory")


def test_the_shell_lets_somebody_into_the_workspace(
    owner: User, client: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("add_member", "okafor", "--role", "helper")

    link = capsys.readouterr().out.strip()
    assert client.get(link, REMOTE_ADDR="10.0.0.1").status_code == 302
    okafor = queries.actor_for(User.objects.get(username="okafor"))
    assert okafor.role is queries.Role.HELPER
    assert okafor.workspace_id == queries.owner().workspace_id


def test_whoever_guesses_is_refused_and_shuts_nobody_out(
    owner: User, client: Client
) -> None:
    link = sign_in.make_link(owner)

    codes = [Client().get(f"/sign-in/{n:043d}/").status_code for n in range(35)]

    assert (codes[0], codes[-1]) == (404, 429)
    assert client.get(link).status_code == 302
    assert is_signed_in(client)
