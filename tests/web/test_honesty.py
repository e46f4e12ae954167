"""The honesty page: scores with their bands, and nobody else's guesses."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.test import Client

from heardback.core.pursuit import Forecast, Meeting, Pursuit
from heardback.journal import actions
from heardback.journal.queries import Actor
from tests.core.closed import closed
from tests.web.test_judging import text_of

type Browser = Callable[[Actor], Client]


def foretold(count: int) -> Iterator[Pursuit]:
    """Each with a forecast of 8 in 10 the day before the decision."""
    for one in closed(count):
        day = one.decisions[-1].decided_on - timedelta(days=1)
        at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
        yield replace(
            one,
            meetings=(Meeting(id="m", on=day),),
            forecasts=(
                Forecast(
                    recorded_at=at,
                    chance=0.3,
                    low=0.1,
                    high=0.5,
                    instrument="x",
                    guess=8,
                    meeting="m",
                ),
            ),
        )


def test_with_nothing_to_score_it_says_so(page: Client) -> None:
    assert "nothing to score" in text_of(page.get("/honesty/"))


def test_few_decisions_are_called_few(page: Client, ana: Actor) -> None:
    actions.take_in(ana, foretold(3))

    assert "Only 3 decisions were foretold so far" in text_of(page.get("/honesty/"))


def test_the_program_and_one_s_own_guesses_stand_side_by_side(
    page: Client, ana: Actor
) -> None:
    actions.take_in(ana, foretold(20))

    shown = text_of(page.get("/honesty/"))

    assert "You were too hopeful" in shown
    assert shown.count("Brier score") >= 2
    assert "80% to 100%" in shown


def test_each_score_has_its_picture_beside_its_table(page: Client, ana: Actor) -> None:
    actions.take_in(ana, foretold(20))

    shown = page.get("/honesty/").content.decode()

    reaches = shown.count('<line class="reach"')
    assert reaches >= 2
    assert shown.count('<line class="foretold"') == reaches
    assert shown.count("<figure") == shown.count("<thead")


def test_ana_s_guesses_are_not_on_ben_s_page(
    ana: Actor, ben: Actor, browser_of: Browser
) -> None:
    actions.take_in(ana, foretold(20))

    shown = text_of(browser_of(ben).get("/honesty/"))

    assert "The program’s chances" in shown
    assert "Your own guesses Brier" not in shown
