"""What decided pursuits teach: base rates first, then slopes, and never too much."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import numpy as np
import pytest

from heardback.core.belief import GRID, prior, prior_mean
from heardback.core.evidence import Grade, Support
from heardback.core.instrument import default_instrument
from heardback.core.learned import Learned, learn
from heardback.core.lift import Lift, yes
from heardback.core.overview import overview
from heardback.core.pursuit import Lead, Pursuit, Side
from heardback.core.questions import ask
from heardback.core.standing import believe, chance_at, stand
from tests.core.closed import closed, pursuit
from tests.core.noted import NORTHGATE, TODAY, noted

TABLE = default_instrument()
EMPTY = "# Northgate Foods: deal\npeople: Mara (decides)\n"


def base(fit: Learned, side: Side = Side.DEAL, lead: Lead = Lead.UNKNOWN) -> float:
    mu = prior_mean(TABLE.base_rate(side, lead).mean, TABLE.sigma)
    return float(prior(mu, TABLE.sigma) @ yes(GRID, fit.lift(side, lead)))


def unheard(count: int, *, won: int) -> list[Pursuit]:
    return [pursuit(at, [], won=at < won) for at in range(count)]


@pytest.mark.parametrize(("side", "lead"), list(product(Side, Lead)))
def test_before_any_decision_the_base_rate_is_the_published_one(
    side: Side, lead: Lead
) -> None:
    published = TABLE.base_rate(side, lead).mean

    assert base(learn([]), side, lead) == pytest.approx(published, abs=1e-4)


def test_the_doubt_about_the_base_rate_widens_every_band() -> None:
    plain = stand(noted(NORTHGATE), as_of=TODAY)
    carried = stand(noted(NORTHGATE), as_of=TODAY, fit=learn([]))

    assert carried.high - carried.low > plain.high - plain.low


def test_decisions_narrow_the_chance_s_own_band() -> None:
    one = noted(EMPTY)
    few, many = learn(closed(5)), learn(closed(200))
    wide, narrow = (stand(one, as_of=TODAY, fit=each) for each in (few, many))

    assert narrow.most - narrow.least < 0.5 * (wide.most - wide.least)


def test_deals_are_no_decisions_about_applications() -> None:
    fit = learn(closed(12))

    assert (fit.decided(Side.DEAL), fit.decided(Side.APPLICATION)) == (12, 0)
    assert "published figures" not in stand(noted(EMPTY), as_of=TODAY, fit=fit).words
    job = replace(noted(EMPTY), side=Side.APPLICATION)
    assert "published figures" in stand(job, as_of=TODAY, fit=fit).with_source


def test_decisions_narrow_that_doubt() -> None:
    few, many = learn(closed(5)), learn(closed(200))

    assert (
        many.lift(Side.DEAL, Lead.UNKNOWN).doubt
        < few.lift(Side.DEAL, Lead.UNKNOWN).doubt
        < learn([]).lift(Side.DEAL, Lead.UNKNOWN).doubt
    )


def test_the_learned_rate_agrees_with_the_beta_binomial() -> None:
    """Nothing was heard, so only the ends can teach: 9 of 20 on Beta(2, 5)."""
    assert base(learn(unheard(20, won=9))) == pytest.approx(11 / 27, abs=0.02)


def test_one_decision_moves_the_base_rate_only_a_little() -> None:
    assert base(learn([])) - 0.06 < base(learn(unheard(1, won=0))) < base(learn([]))


def test_sources_of_one_side_learn_from_each_other_and_the_other_side_does_not() -> (
    None
):
    fit = learn(unheard(40, won=30))

    assert base(fit, lead=Lead.REFERRAL) > base(learn([]), lead=Lead.REFERRAL) + 0.05
    assert base(fit, Side.APPLICATION) == pytest.approx(
        base(learn([]), Side.APPLICATION)
    )


@pytest.mark.parametrize("won", [0, 60])
def test_all_wins_or_all_losses_leave_a_sane_chance(won: int) -> None:
    fit = learn(unheard(60, won=won))
    standing = stand(noted(NORTHGATE), as_of=TODAY, fit=fit)

    assert 0.005 < standing.low < standing.chance < standing.high < 0.995


def test_a_thousand_decisions_bring_back_rate_and_slope() -> None:
    made = list(closed(1000, shift=1.0, slope=2.0))
    fit = learn(made)
    wins = np.mean([each.decisions[-1].taught is True for each in made])

    assert base(fit) == pytest.approx(wins, abs=0.03)
    assert fit.slopes["support"] > 1.2
    assert fit.slopes["support"] > fit.slopes["decider_met"]


def test_after_many_decisions_chances_are_calibrated() -> None:
    fit = learn(closed(800, shift=0.8, slope=1.5))
    fresh = list(closed(800, shift=0.8, slope=1.5, seed=6))
    chances = np.array([_at_the_end(each, fit) for each in fresh])
    won = np.array([each.decisions[-1].taught is True for each in fresh])
    for low, high in [(0, 0.35), (0.35, 0.6), (0.6, 1)]:
        inside = (chances >= low) & (chances < high)

        assert won[inside].mean() == pytest.approx(chances[inside].mean(), abs=0.07)


def _at_the_end(made: Pursuit, fit: Learned) -> float:
    day = made.decisions[-1].decided_on
    return stand(made, as_of=day, fit=fit).chance


def test_single_items_stay_together_until_thirty_decisions() -> None:
    few, many = learn(closed(29, slope=3.0)), learn(closed(120, slope=3.0))

    assert np.ptp(list(few.slopes.values())) < 0.01
    assert np.ptp(list(many.slopes.values())) > 0.01


def test_silence_and_withdrawal_teach_no_base_rate() -> None:
    ended = [pursuit(at, [], won=None) for at in range(30)]

    assert learn(ended).decisions == 0
    assert base(learn(ended)) == base(learn([]))


def test_what_was_recalled_after_the_decision_teaches_nothing() -> None:
    kind = [Support(grade=Grade.ENTHUSIASTIC)]
    late = [pursuit(at, kind, won=True, recorded_late=True) for at in range(40)]
    bare = [pursuit(at, [], won=True) for at in range(40)]

    assert learn(late).slopes == learn(bare).slopes


def test_the_order_of_decisions_does_not_matter() -> None:
    made = list(closed(40))

    assert learn(made).version == learn(made[::-1]).version


def test_a_fit_says_what_it_was_made_of() -> None:
    assert learn(closed(12)).version.startswith(f"{TABLE.name}+12.")
    assert learn(closed(12)).version != learn(closed(12, seed=9)).version


def test_a_better_answer_never_lowers_a_learned_standing() -> None:
    fit = learn(closed(60, slope=0.2))
    chances = [
        stand(pursuit(1, [Support(grade=grade)], won=True), as_of=TODAY, fit=fit).chance
        for grade in (Grade.NO, Grade.VAGUE, Grade.QUALIFIED, Grade.YES)
    ]

    assert chances == sorted(chances)


def test_a_learned_chance_fades_half_way_to_the_learned_base_rate() -> None:
    fit = learn(closed(60, shift=1.0))
    heard = replace(pursuit(1, [Support(grade=Grade.YES)], won=None), decisions=())
    belief = believe(heard, as_of=heard.opened_on, instrument=TABLE, fit=fit)
    later = heard.opened_on + timedelta(days=60)
    now = chance_at(belief, as_of=heard.opened_on, instrument=fit.instrument).chance
    then = chance_at(belief, as_of=later, instrument=fit.instrument).chance

    assert then == pytest.approx((now + base(fit)) / 2, abs=1e-6)


def test_with_nothing_heard_the_standing_is_the_learned_base_rate() -> None:
    fit = learn(unheard(20, won=12))
    standing = stand(noted(EMPTY), as_of=TODAY, fit=fit)

    assert standing.chance == pytest.approx(base(fit), abs=1e-6)
    assert standing.prior == pytest.approx(base(fit), abs=1e-6)


def test_questions_and_the_overview_follow_the_fit() -> None:
    fit, record = learn(unheard(20, won=16)), noted(NORTHGATE)
    seen = overview(record, as_of=TODAY, fit=fit)

    assert seen.standing.chance == stand(record, as_of=TODAY, fit=fit).chance
    assert seen.questions[0].outlooks == ask(record, as_of=TODAY, fit=fit)[0].outlooks
    assert seen.standing.chance > stand(record, as_of=TODAY).chance


def test_a_lift_without_doubt_only_moves_the_log_odds() -> None:
    moved = yes(np.array([0.0]), Lift(shift=1.0))

    assert moved[0] == pytest.approx(1 / (1 + np.exp(-1.0)))
