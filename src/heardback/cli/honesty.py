"""`heardback honesty`: what was foretold against what happened."""

from collections.abc import Iterable

from heardback.cli.options import AsJson, NotebookFolder
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, percent, say, say_json, table
from heardback.core.honesty import Score


def honesty(*, notebook: NotebookFolder = None, as_json: AsJson = False) -> None:
    """Score the program's chances and your own guesses against what happened."""
    from heardback.core.plainly import scored

    found = open_record(notebook).honesty()
    if as_json:
        say_json(scored(found))
        return
    for sentence in found.words:
        say(paragraph(sentence))
    for title, score in (
        ("The program", found.program),
        ("Your own guesses", found.mine),
        ("Your guesses after friendly meetings", found.friendly),
        ("Your guesses after the others", found.other),
    ):
        if score is not None:
            say()
            for line in _score(title, score):
                say(line)


def _score(title: str, score: Score) -> Iterable[str]:
    yield paragraph(
        f"{title}: Brier {score.brier:.3f} over {score.count} "
        f"(always saying the share of yeses: {score.base:.3f}; lower is better)"
    )
    rows = [
        (
            f"{10 * band.low:.0f} to {10 * band.high:.0f} in 10",
            str(band.count),
            percent(band.foretold),
            percent(band.happened),
            f"{100 * band.least:.0f} to {percent(band.most)}",
        )
        for band in score.bands
    ]
    head = ("said", "times", "on average", "were a yes", "could be")
    yield from table([head, *rows], right=[1, 2, 3], indent="  ")
