"""Items made steeper or flatter, as what was learned says."""

from dataclasses import replace

from heardback.core.belief import Array, prior_mean
from heardback.core.instrument import Instrument, Item
from heardback.core.pursuit import Lead, Side


def sloped(instrument: Instrument, slopes: Array) -> Instrument:
    """The instrument with steeper or flatter items.

    An item turns around what is usual: there its answers stay as frequent as they were.
    """
    pivot = pivot_of(instrument)
    items = (
        _turned(item, float(slope), pivot)
        for item, slope in zip(instrument.items, slopes, strict=True)
    )
    return replace(instrument, items=tuple(items))


def pivot_of(instrument: Instrument) -> float:
    """Where z usually starts: the mean of both sides, source unknown."""
    usual = [instrument.base_rate(side, Lead.UNKNOWN).mean for side in Side]
    return sum(prior_mean(rate, instrument.sigma) for rate in usual) / len(usual)


def _turned(item: Item, slope: float, pivot: float) -> Item:
    if slope == 1.0:
        return item
    moved = (slope - 1) * item.discrimination * pivot
    return replace(
        item,
        discrimination=item.discrimination * slope,
        cuts=tuple(cut + moved for cut in item.cuts),
    )
