"""The network: the same words give the same numbers, whatever stands beside them."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from heardback.core.evidence import Party
from heardback.reading.encoder import Utterance, encoder


def test_neither_order_nor_company_changes_what_is_read() -> None:
    short = Utterance(text="We'll see.")
    long = Utterance(text="I need to run it past our finance people first. " * 3)

    alone = encoder().read([short])
    together = encoder().read([long, short, long])

    assert np.array_equal(alone[0], together[1])
    assert np.array_equal(together[0], together[2])


def test_the_averages_of_text_and_context_are_given_too() -> None:
    (row,) = encoder().read([Utterance(text="That works.")], "averages")

    assert row.shape == (2 * 384,)
    assert np.isfinite(row).all()


def test_nothing_to_read_is_no_rows() -> None:
    assert len(encoder().read([])) == 0


def test_who_speaks_and_what_came_before_matter() -> None:
    plain = Utterance(text="That works.")
    after = Utterance(text="That works.", before=((Party.US, "Tuesday at ten?"),))
    ours = Utterance(text="That works.", side=Party.US)

    rows = encoder().read([plain, after, ours])

    assert not np.allclose(rows[0], rows[1])
    assert not np.allclose(rows[0], rows[2])


def test_a_text_of_any_length_is_read() -> None:
    rows = encoder().read([Utterance(text="word " * 50_000), Utterance(text="")])

    assert np.isfinite(rows).all()


def test_reading_leaves_nothing_in_the_home_folder_and_reports_to_nobody(
    tmp_path: Path,
) -> None:
    # onnxruntime keeps an identifier of the machine there, and sends it, if let.
    script = (
        "from heardback.reading.encoder import Utterance, encoder\n"
        "encoder().read([Utterance(text='Yes.')])\n"
    )
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("ORT_") and name != "CI"
    }
    places = {name: str(tmp_path) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}

    subprocess.run([sys.executable, "-c", script], env=environment | places, check=True)

    assert list(tmp_path.rglob("*")) == []
