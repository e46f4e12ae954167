"""Opening a pursuit and changing its head."""

from datetime import date
from decimal import Decimal

import pytest

from heardback.core.errors import Conflict, Invalid
from heardback.core.pursuit import DecideBy, Lead, Money
from heardback.journal import actions, queries
from heardback.journal.models import Event, Pursuit
from heardback.journal.queries import Actor
from tests.journal.people import NOW, northgate, opened


def test_an_empty_id_is_given_one(ana: Actor) -> None:
    pursuit_id = opened(ana, id="")

    assert len(pursuit_id) == 12
    assert queries.pursuit_for(ana, pursuit_id) == northgate(id=pursuit_id)


def test_every_field_of_the_head_comes_back(ana: Actor) -> None:
    head = {
        "title": "Launch film",
        "lead": Lead.REFERRAL,
        "value": Money(amount=Decimal("48000.00"), currency="EUR", per="year"),
        "decide_by": DecideBy(on=date(2026, 10, 30), said=True),
        "notes": "They know Ines.\nAsk her first.",
    }
    opened(ana, **head)

    assert queries.pursuit_for(ana, "northgate") == northgate(**head)
    money = queries.pursuit_for(ana, "northgate").value
    assert str(money and money.amount) == "48000.00"


def test_the_same_id_is_refused_in_one_workspace_and_free_in_another(
    ana: Actor, cleo: Actor
) -> None:
    opened(ana)

    with pytest.raises(Conflict):
        opened(ana)
    assert opened(cleo, organisation="Elsewhere Ltd") == "northgate"
    assert queries.pursuit_for(ana, "northgate").organisation == "Northgate Foods"


def test_changing_the_head_counts_its_version_up(ana: Actor) -> None:
    opened(ana)

    actions.amend_pursuit(ana, "northgate", version=1, title="Launch film", now=NOW)

    assert queries.version_of(ana, "northgate") == 2
    assert queries.pursuit_for(ana, "northgate") == northgate(title="Launch film")


def test_a_save_from_a_stale_page_is_refused(ana: Actor) -> None:
    opened(ana)
    actions.amend_pursuit(ana, "northgate", version=1, title="A", now=NOW)

    with pytest.raises(Conflict, match="still here"):
        actions.amend_pursuit(ana, "northgate", version=1, title="B", now=NOW)

    assert queries.pursuit_for(ana, "northgate").title == "A"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"organisation": " "}, "organisation's name"),
        ({"organisation": "x" * 301}, "at most 300"),
        ({"opened_on": date(1900, 1, 1)}, "check the year"),
        ({"opened_on": date(2027, 1, 1)}, "has not come yet"),
        ({"decide_by": DecideBy(on=date(2226, 1, 1))}, "check the year"),
        ({"value": Money(amount=Decimal(-1), currency="EUR")}, "0 or more"),
        ({"value": Money(amount=Decimal("NaN"), currency="EUR")}, "0 or more"),
        ({"value": Money(amount=Decimal(1), currency="")}, "currency"),
        ({"notes": "\0"}, "no text"),
    ],
)
def test_what_makes_no_sense_gets_its_sentence(
    ana: Actor, changes: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        opened(ana, **changes)

    assert not Pursuit.objects.exists()


def test_a_field_that_is_not_of_the_head_is_refused(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(Invalid, match="evidence"):
        actions.amend_pursuit(ana, "northgate", version=1, evidence=(), now=NOW)


def test_an_event_says_which_fields_and_not_what_they_hold(ana: Actor) -> None:
    opened(ana)

    actions.amend_pursuit(ana, "northgate", version=1, notes="secret", now=NOW)

    assert Event.objects.get(verb="amended").particulars == {"fields": ["notes"]}


def test_all_pursuits_come_in_the_order_they_were_opened(ana: Actor) -> None:
    ids = [opened(ana, id=f"p{number}") for number in range(3)]

    assert [pursuit.id for pursuit in queries.all_pursuits(ana)] == ids
