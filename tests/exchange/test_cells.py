"""No cell that goes out is run by a spreadsheet."""

import pytest

from heardback.exchange.cells import RISKY, harmless


@pytest.mark.parametrize("begins", RISKY)
def test_what_would_be_a_formula_is_text(begins: str) -> None:
    assert harmless(f"{begins}1+1") == f"'{begins}1+1"


def test_other_cells_stay_as_they_are() -> None:
    assert harmless("Tom = Thomas") == "Tom = Thomas"
