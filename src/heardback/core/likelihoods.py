"""The table behind the reasons (`reasons.toml`), as likelihoods."""

import tomllib
from collections.abc import Mapping, Sequence, Set
from functools import cache
from importlib.resources import files
from typing import Any

from heardback.core.decision import Instead, Outcome
from heardback.core.evidence import About, Hesitation, Mode, Source, State
from heardback.core.pursuit import Side

type Shares = Mapping[str, float]

UNKNOWN = "unknown"
REASONS = (
    *(str(about) for about in About if about is not About.OTHER),
    "circumstance",
    "contact",
)
"""What a main reason can be, beside unknown: a doubt's subject, a change on their side
(a freeze, a merger), or that contact was lost."""

KNOWN = frozenset((*REASONS, UNKNOWN))


def prior(side: Side) -> Shares:
    """How likely each reason is before anything is known; adds up to 1."""
    return {reason: _table()["prior"][side][reason] for reason in (*REASONS, UNKNOWN)}


def ended(outcome: Outcome) -> Shares:
    return _leaky({reason: _table()["ended"][reason][outcome] for reason in REASONS})


def chosen(instead: Instead, side: Side) -> Shares:
    table = _table()["chosen"][side]
    return _leaky({reason: table[reason][instead] for reason in REASONS})


def stated(names: Sequence[str], generic: float) -> Shares:
    """Their words: each reason's chance of having been worded so.

    Several reasons in one breath each may be the main one: their likelihoods are
    averaged. The more generic the words, the flatter; words that name none are flat.
    """
    return _said(names, generic, right=_table()["stated"]["right"])


def answered(names: Sequence[str], generic: float) -> Shares:
    """What they said when asked afterwards: as `stated`, more often the main reason."""
    return _said(names, generic, right=_table()["answered"]["right"])


def first_words(shares: Shares) -> Shares:
    """Words of the day, once there is an answer: they share its source."""
    power = _table()["answered"]["first_words"]
    return {reason: each**power for reason, each in shares.items()}


def _said(names: Sequence[str], generic: float, *, right: float) -> Shares:
    if not names:
        return dict.fromkeys((*REASONS, UNKNOWN), 1.0)
    each = [_stated(name, right) for name in names]
    flat = sum(sum(one.values()) for one in each) / (len(each) * len(REASONS))
    return _leaky(
        {
            reason: generic * flat
            + (1 - generic) * sum(one[reason] for one in each) / len(each)
            for reason in REASONS
        }
    )


def believed(
    names: Sequence[str], *, only_mine: Set[str], resting: bool = False
) -> Shares:
    """My belief, as right as sellers' beliefs were found to be.

    `only_mine` holds the names that nobody on their side ever voiced: of these, price
    is half as credible. A belief `resting` on doubts that are signs themselves counts
    less, because it repeats part of them.
    """
    each = [_believed(name, only_mine=only_mine) for name in names]
    power = _table()["believed"]["resting"] if resting else 1.0
    return _leaky(
        {
            reason: (sum(one[reason] for one in each) / len(each)) ** power
            for reason in REASONS
        }
    )


def doubt(hesitation: Hesitation, source: Source) -> Shares:
    """A doubt on record, by its life and how we know of it."""
    row = _table()["doubt"][_life(hesitation)]
    weight = _table()["doubt"]["weight"][source]
    return _leaky(
        {
            reason: row["if_so" if reason == hesitation.about else "if_not"] ** weight
            for reason in REASONS
        }
    )


def run(gap: str) -> Shares:
    """How the pursuit was run: factors no larger than 1.5, not leaky."""
    row = _table()["gap"][gap]
    return {reason: row.get(reason, 1.0) for reason in (*REASONS, UNKNOWN)}


def label(reason: str) -> str:
    """A reason in words: "the price or the terms"."""
    return str(_table()["label"][reason])


def gap_label(gap: str) -> str:
    return str(_table()["gap_label"][gap])


def _stated(name: str, right: float) -> Shares:
    excuse = _table()["stated"]["excuse"]
    return {
        reason: right
        if reason == name
        else (1 - right) * excuse[name] / (1 - excuse[reason])
        for reason in REASONS
    }


def _believed(name: str, *, only_mine: Set[str]) -> Shares:
    table, near = _table()["believed"], _table()["near"]
    found = {}
    for reason in REASONS:
        beside = near[reason]
        if reason == name:
            factor = table["only_mine"].get(name, 1.0) if name in only_mine else 1.0
            found[reason] = table["right"] * factor
        elif name in beside:
            found[reason] = table["partly"] / len(beside)
        else:
            found[reason] = table["wrong"] / (len(REASONS) - 1 - len(beside))
    return found


def _life(hesitation: Hesitation) -> str:
    if hesitation.state in (State.RESOLVED, State.LIMIT):
        return str(hesitation.state)
    return "outright" if hesitation.mode is Mode.OUTRIGHT else "hinted"


def _leaky(shares: Shares) -> Shares:
    """With unknown at the average, and every reason drawn towards it by the leak."""
    leak = _table()["leak"]["share"]
    average = sum(shares.values()) / len(shares)
    drawn = {name: (1 - leak) * each + leak * average for name, each in shares.items()}
    return {**drawn, UNKNOWN: average}


@cache
def _table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("reasons.toml").read_text("utf-8")
    return tomllib.loads(text)
