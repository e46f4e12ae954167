"""How often they choose us, by side, source and size; what they choose instead."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from heardback.core.contrasts import PRIOR, Share
from heardback.core.decision import Instead, Outcome
from heardback.core.lessons import beta_band
from heardback.core.pursuit import Pursuit

# No data on the share lost to AI or do-it-yourself was found: held near one in ten, by
# a prior worth ten decisions (our derivation).
AI_PRIOR = (1.0, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Pursuits that were decided for or against us and have something in common."""

    name: str
    won: int
    n: int
    rate: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """Of what was lost in a quarter, how much went to AI or doing it themselves."""

    name: str
    ai: int
    lost: int
    share: Share


def by_side(pursuits: Sequence[Pursuit]) -> tuple[Group, ...]:
    return _grouped(pursuits, lambda each: str(each.side))


def by_lead(pursuits: Sequence[Pursuit]) -> tuple[Group, ...]:
    return _grouped(pursuits, lambda each: str(each.lead))


def by_size(pursuits: Sequence[Pursuit]) -> tuple[Group, ...]:
    """Above and below the middle of those in the same currency and per the same."""
    sizes: dict[tuple[str, str], list[float]] = {}
    for each in pursuits:
        if each.value:
            key = (each.value.currency, each.value.per)
            sizes.setdefault(key, []).append(float(each.value.amount))
    middles = {key: median(amounts) for key, amounts in sizes.items()}

    def size(pursuit: Pursuit) -> str:
        if not pursuit.value:
            return ""
        key = (pursuit.value.currency, pursuit.value.per)
        return (
            "the larger half"
            if float(pursuit.value.amount) > middles[key]
            else "the smaller half"
        )

    return _grouped(pursuits, size)


def chosen_instead(pursuits: Iterable[Pursuit]) -> tuple[tuple[Instead, int], ...]:
    """What was chosen instead of us and how often, the most often first."""
    told = [
        each.decision.instead
        for each in pursuits
        if each.decision and each.decision.instead
    ]
    counts = [(instead, told.count(instead)) for instead in Instead]
    ranked = sorted(counts, key=lambda pair: -pair[1])
    return tuple((instead, count) for instead, count in ranked if count)


def lost_to_ai(pursuits: Iterable[Pursuit]) -> tuple[Quarter, ...]:
    """By quarter, of the noes and open ends of which it is known what was chosen."""
    quarters: dict[str, list[bool]] = {}
    for pursuit in pursuits:
        decision = pursuit.decision
        if decision is None or decision.outcome is Outcome.WON:
            continue
        if decision.instead in (None, Instead.UNKNOWN):
            continue
        name = quarter_of(decision.decided_on)
        quarters.setdefault(name, []).append(decision.instead is Instead.AI)
    return tuple(
        Quarter(
            name=name,
            ai=sum(told),
            lost=len(told),
            share=_share(sum(told), len(told), AI_PRIOR),
        )
        for name, told in sorted(quarters.items())
    )


def quarter_of(on: date) -> str:
    """
    >>> quarter_of(date(2026, 11, 2))
    '2026 Q4'
    """
    return f"{on.year} Q{(on.month + 2) // 3}"


def _grouped(
    pursuits: Iterable[Pursuit], key: Callable[[Pursuit], str]
) -> tuple[Group, ...]:
    """Groups in the order of their size; those without a name are left out."""
    told: dict[str, list[bool]] = {}
    for pursuit in pursuits:
        taught = pursuit.decision.taught if pursuit.decision else None
        name = key(pursuit)
        if taught is not None and name:
            told.setdefault(name, []).append(taught)
    groups = (
        Group(name=name, won=sum(each), n=len(each), rate=_share(sum(each), len(each)))
        for name, each in told.items()
    )
    return tuple(sorted(groups, key=lambda group: -group.n))


def _share(yes: int, n: int, prior: tuple[float, float] = PRIOR) -> Share:
    a, b = prior[0] + yes, prior[1] + n - yes
    low, high = beta_band(a, b)
    return Share(mean=a / (a + b), low=low, high=high)
