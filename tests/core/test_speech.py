import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.speech import Said, count_words, delivery, fillers, said_in
from heardback.core.talk import Form, Talk, Turn


def said(speaker: str, words: str, *, start: float, seconds: float) -> Said:
    return Said(words=words, speaker=speaker, start=start, end=start + seconds)


CALL = [
    said("Ana", "Um, will you be recommending us to the board?", start=0, seconds=3),
    said("Tom", "We'll see.", start=3, seconds=1),
    said("Ana", "What would make it a yes for you?", start=4, seconds=4),
]


def test_pace_is_our_words_over_the_minutes_in_which_we_spoke() -> None:
    ours = delivery(CALL, us=["Ana"])

    assert ours is not None
    assert ours.words == 9 + 8
    assert ours.seconds == 7
    assert ours.pace == pytest.approx(60 * 17 / 7)


def test_the_talk_share_is_in_seconds_where_times_are_known() -> None:
    ours = delivery(CALL, us=["ana "])

    assert ours is not None
    assert ours.share == 7 / 8
    assert ours.share_timed


def test_without_times_the_talk_share_is_in_words_and_there_is_no_pace() -> None:
    talk = [Said(words="one two three", speaker="Ana"), Said(words="four", speaker="T")]

    ours = delivery(talk, us=["Ana"])

    assert ours is not None
    assert (ours.share, ours.share_timed, ours.pace) == (0.75, False, None)
    assert ours.fillers_a_minute is None


def test_a_turn_whose_end_is_missing_is_left_out_of_the_pace() -> None:
    talk = [*CALL, Said(words="And thank you very much.", speaker="Ana", start=9)]

    ours = delivery(talk, us=["Ana"])

    assert ours is not None
    assert ours.words == 22
    assert ours.pace == pytest.approx(60 * 17 / 7)


def test_a_turn_without_a_word_is_no_time_spoken() -> None:
    ours = delivery([*CALL, said("Ana", "-", start=9, seconds=60)], us=["Ana"])

    assert ours is not None
    assert ours.seconds == 7


def test_who_did_not_speak_has_no_delivery() -> None:
    assert delivery(CALL, us=["Ben"]) is None
    assert delivery([], us=["Ana"]) is None


def test_words_that_nobody_is_named_for_can_be_ours() -> None:
    memo = [Said(words="They will decide in May.", start=0, end=2)]

    ours = delivery(memo, us=[None])

    assert ours is not None
    assert (ours.share, ours.pace) == (1.0, 150)


def test_a_nod_does_not_end_a_monologue() -> None:
    talk = [
        said("Ana", "a b c d e", start=0, seconds=10),
        said("Tom", "Mm-hm, right.", start=10, seconds=1),
        said("Ana", "f g h", start=11, seconds=10),
    ]

    ours = delivery(talk, us=["Ana"])

    assert ours is not None
    assert (ours.longest.words, ours.longest.seconds) == (8, 20)


def test_an_answer_ends_a_monologue() -> None:
    talk = [
        said("Ana", "a b c d e", start=0, seconds=10),
        said("Tom", "I would rather not say that.", start=10, seconds=1),
        said("Ana", "f g h", start=11, seconds=12),
    ]

    ours = delivery(talk, us=["Ana"])

    assert ours is not None
    assert (ours.longest.words, ours.longest.seconds) == (3, 12)
    assert ours.longest.start == 11


def test_two_of_us_hold_two_monologues() -> None:
    talk = [
        said("Ana", "a b c d e", start=0, seconds=5),
        said("Ben", "f g h i", start=5, seconds=4),
    ]

    ours = delivery(talk, us=["Ana", "Ben"])

    assert ours is not None
    assert ours.share == 1.0
    assert ours.longest.words == 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Um, uhm, ummm", {"um": 3}),
        ("uh, er, eh", {"uh": 3}),
        ("Hmm. Mm.", {"hm": 2}),
        ("It is, like, expensive.", {"like": 1}),
        ("I mean, we could.", {"i mean": 1}),
    ],
)
def test_fillers_are_counted_under_one_spelling(
    text: str, found: dict[str, int]
) -> None:
    assert dict(fillers(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "What kind of board is it?",
        "You know the board.",
        "I mean it.",
        "We like that.",
        "The ER nurse, 5 mm, 3 MM, summer, her, hum, to err.",
        "Uh-huh.",
    ],
)
def test_words_that_mean_something_are_no_fillers(text: str) -> None:
    assert fillers(text) == ()


def test_a_turn_without_an_end_lasts_until_the_next() -> None:
    talk = Talk(
        form=Form.TRANSCRIPT,
        text="One. Two. Three.",
        turns=(
            Turn(start=0, end=4, said_at=1.0),
            Turn(start=5, end=9, said_at=3.0, said_until=3.5),
            Turn(start=10, end=16, said_at=9.0),
        ),
    )

    assert [each.seconds for each in said_in(talk)] == [2.0, 0.5, None]
    assert [each.words for each in said_in(talk)] == ["One.", "Two.", "Three."]


def test_nobody_speaks_in_an_empty_talk() -> None:
    assert said_in(Talk(form=Form.TRANSCRIPT, text="")) == ()


times = st.none() | st.floats(-10, 1e6)


@given(
    st.lists(
        st.builds(
            Said,
            words=st.text(max_size=40),
            speaker=st.sampled_from([None, "Ana", "Tom"]),
            start=times,
            end=times,
        ),
        max_size=12,
    )
)
def test_whatever_the_times_say_a_share_is_a_share(talk: list[Said]) -> None:
    ours = delivery(talk, us=["Ana"])

    if ours is None:
        assert not any(
            count_words(each.words) for each in talk if each.speaker == "Ana"
        )
        return
    assert 0 <= ours.share <= 1
    assert ours.pace is None or ours.pace > 0
    assert ours.longest.words <= ours.words
