from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_file


def said(talk: Talk) -> list[tuple[str | None, str]]:
    return [(turn.speaker, talk.words(turn)) for turn in talk.turns]


def captions(text: str) -> Talk:
    talk = open_file(text.encode())
    assert talk.form is Form.TRANSCRIPT
    return talk


def test_voice_tags_name_the_speakers() -> None:
    talk = captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz>Will you <i>recommend</i> us?"
        "</v>\n\n00:02.000 --> 00:03.000\n<v.loud Tom>We&rsquo;ll see.\n"
    )

    assert said(talk) == [
        ("Ana Ruiz", "Will you recommend us?"),
        ("Tom", "We’ll see."),
    ]


def test_two_voices_in_one_cue_are_two_turns() -> None:
    talk = captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Friday?\n<v Tom>Friday.\n"
    )

    assert said(talk) == [("Ana", "Friday?"), ("Tom", "Friday.")]


def test_names_before_a_colon_are_speakers() -> None:
    talk = captions(
        "1\n00:00:01,000 --> 00:00:02,000\nAna Ruiz: Shall I send it?\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\nTom: Please do.\n"
    )

    assert said(talk) == [("Ana Ruiz", "Shall I send it?"), ("Tom", "Please do.")]


def test_neighbouring_cues_of_one_speaker_are_one_turn() -> None:
    talk = captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom>We need it\n\n"
        "00:02.000 --> 00:03.000\n<v Tom>by Friday.\n"
    )

    assert said(talk) == [("Tom", "We need it by Friday.")]
    assert talk.turns[0].said_at == 1.0


def test_arrows_mark_a_new_speaker_without_a_name() -> None:
    talk = captions(
        "0:00:01.000,0:00:02.000\n>> Shall I send it\n\n"
        "0:00:02.000,0:00:03.000\n>> yes please\n"
    )

    assert said(talk) == [(None, "Shall I send it"), (None, "yes please")]


def test_the_text_shows_names_and_the_turns_do_not() -> None:
    talk = captions("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom>Yes.\n")

    assert talk.text == "Tom: Yes.\n"


def test_notes_styles_and_regions_are_not_talk() -> None:
    talk = captions(
        "WEBVTT\n\nNOTE made by us\n\nSTYLE\n::cue { color: red }\n\n"
        "REGION\nid:a\n\n00:01.000 --> 00:02.000\nYes.\n"
    )

    assert said(talk) == [(None, "Yes.")]
    assert talk.problems == ()


def test_rolling_captions_say_each_line_once() -> None:
    talk = captions(
        "WEBVTT\nKind: captions\nLanguage: en\n\n"
        "00:01.000 --> 00:02.000\nwe will\n\n"
        "00:02.000 --> 00:03.000\nwe will\n<00:02.100><c>decide</c>\n"
    )

    assert said(talk) == [(None, "we will decide")]


def test_a_cue_with_a_broken_time_keeps_its_words() -> None:
    talk = captions(
        "1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n2\n00:00:07,000 --> soon\nMaybe.\n"
    )

    assert [words for _, words in said(talk)] == ["Yes.", "Maybe."]
    assert [problem.line for problem in talk.problems] == [6]


def test_words_without_a_time_are_kept_and_told() -> None:
    talk = captions("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\nNo time here.\n")

    assert said(talk)[-1] == (None, "No time here.")
    assert talk.problems[0].line == 6


def test_a_cue_without_words_is_told() -> None:
    talk = captions("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nA\n")

    assert [problem.line for problem in talk.problems] == [3]


def test_a_new_time_ends_a_cue_even_without_a_blank_line() -> None:
    talk = captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n00:05.000 --> 00:06.000\nNo.\n"
    )

    assert [turn.said_at for turn in talk.turns] == [1.0, 5.0]


def test_captions_without_cues_are_read_and_told() -> None:
    talk = captions("WEBVTT\n")

    assert talk.turns == ()
    assert "no words" in talk.problems[0].text


def test_a_missing_first_line_is_told() -> None:
    talk = captions("00:00:01.000 --> 00:00:02.000\nYes.\n")

    assert said(talk) == [(None, "Yes.")]
    assert talk.problems[0].line == 1


def test_markup_in_captions_is_taken_off() -> None:
    talk = captions(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n"
        "<font color='red'>2 &lt; 3</font> <img src=x onerror=alert(1)>ok\n"
    )

    assert said(talk) == [(None, "2 < 3 ok")]
