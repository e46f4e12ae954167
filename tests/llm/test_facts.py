"""What another wording must leave as it is, however long and odd the text."""

import pytest

from heardback.llm.facts import what_changed


@pytest.mark.parametrize("sign", ["a", "a.", "."])
def test_a_word_without_an_end_is_looked_through_in_no_time(sign: str) -> None:
    what_changed(sign * 40_000, sign * 39_999)


def test_a_mail_address_that_changed_is_seen() -> None:
    before = "Write to tom.becker+x@northgate.example, please."

    assert what_changed(before, before.replace("tom.", "tim."))
    assert not what_changed(before, before)
