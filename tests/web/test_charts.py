"""Charts say the same as a picture, as a table and as a file."""

import csv
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO

from django.test import Client

from heardback.core.debrief import Debrief
from heardback.core.decision import Instead, Outcome
from heardback.core.teaching import lessons
from heardback.journal import actions
from heardback.journal.queries import Actor
from heardback.web.charts import Chart, Row, as_csv, charts
from tests.core.test_teaching import TODAY, asked, ended

TODAY_AT = datetime(2026, 10, 9, 12, tzinfo=UTC)


def some() -> list[Chart]:
    pursuits = [ended(n, Outcome.WON if n % 3 else Outcome.LOST) for n in range(6)]
    pursuits += [ended(9, instead=Instead.AI), asked(10, answered=True)]
    return list(charts(lessons(pursuits, as_of=TODAY)))


def test_every_chart_says_its_n_and_has_a_cell_for_every_column() -> None:
    names = [chart.name for chart in some()]

    assert {"reasons", "sides", "sources", "instead", "ai", "ends", "times"} <= set(
        names
    )
    assert len(names) == len(set(names))
    for chart in some():
        assert chart.n.startswith("n = ")
        for row in chart.rows:
            assert len(row.cells) == len(chart.columns)
            assert 0 <= row.low <= row.high <= 1.001
            assert row.middle is None or row.low - 1e-9 <= row.middle <= row.high + 1e-9


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    row = Row(label="=1+1", middle=0.5, low=0, high=1, cells=("@SUM(A1)", "3"))
    chart = Chart(
        name="x", title="x", n="n = 1", columns=("a", "b"), rows=(row,), ends=("", "")
    )

    told = list(csv.reader(StringIO(as_csv(chart))))

    assert told[1] == ["'=1+1", "'@SUM(A1)", "3"]


def taken_in(ana: Actor, count: int) -> None:
    actions.take_in(
        ana,
        [
            replace(ended(n, Outcome.WON if n % 3 else Outcome.LOST), id=f"q{n}")
            for n in range(count)
        ],
    )


def test_with_few_decisions_the_page_teaches_and_draws_nothing(
    page: Client, ana: Actor
) -> None:
    taken_in(ana, 4)

    shown = page.get("/lessons/").content.decode()

    assert "What this page will show" in shown
    assert 'class="chart' not in shown
    assert page.get("/lessons/reasons.csv").status_code in (200, 404)


def test_from_five_on_it_draws_tables_and_files(page: Client, ana: Actor) -> None:
    taken_in(ana, 6)

    shown = page.get("/lessons/").content.decode()
    file = page.get("/lessons/reasons.csv")

    assert "What goes with a yes" in shown
    assert 'id="svg-reasons"' in shown
    assert "As a table" in shown
    assert file["Content-Type"].startswith("text/csv")
    assert file.content.decode().startswith(",They said,You believed,Estimated")


def test_a_chart_that_is_none_is_not_there(page: Client) -> None:
    assert page.get("/lessons/nonsense.csv").status_code == 404
    assert page.get("/lessons/..%2Fetc.csv").status_code == 404


def test_asking_is_told_on_the_page(page: Client, ana: Actor) -> None:
    taken_in(ana, 1)
    debrief = actions.draft_debrief(
        ana, "q0", Debrief(id="", drafted_at=TODAY_AT, person="Tom")
    )
    actions.send_debrief(ana, "q0", debrief, on=TODAY_AT.date())

    shown = page.get("/lessons/").content.decode()

    assert "How asking works for you" in shown
    assert "1 still open" in shown


def test_a_stranger_sees_an_empty_page(
    page: Client, ana: Actor, cleo: Actor, browser_of: object
) -> None:
    taken_in(ana, 6)

    shown = browser_of(cleo).get("/lessons/").content.decode()  # type: ignore[operator]

    assert "No decision is on record yet" in shown
