"""A talk read stretch by stretch finds what a whole reading finds."""

from heardback.core.evidence import Proposal
from heardback.core.talk import Talk
from heardback.exchange.files import open_file
from heardback.reading import read
from heardback.reading.along import read_along

ASKED = "Ana: Will you recommend us to Mara?\n"
SMALL_TALK = "Tom: The canteen is full today.\nAna: It often is, on a Monday.\n"
ANSWERED = "Tom: Yes, I will recommend you to Mara.\n"
STEP = "Tom: I'll send you the contract by Friday.\nAna: Good, thank you.\n"
EXCHANGE = ASKED + SMALL_TALK + ANSWERED + STEP


def talk(times: int) -> Talk:
    return open_file((EXCHANGE * times).encode())


def places(found: tuple[Proposal, ...]) -> list[tuple[str, int, str | None]]:
    return [(each.kind, each.start, each.question) for each in found]


def test_nothing_is_lost_or_found_twice_where_two_stretches_meet() -> None:
    long = talk(times=60)

    stretches = list(read_along(long, us=["Ana"]))

    found = tuple(each for stretch in stretches for each in stretch.proposals)
    assert len(stretches) > 2
    assert places(found) == places(read(long, us=["Ana"]))


def test_a_reading_goes_on_where_one_was_stopped() -> None:
    long = talk(times=60)
    first, *rest = read_along(long, us=["Ana"])

    again = list(read_along(long, us=["Ana"], begin=first.turns))

    assert [each.turns for each in again] == [each.turns for each in rest]
    assert [places(each.proposals) for each in again] == [
        places(each.proposals) for each in rest
    ]


def test_whoever_is_us_is_us_in_every_stretch() -> None:
    # "Ana" is nobody's whole name here, and only the whole talk tells who is meant.
    text = EXCHANGE.replace("Ana:", "Ana Ruiz:") * 60
    long = open_file(text.encode())

    found = [
        each
        for stretch in read_along(long, us=["Ana"])
        for each in stretch.proposals
        if each.person == "Ana Ruiz"
    ]

    assert not found


def test_the_heading_of_notes_holds_for_every_stretch() -> None:
    line = "He thinks the fee is high.\n\n"
    notes = open_file(
        (
            "# Call with Tom\n\n" + "A quiet line about nothing at all.\n\n" * 300
        ).encode()
        + line.encode()
    )

    stretches = list(read_along(notes, people=["Tom"]))

    assert len(stretches) > 1
    assert stretches[-1].turns == len(notes.turns)
    assert places(read(notes, people=["Tom"])) == [
        each for stretch in stretches for each in places(stretch.proposals)
    ]


def test_what_is_unsure_comes_only_when_asked_for() -> None:
    long = talk(times=3)

    sure = read(long, us=["Ana"])
    more = read(long, us=["Ana"], maybe=True)

    assert tuple(each for each in more if not each.maybe) == sure


def test_slices_agree_with_the_whole_on_talk_that_does_not_repeat() -> None:
    said = (
        "The fee is a bit high",
        "We might back it",
        "I'll ask Mara",
        "It must be live",
    )
    lines = [
        f"Ana: What about {number}?\nTom: {said[number % 4]}, for {number}. Hm, so.\n"
        for number in range(120)
    ]
    long = open_file("".join(lines).encode())

    sliced = tuple(
        (each.start, each.kind, each.confidence, each.maybe)
        for stretch in read_along(long, us=["Ana"], maybe=True)
        for each in stretch.proposals
    )

    whole = read(long, us=["Ana"], maybe=True)
    assert sliced == tuple((p.start, p.kind, p.confidence, p.maybe) for p in whole)
