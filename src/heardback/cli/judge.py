"""`heardback judge`: the chance of every pursuit, for archives of any size."""

import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import batched
from typing import TYPE_CHECKING, Annotated

import typer

from heardback.cli.options import AsOf, NotebookFolder, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import safe, warn
from heardback.core.errors import Invalid
from heardback.exchange.cells import harmless

if TYPE_CHECKING:
    # What judges is loaded by the commands that judge.
    from heardback.core.learned import Learned
    from heardback.core.pursuit import Pursuit

type Row = tuple[str, ...]

HEAD = ("pursuit", "chance", "low", "high", "decided")
AT_ONCE = 1_000

On = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--on",
        metavar="dask ADDRESS",
        help="Judge on a Dask cluster, like dask tcp://scheduler:8786.",
    ),
]


def judge(
    *, notebook: NotebookFolder = None, as_of: AsOf = None, on: On = None
) -> None:
    """Print the chance of every pursuit as CSV, on a Dask cluster if asked."""
    from heardback.core.learned import learn

    if on is not None and on[0] != "dask":
        raise Invalid(f'"{on[0]}" is not a place to judge; say --on dask ADDRESS.')
    record = open_record(notebook)
    today = day(as_of) or now().date()
    # What was decided later could not teach anything yet.
    taught = (
        each
        for each in record.pursuits()
        if each.decision and each.decision.decided_on <= today
    )
    work = partial(judged, as_of=today, fit=learn(taught))
    batches = batched(record.pursuits(), AT_ONCE)
    found: Iterable[Sequence[Row]] = map(work, batches)
    if on is not None:
        from heardback.cli.cluster import spread

        found = spread(work, batches, address=on[1])

    sheet = csv.writer(sys.stdout, lineterminator="\n")
    sheet.writerow(HEAD)
    many = 0
    for rows in found:
        sheet.writerows(rows)
        many += len(rows)
    if not many:
        warn("No pursuits yet; 'heardback template' prints a note to start with.")


def judged(
    pursuits: "Sequence[Pursuit]", *, as_of: date, fit: "Learned"
) -> Sequence[Row]:
    """A batch as rows of the sheet; this is what a cluster's worker calls."""
    from heardback.core.archive import chances

    numbers = chances(pursuits, as_of=as_of, fit=fit)
    return [
        (
            harmless(safe(pursuit.id)),
            *(f"{each:.4f}" for each in row),
            str(pursuit.decision.outcome) if pursuit.decision else "",
        )
        for pursuit, row in zip(pursuits, numbers.tolist(), strict=True)
    ]
