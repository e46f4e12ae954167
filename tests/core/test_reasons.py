"""Reasons: a posterior that adds up, keeps an honest unknown, and shows its signs."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.debrief import Answer, Debrief, Reply
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Mode,
    Source,
    State,
)
from heardback.core.likelihoods import REASONS, UNKNOWN, prior
from heardback.core.pursuit import Pursuit, Side
from heardback.core.reasons import Estimate, reasons

DAY = date(2026, 10, 20)
AT = datetime(2026, 10, 20, 12, tzinfo=UTC)
SPECIFIC_PRICE = "Your price was 20 % above the two other quotes from Leeds."


def doubt(
    about: About,
    state: State = State.HEARD,
    *,
    id: str = "d",
    source: Source = Source.QUOTED,
    mode: Mode = Mode.OUTRIGHT,
    quote: str = "",
) -> Evidence:
    return Evidence(
        id=id,
        statement=Hesitation(about=about, state=state, mode=mode),
        happened_on=DAY,
        recorded_at=AT,
        source=source,
        quote=quote,
    )


def lost(
    words: str = "",
    belief: str = "",
    *,
    instead: Instead | None = None,
    outcome: Outcome = Outcome.LOST,
    evidence: tuple[Evidence, ...] = (),
    side: Side = Side.DEAL,
    **changes: object,
) -> Pursuit:
    decision = Decision(
        outcome=outcome,
        decided_on=DAY,
        recorded_at=AT,
        instead=instead,
        their_words=words,
        my_belief=belief,
    )
    return Pursuit(
        id="p",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        decisions=(decision,),
        evidence=evidence,
        **changes,  # type: ignore[arg-type]
    )


records = st.lists(
    st.builds(
        doubt,
        st.sampled_from(About),
        st.sampled_from(State),
        source=st.sampled_from(Source),
        mode=st.sampled_from(Mode),
    ),
    max_size=6,
).map(
    lambda entries: tuple(
        doubt(
            entry.statement.about,  # type: ignore[union-attr]
            entry.statement.state,  # type: ignore[union-attr]
            id=f"d{n}",
            source=entry.source,
            mode=entry.statement.mode,  # type: ignore[union-attr]
        )
        for n, entry in enumerate(entries)
    )
)
phrases = st.sampled_from(["", "a better fit", SPECIFIC_PRICE, "bad timing", "no"])
nos = st.builds(
    lost,
    phrases,
    phrases,
    instead=st.sampled_from([None, *Instead]),
    outcome=st.sampled_from([Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT]),
    evidence=records,
    side=st.sampled_from(Side),
)


def same(one: Estimate, other: Estimate) -> bool:
    return dict(one.chances) == pytest.approx(dict(other.chances), abs=1e-9)


@given(nos)
def test_chances_add_up_over_every_reason_and_the_unknown(no: Pursuit) -> None:
    found = reasons(no)

    assert sum(chance for _, chance in found.chances) == pytest.approx(1)
    assert {reason for reason, _ in found.chances} == {*REASONS, UNKNOWN}
    assert all(0 < chance < 1 for _, chance in found.chances)
    assert found.words


@given(nos, st.randoms())
def test_the_order_of_the_record_does_not_matter(no: Pursuit, random: object) -> None:
    shuffled = tuple(
        sorted(no.evidence, key=lambda _: random.random())  # type: ignore[attr-defined]
    )
    decision = no.decision
    assert decision is not None
    other = lost(
        decision.their_words,
        decision.my_belief,
        instead=decision.instead,
        outcome=decision.outcome,
        evidence=shuffled,
        side=no.side,
    )

    assert same(reasons(no), reasons(other))


@given(nos, st.sampled_from([each for each in About if each is not About.OTHER]))
def test_one_more_open_doubt_never_lowers_its_reason(no: Pursuit, about: About) -> None:
    decision = no.decision
    assert decision is not None
    more = lost(
        decision.their_words,
        instead=decision.instead,
        outcome=decision.outcome,
        evidence=(*no.evidence, doubt(about, id="new")),
        side=no.side,
    )
    fewer = lost(
        decision.their_words,
        instead=decision.instead,
        outcome=decision.outcome,
        evidence=no.evidence,
        side=no.side,
    )

    assert reasons(more).chance(about) >= reasons(fewer).chance(about) - 1e-12


def test_a_specific_statement_moves_far_and_a_stock_phrase_hardly() -> None:
    before = reasons(lost())
    specific = reasons(lost(SPECIFIC_PRICE))
    phrase = reasons(lost("We found a better fit."))

    assert specific.chance("price") > 2.5 * before.chance("price")
    assert phrase.chance("fit") == pytest.approx(before.chance("fit"), abs=0.03)


def test_a_phrase_that_names_nothing_changes_nothing() -> None:
    assert same(reasons(lost("All the best.")), reasons(lost()))


def test_repeating_what_they_said_adds_nothing() -> None:
    once = reasons(lost(SPECIFIC_PRICE))

    assert same(reasons(lost(SPECIFIC_PRICE, "It was the price.")), once)


def test_my_belief_moves_less_than_their_specific_words() -> None:
    mine = reasons(lost(belief="They wanted more experience than I have in retail."))
    theirs = reasons(lost("They wanted more experience than I have in retail."))

    assert reasons(lost()).chance("fit") < mine.chance("fit") < theirs.chance("fit")


def test_my_price_is_likelier_once_somebody_there_had_said_it() -> None:
    alone = reasons(lost(belief="It was the price."))
    voiced = lost(
        belief="It was the price.",
        evidence=(doubt(About.PRICE, source=Source.REPORTED),),
    )

    assert alone.chance("price") < 0.4 < reasons(voiced).chance("price")


def test_my_belief_alone_is_right_about_as_often_as_sellers_were_found_to_be() -> None:
    mine = reasons(lost(belief="They wanted more experience than I have in retail."))

    assert mine.chance("fit") == pytest.approx(0.40, abs=0.05)


def test_an_open_doubt_points_there_and_a_settled_one_away() -> None:
    before = reasons(lost()).chance("trust")

    assert reasons(lost(evidence=(doubt(About.TRUST),))).chance("trust") > before
    settled = lost(evidence=(doubt(About.TRUST, State.RESOLVED),))
    assert reasons(settled).chance("trust") < before


def test_five_doubts_about_one_thing_count_once() -> None:
    one = lost(evidence=(doubt(About.PRICE),))
    five = lost(evidence=tuple(doubt(About.PRICE, id=f"d{n}") for n in range(5)))

    assert same(reasons(one), reasons(five))


def test_choosing_nobody_speaks_for_indecision() -> None:
    nobody = reasons(lost(instead=Instead.NOBODY, outcome=Outcome.NO_DECISION))

    assert nobody.chances[0][0] in ("indecision", "need")


def test_chatgpt_alone_leaves_the_reason_open() -> None:
    found = reasons(lost("we're going with ChatGPT", instead=Instead.AI))

    assert found.chances[0][1] < 0.35
    assert found.theirs is not None
    assert found.theirs.generic > 0.7


def test_contradictions_are_said() -> None:
    no = lost(
        SPECIFIC_PRICE,
        "They wanted a bigger firm with more experience.",
        evidence=(doubt(About.PRICE, State.RESOLVED), doubt(About.TRUST, id="t")),
    )

    apart, settled = reasons(no).apart

    assert apart == (
        "Their words say: the price or the terms; you believe: "
        "they saw a better match elsewhere."
    )
    assert settled == "This had counted as settled: the price or the terms."


@pytest.mark.parametrize("outcome", [Outcome.WON, Outcome.WITHDRAWN])
def test_only_a_no_has_reasons(outcome: Outcome) -> None:
    with pytest.raises(Invalid, match="estimated for a no"):
        reasons(lost(outcome=outcome))


def test_without_a_decision_there_is_nothing_to_explain() -> None:
    still_open = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=DAY,
    )
    with pytest.raises(Invalid, match="no decision yet"):
        reasons(still_open)


def test_with_nothing_but_a_no_the_estimate_stays_near_the_prior() -> None:
    found = reasons(lost())

    for reason, chance in prior(Side.DEAL).items():
        assert found.chance(reason) == pytest.approx(chance, abs=0.06)


def answered(deal: Pursuit, words: str, weighed: str = "") -> Pursuit:
    answer = Answer(id="a", on=DAY, recorded_at=AT, words=words, weighed=weighed)
    asked = Debrief(id="r", drafted_at=AT, sent_on=DAY, answers=(answer,))
    return replace(deal, debriefs=(asked,))


def test_an_answer_moves_the_reasons_more_than_the_words_of_the_day() -> None:
    before = lost("You were too expensive, at 20 % above the two others.")
    after = answered(before, "Honestly, nobody had a reference from our trade; risk.")

    assert reasons(before).chance("price") > reasons(before).chance("trust")
    assert reasons(after).chance("trust") > reasons(after).chance("price")
    assert any("asked afterwards" in each for each in reasons(after).apart)


def test_a_reason_chosen_from_the_list_is_taken_at_its_word() -> None:
    estimate = reasons(answered(lost("a better fit"), "", weighed="authority"))

    assert estimate.chances[0][0] == "authority"
    assert [each.names for each in estimate.answers] == [("authority",)]


def test_an_answer_is_not_counted_again_as_the_evidence_it_became() -> None:
    deal = answered(lost(), "It was too expensive, by far.")
    (debrief,) = deal.debriefs
    (answer,) = debrief.answers
    linked = replace(
        deal,
        evidence=(doubt(About.PRICE, id="e"),),
        debriefs=(replace(debrief, answers=(replace(answer, entries=("e",)),)),),
    )

    assert reasons(linked).chances == reasons(deal).chances


def test_a_polite_no_to_the_question_moves_nothing() -> None:
    deal = answered(lost("a better fit"), "")
    (debrief,) = deal.debriefs
    declined = replace(
        deal,
        debriefs=(
            replace(
                debrief,
                answers=(replace(debrief.answers[0], reply=Reply.DECLINED),),
            ),
        ),
    )

    assert reasons(declined).chances == reasons(lost("a better fit")).chances
