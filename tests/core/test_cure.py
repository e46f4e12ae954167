"""The cure model against closed forms and against waits of a known law."""

from math import erf, log, sqrt

import numpy as np
import pytest

from heardback.core.cure import JEFFREYS, PRIORS, Floats, fit
from heardback.core.pursuit import Side


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("days", [1, 7, 14, 28, 64])
def test_before_any_wait_the_published_curve_comes_out(side: Side, days: int) -> None:
    by = 0.5 * (1 + erf((log(days) - 2.40) / 1.37 / sqrt(2)))

    found = fit(side, ())
    # A quarter of those who were interviewed is published; for clients nothing is, and
    # half of what is believed of them is that share, the other half no share at all.
    a, b = PRIORS[side].never
    never = 0.25 if side is Side.APPLICATION else (a / (a + b) + 0.5) / 2

    assert found.never == pytest.approx(never, abs=0.003)
    assert found.unanswered(np.array([float(days)]))[0] == pytest.approx(
        1 - (1 - never) * by, abs=0.006
    )


def test_many_waits_give_back_the_law_they_came_from() -> None:
    rng = np.random.default_rng(7)
    waits = np.exp(1.2 + 0.8 * rng.standard_normal(4_000))
    watched = rng.uniform(5, 200, 4_000)
    answered = (rng.random(4_000) > 0.6) & (waits < watched)
    days = np.ceil(np.where(answered, waits, watched)).astype(int).tolist()
    record = tuple((day, told, 1) for day, told in zip(days, answered, strict=True))

    found = fit(Side.DEAL, record)

    expected = [1 - 0.2, 1 - 0.4 * 0.8239, 0.6]
    assert found.unanswered(np.exp([1.2, log(7), 9.0])) == pytest.approx(
        expected, abs=0.02
    )


def test_a_reply_and_its_count_say_the_same() -> None:
    one_by_one = fit(Side.DEAL, ((3, True, 1), (3, True, 1), (9, False, 1)))
    counted = fit(Side.DEAL, ((3, True, 2), (9, False, 1)))

    days = np.array([2.0, 10.0])
    assert one_by_one.unanswered(days) == pytest.approx(counted.unanswered(days))


def test_the_posterior_matches_plain_monte_carlo_over_the_prior() -> None:
    rng = np.random.default_rng(3)
    prior = PRIORS[Side.DEAL]
    a, b = prior.never
    share = np.where(
        rng.random(400_000) < prior.unlike,
        rng.beta(*JEFFREYS, 400_000),
        rng.beta(a, b, 400_000),
    )
    centre = rng.normal(prior.centre, prior.centre_spread, 400_000)
    width = np.exp(rng.normal(log(prior.width), prior.width_spread, 400_000))

    def late(day: float) -> Floats:
        scaled = (log(day) - centre) / width / sqrt(2)
        return np.array([0.5 * (1 - erf(each)) for each in scaled])

    weight = (1 - share) * (late(3) - late(4)) * (share + (1 - share) * late(30))
    by_hand = np.average(share + (1 - share) * late(20), weights=weight)

    found = fit(Side.DEAL, ((4, True, 1), (30, False, 1)))

    assert found.unanswered(np.array([20.0]))[0] == pytest.approx(by_hand, abs=0.004)
