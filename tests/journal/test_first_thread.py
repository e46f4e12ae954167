"""A walk through the journal: opened, met, closed out, read back, listed, decided."""

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Conflict, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened, said


def test_what_is_opened_is_read_back(ana: Actor) -> None:
    opened(ana)

    assert queries.pursuit_for(ana, "northgate") == northgate()


def test_a_close_out_keeps_the_meeting_the_entries_and_a_forecast(ana: Actor) -> None:
    opened(ana)

    actions.close_out(
        ana, "northgate", call(guess=5), [said()], key="k", version=None, now=NOW
    )

    pursuit = queries.pursuit_for(ana, "northgate")
    assert pursuit.meetings[0].people == ("Tom",)
    assert pursuit.evidence[0].meeting == pursuit.meetings[0].id
    assert pursuit.forecasts[0].guess == 5
    assert 0 < pursuit.forecasts[0].low < pursuit.forecasts[0].high < 1


def test_the_list_and_the_board_show_it(ana: Actor) -> None:
    opened(ana)
    actions.close_out(
        ana, "northgate", call(), [said()], key="k", version=None, now=NOW
    )

    (row,) = queries.rows(ana, as_of=TODAY).rows
    columns = queries.board(ana, TODAY)
    overview = queries.overview_for(ana, "northgate", TODAY)

    assert row.next_step == "send the proposal"
    assert row.chance == pytest.approx(overview.standing.chance, abs=1e-6)
    assert [column.total for column in columns] == [0, 1, 0, 0]
    assert columns[1].rows == (row,)


def test_a_second_decision_is_refused_unless_it_replaces_the_first(ana: Actor) -> None:
    opened(ana)
    lost = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
    actions.decide(ana, "northgate", lost, now=NOW)

    with pytest.raises(Conflict, match="ended already"):
        actions.decide(ana, "northgate", lost, now=NOW)
    actions.decide(ana, "northgate", lost, replace=True, now=NOW)

    assert len(queries.pursuit_for(ana, "northgate").decisions) == 2


def test_a_stranger_is_told_there_is_nothing(ana: Actor, cleo: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound):
        queries.pursuit_for(cleo, "northgate")
    with pytest.raises(NotFound):
        actions.record(cleo, "northgate", said(), now=NOW)
