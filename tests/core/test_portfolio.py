"""Momentum as one value."""

from datetime import date

from heardback.core.momentum import InPlay
from heardback.core.portfolio import WhatIf, portfolio

AS_OF, BY = date(2026, 9, 18), date(2026, 12, 18)
FRESH = InPlay(id="new", name="a new lead", chance=0.25, decides=0.6)
LEADS = [
    InPlay(id="a", name="Northgate", chance=0.5, decides=0.8, opened_on=AS_OF),
    InPlay(id="b", name="Elm", chance=0.3, decides=0.8, opened_on=AS_OF),
]


def test_without_a_what_if_nothing_is_supposed() -> None:
    assert portfolio(LEADS, by=BY, as_of=AS_OF, fresh=FRESH).supposed is None


def test_a_lead_that_drops_lowers_the_hope_and_new_ones_raise_it() -> None:
    plain, less, more = (
        portfolio(
            LEADS,
            by=BY,
            as_of=AS_OF,
            fresh=FRESH,
            what_if=what_if,
            supposed=LEADS,
        )
        for what_if in (None, WhatIf(without="a"), WhatIf(more=3))
    )

    assert less.supposed is not None
    assert more.supposed is not None
    assert less.supposed.at_least_one < plain.yeses.at_least_one
    assert more.supposed.at_least_one > plain.yeses.at_least_one


def test_the_honest_number_of_leads_is_never_the_smaller_one() -> None:
    needed = portfolio(LEADS, by=BY, as_of=AS_OF, fresh=FRESH, wanted=0.9).needed

    assert needed.alone is not None
    assert needed.together is not None
    assert needed.together >= needed.alone


def test_what_comes_later_is_looked_at_earlier() -> None:
    assert WhatIf(months_later=1).day(BY) == date(2026, 11, 18)
