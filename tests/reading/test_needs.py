import pytest

from heardback.core.evidence import Kind
from tests.reading.lines import found, only

HEARD = [
    (("Tom: We need a new website.",), "objective"),
    (("Tom: I really, really need two more people.",), "objective"),
    (("Tom: It would be helpful if we could see the raw data.",), "objective"),
    (("Tom: I've got enough, but would like one extra licence.",), "objective"),
    (("Tom: We want to reduce returns by a third.",), "objective"),
    (("Tom: We have 20k for this.",), "constraint"),
    (("Tom: Our budget is 50,000 euros.",), "constraint"),
    (("Tom: It has to be live by March.",), "constraint"),
    (("Tom: It must run on premises.",), "criterion"),
    (("Tom: We're looking for someone who can lead a team.",), "criterion"),
    (("Tom: The most important thing for us is reliability.",), "criterion"),
    (("Tom: We can't have another launch slip.",), "constraint"),
    (("Tom: I'm away until the 4th.",), "constraint"),
    (
        ("Tom: It only makes sense if it works offline, so only if it has SSO.",),
        "criterion",
    ),
    (("Tom: Our goal is to double the number of applicants.",), "objective"),
    (("Tom: We struggle with onboarding.",), "concern"),
    (("Tom: Our biggest problem is staff turnover.",), "concern"),
    (("Ana: So you need it to work offline, right?", "Tom: Exactly."), "objective"),
    (("Tom: My team needs better reporting.",), "objective"),
    (
        ("Ana: What are you hoping to achieve?", "Tom: Fewer support tickets, mostly."),
        "objective",
    ),
    (("Tom: We want to have somebody in place by January.",), "objective"),
    (("Tom: We want our sales people to spend less time on paperwork.",), "objective"),
    (("Tom: I'm looking for a way to cut onboarding time.",), "objective"),
    (("Tom: Whoever we hire has to speak German.",), "criterion"),
    (("Tom: For us, data protection is key.",), "criterion"),
    (("Tom: We can't spend more than 40k this year.",), "constraint"),
    (("Tom: We have to be live before the season starts.",), "constraint"),
    (("Tom: I can only do mornings.",), "constraint"),
    (("Tom: What keeps me up at night is churn.",), "concern"),
    (("Tom: We keep losing people after six months.",), "concern"),
    (
        (
            "Ana: So the main thing for you is fewer complaints, is that right?",
            "Tom: Yes, exactly.",
        ),
        "objective",
    ),
    (("Tom: We'd prefer a local partner.",), "criterion"),
    (("Tom: We're trying to get more applications from young people.",), "objective"),
    (("Tom: What we want is fewer sick days.",), "objective"),
    (("Tom: We'd like to have one contact person.",), "objective"),
    (("Tom: Speed matters most to us.",), "criterion"),
    (("Tom: Twelve thousand is all we have.",), "constraint"),
    (
        ("Tom: The contract has to be signed before the end of the fiscal year.",),
        "constraint",
    ),
    (("Tom: I have to give three months' notice.",), "constraint"),
    (
        (
            "Ana: If I understand you correctly, you need it to run on phones.",
            "Tom: That's right.",
        ),
        "objective",
    ),
    (("Tom: We have put aside EUR 48,000.",), "constraint"),
    (("Tom: They approved 30k for it.",), "constraint"),
    (("Tom: We have nobody who could run it.",), "constraint"),
    (("Tom: On one condition: it stays in Europe.",), "criterion"),
    (("Tom: The partner must know our trade.",), "criterion"),
    (("Tom: I'm worried about the harvest.",), "concern"),
    (("Tom: Hi, just looking for some help with payroll.",), "objective"),
    (("Tom: We're interested in getting fewer calls.",), "objective"),
    (("Tom: We really could use another engineer.",), "objective"),
    (("Tom: Two licences would be ideal.",), "objective"),
    (("Tom: We've got to have a second site.",), "objective"),
    (("Tom: Our top priority is a second shift.",), "objective"),
    (("Tom: Our top priority is quality.",), "criterion"),
    (("Tom: The budget is around 35.",), "constraint"),
    (("Tom: We're booked until March.",), "constraint"),
    (("Tom: Whatever we buy has to speak to our till.",), "criterion"),
    (("Tom: The form must be simple.",), "criterion"),
    (("Tom: We're drowning in paper.",), "concern"),
    (("Tom: It takes us nine days to close the books.",), "concern"),
    (("Tom: We've lost a client over this.",), "concern"),
    (("Tom: The more seats we get the better.",), "objective"),
    (("Tom: We really will need another reader.",), "objective"),
    (("Tom: It's not much, but we don't have much money.",), "constraint"),
]
NOTHING = [
    ("Tom: I need to go in five minutes.",),
    ("Tom: I'd like to introduce my colleague.",),
    ("Tom: I need a coffee first.",),
    ("Tom: You'd need a badge to get in.",),
    ("Tom: We need to wrap up now.",),
    ("Tom: I need to check my calendar.",),
    ("Tom: We want to apologise for the delay.",),
    ("Tom: They need a lot of attention, those dogs.",),
    ("Tom: All the papers we need for it are in the folder.",),
    ("Tom: When we can't pay, we help in kind.",),
    ("Tom: Dogs need people to walk them.",),
    ("Tom: I'd rather not say.",),
    ("Tom: We'd want two days in return.",),
    ("Tom: We want to take this opportunity to thank you all.",),
]


@pytest.mark.parametrize(("lines", "sort"), HEARD)
def test_a_need_is_heard_with_its_sort(lines: tuple[str, ...], sort: str) -> None:
    assert only(Kind.NEED, *lines).value["sort"] == sort


@pytest.mark.parametrize("lines", NOTHING)
def test_what_the_talk_itself_needs_is_no_need(lines: tuple[str, ...]) -> None:
    assert found(Kind.NEED, *lines) == []


def test_what_they_say_is_stated() -> None:
    assert only(Kind.NEED, "Tom: We need a new site.").value["status"] == "stated"


def test_agreeing_to_our_words_confirms_a_need() -> None:
    need = only(
        Kind.NEED, "Ana: So you need it to work offline, right?", "Tom: Exactly."
    )

    assert need.value["status"] == "confirmed"
    assert need.value["text"] == "So you need it to work offline, right"
    assert need.quote == "Exactly."


def test_a_correction_confirms_nothing() -> None:
    lines = "Ana: So you need it by March, right?", "Tom: Well, not really by March."

    assert found(Kind.NEED, *lines) == []


def test_what_we_need_is_not_their_need() -> None:
    assert found(Kind.NEED, "Ana: We need your logo.") == []
