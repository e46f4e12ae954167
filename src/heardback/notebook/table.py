"""An instrument of one's own, as `instrument.toml` beside the pursuits."""

from pathlib import Path

from heardback.core.answers import check_usable
from heardback.core.errors import Invalid
from heardback.core.instrument import Instrument, default_instrument

NAME = "instrument.toml"
LONGEST = 200_000


def instrument_in(folder: Path) -> Instrument:
    """The folder's own table where there is one, else the one that comes along.

    Raises
    ------
    Invalid
        Where it cannot be read, with its name, so that nobody is judged by another
        table than they think.
    """
    path = folder / NAME
    if not path.is_file():
        return default_instrument()
    if path.stat().st_size > LONGEST:
        raise Invalid(f"{NAME} is longer than 200,000 characters.")
    try:
        return check_usable(Instrument.parse(path.read_text("utf-8-sig")))
    except UnicodeDecodeError:
        raise Invalid(f"{NAME} is not text in UTF-8; save it as UTF-8.") from None
    except Invalid as problem:
        raise Invalid(f"{NAME}: {problem}") from None
