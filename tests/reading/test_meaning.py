"""Nearness in meaning: more than shared words, less than a person's judgement."""

from heardback.reading.meaning import NEAR, nearness, speaks_to


def test_the_same_thing_in_other_words_is_nearer_than_another_thing() -> None:
    need = "somebody who answers the phone"

    same = nearness(need, "Sofia picks up every call herself")
    other = nearness(need, "Our studio has won three awards")

    assert same > other


def test_shared_words_are_enough() -> None:
    assert speaks_to("no launch may slip", "No launch of ours has slipped")


def test_two_numbers_are_not_alike_for_being_numbers() -> None:
    assert nearness("71 to 76 thousand", "two depots with 180") < NEAR


def test_nothing_speaks_to_nothing() -> None:
    assert not speaks_to("", "anything")
    assert not speaks_to("no launch may slip", "")
    assert not speaks_to("???", "!!!")
