"""All open pursuits side by side."""

from datetime import date

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import NextStep
from heardback.journal import queries
from heardback.journal.queries import Actor, Stage
from tests.journal.people import NOW, TODAY, call, opened, said

WON = Decision(outcome=Outcome.WON, decided_on=TODAY, recorded_at=NOW)


def test_each_pursuit_stands_where_the_record_puts_it(ana: Actor) -> None:
    opened(ana, id="new", meetings=(call(id="m", held=False),))
    opened(ana, id="talking", meetings=(call(id="m", people=("Tom",)),))
    opened(ana, id="decider", meetings=(call(id="m", people=("Mara",)),))
    opened(ana, id="won", decisions=(WON,))

    columns = queries.board(ana, TODAY)

    assert [(each.stage, [row.id for row in each.rows]) for each in columns] == [
        (Stage.NEW, ["new"]),
        (Stage.TALKING, ["talking"]),
        (Stage.WITH_DECIDER, ["decider"]),
        (Stage.DECIDED, ["won"]),
    ]


def test_a_column_shows_the_first_and_counts_all(ana: Actor) -> None:
    for number in range(5):
        due = NextStep(text="x", agreed=True, due_on=date(2026, 9, 25 - number))
        opened(ana, id=f"p{number}", evidence=(said(due, id="a"),))

    column = queries.board(ana, TODAY, first=2)[0]

    assert [row.id for row in column.rows] == ["p4", "p3"]
    assert column.total == 5


def test_an_empty_board_has_its_columns(ana: Actor) -> None:
    assert [column.total for column in queries.board(ana, TODAY)] == [0, 0, 0, 0]
