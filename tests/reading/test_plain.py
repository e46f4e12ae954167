from hypothesis import given
from hypothesis import strategies as st

from heardback.reading.plain import plain


@given(st.text())
def test_plain_words_stand_where_the_real_ones_do(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_a_letter_that_grows_when_lowered_stays() -> None:
    assert plain("İstanbul YES") == "İstanbul yes"


def test_curly_marks_become_straight() -> None:
    assert plain("I’ll “see”") == 'i\'ll "see"'


def test_fillers_and_stutters_leave_room_for_patterns() -> None:
    assert plain("I'll, um, we we will").split() == ["i'll,", "we", "will"]
