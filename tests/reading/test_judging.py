"""Two readers, one claim."""

from dataclasses import replace

import numpy as np

from heardback.core.evidence import Kind, Party, Proposal
from heardback.reading.encoder import Utterance
from heardback.reading.heads import heads
from heardback.reading.judging import Claim, judged, may_hold, weights
from heardback.reading.opinion import Opinion, opinions

WORDS = "It's too expensive for us."


def claim(*rules: Proposal, kind: Kind = Kind.HESITATION) -> Claim:
    (opinion,) = opinions([Utterance(text=WORDS)])
    return Claim(
        kind=kind, quote=WORDS, start=7, side=Party.THEM, opinion=opinion, rules=rules
    )


def rule(**value: str) -> Proposal:
    return Proposal(
        kind=Kind.HESITATION,
        quote=WORDS,
        start=7,
        end=7 + len(WORDS),
        confidence=0.8,
        value=value,
        person="Tom",
    )


def test_a_rule_that_agrees_makes_a_claim_surer() -> None:
    assert judged(claim(rule())).confidence > judged(claim()).confidence


def test_the_rules_words_stay_and_the_network_fills_the_rest() -> None:
    found = judged(claim(rule(about="timing", cause="the merger")))

    assert found.value["about"] == "timing"
    assert found.value["cause"] == "the merger"
    assert found.value["mode"] == "outright"


def test_alone_the_network_says_what_it_is_about() -> None:
    assert judged(claim()).value["about"] == "price"


def test_the_person_comes_from_the_rule() -> None:
    assert judged(claim(rule())).person == "Tom"


def test_a_claim_stands_where_its_quote_stands() -> None:
    found = judged(claim())

    assert (found.start, found.end) == (7, 7 + len(WORDS))


def test_a_bare_no_carries_no_doubt_by_itself() -> None:
    assert not may_hold(Kind.HESITATION, "I don't think so.")
    assert may_hold(Kind.HESITATION, "I don't think so, it's too dear.")


def test_asking_and_nodding_back_nobody() -> None:
    assert not may_hold(Kind.SUPPORT, "How much?")
    assert not may_hold(Kind.SUPPORT, "Oh yeah, I understand.")
    assert may_hold(Kind.SUPPORT, "Yes, how much?")


def test_i_am_backs_nobody_after_a_question_about_facts() -> None:
    assert not may_hold(Kind.SUPPORT, "Yes, I am.", asked="Are you the head of sales?")
    assert may_hold(Kind.SUPPORT, "Yes, I am.", asked="Are you willing to back us?")
    assert may_hold(Kind.SUPPORT, "Yes, I like it.", asked="Are you the head of sales?")


def test_who_asks_to_be_backed_tells_of_no_doubt_and_no_need() -> None:
    for kind in (Kind.HESITATION, Kind.NEED):
        assert not may_hold(kind, "And would you recommend us?")
        assert may_hold(kind, "And would you be cheaper?")


def test_an_outright_doubt_is_no_support_unless_a_rule_says_so() -> None:
    doubt = rule(about="timing", mode="outright")

    assert not may_hold(Kind.SUPPORT, "The budget is frozen.", ruled=[doubt])
    assert may_hold(Kind.SUPPORT, "The budget is there.")


def test_a_limit_is_a_doubt_only_when_it_speaks_against_us() -> None:
    limit = replace(rule(sort="constraint"), kind=Kind.NEED)

    assert not may_hold(Kind.HESITATION, "We set aside 20k.", ruled=[limit])
    assert may_hold(Kind.HESITATION, "We only set aside 20k.", ruled=[limit])


def test_alone_the_network_must_be_surer_than_with_a_rule_or_after_our_words() -> None:
    alone, after, backed = claim(), replace(claim(), replies=True), claim(rule())
    known = weights()

    assert known.asked_of(alone) > known.asked_of(after) > known.asked_of(backed)


def test_the_network_may_not_veto_the_answer_to_a_question() -> None:
    against = Opinion(np.full(57, -20.0), heads())
    step = replace(rule(owner="us"), kind=Kind.NEXT_STEP)
    bare = replace(claim(step, kind=Kind.NEXT_STEP), opinion=against)
    asked = replace(bare, rules=[replace(step, question="Shall I send it Friday?")])

    assert judged(asked).confidence > judged(bare).confidence


def test_being_told_something_nice_backs_nobody() -> None:
    assert not may_hold(Kind.SUPPORT, "Oh, it's good to hear.")
    assert may_hold(Kind.SUPPORT, "It's good to hear, and I'm in.")
