"""Two readers, one claim."""

from heardback.core.evidence import Kind, Party, Proposal
from heardback.reading.encoder import Utterance
from heardback.reading.judging import Claim, judged, may_hold
from heardback.reading.opinion import opinions

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
