"""Pursuits as lines of a list."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Hesitation, NextStep, State
from heardback.core.pursuit import DecideBy, Side
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Order, Stage
from tests.journal.people import NOW, TODAY, call, opened, said

LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)


def step(on: date, text: str = "call", due: str = "") -> NextStep:
    return NextStep(text=text, due=due, due_on=on, agreed=True)


def ids(actor: Actor, **wanted: object) -> list[str]:
    page = queries.rows(actor, as_of=TODAY, **wanted)  # type: ignore[arg-type]
    return [row.id for row in page.rows]


def test_a_row_tells_what_a_list_shows(ana: Actor) -> None:
    opened(
        ana,
        title="Launch film",
        decide_by=DecideBy(on=date(2026, 10, 30)),
        meetings=(call(id="m", people=("Mara",)),),
        evidence=(
            said(step(date(2026, 9, 25), due="by Friday"), id="a"),
            said(Hesitation(text="the price"), id="b"),
            said(Hesitation(text="the time", state=State.RESOLVED), id="c"),
        ),
    )

    (row,) = queries.rows(ana, as_of=TODAY).rows

    assert (row.id, row.side, row.title) == ("northgate", Side.DEAL, "Launch film")
    assert row.stage is Stage.WITH_DECIDER
    assert (row.next_step, row.next_step_due) == ("call", "by Friday")
    assert row.next_step_on == date(2026, 9, 25)
    assert not row.late
    assert not row.no_agreed_step
    assert row.last_contact == TODAY
    assert row.decide_by == date(2026, 10, 30)
    assert row.open_doubts == 1
    assert row.outcome is None


def test_a_step_whose_day_has_passed_is_late(ana: Actor) -> None:
    opened(ana, evidence=(said(step(TODAY), id="a"),))

    today, tomorrow = (
        queries.rows(ana, as_of=TODAY + timedelta(days=days)).rows[0] for days in (0, 1)
    )

    assert (today.late, tomorrow.late) == (False, True)
    assert tomorrow.next_step == "call"


def test_a_step_still_to_come_is_shown_before_a_late_one(ana: Actor) -> None:
    early, later = step(TODAY, "call"), step(date(2026, 9, 25), "meet")
    opened(ana, evidence=(said(early, id="a"), said(later, id="b")))

    (row,) = queries.rows(ana, as_of=date(2026, 9, 20)).rows

    assert row.next_step == "meet"


def test_a_step_that_only_i_assume_leaves_the_mark(ana: Actor) -> None:
    opened(ana, evidence=(said(NextStep(text="call"), id="a"),))

    (row,) = queries.rows(ana, as_of=TODAY).rows

    assert row.no_agreed_step
    assert row.next_step == ""


def test_a_closed_pursuit_has_no_next_step_and_no_mark(ana: Actor) -> None:
    opened(ana, evidence=(said(step(TODAY), id="a"),), decisions=(LOST,))

    (row,) = queries.rows(ana, as_of=TODAY).rows

    assert row.outcome is Outcome.LOST
    assert row.stage is Stage.DECIDED
    assert (row.next_step, row.no_agreed_step) == ("", False)


def test_the_chance_is_the_one_that_the_pursuits_page_shows(ana: Actor) -> None:
    later = TODAY + timedelta(days=40)
    opened(ana, evidence=(said(step(TODAY), id="a"), said(Hesitation(), id="b")))

    (row,) = queries.rows(ana, as_of=later).rows
    standing = queries.overview_for(ana, "northgate", later).standing

    assert row.chance == pytest.approx(standing.chance, abs=1e-5)
    assert (row.low, row.high) == pytest.approx((standing.low, standing.high), abs=1e-4)
    assert (row.least, row.most) == pytest.approx((standing.least, standing.most))


def test_words_are_looked_for_in_organisation_and_title(ana: Actor) -> None:
    opened(ana, id="a", organisation="Northgate Foods", title="Launch film")
    opened(ana, id="b", organisation="Northwind", title="Website")
    opened(ana, id="c", organisation="100% Pure_Ltd", title="")

    assert set(ids(ana, text="north")) == {"a", "b"}
    assert ids(ana, text="north FILM") == ["a"]
    assert ids(ana, text="100%") == ["c"]
    assert ids(ana, text="pure_ltd") == ["c"]


def test_the_list_can_be_narrowed(ana: Actor) -> None:
    opened(ana, id="deal")
    opened(ana, id="job", side=Side.APPLICATION, decisions=(LOST,))
    opened(ana, id="agreed", evidence=(said(step(TODAY), id="a"),))

    assert ids(ana, side=Side.APPLICATION) == ["job"]
    assert set(ids(ana, closed=False)) == {"deal", "agreed"}
    assert ids(ana, closed=True) == ["job"]
    assert ids(ana, no_agreed_step=True) == ["deal"]


def test_the_list_can_be_sorted(ana: Actor) -> None:
    opened(
        ana,
        id="a",
        organisation="Beta",
        opened_on=date(2026, 9, 1),
        evidence=(said(step(date(2026, 9, 30)), id="a"),),
        decide_by=DecideBy(on=date(2026, 10, 30)),
    )
    opened(
        ana,
        id="b",
        organisation="Alpha",
        opened_on=date(2026, 9, 3),
        evidence=(said(step(date(2026, 9, 20)), id="a", happened_on=date(2026, 9, 5)),),
    )
    opened(
        ana,
        id="c",
        organisation="Gamma",
        opened_on=date(2026, 9, 2),
        decide_by=DecideBy(on=date(2026, 9, 30)),
    )

    assert ids(ana, order=Order.NEXT_STEP) == ["b", "a", "c"]
    assert ids(ana, order=Order.LAST_CONTACT) == ["c", "b", "a"]
    assert ids(ana, order=Order.DECIDE_BY) == ["c", "a", "b"]
    assert ids(ana, order=Order.NEWEST) == ["b", "c", "a"]
    assert ids(ana, order=Order.NAME) == ["b", "a", "c"]


def test_pages_hold_what_they_should_and_end(ana: Actor) -> None:
    for number in range(5):
        opened(ana, id=f"p{number}")

    pages = [queries.rows(ana, as_of=TODAY, page=page, size=2) for page in (1, 3, 9)]

    assert [[row.id for row in page.rows] for page in pages] == [
        ["p0", "p1"],
        ["p4"],
        ["p4"],
    ]
    assert [(page.number, page.pages, page.total) for page in pages] == [
        (1, 3, 5),
        (3, 3, 5),
        (3, 3, 5),
    ]


def test_an_empty_workspace_has_one_empty_page(ana: Actor) -> None:
    page = queries.rows(ana, as_of=TODAY)

    assert (page.rows, page.total, page.number, page.pages) == ((), 0, 1, 1)


@pytest.mark.parametrize("count", [1, 12])
def test_a_list_costs_four_queries_however_long(
    ana: Actor, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        opened(ana, id=f"p{number}", meetings=(call(id="m"),))
    queries.rows(ana, as_of=TODAY)

    with django_assert_num_queries(4):
        queries.rows(ana, as_of=TODAY)


@pytest.mark.parametrize("count", [1, 6])
def test_the_board_costs_seven_queries_however_full(
    ana: Actor, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        opened(ana, id=f"p{number}")
    queries.board(ana, TODAY)

    with django_assert_num_queries(7):
        queries.board(ana, TODAY)


@pytest.mark.parametrize("count", [1, 9])
def test_a_pursuit_costs_eight_queries_however_much_it_holds(
    ana: Actor, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened(ana)
    for number in range(count):
        actions.close_out(
            ana,
            "northgate",
            call(people=("Mara", "Tom")),
            [said(), said(person="Mara")],
            key=f"k{number}",
            version=None,
            now=NOW,
        )
        actions.keep_document(
            ana, "northgate", name="a.txt", data=f"Tom: yes {number}\n".encode()
        )
    # What is empty is known from here on: decisions, recaps, requests and the like.
    queries.rows(ana, as_of=TODAY)

    with django_assert_num_queries(8):
        queries.pursuit_for(ana, "northgate")
