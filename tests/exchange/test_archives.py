import pytest

from heardback.core.errors import Unreadable
from heardback.exchange.archives import open_archive
from tests.exchange.word import packed


def test_an_archive_of_too_many_parts_is_not_even_listed() -> None:
    with pytest.raises(Unreadable, match="more than 5,000 parts"):
        open_archive(b"PK\x03\x04" + b"PK\x01\x02" * 5_001)


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04 and words", b"PK"])
def test_what_only_begins_like_an_archive_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        open_archive(data)


def test_an_archive_that_is_whole_is_opened() -> None:
    assert open_archive(packed({"a": "b"})).namelist() == ["a"]
