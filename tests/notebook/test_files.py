"""Files read with bounds, and written whole or not at all."""

import os
from pathlib import Path

import pytest

from heardback.core.errors import Unreadable
from heardback.notebook.files import read_bytes, read_text, write_bytes


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    link = tmp_path / "link.md"
    link.symlink_to(secret)

    with pytest.raises(Unreadable, match="is a link"):
        read_bytes(link)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
def test_a_pipe_is_refused_and_nobody_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")

    with pytest.raises(Unreadable, match="not a file"):
        read_bytes(tmp_path / "pipe.md")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read_bytes(tmp_path)


def test_a_giant_is_refused_with_its_limit(tmp_path: Path) -> None:
    (tmp_path / "giant.md").write_bytes(b"x" * (21 * 1024 * 1024))

    with pytest.raises(Unreadable, match="larger than 20 MB"):
        read_text(tmp_path / "giant.md")


def test_another_encoding_is_told_to_become_utf_8(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_bytes("Größe".encode("latin-1"))

    with pytest.raises(Unreadable, match="UTF-8"):
        read_text(tmp_path / "old.md")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read_bytes(tmp_path / "none.md")


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    assert write_bytes(tmp_path / "a.md", b"words")
    assert not write_bytes(tmp_path / "a.md", b"words")


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bytes(tmp_path / "a.md", b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_bytes(tmp_path / "a.md", b"new")

    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"old"


def test_writing_replaces_a_link_and_leaves_what_it_led_to(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes(b"theirs")
    (tmp_path / "a.md").symlink_to(tmp_path / "other.txt")

    write_bytes(tmp_path / "a.md", b"ours")

    assert (tmp_path / "other.txt").read_bytes() == b"theirs"
    assert not (tmp_path / "a.md").is_symlink()
