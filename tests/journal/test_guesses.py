"""A guess is seen by whoever made it, and by nobody else, through every way out."""

from dataclasses import replace

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened


@pytest.fixture
def guessed(ana: Actor, ben: Actor) -> str:
    """Ana guessed 7 after the call, and Ben 3."""
    opened(ana, meetings=(call(id="m"),))
    for actor, guess in ((ana, 7), (ben, 3)):
        actions.close_out(
            actor,
            "northgate",
            call(id="m", guess=guess),
            [],
            key=actor.name,
            version=None,
            now=NOW,
        )
    return "northgate"


def seen(actor: Actor, pursuit_id: str) -> tuple[list[int | None], list[int | None]]:
    one = queries.pursuit_for(actor, pursuit_id)
    return [each.guess for each in one.meetings], [each.guess for each in one.forecasts]


def test_each_sees_the_own_guess_alone(ana: Actor, ben: Actor, guessed: str) -> None:
    assert seen(ana, guessed) == ([7], [7, None])
    assert seen(ben, guessed) == ([3], [None, 3])


def test_a_coach_sees_none(okafor: Actor, guessed: str) -> None:
    assert seen(okafor, guessed) == ([None], [None, None])


def test_whoever_takes_everything_out_takes_the_own_guesses(
    ana: Actor, ben: Actor, guessed: str
) -> None:
    for actor, guess in ((ana, 7), (ben, 3)):
        out = list(queries.all_pursuits(actor))

        assert [each.guess for one in out for each in one.meetings] == [guess]


def test_bringing_back_one_s_own_copy_takes_nobody_s_guess_away(
    ana: Actor, ben: Actor, guessed: str
) -> None:
    copy = queries.pursuit_for(ben, guessed)
    taken = actions.take_in(ben, [replace(copy, notes="Read again.")], now=NOW)

    assert taken.changed == (guessed,)
    assert seen(ana, guessed) == ([7], [7, None])
    assert seen(ben, guessed) == ([3], [None, 3])


def test_a_guess_that_comes_in_with_a_notebook_is_whose_it_was_who_brought_it(
    ana: Actor, ben: Actor
) -> None:
    opened(ana, meetings=(call(id="m", guess=6),))

    assert seen(ana, "northgate")[0] == [6]
    assert seen(ben, "northgate")[0] == [None]


def test_honesty_scores_one_s_own_guesses_only(
    ana: Actor, ben: Actor, okafor: Actor, guessed: str
) -> None:
    end = NOW.replace(day=20)
    won = Decision(outcome=Outcome.WON, decided_on=end.date(), recorded_at=end)
    actions.decide(ana, guessed, won, now=end)

    mine = [queries.honesty_for(each).mine for each in (ana, ben, okafor)]

    assert [round(each.brier, 2) if each else None for each in mine] == [
        0.09,
        0.49,
        None,
    ]
    assert queries.honesty_for(okafor).program is not None


def test_a_stranger_has_nothing_to_score(cleo: Actor, guessed: str) -> None:
    assert queries.honesty_for(cleo).decisions == 0


def test_what_was_foretold_on_the_day_of_the_decision_is_no_forecast(
    ana: Actor, guessed: str
) -> None:
    won = Decision(outcome=Outcome.WON, decided_on=TODAY, recorded_at=NOW)
    actions.decide(ana, guessed, won, now=NOW)

    assert queries.honesty_for(ana).decisions == 0
