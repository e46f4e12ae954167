"""What is kept beside the pursuits goes into `desk.toml` and comes back."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.desk import Desk, View, joined
from heardback.core.effort import Activity, Doing, Effort, Rhythm
from heardback.core.errors import Conflict
from heardback.notebook import desk_in, write_desk
from tests.signs import days, ids, maybe, words

INES = Activity(
    id="a",
    doing=Doing.CONTACT,
    on=date(2026, 9, 18),
    whom="Ines",
    text='Coffee; she said "write in May".\nAnd she laughed.',
    again_on=date(2027, 5, 3),
)
RHYTHM = Rhythm(goals={Effort.MEETINGS: 4}, off=frozenset({4, 5, 6}))
VIEW = View(name="Late", address="order=next_step&text=film")
DESK = Desk(activities=(INES,), rhythm=RHYTHM, views=(VIEW,))

activities = st.builds(
    Activity,
    id=ids,
    doing=st.sampled_from(Doing),
    on=days,
    until=maybe(days),
    whom=words,
    text=words,
    again_on=maybe(days),
)


def typed(folder: Path, text: str) -> Path:
    (folder / "desk.toml").write_text(text, "utf-8")
    return folder


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    write_desk(DESK, tmp_path)

    assert desk_in(tmp_path) == (DESK, ())


@given(st.lists(activities, max_size=3, unique_by=lambda each: each.id))
def test_whatever_was_noted_comes_back(
    tmp_path_factory: pytest.TempPathFactory, noted: list[Activity]
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    write_desk(Desk(activities=tuple(noted)), folder)

    assert desk_in(folder)[0].activities == tuple(noted)


def test_nothing_is_written_where_there_is_nothing(tmp_path: Path) -> None:
    write_desk(Desk(), tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_the_second_time_nothing_has_to_be_written(tmp_path: Path) -> None:
    assert write_desk(DESK, tmp_path)
    assert not write_desk(DESK, tmp_path)


def test_a_line_typed_without_an_id_is_the_same_each_time(tmp_path: Path) -> None:
    typed(tmp_path, '[[activity]]\ndoing = "contact"\non = 2026-09-18\nwhom = "Ines"\n')

    (first,), (again,) = (desk_in(tmp_path)[0].activities for _ in range(2))

    assert first == again
    assert first.id.startswith("typed-")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[activity", "not valid TOML"),
        ('[[activity]]\ndoing = "contact"\n', "Activity 1 was left out: on is missing"),
        ('[[activity]]\ndoing = "rest"\non = 2026-09-18\n', "doing is one of"),
        ('[[activity]]\nwhome = "x"\n', '"whome" is not known here'),
        ('[[activity]]\ndoing = "contact"\non = "18 Sep"\n', "a day without quotes"),
        ('[activity]\ndoing = "contact"\n', r"Begin each activity with \[\[activity"),
        ('[[view]]\nsearch = "text=x"\n', "View 1 was left out: name is missing"),
        ('[week]\noff = ["Saturday"]\n', "off is a list of days"),
        ("[week]\nmeetings = 900\n", "from 0 to 100"),
        ("[weeks]\n", '"weeks" is not known here'),
    ],
)
def test_what_makes_no_sense_is_told_and_the_rest_is_read(
    tmp_path: Path, text: str, sentence: str
) -> None:
    desk, problems = desk_in(typed(tmp_path, text))

    assert not desk
    assert [each.file for each in problems] == ["desk.toml"]
    assert re.search(sentence, problems[0].text)


def test_what_somebody_typed_is_not_overwritten(tmp_path: Path) -> None:
    write_desk(DESK, tmp_path)
    text = (tmp_path / "desk.toml").read_text("utf-8")
    typed(tmp_path, text + '[[view]]\nname = "Mine"\nsearch = ""\n')

    with pytest.raises(Conflict, match="not yet read"):
        write_desk(DESK, tmp_path)


def test_what_the_program_wrote_itself_may_change(tmp_path: Path) -> None:
    write_desk(DESK, tmp_path)
    fewer = replace(DESK, views=())

    write_desk(fewer, tmp_path)

    assert desk_in(tmp_path)[0] == fewer


def test_two_desks_join_and_what_is_known_stays() -> None:
    other = Desk(
        activities=(replace(INES, text="else"), replace(INES, id="b")),
        rhythm=Rhythm(),
        views=(replace(VIEW, address=""), View(name="New", address="")),
    )

    both = joined(DESK, other)

    assert [each.text for each in both.activities] == [INES.text, INES.text]
    assert both.rhythm == RHYTHM
    assert [each.address for each in both.views] == [VIEW.address, ""]
