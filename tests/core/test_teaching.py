"""All that decisions teach together."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from heardback.core.asked import FEW, asking
from heardback.core.debrief import Answer, Debrief, Wording
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.groups import by_lead, by_size, chosen_instead, lost_to_ai
from heardback.core.habits import Habit
from heardback.core.pursuit import Lead, Money, Pursuit, Side
from heardback.core.teaching import FEWEST, habit_contrasts, lessons
from heardback.core.why import why_lost, why_won
from tests.core.closed import closed
from tests.core.noted import NORTHGATE, noted

TODAY = date(2026, 11, 2)
AT = datetime(2026, 9, 30, 12, tzinfo=UTC)
RECORD = noted(NORTHGATE)


def ended(
    number: int,
    outcome: Outcome = Outcome.LOST,
    words: str = "",
    belief: str = "",
    instead: Instead | None = None,
    **changes: object,
) -> Pursuit:
    decision = Decision(
        outcome=outcome,
        decided_on=date(2026, 9, 30),
        recorded_at=AT,
        their_words=words,
        my_belief=belief,
        instead=instead,
    )
    return replace(
        RECORD,
        id=f"p{number}",
        decisions=(decision,),
        **changes,  # type: ignore[arg-type]
    )


def asked(
    number: int, *, answered: bool, days: int = 10, wording: Wording = Wording.ADVICE
) -> Pursuit:
    sent = date(2026, 9, 30) + timedelta(days=days)
    answers = (Answer(id="a", on=sent, recorded_at=AT, words="x"),) if answered else ()
    debrief = Debrief(
        id="d", drafted_at=AT, sent_on=sent, answers=answers, wording=wording
    )
    return ended(number, debriefs=(debrief,))


def test_below_five_decisions_it_says_that_it_is_few() -> None:
    few = lessons([ended(n) for n in range(FEWEST - 1)], as_of=TODAY)
    enough = lessons([ended(n) for n in range(FEWEST)], as_of=TODAY)

    assert few.few
    assert not enough.few


def test_live_ones_are_not_counted_as_decided() -> None:
    taught = lessons([ended(1), RECORD], as_of=TODAY)

    assert taught.decided == 1
    assert sum(each.there for each in taught.through) == 1


def test_habits_are_counted_beside_wins_and_losses() -> None:
    won = [ended(n, Outcome.WON) for n in range(3)]
    lost = [ended(n, evidence=()) for n in range(3, 7)]

    found = {each.habit: each.contrast for each in habit_contrasts([*won, *lost])}

    step = found[Habit.AGREED_STEP]
    assert (step.counts.won_with, step.counts.lost_without) == (3, 4)
    assert step.likelier > 0.95
    assert not step.known


def test_silence_and_withdrawal_teach_nothing_about_habits() -> None:
    quiet = [ended(1, Outcome.SILENT), ended(2, Outcome.WITHDRAWN)]

    assert habit_contrasts(quiet) == ()


def test_rehearsal_is_a_habit_where_it_is_on_record() -> None:
    both = [ended(1, Outcome.WON), ended(2)]

    with_ = {one.habit for one in habit_contrasts(both, rehearsed=["p1"])}
    without = {one.habit for one in habit_contrasts(both)}

    assert with_ - without == {Habit.REHEARSED}


def test_every_habit_looked_at_makes_the_bar_higher() -> None:
    found = habit_contrasts([ended(1, Outcome.WON), ended(2, evidence=())])
    compared = [
        each
        for each in found
        if each.contrast.counts.with_ and each.contrast.counts.without
    ]

    assert 0 < len(compared) < len(found)
    assert {each.contrast.threshold for each in found} == {20.0 * len(compared)}


def test_what_all_had_or_none_is_said_to_be_so() -> None:
    found = habit_contrasts([ended(1, Outcome.WON), ended(2)])

    told = {each.habit: each.contrast.words for each in found}
    assert told[Habit.AGREED_STEP].startswith("All 2 were with it")
    assert told[Habit.CLEARED_DOUBTS].startswith("All 2 were without it")


def test_stated_believed_and_estimated_stand_side_by_side() -> None:
    found = {
        each.reason: each
        for each in why_lost(
            [
                ended(1, words="It was too expensive for our budget this year."),
                ended(2, belief="the price"),
                ended(3, Outcome.WON),
            ]
        )
    }

    assert (found["price"].stated, found["price"].believed) == (1, 1)
    assert sum(each.estimated for each in found.values()) == pytest.approx(2)
    assert sum(each.share for each in found.values()) == pytest.approx(1)
    assert all(each.low <= each.share <= each.high for each in found.values())


def test_wins_have_reasons_too() -> None:
    won = ended(1, Outcome.WON, words="Your references convinced us; low risk.")

    assert why_won([won, ended(2)]) == (("trust", 1),)


def test_groups_count_what_was_decided_for_or_against_us() -> None:
    groups = by_lead(
        [
            ended(1, Outcome.WON, lead=Lead.REFERRAL),
            ended(2, lead=Lead.REFERRAL),
            ended(3, Outcome.SILENT, lead=Lead.REFERRAL),
            ended(4, lead=Lead.ADVERT),
        ]
    )

    assert [(each.name, each.won, each.n) for each in groups] == [
        ("referral", 1, 2),
        ("advert", 0, 1),
    ]


def test_size_is_told_within_a_currency() -> None:
    def worth(amount: int, currency: str = "EUR") -> Money:
        return Money(amount=Decimal(amount), currency=currency)

    groups = by_size(
        [
            ended(1, value=worth(100)),
            ended(2, value=worth(900)),
            ended(3, value=worth(90_000, "JPY")),
            ended(4),
        ]
    )

    assert {each.name: each.n for each in groups} == {
        "the smaller half": 2,
        "the larger half": 1,
    }


def test_the_share_lost_to_ai_is_said_by_quarter() -> None:
    (quarter,) = lost_to_ai(
        [
            ended(1, instead=Instead.AI),
            ended(2, instead=Instead.OTHER),
            ended(3, instead=Instead.UNKNOWN),
            ended(4, Outcome.WON, instead=Instead.AI),
        ]
    )

    assert (quarter.name, quarter.ai, quarter.lost) == ("2026 Q3", 1, 2)
    assert quarter.share.low < 2 / 12 < quarter.share.high


def test_what_was_chosen_instead_is_counted() -> None:
    told = chosen_instead([ended(1, instead=Instead.AI), ended(2)])

    assert told == ((Instead.AI, 1),)


def test_of_three_requests_nothing_is_claimed() -> None:
    found = asking([asked(n, answered=n == 0, days=3) for n in range(3)], as_of=TODAY)

    assert found.few
    assert found.known == ()
    assert "too few to say" in found.words


def test_a_young_request_waits_and_counts_as_neither() -> None:
    found = asking([asked(1, answered=False, days=30)], as_of=TODAY)

    assert (found.open, found.all.asked) == (1, 0)


def test_a_way_of_asking_that_plainly_works_is_found() -> None:
    asks = [
        asked(
            n,
            answered=n % 2 == 0,
            days=2,
            wording=Wording.SHORT if n % 2 else Wording.ADVICE,
        )
        for n in range(60)
    ]

    found = asking(asks, as_of=TODAY)

    assert len(asks) > FEW
    assert any("asked for advice, more answered" in each for each in found.known)


def test_replies_rest_on_published_figures_at_first() -> None:
    one = asking([asked(1, answered=True)], as_of=TODAY)

    assert one.all.rate.mean < 0.3


def test_a_hundred_pursuits_are_taught_from_at_once() -> None:
    taught = lessons(closed(100), as_of=TODAY)

    assert taught.decided == 100
    assert [side for side, _ in taught.rates] == [Side.DEAL]
