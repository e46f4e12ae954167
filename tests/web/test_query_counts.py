"""Ten more rows cost no further query."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Support
from heardback.core.pursuit import Meeting, Person, Pursuit, Side
from heardback.journal import actions
from heardback.journal.queries import Actor
from tests.journal.people import NOW
from tests.web.sample import said

OPENED = date(2026, 9, 1)


@pytest.mark.parametrize(
    "address", ["/", "/pursuits/?shown=all", "/pursuits/board/", "/momentum/"]
)
def test_ten_more_pursuits_cost_no_query(
    address: str, ana: Actor, page: Client
) -> None:
    few = _queries(page, address, lambda: _open(ana, 2, "few"))
    many = _queries(page, address, lambda: _open(ana, 10, "many"))

    assert many <= few


def test_ten_more_decisions_cost_no_query(ana: Actor, page: Client) -> None:
    few = _queries(page, "/lessons/", lambda: _open(ana, 2, "few", decided=True))
    many = _queries(page, "/lessons/", lambda: _open(ana, 10, "many", decided=True))

    assert many <= few


def test_ten_more_entries_and_people_cost_no_query(
    ana: Actor, page: Client, deal: str
) -> None:
    def more() -> None:
        for number in range(10):
            name = f"Person {number}"
            actions.add_person(ana, deal, Person(name=name))
            meeting = Meeting(id="", on=OPENED, people=(name,))
            actions.plan_meeting(ana, deal, meeting)
            entry = said("", Support(), OPENED, name, "We will see.")
            actions.record(ana, deal, entry)

    few = _queries(page, f"/pursuits/{deal}/", lambda: None)
    many = _queries(page, f"/pursuits/{deal}/", more)

    assert many <= few


def _open(actor: Actor, many: int, name: str, *, decided: bool = False) -> None:
    for number in range(many):
        one = Pursuit(
            id="",
            side=Side.DEAL,
            organisation=f"{name} {number}",
            opened_on=OPENED,
            people=(Person(name="Tom"),),
            meetings=(Meeting(id="m", on=OPENED, people=("Tom",), held=False),),
        )
        opened = actions.open_pursuit(actor, one)
        if decided:
            no = Decision(
                outcome=Outcome.LOST, decided_on=date(2026, 10, 1), recorded_at=NOW
            )
            actions.decide(actor, opened, no)


def _queries(page: Client, address: str, make: Callable[[], None]) -> int:
    make()
    # The first look brings the cache up to date.
    assert page.get(address).status_code == 200
    with CaptureQueriesContext(connection) as seen:
        page.get(address)
    return len(seen)
