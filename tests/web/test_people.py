"""People: added, changed, forgotten."""

from collections.abc import Callable

from django.test import Client

from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.addresses import TOM, of_a_deal
from tests.web.sample import northgate

MARKUP = "Tom <b>& Sons</b>"


def test_somebody_new_joins(page: Client, ana: Actor, deal: str) -> None:
    page.post(f"/pursuits/{deal}/people/", {"name": "Ida", "part": "screens"})

    who = queries.pursuit_for(ana, deal).person("Ida")
    assert who is not None
    assert who.part == "screens"


def test_two_of_the_same_name_are_told_apart(page: Client, deal: str) -> None:
    answer = page.post(f"/pursuits/{deal}/people/", {"name": "Tom Becker"})

    assert answer.status_code == 409
    assert b"tell the two apart" in answer.content


def test_a_name_with_markup_can_be_opened_and_changed(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(f"/pursuits/{deal}/people/", {"name": MARKUP})
    listed = page.get(f"/pursuits/{deal}/people/").content.decode()
    address = listed.split('href="')
    link = next(
        part.split('"', 1)[0] for part in address if "Sons" in part.split('"', 1)[0]
    )

    answer = page.post(link.replace("&amp;", "&"), {"name": MARKUP, "role": "father"})

    assert MARKUP not in listed
    assert answer.status_code == 302
    who = queries.pursuit_for(ana, deal).person(MARKUP)
    assert who is not None
    assert who.role == "father"


def test_an_address_that_is_none_is_refused(page: Client, deal: str) -> None:
    answer = page.post(
        of_a_deal()["person"], {"name": "Tom Becker", "email": "tom\nbcc: all"}
    )

    assert answer.status_code == 422


def test_erasing_says_what_backups_still_hold(page: Client, deal: str) -> None:
    answer = page.get(of_a_deal()["erase"]).content

    assert b"backups and exports made before today still hold it" in answer


def test_erasing_needs_a_clear_yes(page: Client, ana: Actor, deal: str) -> None:
    answer = page.post(of_a_deal()["erase"], {})

    assert answer.status_code == 422
    assert queries.pursuit_for(ana, deal).person("Tom Becker") is not None


def test_erased_means_that_no_page_shows_a_word_of_them(
    page: Client, deal: str
) -> None:
    page.post(of_a_deal()["erase"], {"sure": "on"})

    seen = page.get(f"/pursuits/{deal}/").content
    assert b"Tom Becker" not in seen
    assert b"happy to put this in front" not in seen
    assert page.get(f"/pursuits/{deal}/people/one/{TOM}").status_code == 404


def test_erased_means_that_what_was_half_typed_goes_too(
    page: Client, deal: str
) -> None:
    taps = f"/pursuits/{deal}/meetings/mtg4/close-out/"
    page.post(f"{taps}needs/", {"needs-0-quote": "Be frank", "go": "next"})
    assert "frank" in str(dict(page.session))

    page.post(of_a_deal()["erase"], {"sure": "on"})

    assert "frank" not in str(dict(page.session))


def test_what_was_half_typed_goes_in_every_browser_of_the_team(
    page: Client, ben: Actor, browser_of: Callable[[Actor], Client], deal: str
) -> None:
    his = browser_of(ben)
    taps = f"/pursuits/{deal}/meetings/mtg4/close-out/"
    his.post(f"{taps}needs/", {"needs-0-quote": "Be frank", "go": "next"})

    page.post(of_a_deal()["erase"], {"sure": "on"})

    assert "frank" not in str(dict(his.session))
    # Ben is still signed in.
    assert his.get("/settings/").status_code == 200


def test_a_stranger_s_half_typed_words_stay(
    page: Client, cleo: Actor, browser_of: Callable[[Actor], Client], deal: str
) -> None:
    actions.take_in(cleo, [northgate()])
    hers = browser_of(cleo)
    taps = f"/pursuits/{deal}/meetings/mtg4/close-out/"
    hers.post(f"{taps}needs/", {"needs-0-quote": "Be frank", "go": "next"})

    page.post(of_a_deal()["erase"], {"sure": "on"})

    assert "frank" in str(dict(hers.session))


def test_other_devices_are_told_where_to_let_go(
    page: Client, cleo: Actor, browser_of: Callable[[Actor], Client], deal: str
) -> None:
    assert page.get("/forgotten/").json() == {}

    page.post(of_a_deal()["erase"], {"sure": "on"})

    assert list(page.get("/forgotten/").json()) == [deal]
    assert browser_of(cleo).get("/forgotten/").json() == {}
