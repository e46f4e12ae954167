"""What is pressed twice, or sent again by a lost connection, is done once."""

from collections.abc import Callable

from django.test import Client

from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import northgate
from tests.web.browser import typed
from tests.web.test_closeout import address, heard, send

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


def test_a_used_page_with_something_else_on_it_is_no_repeat(
    page: Client, ana: Actor, deal: str
) -> None:
    fields = typed(page.get(address(deal)))
    page.post(address(deal), {**fields, "support": "yes", "go": "finish"})
    before = len(heard(ana, deal))

    # A tab that was restored with the key of then.
    other = {**fields, "doubt": "outright", "go": "finish"}
    refused = page.post(address(deal), other)

    assert refused.status_code == 409
    assert b"save again and it is added" in refused.content
    assert len(heard(ana, deal)) == before

    page.post(address(deal), {**typed(refused), "go": "finish"})
    assert len(heard(ana, deal)) == before + 1


def test_in_another_browser_a_used_key_is_no_repeat_either(
    page: Client, ana: Actor, browser_of: Callable[[Actor], Client], deal: str
) -> None:
    fields = typed(page.get(address(deal)))
    page.post(address(deal), {**fields, "support": "yes", "go": "finish"})
    before = len(heard(ana, deal))
    other = browser_of(ana)

    refused = other.post(
        address(deal), {**fields, "version": "", "doubt": "outright", "go": "finish"}
    )
    assert refused.status_code == 409
    other.post(address(deal), {**typed(refused), "go": "finish"})

    assert len(heard(ana, deal)) == before + 1


def test_a_used_page_that_goes_on_begins_anew_with_what_is_typed_now(
    page: Client, ana: Actor, deal: str
) -> None:
    fields = typed(page.get(address(deal)))
    page.post(address(deal), {**fields, "support": "yes", "go": "finish"})
    before = len(heard(ana, deal))

    onward = page.post(address(deal), {**fields, "doubt": "outright", "go": "next"})
    send(page, onward["Location"], go="finish")

    assert len(heard(ana, deal)) == before + 1
