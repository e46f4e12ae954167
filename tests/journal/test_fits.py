"""What decisions teach reaches every chance, and only its speed hangs on a cache."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.instrument import default_instrument
from heardback.core.learned import learn
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.standing import stand
from heardback.journal import actions, caching, fits, queries
from heardback.journal.models import BeliefCache, FitCache, OwnInstrument
from heardback.journal.queries import Actor
from tests.core.closed import closed
from tests.journal.people import NOW, TODAY, call, northgate, opened, said

YES = Support(grade=Grade.YES)


@pytest.fixture
def taught(ana: Actor) -> Actor:
    """Ana with fourteen decisions, and one open pursuit where Tom said yes."""
    actions.take_in(ana, ended(14), now=NOW)
    opened(ana, evidence=(said(YES, id="e"),))
    return ana


def ended(count: int) -> list[Pursuit]:
    return list(closed(count, shift=1.2))


def test_the_open_pursuit_is_judged_by_what_the_decisions_taught(taught: Actor) -> None:
    one = queries.pursuit_for(taught, "northgate")
    fit = learn(queries.all_pursuits(taught))

    shown = queries.overview_for(taught, "northgate", TODAY).standing

    assert shown.chance == stand(one, as_of=TODAY, fit=fit).chance
    assert shown.decisions == 14
    assert shown.chance != stand(one, as_of=TODAY).chance


def test_a_list_shows_the_same_numbers_as_the_page(taught: Actor) -> None:
    page = queries.overview_for(taught, "northgate", TODAY).standing
    row = queries.rows(taught, as_of=TODAY, text="Northgate Foods", closed=False).rows

    assert [(each.chance, each.low, each.high) for each in row] == [
        pytest.approx((page.chance, page.low, page.high), abs=1e-12)
    ]
    assert row[0].words == page.with_source


def test_a_day_before_the_last_entry_is_judged_as_it_stood_then(taught: Actor) -> None:
    then = TODAY - timedelta(days=3)
    actions.record(taught, "northgate", said(YES, happened_on=then), now=NOW)
    day = then - timedelta(days=1)

    page = queries.overview_for(taught, "northgate", day).standing
    row = queries.rows(taught, as_of=day, text="Northgate Foods", closed=False).rows[0]

    assert row.chance == pytest.approx(page.chance, abs=1e-12)


def test_deleting_every_cache_changes_nothing_that_is_shown(taught: Actor) -> None:
    before = queries.rows(taught, as_of=TODAY)
    page = queries.overview_for(taught, "northgate", TODAY).standing.chance

    BeliefCache.objects.all().delete()
    FitCache.objects.all().delete()

    assert queries.rows(taught, as_of=TODAY) == before
    assert queries.overview_for(taught, "northgate", TODAY).standing.chance == page


def test_what_is_kept_of_a_fit_gives_the_very_same_numbers(taught: Actor) -> None:
    fresh = caching.fit_of(taught.workspace_id)
    kept = caching.fit_of(taught.workspace_id)

    assert kept.version == fresh.version
    assert kept.instrument == fresh.instrument
    assert dict(kept.lifts) == dict(fresh.lifts)


def test_a_decision_teaches_at_once(taught: Actor) -> None:
    before = caching.fit_of(taught.workspace_id)
    opened(taught, id="other")
    won = Decision(outcome=Outcome.WON, decided_on=TODAY, recorded_at=NOW)

    actions.decide(taught, "other", won, now=NOW)

    after = caching.fit_of(taught.workspace_id)
    assert (before.decisions, after.decisions) == (14, 15)
    assert after.version != before.version


def test_what_changes_on_an_open_pursuit_teaches_nothing(taught: Actor) -> None:
    caching.fit_of(taught.workspace_id)
    FitCache.objects.update(learned={"version": "kept"} | _plain())

    actions.record(taught, "northgate", said(YES), now=NOW)

    assert caching.fit_of(taught.workspace_id).version == "kept"


def _plain() -> dict[str, object]:
    learned = FitCache.objects.get().learned
    return {name: learned[name] for name in ("decisions", "sides", "slopes", "lifts")}


def test_what_was_recalled_after_the_decision_teaches_nothing(ana: Actor) -> None:
    late = [replace(each, evidence=_late(each)) for each in ended(12)]
    bare = [replace(each, evidence=()) for each in ended(12)]
    actions.take_in(ana, late, now=NOW)

    assert caching.fit_of(ana.workspace_id).version == learn(bare).version


def _late(one: Pursuit) -> tuple[Evidence, ...]:
    after = datetime(2026, 3, 1, tzinfo=UTC)
    return tuple(replace(each, recorded_at=after) for each in one.evidence)


def test_silence_and_withdrawal_teach_no_chance(ana: Actor) -> None:
    opened(ana, id="other")
    gone = Decision(outcome=Outcome.SILENT, decided_on=TODAY, recorded_at=NOW)
    actions.decide(ana, "other", gone, now=NOW)

    assert caching.fit_of(ana.workspace_id).decisions == 0


def test_another_workspace_learns_nothing_of_it(taught: Actor, cleo: Actor) -> None:
    opened(cleo)

    assert caching.fit_of(cleo.workspace_id).decisions == 0


def test_two_tables_of_one_name_are_told_apart() -> None:
    table = default_instrument()

    assert fits.stamp(table) == fits.stamp(replace(table))
    assert fits.stamp(table) != fits.stamp(replace(table, sigma=2.0))


def test_a_kept_instrument_that_is_not_understood_any_more_steps_aside(
    ana: Actor,
) -> None:
    OwnInstrument.objects.create(
        workspace_id=int(ana.workspace_id), text="[[item]]", loaded_at=NOW
    )

    assert fits.table_of(ana.workspace_id).instrument == default_instrument()


def test_one_s_own_waits_that_are_over_and_that_run_are_learned(ana: Actor) -> None:
    opened(ana, meetings=())
    actions.take_in(ana, [northgate(id="n", meetings=_met(0, 9))], now=NOW)
    caching.refresh(ana.workspace_id)

    deals, applications = (
        fits.waits_of(ana.workspace_id, side, TODAY) for side in Side
    )

    assert deals.record == ((1, False, 1), (9, True, 1))
    assert applications.record == ()


def _met(*ago: int) -> tuple[Meeting, ...]:
    return tuple(
        call(id=f"m{days}", on=TODAY - timedelta(days=days + 1)) for days in ago
    )
