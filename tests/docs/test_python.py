"""docs/python.md names the whole promise, and every example in it runs."""

import re
from pathlib import Path

import pytest

import heardback

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE, re.M | re.S)


@pytest.mark.parametrize("name", heardback.__all__)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(heardback, name) is not None
    assert f"`{name}" in PAGE


def test_no_more_than_twenty_names_are_promised() -> None:
    assert len(heardback.__all__) <= 20


def test_every_promised_name_knows_where_it_lives() -> None:
    assert set(heardback._HOME) == set(heardback.__all__)


def test_a_name_that_is_not_promised_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match=r"docs/python\.md"):
        heardback.nothing  # noqa: B018


def test_the_library_lists_its_names() -> None:
    assert set(heardback.__all__) <= set(dir(heardback))


@pytest.mark.parametrize("block", BLOCKS)
def test_an_example_runs(
    block: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)

    exec(compile(block, "docs/python.md", "exec"), {})

    assert capsys.readouterr().out
