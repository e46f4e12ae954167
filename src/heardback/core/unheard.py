"""What a chance rests on nothing for: the items that nobody was asked about."""

from dataclasses import dataclass
from datetime import date

from heardback.core.answers import answers
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.pursuit import Pursuit
from heardback.core.wording import ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard:
    """An item that weighs nothing because nothing is known of it."""

    item: str
    label: str
    person: str = ""


def unheard(
    pursuit: Pursuit, *, as_of: date, instrument: Instrument | None = None
) -> tuple[Unheard, ...]:
    """The items without an answer; support once for each person still there.

    >>> from heardback.core.pursuit import Person, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), people=(Person(name="Mara"),))
    >>> [(each.item, each.person) for each in
    ...  unheard(deal, as_of=date(2026, 9, 18))][:2]
    [('support', 'Mara'), ('openness', '')]
    """
    table = instrument or default_instrument()
    told = {
        (each.item, each.person)
        for each in answers(pursuit, as_of=as_of, instrument=table)
    }
    heard = {item for item, _ in told}
    found = []
    for item in table.items:
        if item.name == "support" and pursuit.people:
            people = [who.name for who in pursuit.people if who.active]
            missing = [name for name in people if (item.name, name) not in told]
        else:
            missing = [] if item.name in heard else [""]
        label = ours(item.label, pursuit.side)
        found += [Unheard(item=item.name, label=label, person=name) for name in missing]
    return tuple(found)
