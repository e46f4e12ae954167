import pytest

from heardback.core.evidence import Kind
from tests.reading.lines import found, only, proposals

HEARD = [
    (
        ("Ana: Will you recommend us?", "Tom: I can't comment before the panel meets."),
        "not_free",
    ),
    (
        ("Tom: I'm not allowed to discuss other bidders under procurement rules.",),
        "not_free",
    ),
    (
        ("Tom: HR policy says we can't give feedback until the process is over.",),
        "not_free",
    ),
    (("Tom: I'd rather not say who else is involved.",), "declined"),
    (("Tom: I can't say too much at this point.",), "guarded"),
    (("Tom: I can't confirm the next round, but here is how we decide.",), "criteria"),
    (("Tom: The board has to approve anything over 50k.",), "people"),
    (("Tom: Mara makes the final decision.",), "people"),
    (("Tom: I'd need to run it past Dana.",), "people"),
    (("Tom: You'd still need to meet our CTO.",), "people"),
    (("Tom: We'll decide by the end of October.",), "dates"),
    (("Tom: The decision will be made in early November.",), "dates"),
    (("Ana: When do you expect to decide?", "Tom: Probably mid-October."), "dates"),
    (
        (
            "Ana: Who else is involved in the decision?",
            "Tom: Just me and our head of finance.",
        ),
        "people",
    ),
    (
        (
            "Ana: What happens next?",
            "Tom: There are two more rounds, then a reference check.",
        ),
        "steps",
    ),
    (("Tom: There's one more interview with the team.",), "steps"),
    (
        ("Ana: How will you choose?", "Tom: Mostly on price and on references."),
        "criteria",
    ),
    (("Tom: We still need two references from you.",), "information"),
    (("Tom: The board meets on 14 October.",), "dates"),
    (("Tom: You need to talk to Dana.",), "people"),
    (("Tom: Anything above thirty thousand goes to the managing director.",), "people"),
    (("Tom: It's Helen's call in the end.",), "people"),
    (("Tom: Legal and procurement will both have a look at it.",), "people"),
    (
        ("Tom: After this there's a case study and a final conversation.",),
        "steps",
    ),
    (("Tom: The next step would be a technical interview.",), "steps"),
    (
        ("Tom: We'll mainly be judging on experience in the sector and on price.",),
        "criteria",
    ),
    (
        ("Tom: Before we can decide we'd need a security questionnaire filled in.",),
        "information",
    ),
    (
        ("Ana: Besides you, who has a say in this?", "Tom: Helen, and our controller."),
        "people",
    ),
    (
        ("Ana: What's your timeline?", "Tom: We'd like to sign before Christmas."),
        "dates",
    ),
    (
        (
            "Ana: What does your decision process look like?",
            "Tom: I'd prefer not to go into that.",
        ),
        "declined",
    ),
    (
        (
            "Ana: How did the other candidates do?",
            "Tom: I'm not at liberty to discuss other candidates.",
        ),
        "not_free",
    ),
    (("Tom: Our rules don't allow me to give feedback before the vote.",), "not_free"),
    (("Tom: Helen would have to sign off on that.",), "people"),
    (("Tom: My co-founder and I decide together.",), "people"),
    (("Tom: The hiring manager makes the call, I only screen.",), "people"),
    (("Tom: Realistically we won't decide before November.",), "dates"),
    (("Ana: How many rounds are there?", "Tom: Three in total."), "steps"),
    (("Tom: There will be a second interview with the department heads.",), "steps"),
    (
        ("Tom: What we look at is price, team and references, in that order.",),
        "criteria",
    ),
    (("Tom: Sorry, I'm not supposed to talk about budgets.",), "not_free"),
    (
        ("Ana: Who are you comparing us with?", "Tom: I'd rather not get into that."),
        "declined",
    ),
    (("Tom: There's not much I can say about that yet.",), "guarded"),
]
NOTHING = [
    ("Tom: I want to thank you for coming.",),
    ("Tom: We need to talk about the schedule.",),
    ("Tom: If you need anything, let me know.",),
    ("Ana: We need your logo by Friday.",),
    ("Tom: I don't need anything else.",),
    ("Tom: Do you need a parking space?",),
    ("Tom: We have two floors in this building.",),
    ("Tom: Our CEO started the company in a garage.",),
    ("Tom: The interview process at my last company was awful.",),
    ("Tom: The board was happy with last year's results.",),
    ("Tom: Our last tender took eight months.",),
    ("Tom: We've been in this building for three years.",),
]


@pytest.mark.parametrize(("lines", "word"), HEARD)
def test_process_is_heard_with_its_aspect_or_openness(
    lines: tuple[str, ...], word: str
) -> None:
    told = [each.value for each in found(Kind.PROCESS, *lines)]

    assert word in {value.get("aspect", value.get("openness")) for value in told}


@pytest.mark.parametrize("lines", NOTHING)
def test_small_talk_about_their_firm_is_no_process(lines: tuple[str, ...]) -> None:
    assert found(Kind.PROCESS, *lines) == []


def test_facts_they_tell_are_open_and_confirmed() -> None:
    told = only(Kind.PROCESS, "Tom: Mara makes the final decision.")

    assert told.value["openness"] == "open"
    assert told.value["confirmed"] is True


def test_two_facts_in_one_sentence_are_both_kept() -> None:
    told = found(Kind.PROCESS, "Tom: The board meets mid-October and Mara signs it.")

    assert {each.value["aspect"] for each in told} == {"people", "dates"}


def test_rules_that_forbid_an_answer_are_nothing_but_that() -> None:
    lines = "Ana: Any concerns?", "Tom: HR policy says we can't give feedback."

    assert {each.kind for each in proposals(*lines)} <= {Kind.PROCESS}
