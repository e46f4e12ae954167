import pytest

from heardback.core.evidence import Kind, Party
from tests.reading.lines import found, only

HEARD = [
    (("Tom: I'll send you the brief tomorrow.",), "them"),
    (("Tom: I'll talk to my boss on Monday.",), "them"),
    (("Tom: We'll be in touch.",), "them"),
    (("Tom: Let me check with legal and get back to you.",), "them"),
    (("Ana: I'll send the proposal by Friday.",), "us"),
    (("Ana: We will get you the references by the end of the week.",), "us"),
    (("Ana: Shall I send the proposal on Friday?", "Tom: Yes, please."), "us"),
    (("Ana: Could we meet again next Tuesday?", "Tom: Sure, Tuesday works."), "both"),
    (("Ana: Are you free on Thursday at 3?", "Tom: Thursday works for me."), "both"),
    (("Tom: Please send the deck.", "Ana: Will do."), "us"),
    (("Tom: Dana will send you the contract next week.",), "them"),
    (("Tom: You'll have our feedback by Wednesday.",), "them"),
    (("Tom: See you on Thursday then.",), "both"),
    (("Ana: Can you send me the org chart?", "Tom: Sure, no problem."), "them"),
    (("Tom: You'll hear from us by the end of next week either way.",), "them"),
    (("Tom: I'll forward your proposal to Helen this afternoon.",), "them"),
    (("Tom: Let me set up a call with our controller.",), "them"),
    (("Tom: We're going to get back to you next week.",), "them"),
    (("Tom: I'll see if Helen has time on Thursday.",), "them"),
    (
        (
            "Ana: Shall we do a short call on Tuesday at ten?",
            "Tom: Tuesday at ten is perfect.",
        ),
        "both",
    ),
    (
        (
            "Tom: Could you send us two case studies?",
            "Ana: Of course, I'll send them tonight.",
        ),
        "us",
    ),
    (
        ("Ana: I'm going to prepare a revised quote and send it over by Wednesday.",),
        "us",
    ),
    (
        (
            "Ana: I'll get you the numbers first thing Monday.",
            "Tom: Perfect, thank you.",
        ),
        "us",
    ),
    (("Tom: My assistant will send you an invite.",), "them"),
    (("Tom: I'll get you an answer by Tuesday.",), "them"),
    (("Tom: I'm going to ask our lawyers to look at the contract.",), "them"),
    (("Tom: Okay, I will bring it up in our Monday meeting.",), "them"),
    (("Tom: Let's talk again on the 3rd of November.", "Ana: Sounds good."), "both"),
    (("Ana: We'll send you a revised offer tomorrow.",), "us"),
    (("Ana: Should I send you a short summary?", "Tom: That would be great."), "us"),
    (("Ana: Would you send us the floor plan?", "Tom: Will do."), "them"),
]
NOTHING = [
    ("Ana: Could we meet again next Tuesday?", "Tom: I'm not sure."),
    ("Tom: Please send the deck.",),
    ("Tom: I'll be honest with you.",),
    ("Tom: I'll tell you a story.",),
    ("Tom: We'll see how it goes.",),
    ("Tom: I won't send anything before that.",),
    ("Tom: If it works out, I'll call you.",),
    ("Tom: I sent you the brief yesterday.",),
    ("Ana: I'd send it earlier if I could.",),
    ("Tom: You should send that to Helen.",),
    ("Tom: We will see.",),
    ("Tom: I'll have the soup.",),
    ("Tom: I'll give you an example.",),
    ("Tom: We'll probably never use that.",),
    ("Tom: I'll be on holiday next week.",),
    ("Tom: I will always remember that.",),
    ("Tom: We'll have to wait and see.",),
    ("Tom: I'll keep my fingers crossed.",),
    ("Tom: It will be fine.",),
    ("Ana: I'll be honest, we're quite expensive.",),
]


@pytest.mark.parametrize(("lines", "owner"), HEARD)
def test_a_next_step_is_heard_with_its_owner(
    lines: tuple[str, ...], owner: str
) -> None:
    assert only(Kind.NEXT_STEP, *lines).value["owner"] == owner


@pytest.mark.parametrize("lines", NOTHING)
def test_talk_without_a_promise_is_no_next_step(lines: tuple[str, ...]) -> None:
    assert found(Kind.NEXT_STEP, *lines) == []


def test_a_due_date_is_kept_as_said_and_as_a_day() -> None:
    step = only(Kind.NEXT_STEP, "Ana: I'll send the proposal by Friday.")

    assert step.side is Party.US
    assert step.value["due"] == "by Friday"
    assert step.value["due_on"] == "2026-09-25"


def test_what_costs_them_something_is_an_advance() -> None:
    step = only(Kind.NEXT_STEP, "Tom: I'll talk to my boss on Monday.")

    assert (step.value["step"], step.value["agreed"]) == ("advance", True)


def test_staying_in_touch_is_a_continuation() -> None:
    step = only(Kind.NEXT_STEP, "Tom: We'll be in touch.")

    assert step.value["step"] == "continuation"


def test_our_promise_alone_is_not_agreed() -> None:
    step = only(Kind.NEXT_STEP, "Ana: I'll send the proposal by Friday.")

    assert "agreed" not in step.value


def test_our_promise_is_agreed_once_it_suits_them() -> None:
    step = only(
        Kind.NEXT_STEP,
        "Ana: I'll send the proposal by Friday.",
        "Tom: Perfect, thank you.",
    )

    assert step.value["agreed"] is True


def test_what_they_asked_us_for_is_agreed() -> None:
    step = only(
        Kind.NEXT_STEP, "Tom: Please send the deck.", "Ana: I'll send it today."
    )

    assert (step.side, step.value["agreed"]) == (Party.US, True)


def test_an_appointment_is_due_when_they_say() -> None:
    step = only(
        Kind.NEXT_STEP, "Ana: Shall we meet again?", "Tom: Yes, Tuesday works for me."
    )

    assert (step.value["owner"], step.value["due_on"]) == ("both", "2026-09-22")


def test_our_promise_is_agreed_once_they_repeat_the_day() -> None:
    step = only(
        Kind.NEXT_STEP,
        "Ana: You will have the proposal by Friday the twenty-fifth.",
        "Tom: Friday the twenty-fifth.",
    )

    assert step.value["agreed"] is True


def test_a_day_before_the_promise_belongs_to_something_else() -> None:
    step = only(
        Kind.NEXT_STEP, "Tom: The board meets Tuesday, you'll hear from us after that."
    )

    assert "due" not in step.value
