"""Offers that wait for our answer, each against what else is open."""

from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.momentum import InPlay, yeses
from heardback.core.offer import Offer as Value
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.models import Offer
from heardback.journal.queries.in_play import in_play

OTHERS = 200
# Without a date of theirs, how far ahead one looks.
USUAL = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """An offer, the chance of another yes by its day, and the likeliest others."""

    pursuit: str
    organisation: str
    offer: Value
    by: date
    another: float
    others: tuple[InPlay, ...]


def offers(actor: Actor, *, as_of: date, most: int = 50) -> tuple[OfferRow, ...]:
    """Open ones, whose answer is due first; then the newest that were answered."""
    rows = list(
        Offer.objects.filter(pursuit__in=access.pursuits_of(actor))
        .select_related("pursuit")
        .order_by("answer", "answer_by", "-pk")[:most]
    )
    return tuple(_row(actor, row, as_of) for row in rows)


def _row(actor: Actor, row: Offer, as_of: date) -> OfferRow:
    offer, known_as = row.as_offer(), row.pursuit.public_id
    by = offer.answer_by or as_of + USUAL
    others: tuple[InPlay, ...] = ()
    if offer.open:
        leads = in_play(actor, by=by, as_of=as_of, most=OTHERS)
        others = tuple(lead for lead in leads if lead.id != known_as)
    return OfferRow(
        pursuit=known_as,
        organisation=row.pursuit.organisation,
        offer=offer,
        by=by,
        another=yeses(others).at_least_one,
        others=tuple(sorted(others, key=lambda lead: -lead.yes)[:5]),
    )
