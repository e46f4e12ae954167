"""Our notes report them: who said it, in whose words, and what we asked."""

from heardback.core.evidence import Kind, Party, Proposal
from heardback.core.talk import Voice
from heardback.exchange.files import open_file
from heardback.reading.reader import read
from tests.reading.lines import FRIDAY


def noted(text: str, *, people: tuple[str, ...] = ("Tom", "Mara")) -> list[Proposal]:
    return list(read(open_file(text.encode()), on=FRIDAY, people=people))


def only(kind: Kind, text: str) -> Proposal:
    (found,) = [each for each in noted(text) if each.kind is kind]
    return found


def test_she_felt_the_fee_was_high_is_her_hesitation() -> None:
    found = only(Kind.HESITATION, "Met Mara. She felt the fee was high.")

    assert (found.value["about"], found.person) == ("price", "Mara")
    assert found.side is Party.THEM


def test_tom_said_he_would_recommend_us_is_his_support() -> None:
    found = only(Kind.SUPPORT, "Tom said he would recommend us.")

    assert (found.value["grade"], found.person) == ("yes", "Tom")


def test_a_person_nobody_listed_is_known_by_what_they_say() -> None:
    found = only(Kind.HESITATION, "Helen thinks we are too small.")

    assert (found.value["about"], found.person) == ("fit", "Helen")


def test_what_i_will_do_is_our_next_step() -> None:
    found = only(Kind.NEXT_STEP, "I'll send the proposal by Fri 25 Sep")

    assert (found.side, found.person) == (Party.US, None)
    assert found.value["owner"] == "us"
    assert found.value["due_on"] == "2026-09-25"


def test_what_they_will_do_is_theirs() -> None:
    found = only(Kind.NEXT_STEP, "Mara will send the data next week.")

    assert (found.value["owner"], found.person) == ("them", "Mara")


def test_what_we_agreed_belongs_to_both() -> None:
    found = only(Kind.NEXT_STEP, "We agreed to meet again on Thursday.")

    assert (found.value["owner"], found.value["agreed"]) == ("both", True)


def test_quoted_words_are_quoted_alone() -> None:
    found = only(Kind.SUPPORT, 'Tom: "happy to put this in front of Mara"')

    assert found.quote == "happy to put this in front of Mara"
    assert found.person == "Tom"


def test_a_quoted_question_of_ours_is_answered_by_their_quote() -> None:
    text = 'I asked "will you recommend us?" and Mara said "we\'ll see".'
    found = only(Kind.SUPPORT, text)

    assert (found.value["grade"], found.quote) == ("vague", "we'll see")
    assert found.question == "will you recommend us?"


def test_a_reported_question_is_answered_in_the_same_line() -> None:
    found = only(Kind.SUPPORT, "- asked if Mara would back us, she said we'll see")

    assert (found.value["grade"], found.person) == ("vague", "Mara")


def test_our_own_views_are_not_theirs() -> None:
    text = "I think the price is too high. We need a better deck. I'm worried about it."

    assert noted(text) == []


def test_he_is_never_somebody_who_was_she() -> None:
    text = "Mara loves her team.\nHe finds it too expensive."

    assert only(Kind.HESITATION, text).person is None


def test_they_are_no_one_person() -> None:
    text = "Tom was there.\nThey need someone who knows SAP."

    assert only(Kind.NEED, text).person is None


def test_a_heading_names_who_a_list_is_about() -> None:
    text = "## 2026-09-18 call: Tom\n- too expensive for them\n"

    assert only(Kind.HESITATION, text).person == "Tom"


def test_what_may_not_be_said_is_not_free() -> None:
    found = only(Kind.PROCESS, "Tom can't comment before the panel meets.")

    assert found.value["openness"] == "not_free"


def test_their_words_without_a_speaker_are_read_as_theirs() -> None:
    talk = open_file(b"We need it by March. It is too expensive for us.")
    found = read(talk, voice=Voice.THEM)

    assert {each.kind for each in found} == {Kind.NEED, Kind.HESITATION}


def test_our_words_without_a_speaker_hold_only_our_promises() -> None:
    talk = open_file(b"I'll send it by Friday. It is too expensive. We need a site.")
    found = read(talk, voice=Voice.US)

    assert [(each.kind, each.side) for each in found] == [(Kind.NEXT_STEP, Party.US)]


def test_a_quotation_of_two_sentences_answers_the_question_before_it() -> None:
    text = 'Asked Tom whether he could back me. "We\'ll see. You draw a decent map."'
    found = only(Kind.SUPPORT, text)

    assert (found.value["grade"], found.quote) == ("vague", "We'll see.")
    assert found.person == "Tom"


def test_asking_is_no_answer() -> None:
    assert noted("Asked if she would put me forward.") == []


def test_who_she_calls_is_not_who_calls() -> None:
    text = "Mara was kind. She will set up a call with Tom next week."

    assert only(Kind.NEXT_STEP, text).person == "Mara"


def test_a_label_is_no_person() -> None:
    found = only(Kind.HESITATION, "Money: they find the price too high.")

    assert found.person is None
