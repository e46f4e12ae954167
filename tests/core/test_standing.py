"""Where a pursuit stands: told from the record, with its path and its reasons."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.instrument import default_instrument
from heardback.core.pursuit import Pursuit
from heardback.core.standing import chance_at, in_words, stand, sure_words
from tests.core.noted import AT, NORTHGATE, TODAY, noted

EMPTY = "# Northgate Foods: deal\nsource: referral\npeople: Mara (decides)\n"


def backing(pursuit: Pursuit, grade: Grade, person: str = "Mara") -> Pursuit:
    said = Evidence(
        id=f"new-{person}",
        statement=Support(grade=grade),
        happened_on=TODAY,
        recorded_at=AT,
        person=person,
    )
    return replace(pursuit, evidence=(*pursuit.evidence, said))


def test_with_nothing_heard_it_is_the_base_rate_of_its_source() -> None:
    standing = stand(noted(EMPTY), as_of=TODAY)

    assert standing.chance == pytest.approx(2.5 / 7, abs=1e-6)
    assert standing.heard == 0
    assert standing.reasons == ()


def test_a_vague_answer_lowers_the_chance_and_an_enthusiastic_one_raises_it() -> None:
    empty = noted(EMPTY)
    base = stand(empty, as_of=TODAY).chance

    assert stand(backing(empty, Grade.VAGUE), as_of=TODAY).chance < base
    assert stand(backing(empty, Grade.ENTHUSIASTIC), as_of=TODAY).chance > base


@given(st.sampled_from(list(Grade)), st.sampled_from(list(Grade)))
def test_more_support_never_lowers_the_standing(one: Grade, other: Grade) -> None:
    pursuit = noted(NORTHGATE)
    better, worse = sorted([one, other], key=list(Grade).index)

    high = stand(backing(pursuit, better), as_of=TODAY).chance
    low = stand(backing(pursuit, worse), as_of=TODAY).chance

    assert high >= low


def test_hearing_the_same_again_from_the_same_person_adds_nothing() -> None:
    once = backing(noted(EMPTY), Grade.YES)
    again = replace(once.evidence[-1], id="again")
    twice = replace(once, evidence=(*once.evidence, again))

    assert stand(twice, as_of=TODAY).chance == stand(once, as_of=TODAY).chance


def test_the_path_has_a_moment_for_each_day_and_ends_today() -> None:
    path = stand(noted(NORTHGATE), as_of=TODAY).path

    assert [moment.on for moment in path] == [
        date(2026, 9, 4),
        date(2026, 9, 18),
        TODAY,
    ]
    assert path[0].meeting is not None
    assert path[-1].meeting is None


def test_the_path_shows_what_was_known_then_not_what_is_known_now() -> None:
    whole = noted(NORTHGATE)
    then = stand(whole, as_of=date(2026, 9, 10))
    moment = stand(whole, as_of=TODAY).path[0]
    early = noted(NORTHGATE.split("## 2026-09-18")[0])

    assert moment.chance == pytest.approx(stand(early, as_of=moment.on).chance)
    assert then.heard < stand(whole, as_of=TODAY).heard


def test_each_reason_is_what_leaving_it_out_would_change() -> None:
    pursuit = noted(NORTHGATE)
    reason = next(
        each
        for each in stand(pursuit, as_of=TODAY).reasons
        if each.item == "hesitation"
    )
    without = replace(
        pursuit,
        evidence=tuple(e for e in pursuit.evidence if e.id not in reason.entries),
    )

    assert reason.weight < 0
    assert stand(without, as_of=TODAY).chance > stand(pursuit, as_of=TODAY).chance


def test_reasons_come_strongest_first_and_in_words() -> None:
    reasons = stand(noted(NORTHGATE), as_of=TODAY).reasons
    sizes = [abs(reason.weight) for reason in reasons]

    assert sizes == sorted(sizes, reverse=True)
    assert all("you" in each.words or each.words == "says little" for each in reasons)


def test_what_was_recalled_after_the_decision_weighs_nothing() -> None:
    pursuit = noted(NORTHGATE)
    lost = Decision(
        outcome=Outcome.LOST,
        decided_on=TODAY,
        recorded_at=datetime(2026, 9, 20, 12, tzinfo=UTC),
    )
    closed = replace(pursuit, decisions=(lost,))
    late = replace(
        pursuit.evidence[0],
        id="late",
        statement=Support(grade=Grade.NO),
        person="Mara",
        recorded_at=lost.recorded_at + timedelta(days=1),
    )
    recalled = replace(closed, evidence=(*closed.evidence, late))

    assert stand(recalled, as_of=TODAY).chance == stand(closed, as_of=TODAY).chance


def test_a_decided_pursuit_stands_as_it_stood_that_day() -> None:
    pursuit = noted(NORTHGATE)
    lost = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=AT)
    closed = replace(pursuit, decisions=(lost,))

    later = stand(closed, as_of=TODAY + timedelta(days=200))

    assert later.as_of == TODAY


def test_a_kept_belief_gives_the_same_chance_later_as_judging_anew() -> None:
    pursuit, later = noted(NORTHGATE), TODAY + timedelta(days=33)
    kept = stand(pursuit, as_of=TODAY).belief

    anew = stand(pursuit, as_of=later)
    read = chance_at(kept, as_of=later, instrument=default_instrument())

    assert read.chance == pytest.approx(anew.chance, abs=1e-9)
    assert read.low == pytest.approx(anew.low, abs=1e-6)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((0.42, 0.22, 0.61), "about 4 in 10, could be 2 to 6"),
        ((0.02, 0.01, 0.06), "less than 1 in 10"),
        ((0.04, 0.01, 0.2), "less than 1 in 10, could be 0 to 2"),
        ((0.98, 0.95, 1.0), "more than 9 in 10"),
        ((0.5, 0.48, 0.52), "about 5 in 10"),
    ],
)
def test_the_words_claim_no_more_than_the_numbers(
    numbers: tuple[float, float, float], words: str
) -> None:
    assert in_words(*numbers) == words


def test_few_decisions_of_ones_own_allow_no_percentages() -> None:
    said = sure_words(0.42, 0.22, 0.61, decisions=9)

    assert said == "about 4 in 10, could be 2 to 6; so far mostly published figures"


def test_from_ten_decisions_on_it_is_said_in_percent() -> None:
    assert sure_words(0.42, 0.25, 0.6, decisions=10) == "42 %, likely 25 to 60"


def test_nothing_is_ever_said_to_be_certain() -> None:
    assert sure_words(0.001, 0.0, 0.02, decisions=50) == "under 1 %, likely 0 to 2"
    assert sure_words(0.999, 0.97, 1.0, decisions=50) == "over 99 %, likely 97 to 100"


def test_a_standing_without_decisions_says_what_it_rests_on() -> None:
    standing = stand(noted(NORTHGATE), as_of=TODAY)

    assert standing.with_source == f"{standing.words}; so far mostly published figures"
