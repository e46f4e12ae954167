"""Reasons estimated for pursuits whose reasons are known because they were drawn.

Beside the estimate stand two simpler ones: believing what they said, and believing what
we believe, each with its published confusion and the same prior.
"""

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from math import log

import numpy as np
from numpy.typing import NDArray

from bench.tables import show
from heardback.core import likelihoods
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Mode,
    Source,
    State,
)
from heardback.core.likelihoods import REASONS, UNKNOWN, Shares
from heardback.core.phrases import generic, names
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side
from heardback.core.reasons import reasons

type Draws = np.random.Generator
type Case = tuple[Pursuit, str]
type Guess = Callable[[Pursuit], Shares]

DAY = date(2026, 10, 20)
HEARD = datetime(2026, 9, 20, 12, tzinfo=UTC)
OVER = datetime(2026, 10, 20, 12, tzinfo=UTC)
BINS = 10
# What is said, by what it names; a test holds each to name that and nothing else.
SAID: Mapping[str, str] = {
    "price": "Your price was 20 % above the other two quotes.",
    "timing": "The timing was wrong, we cannot begin before May.",
    "authority": "The board overruled us in its last session.",
    "need": "This is no priority for us since the spring figures came in.",
    "fit": "Your background lies in retail, and ours is chemistry.",
    "trust": "Nobody gave us a reference for work of that size.",
    "alternative": "Our staff will do it with ChatGPT in the two plants.",
    "understanding": "It stayed unclear to the plant managers what they would get.",
    "indecision": "The three of them are undecided whether to change anything.",
    "circumstance": "A hiring freeze came with the merger in October.",
    "contact": "Three weeks without a follow-up, so Petra moved on.",
}
PHRASES = (
    "It was a difficult decision, thank you for your time.",
    "After careful consideration we decided not to proceed.",
)
DOUBTED = tuple(About(name) for name in REASONS if name in tuple(About))
LIVES = ("outright", "hinted", "limit", "resolved")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """How cases come about; the model knows only the first of these.

    `second` is the share of signs that come from a second reason, `noise` the share
    that come from no reason at all. Where asking depends on the ending, silence brings
    neither words nor answers, and a plain no brings more of both.
    """

    name: str
    second: float = 0.0
    noise: float = 0.0
    ending_matters: bool = False


WORLDS = (
    World(name="as the table says"),
    World(name="two reasons mix; who answers depends", second=0.3, ending_matters=True),
    World(name="signs say half as much", noise=0.5),
)


def cases(world: World, count: int, draws: Draws) -> Sequence[Case]:
    return [_case(world, number, draws) for number in range(count)]


def _case(world: World, number: int, draws: Draws) -> Case:
    side = Side.DEAL if draws.random() < 0.6 else Side.APPLICATION
    prior = likelihoods.prior(side)
    reason, second = _drawn(prior, draws), _drawn(prior, draws)

    def cause() -> str:
        """Whose sign the next one is."""
        if draws.random() < world.noise:
            return UNKNOWN
        return second if draws.random() < world.second else reason

    outcome = _of(likelihoods.ended, tuple(_NO), cause(), draws)
    instead = _of(
        lambda each: likelihoods.chosen(each, side), tuple(_CHOSEN), cause(), draws
    )
    quiet = world.ending_matters and outcome is Outcome.SILENT
    frank = 0.5 if world.ending_matters and outcome is Outcome.LOST else 0.3
    stated = "" if quiet or draws.random() < 0.2 else _stated(cause(), draws)
    believed = "" if draws.random() < 0.2 else _believed(cause(), draws)
    asked = not quiet and draws.random() < frank
    answer = _named(likelihoods.answered, cause(), draws) if asked else ""
    evidence = tuple(_doubts(cause, number, draws))
    decider = draws.random() < 0.5
    pursuit = Pursuit(
        id=f"p{number}",
        side=side,
        organisation="Made-up Works",
        opened_on=date(2026, 9, 1),
        people=(
            Person(name="Mara", part=Part.DECIDES),
            Person(name="Tom", part=Part.RECOMMENDS),
        ),
        meetings=(
            Meeting(id="m", on=HEARD.date(), people=("Mara",) if decider else ("Tom",)),
        ),
        evidence=evidence,
        decisions=(
            Decision(
                outcome=outcome,
                instead=instead if draws.random() < 0.8 else None,
                decided_on=DAY,
                recorded_at=OVER,
                their_words=stated,
                my_belief=believed,
            ),
        ),
        debriefs=tuple(_debrief(answer)) if answer else (),
    )
    return pursuit, reason


_NO = (Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT)
_CHOSEN = (
    Instead.OTHER,
    Instead.AI,
    Instead.IN_HOUSE,
    Instead.INCUMBENT,
    Instead.NOBODY,
)


def _of[Word](
    shares_of: Callable[[Word], Shares],
    words: Sequence[Word],
    cause: str,
    draws: Draws,
) -> Word:
    weights = np.array([shares_of(each)[cause] for each in words])
    return words[int(draws.choice(len(words), p=weights / weights.sum()))]


def _named(
    table: Callable[[Sequence[str], float], Shares], cause: str, draws: Draws
) -> str:
    """Which reason is named, given the true one: the table read the other way."""
    weights = np.array([table((each,), 0.0)[cause] for each in REASONS])
    return REASONS[int(draws.choice(len(REASONS), p=weights / weights.sum()))]


def _stated(cause: str, draws: Draws) -> str:
    if draws.random() < 0.4:
        return PHRASES[int(draws.integers(len(PHRASES)))]
    return SAID[_named(likelihoods.stated, cause, draws)]


def _believed(cause: str, draws: Draws) -> str:
    def table(each: Sequence[str], _: float) -> Shares:
        return likelihoods.believed(each, only_mine=frozenset())

    return SAID[_named(table, cause, draws)]


def _doubts(cause: Callable[[], str], number: int, draws: Draws) -> Sequence[Evidence]:
    """Each subject's doubt is on record as often as its life and the reason make it."""
    found = []
    for about in DOUBTED:
        life = LIVES[int(draws.integers(len(LIVES)))]
        doubt = Hesitation(
            about=about,
            mode=Mode.OUTRIGHT if life == "outright" else Mode.HINTED,
            state=State(life) if life in ("limit", "resolved") else State.HEARD,
        )
        shares = likelihoods.doubt(doubt, Source.QUOTED)
        if draws.random() < 0.6 * shares[cause()]:
            found.append(
                Evidence(
                    id=f"e{number}-{about}",
                    statement=doubt,
                    happened_on=HEARD.date(),
                    recorded_at=HEARD,
                    source=Source.QUOTED,
                    person="Tom",
                    meeting="m",
                )
            )
    return found


def _debrief(weighed: str) -> Sequence[Debrief]:
    """Asked afterwards, they chose from the list."""
    answer = Answer(id="a", on=DAY, recorded_at=OVER, weighed=weighed)
    return [Debrief(id="d", drafted_at=OVER, sent_on=DAY, answers=(answer,))]


def their_word(pursuit: Pursuit) -> Shares:
    decision = pursuit.decision
    words = decision.their_words if decision else ""
    shares = likelihoods.stated(names(words), generic(words))
    return _posterior(pursuit, shares)


def my_word(pursuit: Pursuit) -> Shares:
    decision = pursuit.decision
    named = names(decision.my_belief if decision else "")
    if not named:
        return likelihoods.prior(pursuit.side)
    return _posterior(pursuit, likelihoods.believed(named, only_mine=frozenset(named)))


def heardback(pursuit: Pursuit) -> Shares:
    return dict(reasons(pursuit).chances)


def _posterior(pursuit: Pursuit, shares: Shares) -> Shares:
    prior = likelihoods.prior(pursuit.side)
    joint = {name: prior[name] * shares[name] for name in prior}
    whole = sum(joint.values())
    return {name: each / whole for name, each in joint.items()}


GUESSES: Mapping[str, Guess] = {
    "heardback": heardback,
    "their_word": their_word,
    "my_word": my_word,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    calibration_error: float
    error_of_the_first: float
    luck: float
    log_loss: Mapping[str, float]
    unknown: float


def measure(world: World, count: int, seed: int) -> Measured:
    drawn = cases(world, count, np.random.default_rng(seed))
    found = {
        name: [(guess(pursuit), reason) for pursuit, reason in drawn]
        for name, guess in GUESSES.items()
    }
    ours = found["heardback"]
    return Measured(
        calibration_error=calibration_error(ours),
        error_of_the_first=error_of_the_first(ours),
        luck=error_of_the_first(as_told(ours, np.random.default_rng(seed + 1))),
        log_loss={
            name: float(np.mean([-log(shares[true]) for shares, true in each]))
            for name, each in found.items()
        },
        unknown=float(np.mean([shares[UNKNOWN] for shares, _ in ours])),
    )


def calibration_error(found: Sequence[tuple[Shares, str]]) -> float:
    """Every chance that was told of every reason against how often it was so."""
    told = np.array([shares[each] for shares, _ in found for each in shares])
    came = np.array([each == true for shares, true in found for each in shares])
    return _apart(told, came)


def error_of_the_first(found: Sequence[tuple[Shares, str]]) -> float:
    """The same of the likeliest reason alone, where luck weighs more."""
    best = [max(shares, key=lambda each: shares[each]) for shares, _ in found]
    told = np.array([shares[one] for one, (shares, _) in zip(best, found, strict=True)])
    came = np.array([one == true for one, (_, true) in zip(best, found, strict=True)])
    return _apart(told, came)


def _apart(told: NDArray[np.float64], came: NDArray[np.bool_]) -> float:
    """Mean distance of chance and share in bins of equal size."""
    order = np.argsort(told, kind="stable")
    bins = np.array_split(order, BINS)
    apart = [
        len(each) * abs(float(told[each].mean() - came[each].mean())) for each in bins
    ]
    return sum(apart) / len(order)


def as_told(
    found: Sequence[tuple[Shares, str]], draws: Draws
) -> Sequence[tuple[Shares, str]]:
    """The same chances with true reasons drawn from them: what luck alone leaves."""
    return [(shares, _drawn(shares, draws)) for shares, _ in found]


def _drawn(shares: Shares, draws: Draws) -> str:
    reasons_ = list(shares)
    weights = np.array([shares[each] for each in reasons_])
    return reasons_[int(draws.choice(len(reasons_), p=weights / weights.sum()))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    parser.add_argument("--pursuits", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    found = {world.name: measure(world, given.pursuits, given.seed) for world in WORLDS}
    if given.json:
        first = found[WORLDS[0].name]
        worlds = {name: asdict(each) for name, each in found.items()}
        print(json.dumps({**asdict(first), "worlds": worlds}))
        return
    rows = {
        name: {
            "calibration error": f"{each.calibration_error:.3f}",
            "of the first": f"{each.error_of_the_first:.3f}",
            "luck alone": f"{each.luck:.3f}",
            "unknown": f"{each.unknown:.3f}",
            **{
                f"log loss, {who.replace('_', ' ')}": f"{loss:.3f}"
                for who, loss in each.log_loss.items()
            },
        }
        for name, each in found.items()
    }
    show(f"Reasons of {given.pursuits} pursuits drawn", rows, as_json=False)


if __name__ == "__main__":
    main()
