"""How a measurement prints: one table, or the same figures as JSON."""

import argparse
import json
from collections.abc import Mapping, Sequence

type Figure = float | int | str
type Rows = Mapping[str, Mapping[str, Figure]]


def wants_json(about: str) -> bool:
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--json", action="store_true", help="print data, not a table")
    return bool(parser.parse_args().json)


def show(title: str, rows: Rows, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(rows))
        return
    columns = list(dict.fromkeys(name for row in rows.values() for name in row))
    lines = [["", *columns]]
    lines += [
        [name, *(_figure(row.get(column, "")) for column in columns)]
        for name, row in rows.items()
    ]
    print(f"\n{title}")
    for line in lines:
        print(_aligned(line, lines))


def _figure(value: Figure) -> str:
    return (
        f"{value:,.1f}"
        if isinstance(value, float)
        else f"{value:,}"
        if isinstance(value, int)
        else value
    )


def _aligned(line: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    widths = [max(len(each[at]) for each in lines) for at in range(len(line))]
    first, *others = line
    cells = [first.ljust(widths[0])]
    cells += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
    return "  ".join(cells).rstrip()
