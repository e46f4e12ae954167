"""What nobody asked yet is found, and what may not be asked is left alone."""

from dataclasses import replace

from heardback.core.evidence import Aspect, Evidence, Openness, Process
from heardback.core.gaps import Gap, gaps
from tests.core.noted import AT, NORTHGATE, TODAY, noted


def of(text: str, item: str) -> list[Gap]:
    return [gap for gap in gaps(noted(text)) if gap.item == item]


def test_a_pursuit_without_an_agreed_step_asks_for_one() -> None:
    assert of("# Northgate Foods: deal\n", "next_step")


def test_an_agreed_step_is_not_asked_for_again() -> None:
    assert of(NORTHGATE, "next_step") == []


def test_each_person_can_be_asked_to_back_us_by_name() -> None:
    assert [gap.person for gap in of(NORTHGATE, "support")] == ["Mara", "Tom"]


def test_somebody_who_may_not_say_is_not_asked_again() -> None:
    text = NORTHGATE + "    - support Mara: may not say\n"

    assert [gap.person for gap in of(text, "support")] == ["Tom"]


def test_an_open_doubt_is_met_with_a_question_in_their_words() -> None:
    doubt = of(NORTHGATE, "hesitation")[0]

    assert "high next to what our team could do with ChatGPT" in doubt.text
    assert doubt.text.endswith("?")


def test_a_resolved_doubt_is_left_in_peace() -> None:
    text = NORTHGATE.replace("asked: no", "resolved")

    assert of(text, "hesitation") == []


def test_what_is_unknown_of_their_process_is_asked_aspect_by_aspect() -> None:
    aspects = {gap.aspect for gap in of("# Northgate Foods: deal\n", "openness")}

    assert aspects == set(Aspect)


def test_when_rules_forbid_them_to_say_the_process_is_not_asked_about() -> None:
    text = """
        # Northgate Foods: deal
        people: Tom

        ## 2026-09-04 call: Tom
        - process: may not say
    """

    assert of(text, "openness") == []


def test_rules_about_one_aspect_leave_the_others_open() -> None:
    pursuit = noted("# Northgate Foods: deal\n")
    forbidden = Evidence(
        id="a",
        statement=Process(aspect=Aspect.INFORMATION, openness=Openness.NOT_FREE),
        happened_on=TODAY,
        recorded_at=AT,
    )
    asked = gaps(replace(pursuit, evidence=(forbidden,)))

    assert {gap.aspect for gap in asked if gap.aspect} == set(Aspect) - {
        Aspect.INFORMATION
    }


def test_a_doubt_says_how_far_it_has_come() -> None:
    understood = NORTHGATE.replace("asked: no", 'understood: "they pay twice"')

    assert "nobody asked" in of(NORTHGATE, "hesitation")[0].why
    assert "not yet settled" in of(understood, "hesitation")[0].why


def test_when_every_need_is_confirmed_none_is_asked_for() -> None:
    assert of(NORTHGATE, "needs") == []
