"""The instrument of a workspace, and what its decisions taught."""

from dataclasses import dataclass

from heardback.core.answers import check_usable
from heardback.core.errors import Invalid
from heardback.core.instrument import Instrument
from heardback.core.learned import Learned
from heardback.journal import caching, fits
from heardback.journal.access import Actor
from heardback.journal.models import OwnInstrument


@dataclass(frozen=True, slots=True, kw_only=True)
class InUse:
    """`trouble` says why one's own table is not in use, if it is not."""

    own: bool
    instrument: Instrument
    fit: Learned
    trouble: str = ""


def instrument_for(actor: Actor) -> InUse:
    fit = caching.fit_of(actor.workspace_id)
    table = fits.table_of(actor.workspace_id)
    own = OwnInstrument.objects.filter(workspace_id=int(actor.workspace_id)).first()
    return InUse(
        own=own is not None,
        instrument=table.instrument,
        fit=fit,
        trouble=_trouble(own.text) if own else "",
    )


def fit_for(actor: Actor) -> Learned:
    """What the decisions of one's workspace taught, for judging a value at hand."""
    return caching.fit_of(actor.workspace_id)


def _trouble(text: str) -> str:
    try:
        check_usable(Instrument.parse(text))
    except Invalid as problem:
        return str(problem)
    return ""
