"""File names, whatever an organisation is called."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heardback.core.pursuit import Pursuit, Side
from heardback.notebook.filenames import name_for, stem

NORTHGATE = Pursuit(
    id="p",
    side=Side.DEAL,
    organisation="Northgate Foods",
    opened_on=date(2026, 9, 1),
)


def name(
    organisation: str, title: str = "", taken: frozenset[str] = frozenset()
) -> str:
    pursuit = replace(NORTHGATE, organisation=organisation, title=title)
    return name_for(pursuit, taken=taken)


def test_a_name_is_the_organisation_s_and_the_title_s() -> None:
    assert name("Northgate Foods", "relaunch") == "Northgate Foods - relaunch"


@pytest.mark.parametrize(
    ("organisation", "expected"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("a\0b", "a b"),
        (".hidden", "hidden"),
        ("CON", "Pursuit CON"),
        ("com1.txt", "Pursuit com1.txt"),
        ('<b>"x"|y?*:', "b x y"),
        ("C:\\Windows", "C Windows"),
        ("trailing. . ", "trailing"),
        ("🙂", "Pursuit"),
        ("", "Pursuit"),
        ("Acme.history", "Acme history"),
        ("Größe & Co.", "Größe & Co"),
    ],
)
def test_a_hostile_name_is_harmless(organisation: str, expected: str) -> None:
    assert name(organisation) == expected


def test_a_taken_name_is_numbered_whatever_the_case() -> None:
    taken = frozenset(("northgate foods", "northgate foods 2"))

    assert name("Northgate Foods", taken=taken) == "Northgate Foods 3"


@given(organisation=st.text(st.characters()), title=st.text(st.characters()))
def test_every_name_is_short_plain_and_one_part_of_a_path(
    organisation: str, title: str
) -> None:
    found = name(organisation, title)

    assert 0 < len(found.encode()) <= 110
    assert found == found.strip(" .")
    assert not set(found) & set('/\\:*?"<>|\0\n\r\t')


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("Northgate.md", "Northgate"),
        ("NORTHGATE.MD", "NORTHGATE"),
        ("Northgate.history.md", None),
        (".hidden.md", None),
        ("Northgate.txt", None),
    ],
)
def test_only_files_of_words_count(file: str, expected: str | None) -> None:
    assert stem(file) == expected
