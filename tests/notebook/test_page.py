"""Which line is what, before anything is understood."""

from datetime import date

import pytest
from hypothesis import given

from heardback.core.errors import Unreadable
from heardback.notebook import page
from heardback.notebook.page import Place, Role
from tests.signs import words

TODAY = date(2026, 9, 20)


@pytest.mark.parametrize(
    ("line", "place", "role"),
    [
        ("- support Tom: yes", Place.MEETING, Role.ENTRY),
        ("support Tom: yes", Place.MEETING, Role.ENTRY),
        ("- support Tom:", Place.MEETING, Role.NOTE),
        ("- suport Tom: yes", Place.MEETING, Role.ODD),
        ("- they have a new CFO", Place.MEETING, Role.ODD),
        ("they have a new CFO", Place.MEETING, Role.NOTE),
        ("\\- they have a new CFO", Place.MEETING, Role.NOTE),
        ("---", Place.MEETING, Role.NOTE),
        ("- guess: 5 in 10", Place.MEETING, Role.GUESS),
        ("- guess: 5 in 10", Place.HEAD, Role.ODD),
        ("value: 48000 EUR", Place.HEAD, Role.FIELDS),
        ("value: 48000 EUR", Place.MEETING, Role.NOTE),
        ("- people: Mara", Place.HEAD, Role.PEOPLE),
        ("- I believe: too dear", Place.DECISION, Role.VERDICT),
        ("- I believe: too dear", Place.MEETING, Role.ODD),
    ],
)
def test_a_line_is_what_its_place_makes_it(line: str, place: Place, role: Role) -> None:
    assert page.role(line, place) is role


@given(text=words)
def test_guarded_free_text_is_free_text_in_every_place(text: str) -> None:
    for place in Place:
        for line in text.split("\n"):
            assert page.role(page.guarded(line, place), place) is Role.NOTE


def test_an_indented_line_goes_on_with_the_entry_above() -> None:
    sheet = page.read(
        '# Northgate: deal\n## 2026-09-18 call\n- need Tom: "on time\n  and right"\n',
        near=TODAY,
    )

    assert [row.text for row in sheet.sections[0].rows if row.role is Role.ENTRY] == [
        '- need Tom: "on time and right"'
    ]


def test_a_second_title_is_kept_as_text_with_what_follows() -> None:
    sheet = page.read(
        "# Northgate: deal\n# Harbour Lab: application\n- need: on time\n", near=TODAY
    )

    assert [row.role for row in sheet.head.rows[:2]] == [Role.KEPT, Role.KEPT]
    assert "one pursuit" in sheet.problems[0].text


def test_line_ends_of_every_system_are_one() -> None:
    for end in ("\n", "\r\n", "\r"):
        sheet = page.read(end.join(("# N: deal", "## 2026-09-18 call")), near=TODAY)

        assert len(sheet.sections) == 1


def test_a_text_without_a_title_is_told_to_begin_with_one() -> None:
    with pytest.raises(Unreadable, match="# Northgate Foods: deal"):
        page.read("dear diary\n", near=TODAY)


def test_a_long_line_of_anything_is_read_in_reasonable_time() -> None:
    for sign in ('"', " ", ",", "; ", "- ", "(", "\\", "“", "^", ": "):
        text = f"# N: deal\n## 2026-09-18 call\n- need Tom: {sign * 50_000}\n"

        page.read(text, near=TODAY)
