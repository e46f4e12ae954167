import pytest

from heardback.core.evidence import Kind
from tests.reading.lines import found, only

HEARD = [
    (("Ana: Will you be recommending us?", "Tom: We'll see."), "vague"),
    (("Tom: I'd be glad to support this.",), "yes"),
    (("Tom: I might even chip in.",), "vague"),
    (("Tom: I'd like to go ahead with it.",), "yes"),
    (("Tom: I like that. You have a deal.",), "yes"),
    (("Tom: Not the best deal for me but I'll take it.",), "yes"),
    (("Tom: I will be recommending you on Monday.",), "yes"),
    (("Tom: That would work best for us.",), "yes"),
    (("Tom: We can pledge five hundred.",), "yes"),
    (("Tom: I'd be fine with that.",), "yes"),
    (("Tom: Okay, count me in.",), "yes"),
    (("Tom: We'll make a contribution of 200.",), "yes"),
    (("Tom: I'll start with 300 euros.",), "yes"),
    (("Tom: We're really keen on this.",), "yes"),
    (("Tom: I will back it.",), "yes"),
    (("Tom: I'd love to be part of it.",), "enthusiastic"),
    (("Tom: That does sound tempting.",), "vague"),
    (("Tom: I'm afraid it's not a match.",), "no"),
    (("Tom: We decided to go on with others.",), "no"),
    (
        ("Ana: It's 40 days. Does that work for you?", "Tom: Fantastic, works for me."),
        "enthusiastic",
    ),
    (
        ("Ana: It's 40 days. Does that work for you?", "Tom: We're fine with that."),
        "yes",
    ),
    (("Tom: So we have a deal.",), "yes"),
    (("Tom: We use somebody else too, but would be glad to work with you.",), "yes"),
    (("Tom: I went to bat for you on Tuesday.",), "enthusiastic"),
    (("Tom: We'd be interested in trying it.",), "vague"),
    (("Tom: I'd rather not recommend anybody.",), "no"),
    (("Tom: No, that's not going to happen.",), "no"),
    (("Tom: We will pay nothing.",), "no"),
    (
        ("Ana: Would you support us?", "Tom: Absolutely, I will support you."),
        "enthusiastic",
    ),
    (
        (
            "Ana: Would you be willing to donate something? Say, half of it?",
            "Tom: Sure.",
        ),
        "yes",
    ),
    (
        (
            "Ana: Would you like to join the pilot?",
            "Tom: Yes, what would we have to do?",
        ),
        "yes",
    ),
    (("Ana: Would you like to donate?", "Tom: Right now I'd have to say no."), "no"),
    (
        ("Ana: How about two of the four?", "Tom: I'll do that if I get one more."),
        "qualified",
    ),
    (("Ana: Will you recommend us to the board?", "Tom: Yes, I will."), "yes"),
    (
        (
            "Ana: Will you put us forward?",
            "Tom: Absolutely, I'm putting your name forward tomorrow.",
        ),
        "enthusiastic",
    ),
    (("Ana: Can I count on your support?", "Tom: I can't back this one."), "no"),
    (
        ("Ana: Would you recommend us?", "Tom: If legal is fine with it, yes."),
        "qualified",
    ),
    (
        ("Ana: Would you recommend us?", "Tom: Yes. But only if the price comes down."),
        "qualified",
    ),
    (
        (
            "Ana: Would you put me forward for the role?",
            "Tom: Um.",
            "Ana: Sure, take your time.",
            "Tom: It's a strong field.",
        ),
        "vague",
    ),
    (
        (
            "Ana: Are you going to recommend us?",
            "Tom: Sorry, what do you mean?",
            "Ana: To Mara.",
            "Tom: Hard to say at this point.",
        ),
        "vague",
    ),
    (("Ana: So will you be backing us?", "Tom: Honestly, no."), "no"),
    (
        (
            "Ana: Would you recommend me to the hiring manager?",
            "Tom: I don't think so.",
        ),
        "no",
    ),
    (("Ana: Where do we stand with you?", "Tom: You're our first choice."), "yes"),
    (("Tom: I'm happy to put this in front of Mara.",), "yes"),
    (("Tom: I'd love to work with you on this.",), "enthusiastic"),
    (("Tom: We've decided to go with another agency.",), "no"),
    (("Tom: I won't be recommending this one.",), "no"),
    (("Tom: I'll recommend you to the board.",), "yes"),
    (("Tom: Absolutely, I'm putting your name forward tomorrow.",), "enthusiastic"),
    (("Tom: You have my vote.",), "yes"),
    (("Ana: Would you be willing to recommend us?", "Tom: I'd be happy to."), "yes"),
    (
        (
            "Ana: We could start with a pilot for 12k. Does that work for you?",
            "Tom: That works for us.",
        ),
        "yes",
    ),
    (
        ("Ana: Will you support us when the panel meets?", "Tom: I'll think about it."),
        "vague",
    ),
    (
        ("Ana: Can we count on you?", "Tom: As long as the references check out."),
        "qualified",
    ),
    (
        (
            "Ana: If it were up to you, would we get the project?",
            "Tom: Yeah, I think so, you understood what we're about.",
        ),
        "yes",
    ),
    (
        (
            "Ana: Would you put in a good word for us with Helen?",
            "Tom: I can mention it.",
        ),
        "vague",
    ),
    (
        (
            "Ana: Would you be comfortable recommending me?",
            "Tom: Oh, one hundred percent.",
        ),
        "enthusiastic",
    ),
    (
        (
            "Ana: Would you speak up for us in the committee?",
            "Tom: I don't want to get involved in that.",
        ),
        "no",
    ),
    (
        ("Ana: Can I count on your vote?", "Tom: Provided the numbers hold up, sure."),
        "qualified",
    ),
    (
        (
            "Ana: Do you see me in this role?",
            "Tom: You're definitely among the stronger candidates.",
        ),
        "vague",
    ),
    (("Tom: I'm going to tell Helen we should go with you.",), "yes"),
    (("Tom: For me you are the front-runner.",), "yes"),
    (("Tom: Honestly, I can't wait to get started with you guys.",), "enthusiastic"),
    (("Tom: Unfortunately we won't be moving forward with your application.",), "no"),
    (("Tom: I'm afraid we went with someone else.",), "no"),
    (("Tom: I like what I've seen so far.",), "vague"),
    (("Ana: Would you vote for our proposal?", "Tom: Not at that price, no."), "no"),
    (
        (
            "Ana: Are you going to back me with the panel?",
            "Tom: Let's see how the others do first.",
        ),
        "vague",
    ),
    (
        (
            "Ana: Can I count on you as a reference for the board?",
            "Tom: If the pilot goes well, absolutely.",
        ),
        "qualified",
    ),
    (
        (
            "Ana: Would you recommend us internally?",
            "Tom: Definitely. I already told my team.",
        ),
        "enthusiastic",
    ),
    (("Tom: Honestly, you had me at the first slide, I'm all in.",), "enthusiastic"),
    (("Tom: I'll speak up for you on Thursday.",), "yes"),
    (("Tom: I can't put my name on this.",), "no"),
]
NOTHING = [
    ("Ana: You can take 2 days.", "Tom: That's good to know."),
    ("Tom: If you have any trouble with it, we're happy to help.",),
    ("Tom: He might be interested in sailing.",),
    ("Tom: I can give three lamps for two chairs.",),
    ("Ana: Do you like to travel?", "Tom: Yes, I do."),
    ("Tom: Let's make a deal!",),
    ("Ana: Shall I send it Friday?", "Tom: We'll see."),
    ("Tom: Nice meeting you, sounds good.",),
    ("Tom: Thanks, that was a great presentation.",),
    ("Tom: Great, thanks.",),
    ("Tom: I'd recommend the fish.",),
    ("Tom: I wouldn't have recommended them last year.",),
    ("Tom: Oh yeah right, I'll recommend you.",),
    ("Ana: Do you have any questions for me?", "Tom: No."),
    ("Ana: Can you hear me?", "Tom: Yes."),
    ("Ana: Did you get my mail?", "Tom: Yes, I did."),
    ("Tom: That was a really nice presentation, thank you.",),
    ("Tom: We've recommended three vendors in the past.",),
    ("Tom: Would you recommend this hotel?",),
    ("Tom: I fully support our apprentices.",),
    ("Tom: It was a pleasure talking to you.",),
    ("Ana: Would you like some more tea?", "Tom: Yes, please."),
    ("Ana: Are you happy with your current setup?", "Tom: Yes, quite."),
]


@pytest.mark.parametrize(("lines", "grade"), HEARD)
def test_support_is_heard_with_its_grade(lines: tuple[str, ...], grade: str) -> None:
    assert only(Kind.SUPPORT, *lines).value["grade"] == grade


@pytest.mark.parametrize("lines", NOTHING)
def test_politeness_and_other_answers_are_no_support(lines: tuple[str, ...]) -> None:
    assert found(Kind.SUPPORT, *lines) == []


def test_a_condition_is_kept_in_their_words() -> None:
    said = only(
        Kind.SUPPORT,
        "Ana: Would you recommend us?",
        "Tom: If Legal is fine with it, yes.",
    )

    assert said.value["condition"] == "If Legal is fine with it"


def test_an_answer_carries_the_question_it_answers() -> None:
    said = only(Kind.SUPPORT, "Ana: Will you recommend us?", "Tom: We'll see.")

    assert (said.quote, said.question) == ("We'll see.", "Will you recommend us?")


def test_our_own_words_are_never_their_support() -> None:
    assert found(Kind.SUPPORT, "Ana: I'll recommend you to the board.") == []


def test_what_they_may_not_say_is_no_support() -> None:
    lines = (
        "Ana: Will you recommend us?",
        "Tom: I can't comment before the panel meets.",
    )

    assert found(Kind.SUPPORT, *lines) == []


def test_taking_our_terms_is_support() -> None:
    lines = "Ana: We could do the pilot for 12k.", "Tom: Sounds good."

    assert only(Kind.SUPPORT, *lines).value["grade"] == "yes"


def test_a_bare_yeah_to_a_suggestion_is_nothing() -> None:
    assert found(Kind.SUPPORT, "Ana: How about a pilot?", "Tom: Yeah.") == []
