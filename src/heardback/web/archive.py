"""A notebook as one zip file, out and in; what comes in is bounded first."""

import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from django.utils import timezone

from heardback import notebook
from heardback.core.desk import Desk
from heardback.core.errors import Invalid, Problem, Unreadable
from heardback.core.pursuit import Pursuit
from heardback.journal import queries
from heardback.journal.queries import Actor

LARGEST = 30 * 1024 * 1024  # bytes of the zip; a request carries little more
WIDEST = 400 * 1024 * 1024  # bytes once opened
MOST = 20_000  # files
PIECE = 1024 * 1024  # bytes in memory at a time
# What the library lets through of a zip that is damaged, locked or no zip at all.
BROKEN = (
    BadZipFile,
    EOFError,
    LZMAError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    zlib.error,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    pursuits: tuple[Pursuit, ...]
    desk: Desk
    problems: tuple[Problem, ...]
    raw: Callable[[str], bytes | None]


def packed(actor: Actor) -> IO[bytes]:
    """The whole workspace as a notebook; the file goes away when it is closed."""
    out = tempfile.TemporaryFile()  # noqa: SIM115  handed on to be sent
    with tempfile.TemporaryDirectory(prefix="heardback-") as name:
        folder = Path(name)
        raw = partial(queries.raw_for, actor)
        notebook.write(queries.all_pursuits(actor), folder, raw=raw)
        notebook.write_desk(queries.desk_for(actor), folder)
        with ZipFile(out, "w", ZIP_DEFLATED) as archive:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    archive.write(file, file.relative_to(folder))
    out.seek(0)
    return out


@contextmanager
def unpacked(file: BinaryIO) -> Iterator[Unpacked]:
    """The notebook inside a zip; Unreadable for what is none."""
    with tempfile.TemporaryDirectory(prefix="heardback-") as name:
        folder = Path(name)
        _extract(file, folder)
        found = notebook.load(_root(folder), recorded_at=timezone.now())
        desk, troubles = notebook.desk_in(_root(folder))
        if not (desk or found.pursuits or found.problems or troubles):
            raise Invalid("There is no pursuit in this zip. Is it the right one?")
        yield Unpacked(
            pursuits=tuple(found.pursuits),
            desk=desk,
            problems=(*found.problems, *troubles),
            raw=partial(notebook.raw, _root(folder)),
        )


def _extract(zipped: BinaryIO, folder: Path) -> None:
    try:
        with ZipFile(zipped) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            _check(members)
            left = WIDEST
            for member in members:
                target = folder / PurePosixPath(member.filename)
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, target.open("wb") as file:
                    left -= _copy(source, file, most=left)
    except (*BROKEN, OSError) as problem:
        raise Unreadable(
            "This is not a zip that can be opened. Export it once more and try again."
        ) from problem


def _copy(source: IO[bytes], file: IO[bytes], *, most: int) -> int:
    """The header may lie about the size: what is read is what counts."""
    size = 0
    while piece := source.read(PIECE):
        size += len(piece)
        if size > most:
            raise Invalid("Once opened, this zip holds more than 400 megabytes.")
        file.write(piece)
    return size


def _check(members: list[ZipInfo]) -> None:
    if len(members) > MOST:
        raise Invalid(f"This zip holds more than {MOST} files.")
    for member in members:
        path = PurePosixPath(member.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in member.filename:
            raise Invalid("This zip wants to write outside its folder; it is refused.")


def _root(folder: Path) -> Path:
    """The notebook may lie in one folder inside the zip."""
    inside = [each for each in folder.iterdir() if not each.name.startswith("__MACOSX")]
    if len(inside) == 1 and inside[0].is_dir() and any(inside[0].glob("*.md")):
        return inside[0]
    return folder
