"""Sources by their hash: no name leads out of the folder, no changed byte unnoticed."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from heardback.core.errors import Unreadable
from heardback.core.pursuit import Document
from heardback.notebook import sources
from tests.notebook.conftest import NOW

RAW = b"words"
DOCUMENT = Document(
    id=sha256(RAW).hexdigest(),
    name="call.vtt",
    kind="transcript",
    text="words",
    added_at=NOW,
)


def keep(document: Document, folder: Path) -> None:
    sources.keep([document], folder, raw=lambda _: RAW)


@pytest.mark.parametrize("id", ["../../etc/passwd", "a/b", "", "\0", "*", "CON"])
def test_an_id_that_is_no_hash_is_no_path(id: str, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()

    keep(replace(DOCUMENT, id=id), folder)

    assert sources.raw(id, folder) == RAW
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]
    assert all(len(path.stem) == 64 for path in (folder / "sources").iterdir())


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("call.vtt", ".vtt"),
        ("MAIL.EML", ".eml"),
        ("x.text", ".raw"),
        ("x", ".raw"),
        ("x.e\0xe/../y", ".raw"),
        ("x.<b>", ".raw"),
    ],
)
def test_the_ending_of_a_name_is_kept_where_it_is_harmless(
    name: str, suffix: str, tmp_path: Path
) -> None:
    keep(replace(DOCUMENT, name=name), tmp_path)

    files = {path.suffix for path in (tmp_path / "sources").iterdir()}
    assert files == {".text", suffix}


def test_a_changed_source_is_noticed(tmp_path: Path) -> None:
    keep(DOCUMENT, tmp_path)
    (tmp_path / "sources" / f"{DOCUMENT.id}.vtt").write_bytes(b"other words")

    with pytest.raises(Unreadable, match="changed since"):
        sources.raw(DOCUMENT.id, tmp_path)


def test_a_source_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert sources.raw(DOCUMENT.id, tmp_path) is None


def test_a_linked_folder_of_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sources").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(Unreadable, match="is a link"):
        keep(DOCUMENT, tmp_path)


def test_a_text_with_half_a_sign_comes_back(tmp_path: Path) -> None:
    keep(replace(DOCUMENT, text="half \ud83d\r\n"), tmp_path)

    assert sources.text_of(DOCUMENT.id, tmp_path) == "half \ud83d\r\n"
