"""Cells that go out to a spreadsheet, which must not take them for formulas."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the start of a cell."""


def harmless(cell: str) -> str:
    """The cell as text, whatever it begins with.

    >>> harmless("=1+1"), harmless("Tom")
    ("'=1+1", 'Tom')
    """
    return f"'{cell}" if cell.startswith(RISKY) else cell
