"""From the mode to the mean: checked against integrals over a fine grid."""

import numpy as np
import pytest

from heardback.core.reweighed import Bent, curve, reweighed


def shifted(won: int, lost: int, *, chance: float = 0.5) -> Bent:
    """Cases whose log-odds are one shift: a plain logistic regression."""
    count = won + lost
    dense = chance * (1 - chance)
    return Bent(
        won=np.arange(count) < won,
        chances=np.full(count, chance),
        first=np.full((count, 1), dense),
        second=np.full((count, 1, 1), dense * (1 - 2 * chance)),
        place=np.zeros(count, dtype=int),
        learned=np.arange(1),
    )


def integral(won: int, lost: int, spread: float) -> tuple[float, float]:
    """Mean and variance of a shift with a normal prior, written out."""
    reach = np.linspace(-12, 12, 4801)
    log = -0.5 * (reach / spread) ** 2
    log -= won * np.logaddexp(0, -reach) + lost * np.logaddexp(0, reach)
    weights = np.exp(log - log.max())
    weights /= weights.sum()
    mean = float(weights @ reach)
    return mean, float(weights @ (reach - mean) ** 2)


def mode_of(won: int, lost: int, spread: float) -> float:
    reach = np.linspace(-12, 12, 4801)
    log = -0.5 * (reach / spread) ** 2
    log -= won * np.logaddexp(0, -reach) + lost * np.logaddexp(0, reach)
    return float(reach[log.argmax()])


@pytest.mark.parametrize(("won", "lost"), [(0, 0), (3, 3), (9, 1), (0, 6), (60, 20)])
def test_mean_and_variance_are_those_of_the_integral(won: int, lost: int) -> None:
    spread = 1.3
    pull, mode = np.array([[spread**-2]]), mode_of(won, lost, spread)
    bent = shifted(won, lost, chance=1 / (1 + np.exp(-mode)))
    doubt = np.linalg.inv(curve(bent) + pull)

    mean, found = reweighed(bent, away=np.array([-mode]), pull=pull, doubt=doubt)

    middle, variance = integral(won, lost, spread)
    assert mode + mean[0] == pytest.approx(middle, abs=0.05 * variance**0.5)
    assert found[0, 0] == pytest.approx(variance, rel=0.06)


def test_it_does_not_matter_where_it_was_bent() -> None:
    """The log-odds are a line in the shift, so the parabola is exact from anywhere."""
    pull = np.array([[1.0]])
    away = float(np.log(0.4 / 0.6))
    middle, beside = shifted(7, 3), shifted(7, 3, chance=0.4)
    doubt = np.linalg.inv(curve(middle) + pull)

    here, _ = reweighed(middle, away=np.zeros(1), pull=pull, doubt=doubt)
    there, _ = reweighed(beside, away=np.array([-away]), pull=pull, doubt=doubt)

    assert here[0] == pytest.approx(away + there[0], abs=0.02)


def test_many_cases_at_a_time_are_as_good_as_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pull, bent = np.array([[1.0]]), shifted(30, 20)
    doubt = np.linalg.inv(curve(bent) + pull)
    whole, _ = reweighed(bent, away=np.zeros(1), pull=pull, doubt=doubt)
    monkeypatch.setattr("heardback.core.reweighed.TOGETHER", 7_000)

    parts, _ = reweighed(bent, away=np.zeros(1), pull=pull, doubt=doubt)

    assert parts[0] == pytest.approx(whole[0], abs=1e-9)
