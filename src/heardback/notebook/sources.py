"""The folder of sources: raw bytes by their hash, readable text beside them."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from heardback.core.errors import Unreadable
from heardback.core.pursuit import Document
from heardback.notebook.files import (
    MOST_RAW_BYTES,
    hashed,
    is_there,
    read_bytes,
    write_bytes,
)

FOLDER = "sources"

_TEXT = ".text"
_RAW = ".raw"
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_HASH = re.compile(r"[0-9a-f]{64}")


def keep(
    documents: Iterable[Document], folder: Path, *, raw: Callable[[str], bytes | None]
) -> None:
    """What is not in the folder yet is put there."""
    for document in documents:
        inside = _inside(folder)
        inside.mkdir(exist_ok=True)
        text = document.text.encode("utf-8", "surrogatepass")
        write_bytes(inside / f"{_key(document.id)}{_TEXT}", text)
        path = inside / f"{_key(document.id)}{_suffix(document.name)}"
        if not is_there(path) and (data := raw(document.id)) is not None:
            write_bytes(path, data)


def text_of(document_id: str, folder: Path) -> str | None:
    path = _inside(folder) / f"{_key(document_id)}{_TEXT}"
    if not is_there(path):
        return None
    data = read_bytes(path, most=MOST_RAW_BYTES)
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise Unreadable(f"{FOLDER}/{path.name} was changed; restore it.") from None


def raw(document_id: str, folder: Path) -> bytes | None:
    """The bytes as they came; raises Unreadable where they are no longer the same."""
    inside = _inside(folder)
    if not inside.is_dir():
        return None
    paths = sorted(inside.glob(f"{_key(document_id)}.*"))
    path = next((each for each in paths if each.suffix != _TEXT), None)
    if path is None:
        return None
    data = read_bytes(path, most=MOST_RAW_BYTES)
    if _HASH.fullmatch(document_id) and hashed(data) != document_id:
        raise Unreadable(
            f"{FOLDER}/{path.name} was changed since it was kept. Restore it from a "
            "backup, or add it again as a new source."
        )
    return data


def _inside(folder: Path) -> Path:
    inside = folder / FOLDER
    if inside.is_symlink():
        raise Unreadable(
            f"{FOLDER} is a link. Put the folder itself there to have it read."
        )
    return inside


def _key(document_id: str) -> str:
    """A document's hash, or the hash of an id that is none: never a path."""
    if _HASH.fullmatch(document_id):
        return document_id
    return hashed(document_id.encode("utf-8", "surrogatepass"))


def _suffix(name: str) -> str:
    suffix = Path(name.replace("\0", "")).suffix.lower()
    return suffix if _SUFFIX.fullmatch(suffix) and suffix != _TEXT else _RAW
