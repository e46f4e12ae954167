"""Better news never makes it look worse: over random records of people and days."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from heardback.core.answers import Answer
from heardback.core.belief import chance_of, prior_mean, run
from heardback.core.instrument import default_instrument
from heardback.core.learned import learn
from heardback.core.lift import NO_LIFT
from heardback.core.pursuit import Lead, Side
from tests.core.closed import closed

TABLE = default_instrument()
MU = prior_mean(2 / 7, TABLE.sigma)
DAY = date(2026, 3, 2)
UNTIL = DAY + timedelta(days=200)
FIT = learn(closed(60, slope=2.0))


def answer(item: int, grade: int, on: int, person: str, weight: float) -> Answer:
    asked = TABLE.items[item]
    return Answer(
        item=asked.name,
        grade=grade % len(asked.grades),
        on=DAY + timedelta(days=on),
        weight=weight,
        person=person,
    )


answers = st.builds(
    answer,
    st.integers(0, len(TABLE.items) - 1),
    st.integers(0, 4),
    st.integers(0, 150),
    st.sampled_from(["Tom", "Mara", "Lea"]),
    st.sampled_from([0.2, 0.4, 0.8, 1.0]),
)
records = st.lists(answers, max_size=8, unique_by=lambda each: each.key)


def chances(*variants: list[Answer], learned: bool = False) -> list[float]:
    table = FIT.instrument if learned else TABLE
    lift = FIT.lift(Side.DEAL, Lead.UNKNOWN) if learned else NO_LIFT
    rows = run(variants, mu=MU, until=UNTIL, instrument=table, lift=lift)
    return [chance_of(row, lift).chance for row in rows]


@settings(max_examples=200)
@given(records.filter(bool), st.integers(0, 7), st.booleans())
def test_raising_any_grade_never_lowers_the_chance(
    record: list[Answer], which: int, learned: bool
) -> None:
    chosen = record[which % len(record)]
    top = len(TABLE.item(chosen.item).grades) - 1
    raised = [
        replace(each, grade=min(each.grade + 1, top)) if each is chosen else each
        for each in record
    ]
    before, after = chances(record, raised, learned=learned)

    assert after >= before - 1e-9


@settings(max_examples=200)
@given(
    records,
    st.integers(0, len(TABLE.items) - 1),
    st.integers(150, 200),
    st.sampled_from(["Tom", "Mara", "Uma"]),
    st.booleans(),
)
def test_hearing_the_best_there_is_never_lowers_the_chance(
    record: list[Answer], item: int, on: int, person: str, learned: bool
) -> None:
    best = answer(item, len(TABLE.items[item].grades) - 1, on, person, 1.0)
    kept = [each for each in record if each.key != best.key]
    before, after = chances(kept, [*kept, best], learned=learned)

    assert after >= before - 1e-9


@given(records)
def test_a_low_end_is_never_above_the_chance_nor_a_high_end_below(
    record: list[Answer],
) -> None:
    row = run([record], mu=MU, until=UNTIL, instrument=TABLE)[0]
    shown = chance_of(row, FIT.lift(Side.DEAL, Lead.UNKNOWN))

    assert 0 < shown.low < shown.chance < shown.high < 1
    assert 0 < shown.least < shown.chance < shown.most < 1
