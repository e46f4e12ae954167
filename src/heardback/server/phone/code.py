"""An address as a square that a phone's camera reads."""

from io import StringIO
from typing import Any

from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage
from qrcode.main import QRCode


def for_terminal(text: str) -> list[str]:
    """Lines of half blocks, dark on light, as terminals of either colour show it."""
    lines = StringIO()
    _code(text).print_ascii(out=lines, invert=True)
    return lines.getvalue().rstrip("\n").split("\n")


def as_svg(text: str) -> str:
    """A picture without style or script, for a page whose rules are strict."""
    # Abstract by its annotations alone.
    image = _code(text).make_image(image_factory=SvgPathImage)  # type: ignore[type-abstract]
    return str(image.to_string(encoding="unicode"))


def _code(text: str) -> QRCode[Any]:
    code: QRCode[Any] = QRCode(error_correction=ERROR_CORRECT_M, border=2)
    code.add_data(text)
    code.make(fit=True)
    return code
