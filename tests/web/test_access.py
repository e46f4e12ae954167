"""Who may open a page: Ana and her team, her coach to read, and nobody else."""

from collections.abc import Callable

import pytest
from django.test import Client

from heardback.journal import queries
from heardback.journal.queries import Actor
from tests.web.addresses import of_a_deal, of_the_workspace

ASK = [(of_a_deal, name) for name in of_a_deal()] + [
    (of_the_workspace, name) for name in of_the_workspace()
]
type Browser = Callable[[Actor], Client]


@pytest.mark.parametrize(("of", "name"), ASK, ids=[name for _, name in ASK])
def test_ana_opens_every_page(
    of: Callable[[], dict[str, str]], name: str, page: Client, deal: str
) -> None:
    answer = page.get(of()[name])

    assert answer.status_code == 200
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("name", of_a_deal())
def test_ben_sees_what_ana_sees(
    name: str, ben: Actor, deal: str, browser_of: Browser
) -> None:
    assert browser_of(ben).get(of_a_deal()[name]).status_code == 200


@pytest.mark.parametrize("name", of_a_deal())
def test_cleo_does_not_learn_that_the_deal_exists(
    name: str, cleo: Actor, deal: str, browser_of: Browser
) -> None:
    answer = browser_of(cleo).get(of_a_deal()[name])

    assert answer.status_code == 404
    assert b"Northgate" not in answer.content


@pytest.mark.parametrize("name", [*of_a_deal(), *of_the_workspace()])
def test_whoever_is_not_signed_in_is_asked_to(name: str, deal: str) -> None:
    address = (of_a_deal() | of_the_workspace())[name]

    answer = Client().get(address)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_cleo_s_list_does_not_hold_ana_s_deal(
    cleo: Actor, deal: str, browser_of: Browser
) -> None:
    assert b"Northgate" not in browser_of(cleo).get("/pursuits/?shown=all").content


def test_a_coach_reads_and_writes_nothing(
    okafor: Actor, ana: Actor, deal: str, browser_of: Browser
) -> None:
    coach = browser_of(okafor)

    seen = coach.get(f"/pursuits/{deal}/")
    tried = coach.post(f"/pursuits/{deal}/people/", {"name": "Somebody"})

    assert seen.status_code == 200
    assert tried.status_code == 404
    assert queries.pursuit_for(ana, deal).person("Somebody") is None


@pytest.mark.parametrize("name", ["take-out", "take-in"])
def test_a_link_cannot_move_the_record(name: str, page: Client) -> None:
    from django.urls import reverse

    assert page.get(reverse(f"web:{name}")).status_code == 405


def test_a_form_without_its_token_is_refused(ana: Actor, deal: str) -> None:
    from heardback.journal.models import User

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.get(pk=ana.user_id))

    answer = strict.post(f"/pursuits/{deal}/people/", {"name": "Somebody"})

    assert answer.status_code == 403
    assert b"The page was open too long" in answer.content


def test_whoever_has_no_password_is_told_of_the_link(client: Client) -> None:
    answer = client.get("/accounts/login/")

    assert b"heardback serve" in answer.content
    assert b'name="password"' in answer.content
