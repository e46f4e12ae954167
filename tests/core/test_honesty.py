"""The past, scored: what counts, what it says, and when it says nothing yet."""

from datetime import UTC, date, datetime, timedelta

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.honesty import FEW, honesty
from heardback.core.pursuit import Forecast, Pursuit, Side

DAY = date(2026, 9, 14)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def foretold(
    number: int,
    *,
    won: bool | None,
    chance: float = 0.4,
    guess: int | None = None,
    before: int = 3,
    warm: bool = False,
) -> Pursuit:
    """A pursuit with one forecast, `before` days ahead of its decision."""
    said = DAY - timedelta(days=before)
    ended = {True: Outcome.WON, False: Outcome.LOST, None: Outcome.SILENT}[won]
    return Pursuit(
        id=f"p{number}",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=DAY - timedelta(days=60),
        evidence=(
            Evidence(
                id="e",
                statement=Support(grade=Grade.YES if warm else Grade.VAGUE),
                happened_on=said,
                recorded_at=at(said),
            ),
        ),
        forecasts=(
            Forecast(
                recorded_at=at(said),
                chance=chance,
                low=0.2,
                high=0.6,
                instrument="heardback-1",
                guess=guess,
            ),
        ),
        decisions=(Decision(outcome=ended, decided_on=DAY, recorded_at=at(DAY)),),
    )


def many(count: int, *, yeses: int, **told: object) -> list[Pursuit]:
    return [
        foretold(number, won=number < yeses, **told)  # type: ignore[arg-type]
        for number in range(count)
    ]


def test_a_forecast_is_scored_by_how_far_it_was_off() -> None:
    scored = honesty([foretold(1, won=True, chance=0.7)]).program

    assert scored is not None
    assert scored.brier == pytest.approx(0.09)
    assert scored.log_loss == pytest.approx(0.3567, abs=1e-4)


def test_what_was_foretold_on_the_day_or_after_does_not_count() -> None:
    assert honesty([foretold(1, won=True, before=0)]).decisions == 0
    assert honesty([foretold(1, won=True, before=-2)]).decisions == 0


def test_what_nobody_decided_is_not_scored() -> None:
    assert honesty([foretold(1, won=None)]).decisions == 0


def test_only_the_last_forecast_before_a_decision_counts() -> None:
    late = foretold(1, won=True, chance=0.9)
    early = foretold(1, won=True, chance=0.1, before=30).forecasts
    both = Pursuit(
        id="p",
        side=late.side,
        organisation=late.organisation,
        opened_on=late.opened_on,
        forecasts=(*late.forecasts, *early),
        decisions=late.decisions,
    )
    scored = honesty([both]).program

    assert scored is not None
    assert scored.brier == pytest.approx(0.01)


def test_with_few_decisions_it_says_so_and_nothing_more() -> None:
    found = honesty(many(FEW - 1, yeses=0, chance=0.9))

    assert found.few
    assert len(found.words) == 1
    assert "Only 9 decisions were foretold" in found.words[0]


def test_one_decision_is_spoken_of_as_one() -> None:
    assert "Only 1 decision was foretold" in honesty(many(1, yeses=1)).words[0]


def test_chances_that_were_too_high_are_called_too_hopeful() -> None:
    found = honesty(many(30, yeses=6, chance=0.7))

    assert found.words[0].startswith("The program was too hopeful (50 points too high")


def test_chances_that_were_too_low_are_called_too_gloomy() -> None:
    assert "too gloomy" in honesty(many(30, yeses=24, chance=0.3)).words[0]


def test_chances_that_held_are_not_talked_down() -> None:
    assert "neither" in honesty(many(30, yeses=12, chance=0.4)).words[0]


def test_a_gap_that_luck_could_make_is_not_called_one() -> None:
    assert "neither" in honesty(many(10, yeses=3, chance=0.4)).words[0]


def test_my_guesses_are_scored_beside_the_programs_chances() -> None:
    found = honesty(many(40, yeses=10, chance=0.25, guess=8))

    assert found.both is not None
    assert found.both[0].brier > found.both[1].brier
    assert any("The program's chances were better" in each for each in found.words)


def test_a_guess_of_ten_in_ten_that_missed_is_not_infinitely_wrong() -> None:
    mine = honesty([foretold(1, won=False, guess=10)]).mine

    assert mine is not None
    assert mine.log_loss < 4


def test_hope_after_friendly_meetings_is_told_apart() -> None:
    warm = many(20, yeses=6, guess=8, warm=True)
    cool = [foretold(100 + n, won=n < 6, guess=3) for n in range(20)]
    found = honesty([*warm, *cool])

    assert found.friendly is not None
    assert found.other is not None
    assert found.friendly.count == found.other.count == 20
    assert any("too hopeful after friendly meetings" in each for each in found.words)


def test_bands_hold_every_forecast_once_and_carry_their_doubt() -> None:
    pursuits = [
        foretold(n, won=n % 2 == 0, chance=chance)
        for n, chance in enumerate([0.0, 0.05, 0.2, 0.55, 0.8, 1.0])
    ]
    scored = honesty(pursuits).program

    assert scored is not None
    assert sum(band.count for band in scored.bands) == 6
    assert all(band.least < band.most for band in scored.bands)
    assert scored.bands[0].words == "when it said 0 to 2 in 10: 1 of 2 were a yes"
