"""A zip that is damaged in one of many ways is a sentence, never a fault."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from heardback.core.errors import Unreadable
from heardback.web.archive import unpacked

NAME = b"a.md"


def packed(method: int) -> bytearray:
    kept = BytesIO()
    with ZipFile(kept, "w", method) as archive:
        archive.writestr(NAME.decode(), "# Northgate: deal\n" * 500)
    return bytearray(kept.getvalue())


def scratched(method: int, *, skip: int) -> bytes:
    """The first bytes of what the file holds are turned over."""
    data = packed(method)
    start = data.find(NAME) + len(NAME) + skip
    for at in range(start, start + 10):
        data[at] ^= 0xFF
    return bytes(data)


def misnamed() -> bytes:
    """It says that names are UTF-8, and they are not."""
    data = packed(ZIP_DEFLATED)
    flags = data.find(b"PK\x01\x02") + 9
    data[flags] |= 0x08
    return bytes(data).replace(NAME, b"\xff.md")


@pytest.mark.parametrize(
    "data",
    [scratched(ZIP_DEFLATED, skip=0), scratched(ZIP_LZMA, skip=9), misnamed()],
    ids=["deflate", "lzma", "name"],
)
def test_a_damaged_zip_cannot_be_opened(data: bytes) -> None:
    with pytest.raises(Unreadable, match="not a zip"), unpacked(BytesIO(data)):
        pass
