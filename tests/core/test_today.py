"""One ranked list, with an end."""

from datetime import date, timedelta

from heardback.core.today import Handled, Item, State, ToDo, today

DAY = date(2026, 9, 18)


def item(key: str, kind: ToDo = ToDo.THANKS, **more: object) -> Item:
    return Item(kind=kind, key=key, words="w", because="b", **more)  # type: ignore[arg-type]


def keys(*items: Item, handled: tuple[Handled, ...] = (), most: int = 9) -> list[str]:
    return [each.key for each in today(items, handled, most=most, as_of=DAY).items]


def test_what_moves_things_most_comes_first() -> None:
    kinds = [ToDo.ALARM, ToDo.THANKS, ToDo.NUDGE, ToDo.CLOSE_OUT, ToDo.OFFER]

    shown = keys(*(item(kind.value, kind) for kind in kinds))

    assert shown == ["offer", "close_out", "nudge", "thanks", "alarm"]


def test_nothing_comes_before_its_day_or_after_it() -> None:
    ahead = item("ahead", from_on=DAY + timedelta(days=1))
    over = item("over", until_on=DAY - timedelta(days=1))

    assert keys(ahead, over, item("now")) == ["now"]


def test_what_is_dropped_stays_away_and_what_is_put_off_comes_back() -> None:
    dropped = Handled(key="a", state=State.DROPPED)
    later = Handled(key="b", state=State.LATER, until=DAY + timedelta(days=1))
    due = Handled(key="c", state=State.LATER, until=DAY)

    shown = keys(item("a"), item("b"), item("c"), handled=(dropped, later, due))

    assert shown == ["c"]


def test_no_pursuit_fills_the_day() -> None:
    many = [item(f"a{at}", ToDo.OUR_STEP, pursuit="a") for at in range(3)]
    other = item("b", ToDo.THANKS, pursuit="b")

    assert keys(*many, other) == ["a0", "b", "a1", "a2"]


def test_one_alarm_a_day() -> None:
    assert keys(item("one", ToDo.ALARM), item("two", ToDo.ALARM)) == ["one"]


def test_a_day_ends_and_says_what_can_wait() -> None:
    day = today([item(str(at)) for at in range(12)], most=9, as_of=DAY)

    assert len(day.items) == 9
    assert day.words == "That is all for today. 3 more can wait."


def test_an_empty_day_ends_too() -> None:
    assert today([], as_of=DAY).words == "Nothing needs you. That is all for today."
