"""Two readers, one list."""

from dataclasses import replace

from heardback.core.evidence import FoundBy, Kind, Party, Proposal
from heardback.llm import merged, placed

VAGUE = Proposal(
    kind=Kind.SUPPORT,
    quote="We'll see.",
    start=10,
    end=20,
    confidence=0.8,
    value={"grade": "vague"},
)
SECOND = replace(VAGUE, by=FoundBy.SECOND)


def test_what_both_read_alike_is_there_once_and_surer() -> None:
    [found] = merged([VAGUE], [replace(VAGUE, confidence=0.6)])

    assert found.confidence == 0.9


def test_what_they_read_differently_stays_as_the_first_read_it() -> None:
    other = replace(VAGUE, value={"grade": "no"}, confidence=0.99)

    assert merged([VAGUE], [other]) == (VAGUE,)


def test_what_only_one_saw_stays_in_the_order_of_the_text() -> None:
    doubt = replace(VAGUE, kind=Kind.HESITATION, start=0, end=5, value={"about": "fit"})

    assert merged([VAGUE], [doubt]) == (doubt, VAGUE)


def test_the_second_fills_in_a_detail_that_the_first_did_not_see() -> None:
    more = replace(VAGUE, value={"grade": "vague", "condition": "if legal agrees"})

    [found] = merged([VAGUE], [more])

    assert found.value == {"grade": "vague", "condition": "if legal agrees"}


def test_overlapping_places_of_one_kind_are_one_thing() -> None:
    wider = replace(VAGUE, start=8, end=60)

    [found] = merged([VAGUE], [wider])

    assert (found.start, found.end) == (10, 20)


def test_neighbours_are_two_things() -> None:
    assert len(merged([VAGUE], [replace(VAGUE, start=20, end=30)])) == 2


def test_our_words_are_never_one_thing_with_theirs() -> None:
    assert len(merged([VAGUE], [replace(VAGUE, side=Party.US)])) == 2


def test_two_of_the_second_s_own_do_not_make_each_other_surer() -> None:
    assert merged([], [VAGUE, VAGUE]) == (VAGUE,)


def test_each_says_who_found_it() -> None:
    [both] = merged([VAGUE], [SECOND])
    [alone] = merged([], [SECOND])

    assert (both.by, alone.by) == (FoundBy.BOTH, FoundBy.SECOND)


def test_what_was_a_maybe_is_one_no_more_when_both_found_it() -> None:
    [both] = merged([replace(VAGUE, maybe=True)], [SECOND])

    assert not both.maybe


def test_what_a_second_reading_changes_is_named_by_its_place() -> None:
    elsewhere = replace(VAGUE, start=50, end=60)
    more = replace(SECOND, start=100, end=110)

    changes = placed([elsewhere, VAGUE], [SECOND, more, more])

    assert [(at, each.start) for at, each in changes] == [(1, 10), (None, 100)]
