"""Files read with bounds and without following links, written whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from heardback.core.errors import Unreadable

MOST_BYTES = 20 * 1024 * 1024
MOST_RAW_BYTES = 200 * 1024 * 1024

# Neither follow a link nor wait for a pipe; Windows has neither flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_BINARY", 0)


def is_there(path: Path) -> bool:
    return os.path.lexists(path)


def read_bytes(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Raises Unreadable with a sentence for a link, a folder, a pipe, a giant."""
    if path.is_symlink():
        raise Unreadable(
            f"{path.name} is a link. Put the file itself into the folder to have it "
            "read."
        )
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable(f"{path.name} is not a file.")
            data = file.read(most + 1)
    except OSError as error:
        raise Unreadable(f"{path.name} cannot be read: {_why(error)}.") from None
    if len(data) > most:
        raise Unreadable(
            f"{path.name} is larger than {most // 1024 // 1024} MB. Shorten it, or "
            "move what does not belong to the pursuit out of the folder."
        )
    return data


def read_text(path: Path) -> str:
    data = read_bytes(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(
            f"{path.name} is not written in UTF-8. Open it in an editor and save it "
            'with the encoding "UTF-8".'
        ) from None


def write_bytes(path: Path, data: bytes) -> bool:
    """Whether anything had to be written; a reader never sees half a file."""
    if _holds(path, data):
        return False
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".heardback-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return True


def hashed(data: bytes) -> str:
    return sha256(data).hexdigest()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return not path.is_symlink() and read_bytes(path, most=len(data)) == data
    except Unreadable:
        return False


def _why(error: OSError) -> str:
    return (error.strerror or "it is not there").lower()
