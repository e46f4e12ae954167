"""An instrument of one's own beside the pursuits."""

from pathlib import Path

import pytest

from heardback.core.errors import Invalid
from heardback.core.instrument import default_instrument
from heardback.notebook import instrument_in

OPENNESS = '[[item]]\nname = "openness"\ngrades = ["declined", "guarded", "open"]\n'


def test_without_one_the_table_that_comes_along_judges(tmp_path: Path) -> None:
    assert instrument_in(tmp_path) is default_instrument()


def test_one_of_one_s_own_judges(tmp_path: Path) -> None:
    (tmp_path / "instrument.toml").write_text(OPENNESS, "utf-8-sig")

    assert [item.name for item in instrument_in(tmp_path).items] == ["openness"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"[[item", "not valid TOML"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"", "at least one"),
        (OPENNESS.replace('"open"', '"ajar"').encode(), "instrument.toml"),
        (b"#" * 200_001, "longer than"),
    ],
)
def test_a_broken_one_is_named(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "instrument.toml").write_bytes(data)

    with pytest.raises(Invalid, match=sentence):
        instrument_in(tmp_path)
