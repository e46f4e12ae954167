"""Every chance as a sheet."""

import csv
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest

from heardback import notebook
from heardback.cli.judge import judged
from heardback.core.learned import learn
from heardback.core.pursuit import Pursuit, Side
from heardback.core.standing import stand
from tests.cli.shell import Shell

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(out)))


def test_each_pursuit_is_one_line(shell: Shell, northgate: Path) -> None:
    said = shell("judge", "--notebook", northgate)

    assert said.code == 0
    assert [each["decided"] for each in rows(said.out)] == ["lost"]


def test_what_was_decided_later_teaches_nothing_yet(
    shell: Shell, northgate: Path
) -> None:
    before = date(2026, 10, 1)
    record = notebook.load(northgate, recorded_at=NOW).pursuits[0]
    said = shell("judge", "--as-of", str(before), "--notebook", northgate)

    assert float(rows(said.out)[0]["chance"]) == pytest.approx(
        stand(record, as_of=before, fit=learn([])).chance, abs=5e-5
    )


def test_an_empty_folder_says_how_to_begin(shell: Shell, tmp_path: Path) -> None:
    said = shell("judge", "--notebook", tmp_path)

    assert (said.code, rows(said.out)) == (0, [])
    assert "No pursuits yet" in said.err


def test_a_place_that_is_not_known_is_named(shell: Shell, northgate: Path) -> None:
    said = shell("judge", "--on", "moon", "tcp://m", "--notebook", northgate)

    assert said.code == 2
    assert '"moon" is not a place to judge' in said.err


def test_a_cell_is_never_a_formula() -> None:
    odd = Pursuit(
        id="=1+1",
        side=Side.DEAL,
        organisation="Odd",
        opened_on=date(2026, 9, 1),
    )

    assert judged([odd], as_of=date(2026, 9, 2), fit=learn([]))[0][0] == "'=1+1"
