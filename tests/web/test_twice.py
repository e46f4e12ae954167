"""What is pressed twice, or sent again by a lost connection, is done once."""

from django.test import Client

from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import northgate
from tests.web.browser import typed

WORDS = "He said the price is too high for them."


def namesakes(ana: Actor) -> None:
    """Two of one name in play, so that a third cannot be found by its name."""
    for id_ in ("one", "two"):
        actions.open_pursuit(ana, northgate(id=id_, organisation="Halden"))


def test_the_first_screen_opens_one_pursuit(page: Client, ana: Actor) -> None:
    namesakes(ana)
    given = {**typed(page.get("/")), "text": WORDS, "organisation": "Halden"}

    first = page.post("/", given)
    second = page.post("/", given)

    assert first["Location"] == second["Location"]
    assert len(list(queries.all_pursuits(ana))) == 3


def test_with_another_name_on_it_the_same_page_is_no_repeat(
    page: Client, ana: Actor
) -> None:
    given = {**typed(page.get("/")), "text": WORDS}

    page.post("/", {**given, "organisation": "Halden"})
    page.post("/", {**given, "organisation": "Brenner"})

    names = {each.organisation for each in queries.all_pursuits(ana)}
    assert names == {"Halden", "Brenner"}


def test_four_taps_plan_one_meeting(page: Client, ana: Actor, deal: str) -> None:
    given = {**typed(page.get("/")), "organisation": "Northgate Foods", "go": "taps"}

    first = page.post("/", given)
    second = page.post("/", given)

    assert first["Location"] == second["Location"]


def test_the_same_file_uploaded_twice_is_kept_once(
    page: Client, ana: Actor, deal: str
) -> None:
    where = f"/pursuits/{deal}/documents/new/"

    first = page.post(where, {"text": WORDS})
    second = page.post(where, {"text": WORDS})

    assert first["Location"] == second["Location"]
    assert len(queries.pursuit_for(ana, deal).documents) == 1
