import pytest

from heardback.core.evidence import Kind
from tests.reading.lines import found, only

HEARD = [
    (
        ("Ana: Would you recommend us?", "Tom: Yes. But only if the price comes down."),
        "price",
    ),
    (("Tom: I'd need to run it past Dana.",), "authority"),
    (("Tom: We're looking at three other agencies.",), "alternative"),
    (("Tom: That's too expensive for us.",), "price"),
    (("Tom: Honestly, the price kills it.",), "price"),
    (("Tom: But the budget is frozen until January.",), "timing"),
    (("Tom: There's a hiring freeze.",), "timing"),
    (("Tom: That won't work for us.",), "price"),
    (("Tom: A lot of agencies don't deliver what they show.",), "trust"),
    (("Tom: Are you certain that it will be used the right way?",), "trust"),
    (("Tom: I don't trust consultants.",), "trust"),
    (("Tom: And how do you make sure that it arrives?",), "trust"),
    (("Tom: There are too many scams out there.",), "trust"),
    (("Tom: We've never heard of you.",), "trust"),
    (("Tom: I'd need to know more before we sign.",), "trust"),
    (("Tom: The only problem with that is that nobody speaks German.",), "fit"),
    (("Ana: How about 68?", "Tom: I'm afraid I can't agree to that."), "price"),
    (("Ana: How about the mornings for us?", "Tom: What do I get in return?"), "price"),
    (("Ana: I could do mornings.", "Tom: Can I swap one for a weekend?"), "price"),
    (("Tom: It's a bit steep, to be honest.",), "price"),
    (("Tom: The fee is higher than we expected.",), "price"),
    (("Tom: We can't afford that.",), "price"),
    (("Tom: Is there any flexibility on the price?",), "price"),
    (("Tom: Could you do it for 80?",), "price"),
    (("Tom: It's over our budget.",), "price"),
    (("Tom: It's not the right time for us.",), "timing"),
    (("Tom: I'm worried about the timeline.",), "timing"),
    (("Tom: I'd have to ask my boss.",), "authority"),
    (("Tom: It's not my decision.",), "authority"),
    (("Tom: It's not a priority this year.",), "need"),
    (("Tom: We're happy with what we have.",), "need"),
    (("Tom: I'm not sure you're the right fit.",), "fit"),
    (("Tom: You're quite small for a project like this.",), "fit"),
    (("Tom: You don't have much experience in healthcare.",), "fit"),
    (("Tom: I wonder whether you can handle our volume.",), "fit"),
    (("Tom: How do I know it will work?",), "trust"),
    (("Tom: We've been burned before.",), "trust"),
    (("Tom: It feels like a risk.",), "trust"),
    (("Tom: We could just do it with ChatGPT.",), "alternative"),
    (("Tom: We're also talking to two other agencies.",), "alternative"),
    (("Tom: Our team could build this in-house.",), "alternative"),
    (("Tom: Why wouldn't we just use an AI tool?",), "alternative"),
    (("Tom: I thought you did websites.",), "understanding"),
    (("Tom: I need to think about it.",), "indecision"),
    (("Tom: We haven't made up our mind yet.",), "indecision"),
    (("Tom: My biggest worry is the price.",), "price"),
    (("Tom: I have some concerns about data security.",), "trust"),
    (("Tom: I'm a bit hesitant.",), "other"),
    (("Tom: That's quite a bit more than we had in mind.",), "price"),
    (("Tom: Eighty is a lot of money for a workshop.",), "price"),
    (("Tom: Your competitor quoted half of that.",), "price"),
    (("Tom: Hmm, what could you do if we only had 30k?",), "price"),
    (("Tom: Q4 is really bad for us.",), "timing"),
    (("Tom: Maybe we should come back to this next year.",), "timing"),
    (("Tom: I can't decide that on my own.",), "authority"),
    (("Tom: To be honest, I don't really see the need right now.",), "need"),
    (("Tom: What we have works fine.",), "need"),
    (("Tom: You've mostly worked with start-ups, and we're a hospital.",), "fit"),
    (("Tom: We were hoping for someone with more leadership experience.",), "fit"),
    (("Tom: I worry you might be bored in this role.",), "fit"),
    (("Tom: How can we be sure you'll still be around in two years?",), "trust"),
    (("Tom: We had a bad experience with an agency last time.",), "trust"),
    (
        ("Tom: Frankly, ChatGPT gives me something decent in five minutes.",),
        "alternative",
    ),
    (("Tom: We might just hire someone internally.",), "alternative"),
    (("Tom: There is an internal candidate as well.",), "alternative"),
    (("Tom: Oh, so this is not a software product?",), "understanding"),
    (("Tom: I'm a bit torn.",), "indecision"),
    (("Tom: Let us sleep on it.",), "indecision"),
    (("Tom: Something about it doesn't feel right yet.",), "other"),
    (("Tom: You're about twenty percent above the other quote.",), "price"),
    (("Tom: What if we only took the first half, would that be cheaper?",), "price"),
    (("Tom: January would be far too late for us.",), "timing"),
    (("Tom: I'm not the one who decides.",), "authority"),
    (("Tom: I'd have to convince my partner first.",), "authority"),
    (("Tom: That sounds too good to be true.",), "trust"),
    (("Tom: To be frank, we may end up doing it ourselves.",), "alternative"),
    (("Tom: Wait, I thought you only did the design.",), "understanding"),
    (("Tom: I'd like to sleep on it.",), "indecision"),
    (("Tom: I do have a few reservations.",), "other"),
    # somebody or something else instead
    (("Tom: I'd rather give it to a local studio.",), "alternative"),
    (("Tom: We'd feel more comfortable with somebody from here.",), "alternative"),
    (("Tom: Perhaps we train two people rather than hiring a firm.",), "alternative"),
    (("Tom: We're leaning towards the other bid.",), "alternative"),
    (("Tom: We've been with Hartmann for eleven years.",), "alternative"),
    (("Tom: Your competitor is simply further along.",), "alternative"),
    # nothing to change
    (("Tom: Nobody on our side has complained.",), "need"),
    (("Tom: I don't think it would make much of a difference.",), "need"),
    (("Tom: We don't need yet another platform.",), "need"),
    # too much at once
    (("Tom: We've only just switched to a new bank.",), "timing"),
    (("Tom: There's too much going on here in spring.",), "timing"),
    # somebody above
    (("Tom: Without the works council there's nothing we can sign.",), "authority"),
    (("Tom: Let me see what the others think.",), "authority"),
    (("Tom: My boss will ask why we pay for two.",), "authority"),
    # can it be believed
    (("Tom: They sometimes promise what nobody can keep.",), "trust"),
    (("Tom: We were let down by a supplier like that.",), "trust"),
    (("Tom: I have to question whether that figure holds.",), "trust"),
    (("Tom: That's just what every consultant says.",), "trust"),
    (("Tom: We tried something similar and it was a disaster.",), "trust"),
    (("Tom: It sounds more like a sales pitch.",), "trust"),
    # are we the right ones
    (("Tom: Your background is rather academic.",), "fit"),
    (("Tom: I don't see you in front of our customers.",), "fit"),
    (("Tom: We need a person with more clinical practice than you have.",), "fit"),
    (("Tom: I'm confused about what the second phase covers.",), "understanding"),
    (("Tom: I just don't want to pick the wrong one.",), "indecision"),
    (("Tom: Personally I favour the studio in Leeds.",), "alternative"),
    (("Tom: We'd want to look at two other tools first.",), "alternative"),
    (("Tom: The committee tends to prefer big names.",), "alternative"),
    (("Tom: Some in the office wonder why we need help at all.",), "need"),
    (("Tom: It's mainly the timing.",), "timing"),
    (("Tom: That's a lot to handle before the fair.",), "timing"),
    (("Tom: Legal will object to the second clause.",), "authority"),
    (("Tom: That's above what I can sign.",), "authority"),
    (("Tom: What happens if your founder quits?",), "trust"),
    (("Tom: I'm not sure that this is legit.",), "trust"),
    (("Tom: I don't know where the money goes.",), "trust"),
    (("Tom: I'd feel better if there was somebody to call.",), "trust"),
    (("Tom: There has been some pushback.",), "other"),
    (("Tom: I'm not quite there yet.",), "indecision"),
    (("Tom: I'd be lying if I said the fee wasn't an issue.",), "price"),
    (("Tom: I'm not sure my people would use it.",), "other"),
    (("Tom: That would be tricky for us.",), "other"),
    (("Tom: I can get two trainees for half of it.",), "price"),
    (("Tom: That's quite a jump.",), "price"),
    (("Tom: We don't have that kind of money.",), "price"),
    (("Ana: How about 45?", "Tom: That will be tough."), "price"),
    # terms, in whatever words
    (("Tom: We would go for a smaller package.",), "price"),
    (("Tom: We don't have enough to spend on that.",), "price"),
    (("Tom: Then I'd want the weekends in return.",), "price"),
    (("Ana: I'd need both mornings.", "Tom: We should split them evenly."), "price"),
    (("Ana: I'd be happy to give you 2 days.", "Tom: Only if I get three."), "price"),
    (
        ("Ana: How about 40 hours?", "Tom: That's our final offer, I can't budge."),
        "price",
    ),
    (("Tom: No, it's too expensive.",), "price"),
]
NOTHING = [
    ("Tom: We have a great process for onboarding new people.",),
    ("Tom: The board was founded in 1990.",),
    ("Tom: Our CFO loves sailing.",),
    ("Tom: I interviewed for a job last year.",),
    ("Ana: Who is your favourite author?", "Tom: Jane Austen."),
    ("Tom: It's not expensive at all.",),
    ("Tom: The price is fine.",),
    ("Tom: What does it cost?",),
    ("Tom: The last agency was far too expensive.",),
    ("Tom: How much would the full package be?",),
    ("Tom: Do you have references in retail?",),
    ("Tom: I'm not worried about the price.",),
    ("Tom: We have no concerns.",),
    ("Tom: Don't worry about the budget.",),
    ("Tom: I used to be sceptical about agencies.",),
    ("Tom: We use ChatGPT for our newsletter.",),
    ("Tom: Is the training included in the price?",),
    ("Tom: How long have you been doing this?",),
    ("Tom: It's great value for money.",),
    ("Tom: We're not looking at anyone else.",),
    ("Tom: I don't have any doubts about you.",),
    ("Tom: That's a fair price.",),
    ("Tom: We don't need to involve anyone else.",),
    ("Tom: I trust you.",),
    ("Tom: How many people would work on this?",),
    ("Tom: I'm not concerned about your size at all.",),
    ("Tom: I was wondering if you could send two more copies.",),
    ("Tom: I'm worried about our harvest this year.",),
    ("Tom: I'd rather work with you than wait.",),
    (
        "Ana: You can have 3 days.",
        "Tom: Okay, we can work with that. So I take 3 days.",
    ),
    ("Ana: I'd do 2 days.", "Tom: Great, so we agree. You do 2 days, I do 3."),
    ("Tom: We just finished a great project with you.",),
    ("Tom: It's not that expensive.",),
    ("Tom: We're swamped with orders.",),
    ("Tom: The committee prefers your draft.",),
    ("Tom: It would be hard for me to say where I left it.",),
]


@pytest.mark.parametrize(("lines", "about"), HEARD)
def test_a_doubt_is_heard_with_what_it_is_about(
    lines: tuple[str, ...], about: str
) -> None:
    assert about in {each.value["about"] for each in found(Kind.HESITATION, *lines)}


@pytest.mark.parametrize("lines", NOTHING)
def test_neutral_talk_is_no_doubt(lines: tuple[str, ...]) -> None:
    assert found(Kind.HESITATION, *lines) == []


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Tom: That's too expensive for us.", "outright"),
        ("Tom: Could you do it for 80?", "hinted"),
        ("Tom: I need to run it past Dana.", "hinted"),
    ],
)
def test_a_doubt_is_outright_or_hinted(line: str, mode: str) -> None:
    assert only(Kind.HESITATION, line).value["mode"] == mode


def test_our_own_doubt_is_not_theirs() -> None:
    assert found(Kind.HESITATION, "Ana: I worry that we are too expensive.") == []


def test_other_terms_than_ours_hint_at_the_price() -> None:
    doubt = only(
        Kind.HESITATION,
        "Ana: You can have all three for 90.",
        "Tom: How about two for 50?",
    )

    assert (doubt.value["about"], doubt.value["mode"]) == ("price", "hinted")


def test_a_first_proposal_of_theirs_is_no_doubt() -> None:
    assert found(Kind.HESITATION, "Tom: How about two for 50?") == []


def test_yes_to_is_the_price_an_issue_is_a_doubt() -> None:
    doubt = only(Kind.HESITATION, "Ana: Is the price an issue?", "Tom: A bit, yes.")

    assert (doubt.value["about"], doubt.question) == ("price", "Is the price an issue?")
