"""Where pursuits end and how long they stay, those still waiting censored."""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from heardback.core.decision import Decision, Outcome
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side
from heardback.core.steps import Stay, Step, Through, median, steps

FIRST = date(2026, 1, 5)
TODAY = date(2026, 6, 1)


def deal(
    *met: tuple[int, str], ended: int | None = None, won: bool = False, id: str = "p"
) -> Pursuit:
    """Opened on the first day, met on the days given, ended on a day or not at all."""
    decisions: tuple[Decision, ...] = ()
    if ended is not None:
        on = FIRST + timedelta(days=ended)
        outcome = Outcome.WON if won else Outcome.LOST
        at = datetime(on.year, on.month, on.day, tzinfo=UTC)
        decisions = (Decision(outcome=outcome, decided_on=on, recorded_at=at),)
    return Pursuit(
        id=id,
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=FIRST,
        people=(Person(name="Mara", part=Part.DECIDES),),
        meetings=tuple(
            Meeting(id=f"m{day}", on=FIRST + timedelta(days=day), people=(who,))
            for day, who in met
        ),
        decisions=decisions,
    )


def by_step(*pursuits: Pursuit) -> dict[Step, Through]:
    return {each.step: each for each in steps(pursuits, as_of=TODAY)}


def test_each_step_says_what_became_of_those_that_came_to_it() -> None:
    found = by_step(
        deal(ended=9),
        deal((3, "Tom"), ended=20),
        deal((3, "Tom"), (8, "Tom"), (15, "Mara"), ended=30, won=True),
        deal((4, "Tom")),
    )

    first = found[Step.OPENED]
    assert (first.reached, first.ended, first.there) == (4, 1, 0)
    met = found[Step.MET]
    assert (met.reached, met.ended, met.won, met.there) == (3, 1, 0, 1)
    assert (found[Step.MET_DECIDER].won, found[Step.MET_AGAIN].reached) == (1, 1)


def test_meeting_whoever_decides_first_leaves_the_steps_between_out() -> None:
    found = by_step(deal((3, "Mara"), (8, "Tom"), ended=20))

    assert found.keys() == {Step.OPENED, Step.MET_DECIDER}
    assert found[Step.MET_DECIDER].time.days == 17


def test_without_waiting_ones_it_is_the_plain_median() -> None:
    stays = [Stay(step=Step.MET, days=day, over=True) for day in range(1, 100)]

    assert median(stays).days == int(np.median(range(1, 100)))


def test_those_still_waiting_make_it_longer_and_never_shorter() -> None:
    done = [Stay(step=Step.MET, days=day, over=True) for day in (3, 5, 8, 12)]
    waiting = [Stay(step=Step.MET, days=40, over=False)] * 2

    without, with_ = median(done).days, median([*done, *waiting]).days
    assert without is not None
    assert with_ is not None
    assert with_ > without


def test_a_published_example() -> None:
    # Freireich's leukaemia trial (1963), 6-MP arm: median 23 weeks.
    over = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    open_ = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    stays = [Stay(step=Step.MET, days=day, over=True) for day in over]
    stays += [Stay(step=Step.MET, days=day, over=False) for day in open_]

    assert median(stays).days == 23


def test_where_fewer_than_half_are_over_nothing_is_said() -> None:
    stays = [Stay(step=Step.MET, days=3, over=True)]
    stays += [Stay(step=Step.MET, days=9, over=False)] * 3

    assert median(stays).days is None
    assert median([]).days is None


def test_the_band_holds_the_median() -> None:
    draws = np.random.default_rng(3)
    days = [int(day) for day in draws.exponential(20, 60)]
    found = median([Stay(step=Step.MET, days=day, over=True) for day in days])

    assert found.low is not None
    assert found.days is not None
    assert found.high is not None
    assert found.low <= found.days <= found.high


def test_nothing_is_counted_beyond_today() -> None:
    found = by_step(deal((3, "Tom"), (300, "Mara")))

    assert Step.MET_DECIDER not in found
