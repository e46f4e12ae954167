"""Zip files opened with a bound on everything: parts, sizes, ways of packing."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from heardback.core.errors import Unreadable

_MOST_PARTS = 5_000
MOST_UNPACKED = 64_000_000
_PIECE = 1 << 16
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"


def is_archive(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Raises Unreadable for what is broken, or made to be too much."""
    # Before zipfile makes an object of each entry.
    if data.count(_ENTRY) > _MOST_PARTS:
        raise Unreadable(
            f"This file holds more than {_MOST_PARTS:,} parts. Give me the one that "
            "you need."
        )
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        raise _broken() from None


def pieces_of(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part unpacked piece by piece; what the archive says about its size is not
    believed."""
    if part.flag_bits & 0x1:
        raise Unreadable("This file is locked with a password. Unlock it first.")
    if part.compress_type not in _PLAIN:
        raise _broken()
    unpacked = 0
    try:
        with archive.open(part) as opened:
            while piece := opened.read(_PIECE):
                unpacked += len(piece)
                if unpacked > MOST_UNPACKED:
                    raise Unreadable(
                        f"This file unpacks to more than {MOST_UNPACKED // 1_000_000} "
                        "MB. Copy the part you need into a text file."
                    )
                yield piece
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        ValueError,
        OSError,
        RuntimeError,
        NotImplementedError,
    ):
        raise _broken() from None


def _broken() -> Unreadable:
    return Unreadable(
        "This file is damaged, or not what it seems. Save it again, or copy its text "
        "and paste that."
    )
