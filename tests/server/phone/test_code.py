"""An address as a square for a camera."""

import re

from heardback.server.phone import code

ADDRESS = "https://192.168.1.20:8443/sign-in/" + "x" * 43 + "/"


def test_the_square_fits_a_terminal() -> None:
    lines = code.for_terminal(ADDRESS)

    assert max(map(len, lines)) <= 78
    assert len({len(line) for line in lines}) == 1


def test_the_picture_holds_neither_script_nor_style() -> None:
    picture = code.as_svg(ADDRESS)

    assert picture.startswith("<svg")
    assert not re.search(r"script|style|href|onload", picture)


def test_another_address_is_another_picture() -> None:
    assert code.as_svg(ADDRESS) != code.as_svg(ADDRESS + "2")
