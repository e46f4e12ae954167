"""The default reader: network and rules together over a whole talk."""

from heardback.core.evidence import Kind, Party
from heardback.reading import trained
from tests.reading.lines import FRIDAY, talk_of


def test_it_finds_what_no_rule_foresaw() -> None:
    talk = talk_of("Ana: It's 90.", "Tom: For that money I could hire two people.")

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    assert Kind.HESITATION in {each.kind for each in found}


def test_our_words_are_never_their_view() -> None:
    talk = talk_of(
        "Ana: I doubt that you can afford it, but I'd recommend it.", "Tom: Hm."
    )

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    assert all(each.side is Party.THEM or each.kind is Kind.NEXT_STEP for each in found)


def test_one_sentence_makes_one_claim_of_a_kind() -> None:
    talk = talk_of("Ana: Shall we meet?", "Tom: Tuesday at ten works, I'll book it.")

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    places = [(each.start, each.kind) for each in found]
    assert len(places) == len(set(places))


def test_every_quote_stands_where_it_says() -> None:
    talk = talk_of("Ana: So?", "Tom: I like it. But my boss signs, not me.")

    for each in trained.read(talk, us=["Ana"], on=FRIDAY):
        assert talk.text[each.start : each.end] == each.quote


def test_scripts_it_never_learnt_are_left_alone() -> None:
    talk = talk_of("Ana: Hm?", "Tom: 価格が高すぎます。", "Tom: Это слишком дорого.")

    assert trained.read(talk, us=["Ana"], on=FRIDAY) == ()


def test_a_hedge_about_our_own_question_is_no_promise_of_theirs() -> None:
    talk = talk_of("Ana: Shall I send it Friday?", "Tom: We'll see.")

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    assert Kind.NEXT_STEP not in {each.kind for each in found}


def test_nobody_asked_to_be_backed_doubts() -> None:
    talk = talk_of("Kim: That is our offer.", "Tom: And will you recommend us?")

    assert trained.read(talk, on=FRIDAY) == ()


def test_a_frozen_budget_is_a_doubt_and_no_support() -> None:
    talk = talk_of("Ana: So?", "Tom: I like it.", "Tom: But the budget is frozen.")

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    late = {each.kind for each in found if "frozen" in each.quote}
    assert Kind.HESITATION in late
    assert Kind.SUPPORT not in late


def test_what_a_rule_finds_and_the_network_doubts_is_a_maybe() -> None:
    talk = talk_of("Ana: Nice day.", "Tom: I will show my garden to everybody.")

    sure = trained.read(talk, us=["Ana"], on=FRIDAY)
    more = trained.read(talk, us=["Ana"], on=FRIDAY, maybe=True)

    assert sure == ()
    assert [(each.kind, each.maybe) for each in more] == [(Kind.NEXT_STEP, True)]


def test_what_is_over_is_no_next_step() -> None:
    talk = talk_of("Ana: How was lunch?", "Tom: I had the soup.")

    found = trained.read(talk, us=["Ana"], on=FRIDAY)

    assert Kind.NEXT_STEP not in {each.kind for each in found}


def test_a_nod_says_something_as_an_answer_only() -> None:
    nod = talk_of("Ana: It would help your team a lot.", "Tom: Yeah, sure.")
    asked = talk_of("Ana: Will you recommend us to Mara?", "Tom: Yeah.")

    assert trained.read(nod, us=["Ana"], on=FRIDAY, maybe=True) == ()
    assert trained.read(asked, us=["Ana"], on=FRIDAY)
