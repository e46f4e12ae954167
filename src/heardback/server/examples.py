"""The two examples that come along: a deal and an application, each a notebook."""

from datetime import datetime
from functools import partial
from pathlib import Path

from heardback.core.errors import NotFound
from heardback.journal import actions
from heardback.journal.queries import Actor


def folder() -> Path:
    """Beside the modules in an installed package, at the top of a source tree."""
    package = Path(__file__).parents[1]
    for place in (package / "examples", package.parents[1] / "examples"):
        if place.is_dir():
            return place
    raise NotFound("The examples did not come along with this installation.")


def take_in(actor: Actor, *, now: datetime) -> None:
    """Adds the examples to a workspace; those already there stay as they are."""
    from heardback import notebook

    for place in sorted(each for each in folder().iterdir() if each.is_dir()):
        book = notebook.load(place, recorded_at=now)
        raw = partial(notebook.raw, place)
        actions.take_in(actor, book.pursuits, raw, now=now)
