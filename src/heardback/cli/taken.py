"""What was taken in, and what of it was not understood."""

import typer

from heardback.cli.record import Taken
from heardback.cli.terminal import say, say_json, warn
from heardback.core.errors import Problem


def say_taken(taken: Taken, *, as_json: bool) -> None:
    """Each thing that was not understood is named on stderr and makes the code 1."""
    if as_json:
        say_json(
            {
                "into": taken.into,
                "pursuits": taken.pursuits,
                "entries": taken.entries,
                "problems": [
                    {"file": each.file, "line": each.line, "text": each.text}
                    for each in taken.problems
                ],
                "left": list(taken.left),
                "beside": taken.beside,
            }
        )
    else:
        say(_summary(taken))
        for sentence in taken.left:
            say(sentence)
        for each in taken.problems:
            warn(said(each))
    if taken.problems:
        raise typer.Exit(1)


def said(problem: Problem) -> str:
    """A problem with where it stands; line 0 speaks of the whole file.

    >>> said(Problem(line=3, text="Not understood.", file="northgate.md"))
    'northgate.md, line 3: Not understood.'
    """
    line = f"line {problem.line}" if problem.line else ""
    place = ", ".join(filter(None, [problem.file, line]))
    return f"{place}: {problem.text}" if place else problem.text


def _summary(taken: Taken) -> str:
    counts = [_count(taken.entries, "entry", "entries")]
    if taken.pursuits:
        counts.insert(0, _count(taken.pursuits, "pursuit", "pursuits"))
    if taken.beside:
        counts.append(f"{taken.beside} beside them")
    return f"{taken.into}: {', '.join(counts)}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
