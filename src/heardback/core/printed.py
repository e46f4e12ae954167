"""An instrument as a page that a person can read and argue with."""

from collections.abc import Iterable, Mapping

from heardback.core.instrument import BaseRate, Instrument, Item


def printed(instrument: Instrument) -> str:
    """The whole table in Markdown: every number, its source, how far to trust it.

    >>> from heardback.core.instrument import default_instrument
    >>> printed(default_instrument()).splitlines()[0]
    '# The instrument "heardback-1"'
    """
    return "\n".join(_page(instrument)) + "\n"


def _page(instrument: Instrument) -> Iterable[str]:
    yield f'# The instrument "{instrument.name}"'
    yield ""
    yield "What each answer says before any decision of your own is known. Trust: A"
    yield "peer-reviewed, B a large platform count, C a survey or vendor study with a"
    yield "method, D a repeated vendor claim; *derived* is our own reasoning."
    yield ""
    yield "| scale | |"
    yield "| --- | ---: |"
    yield f"| spread around the base rate, log-odds | {instrument.sigma:g} |"
    yield f"| half-life of an answer, days | {instrument.half_life_days:g} |"
    yield f"| what a person's answers share, log-odds | {instrument.person_spread:g} |"
    yield ""
    yield "## Items"
    for item in instrument.items:
        yield from _item(item)
    yield ""
    yield "## Weights"
    yield ""
    yield f"By the person's part: {_listed(instrument.parts)}."
    yield ""
    yield f"By how we know: {_listed(instrument.sources)}."
    for side, rates in instrument.base_rates.items():
        yield from _rates(side, rates)


def _item(item: Item) -> Iterable[str]:
    yield ""
    yield f"### {item.label}"
    yield ""
    cuts = ", ".join(f"{cut:g}" for cut in item.cuts)
    yield f"{' < '.join(item.grades)}."
    yield f"Discrimination {item.discrimination:g} ± {item.spread:g}, cuts {cuts}."
    if item.source:
        yield f"Source: {item.source}. Trust: {item.trust}."


def _rates(side: str, rates: Mapping[str, BaseRate]) -> Iterable[str]:
    if not rates:
        return
    yield ""
    yield f"## How often it is a yes: {side}"
    yield ""
    yield "| source of lead | mean | as counts, yes and no | source | trust |"
    yield "| --- | ---: | ---: | --- | --- |"
    for lead, rate in rates.items():
        counts = f"{rate.yes:g} and {rate.no:g}"
        yield (
            f"| {lead} | {rate.mean:.0%} | {counts} | {rate.source} | {rate.trust} |"
        )


def _listed(weights: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {weight:g}" for name, weight in weights.items())
