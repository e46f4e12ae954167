from heardback.reading.mentions import masked, names_in


def names(text: str, *people: str) -> list[str]:
    return [name for _, _, name in names_in(text, people)]


def test_listed_people_are_found_by_first_name() -> None:
    assert names("spoke to Tom today", "Tom Baker") == ["Tom Baker"]


def test_others_are_found_by_what_they_do() -> None:
    assert names("Then Helen Voss said no, Price is high.") == ["Helen Voss"]


def test_words_that_begin_a_sentence_are_no_names() -> None:
    assert (
        names("Budget is tight. I'm worried. Legal wants more. Monday was bad.") == []
    )


def test_names_are_masked_in_place() -> None:
    text = "Tom said yes"

    assert masked(text.lower(), names_in(text, ["Tom"])) == "~~~ said yes"
