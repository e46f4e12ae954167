"""What each answer says about the decision: a readable table of priors."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import isfinite
from typing import Any

from heardback.core.errors import Invalid
from heardback.core.evidence import Source
from heardback.core.pursuit import Lead, Part, Side

TRUST = ("A", "B", "C", "D", "derived")
PRIORS = ("discrimination", "spread", "cuts")
ABOUT = ("name", "label", "grades", "source", "trust")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question with ordered answers.

    `cuts` and `discrimination` are in log-odds units of the inclination z; `grades` run
    from worst to best and number one more than `cuts`.
    """

    name: str
    grades: tuple[str, ...]
    discrimination: float = 0.5
    cuts: tuple[float, ...]
    spread: float = 0.25
    label: str = ""
    source: str = ""
    trust: str = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """A Beta prior in counts: `yes` / (`yes` + `no`) is its mean."""

    yes: float
    no: float
    source: str = ""
    trust: str = "derived"

    @property
    def mean(self) -> float:
        return self.yes / (self.yes + self.no)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """The items with their priors, the weights, the base rates and the time scale."""

    name: str
    items: tuple[Item, ...]
    sigma: float = 1.5
    half_life_days: float = 60.0
    person_spread: float = 0.8
    parts: Mapping[str, float]
    sources: Mapping[str, float]
    base_rates: Mapping[str, Mapping[str, BaseRate]]

    @staticmethod
    def parse(text: str) -> "Instrument":
        """Read an instrument from TOML; what makes no sense raises Invalid.

        >>> Instrument.parse('[[item]]\\nname = "support"\\ngrades = ["no", "yes"]\\n'
        ...                  'cuts = [0.0]').item("support").grades
        ('no', 'yes')
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise Invalid(f"The instrument is not valid TOML: {error}.") from None
        return _instrument(table)

    def item(self, name: str) -> Item:
        for item in self.items:
            if item.name == name:
                return item
        raise Invalid(f'The instrument "{self.name}" has no item "{name}".')

    def has(self, name: str) -> bool:
        return any(item.name == name for item in self.items)

    def base_rate(self, side: Side, lead: Lead) -> BaseRate:
        rates = self.base_rates.get(side, {})
        return rates.get(lead) or rates.get("unknown") or BaseRate(yes=2.0, no=5.0)

    def weight(self, part: Part | None, source: Source) -> float:
        """How much an answer counts, from 0 to 1, by who gave it and how we know."""
        return self.parts.get(part or "unknown", 0.7) * self.sources.get(source, 1.0)


@cache
def default_instrument() -> Instrument:
    """The instrument that comes with the program."""
    table = files("heardback.core").joinpath("instrument.toml")
    return Instrument.parse(table.read_text("utf-8"))


def _instrument(table: Mapping[str, Any]) -> Instrument:
    items = tuple(_item(each) for each in _list(table, "item"))
    if not items:
        raise Invalid("An instrument needs at least one [[item]].")
    names = [item.name for item in items]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise Invalid(f"The item {doubled.pop()!r} stands twice in the instrument.")
    scale = _table(table, "scale")
    weights = _table(table, "weights")
    rates = _table(table, "base_rate")
    return Instrument(
        name=str(table.get("name", "unnamed")),
        items=items,
        sigma=_positive(scale.get("sigma", 1.5), "sigma"),
        half_life_days=_positive(scale.get("half_life_days", 60.0), "half_life_days"),
        person_spread=_positive(scale.get("person_spread", 0.8), "person_spread"),
        parts=_weights(_table(weights, "part"), (*Part, "unknown")),
        sources=_weights(_table(weights, "source"), tuple(Source)),
        base_rates={side: _rates(_table(rates, side), side) for side in Side},
    )


def _item(row: Mapping[str, Any]) -> Item:
    name = row.get("name")
    if not isinstance(name, str) or not name:
        raise Invalid("Every [[item]] needs a name.")
    strange = set(row) - {*ABOUT, *PRIORS}
    if strange:
        raise Invalid(f"The item {name!r} has an unknown field {strange.pop()!r}.")
    grades = tuple(str(grade) for grade in _list(row, "grades"))
    if len(grades) < 2:
        raise Invalid(f"The item {name!r} needs at least two grades, worst to best.")
    cuts = tuple(
        _number(cut, f"a cut of {name!r}")
        for cut in row.get("cuts", _even_cuts(len(grades)))
    )
    if len(cuts) != len(grades) - 1:
        raise Invalid(
            f"The item {name!r} has {len(grades)} grades, "
            f"so it needs {len(grades) - 1} cuts, not {len(cuts)}."
        )
    if any(high <= low for low, high in pairwise(cuts)):
        raise Invalid(f"The cuts of {name!r} must rise from left to right.")
    trust = str(row.get("trust", "derived"))
    if trust not in TRUST:
        raise Invalid(f"The trust of {name!r} is one of {', '.join(TRUST)}.")
    return Item(
        name=name,
        grades=grades,
        cuts=cuts,
        discrimination=_number(
            row.get("discrimination", 0.5), f"the discrimination of {name!r}"
        ),
        spread=_positive(row.get("spread", 0.25), f"the spread of {name!r}"),
        label=str(row.get("label", name.replace("_", " "))),
        source=str(row.get("source", "")),
        trust=trust,
    )


def _even_cuts(grades: int) -> tuple[float, ...]:
    middle = (grades - 2) / 2
    return tuple((index - middle) * 1.2 for index in range(grades - 1))


def _rates(rows: Mapping[str, Any], side: str) -> dict[str, BaseRate]:
    rates = {}
    for lead, row in rows.items():
        if lead not in tuple(Lead):
            raise Invalid(f"base_rate.{side}: {lead!r} is no source of a lead.")
        rates[lead] = BaseRate(
            yes=_positive(row.get("yes"), f"yes of {side} {lead}"),
            no=_positive(row.get("no"), f"no of {side} {lead}"),
            source=str(row.get("source", "")),
            trust=str(row.get("trust", "derived")),
        )
    return rates


def _weights(row: Mapping[str, Any], known: Sequence[str]) -> dict[str, float]:
    for name, weight in row.items():
        if name not in known:
            raise Invalid(f"There is no weight for {name!r}.")
        if not 0 <= _number(weight, f"the weight of {name!r}") <= 1:
            raise Invalid(f"The weight of {name!r} must lie between 0 and 1.")
    return {name: float(weight) for name, weight in row.items()}


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, Mapping):
        raise Invalid(f"[{name}] must be a table.")
    return found


def _list(table: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = table.get(name, ())
    if not isinstance(found, list | tuple):
        raise Invalid(f"{name} must be a list.")
    return found


def _number(value: object, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Invalid(f"The value of {what} must be a number.")
    if not isfinite(value):
        raise Invalid(f"The value of {what} must be finite.")
    return float(value)


def _positive(value: object, what: str) -> float:
    number = _number(value, what)
    if number <= 0:
        raise Invalid(f"The value of {what} must be above zero.")
    return number
