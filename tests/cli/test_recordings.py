"""`heardback read` of a recording; what needs the extra is skipped without it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from heardback.exchange.voice import can_hear
from tests.cli.shell import Shell

WAVE = b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00"
SPEAKS = shutil.which("espeak-ng")
MEMO = (
    "Tom said the fee is high next to what his own team could do. "
    "He will send us the contract by Friday. The board meets in October. "
)

without = pytest.mark.skipif(can_hear(), reason="the extra is installed")
hearing = [
    pytest.mark.contract,
    pytest.mark.skipif(
        not (SPEAKS and can_hear()),
        reason="NOT RUN: needs requirements/voice.txt and espeak-ng",
    ),
]


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    path = tmp_path / "memo.wav"
    subprocess.run([str(SPEAKS), "-s", "150", "-w", path, MEMO], check=True)
    return path


@without
def test_without_the_extra_a_recording_gets_a_sentence_that_names_it(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(WAVE)

    said = shell("read", path)

    assert said.code == 2
    assert "pip install 'heardback[voice]'" in said.err
    assert said.out == ""


def test_a_transcript_is_not_written_over_another_file(
    shell: Shell, tmp_path: Path
) -> None:
    path, kept = tmp_path / "memo.wav", tmp_path / "kept.vtt"
    path.write_bytes(WAVE)
    kept.write_text("mine")

    said = shell("read", path, "--transcript", kept)

    assert said.code == 2
    assert kept.read_text() == "mine"


def test_a_timed_transcript_tells_how_our_side_spoke(
    shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "call.txt"
    path.write_text(
        "Ana Ruiz  0:00\nUm, will you be recommending us to Mara?\n\n"
        "Tom Baker  0:04\nI would rather not say so now.\n\nAna Ruiz  0:10\nFine.\n"
    )

    said = shell("read", path, "--us", "Ana Ruiz")

    assert "40 % of the talk" in said.out
    assert "120 a minute" in " ".join(said.out.split())
    assert "1 filler (um 1)" in " ".join(said.out.split())


class TestHearing:
    pytestmark = hearing

    def test_progress_goes_to_stderr_and_what_was_said_to_stdout(
        self, shell: Shell, memo: Path
    ) -> None:
        said = shell("read", memo)

        assert said.code == 0
        assert re.search(r"written down: +100 %", said.err)
        assert "in this text; nothing was kept" in said.out
        assert "a minute" in said.out

    def test_the_transcript_is_kept_where_asked(
        self, shell: Shell, memo: Path, tmp_path: Path
    ) -> None:
        kept = tmp_path / "memo.vtt"

        shell("read", memo, "--transcript", kept, "--json")

        assert kept.read_text().startswith("WEBVTT")
        assert "board" in kept.read_text()

    def test_stopped_half_way_it_leaves_nothing_behind(
        self, memo: Path, tmp_path: Path
    ) -> None:
        long = tmp_path / "long.wav"
        subprocess.run([str(SPEAKS), "-s", "150", "-w", long, MEMO * 60], check=True)
        home = tmp_path / "home"
        home.mkdir()
        before = sorted(tmp_path.rglob("*"))
        running = subprocess.Popen(
            [
                *(Path(sys.executable).with_name("heardback"), "read", long),
                *("--transcript", tmp_path / "kept.vtt"),
            ],
            env=os.environ | {"HOME": str(home), "TMPDIR": str(tmp_path)},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert running.stderr
        running.stderr.readline()
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=60)

        assert running.returncode == 130
        assert sorted(tmp_path.rglob("*")) == before
