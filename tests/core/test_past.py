"""Which copy of a thing is the newer, told by what each remembers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from heardback.core.left import left
from heardback.core.past import MOST, Newer, after, digest, moved_on, newer
from heardback.core.pursuit import Meeting, Money, Person, Pursuit, Side
from heardback.core.renaming import renamed, renamed_since

FIRST = Pursuit(
    id="n", side=Side.DEAL, organisation="Northgate", opened_on=date(2026, 9, 1)
)
CALL = Meeting(id="m", on=date(2026, 9, 18), people=("Tom",))


def changed(old: Pursuit, title: str) -> Pursuit:
    new = replace(old, title=title)
    return replace(new, past=after(old, new))


def test_what_moved_on_is_newer_than_what_it_said_before() -> None:
    later = changed(changed(FIRST, "Film"), "Launch film")

    assert newer(later, FIRST) is Newer.KEPT
    assert newer(FIRST, later) is Newer.CAME


def test_what_says_the_same_is_neither_older_nor_newer() -> None:
    assert newer(changed(FIRST, "Film"), changed(FIRST, "Film")) is Newer.SAME


def test_two_who_changed_apart_are_in_doubt() -> None:
    assert newer(changed(FIRST, "Film"), changed(FIRST, "Site")) is Newer.NEITHER


def test_what_was_typed_without_any_past_is_taken_where_nothing_was_changed() -> None:
    assert newer(FIRST, replace(FIRST, title="Film")) is Newer.CAME


def test_what_was_typed_without_any_past_never_overwrites_a_change() -> None:
    assert newer(changed(FIRST, "Film"), replace(FIRST, title="X")) is Newer.NEITHER


def test_going_back_to_earlier_words_is_newer_too() -> None:
    film = changed(FIRST, "Film")
    back = changed(film, "")

    assert digest(back) == digest(FIRST)
    assert newer(back, film) is Newer.KEPT
    assert newer(film, back) is Newer.CAME


def test_another_guess_is_a_change_though_it_is_told_to_nobody() -> None:
    new = replace(CALL, guess=7)
    new = replace(new, past=after(CALL, new))

    assert digest(new) == digest(CALL)
    assert newer(new, CALL) is Newer.KEPT


def test_a_past_does_not_grow_without_end() -> None:
    one = FIRST
    for number in range(MOST + 9):
        one = changed(one, str(number))

    assert len(one.past) == MOST


def test_entries_that_are_added_leave_the_head_as_it_was() -> None:
    assert moved_on(FIRST, replace(FIRST, meetings=(CALL,))).past == ()


def test_a_meeting_edited_by_hand_remembers_what_it_said() -> None:
    old = replace(FIRST, meetings=(CALL,))
    new = replace(FIRST, meetings=(replace(CALL, people=("Mara",)),))

    assert moved_on(old, new).meetings[0].past == (digest(CALL),)


def test_what_was_left_is_said_by_name() -> None:
    kept = changed(FIRST, "Film")

    (told,) = left("Northgate", kept, FIRST, Newer.KEPT)

    assert told == "Northgate: the title stays as it is: what is here is newer."


def test_what_is_in_doubt_is_said_with_both_ways_of_it() -> None:
    money = Money(amount=Decimal(4000), currency="EUR", per="year")
    kept = replace(FIRST, value=money)

    (told,) = left("Northgate", kept, FIRST, Newer.NEITHER)

    assert told == (
        "Northgate: the value was changed here and elsewhere. Here stays 4000 EUR a "
        "year; the other says nothing."
    )


def test_somebody_renamed_is_known_by_the_name_they_had() -> None:
    tom, thomas = Person(name="Tom"), Person(name="Thomas")
    older = replace(FIRST, people=(tom,), meetings=(CALL,))
    later = replace(FIRST, people=(replace(thomas, past=after(tom, thomas)),))

    names = renamed_since(later, older)

    assert names == {"Tom": "Thomas"}
    assert renamed(older, names).meetings[0].people == ("Thomas",)
    assert renamed_since(older, later) == {}
