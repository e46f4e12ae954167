"""The two examples that come along: a deal and an application, as notebooks."""

from datetime import datetime
from functools import partial
from pathlib import Path

from heardback import notebook
from heardback.core.errors import Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Actor


def folder() -> Path:
    """Beside the modules in an installed package, at the top of a source tree."""
    package = Path(__file__).parents[1]
    for place in (package / "examples", package.parents[1] / "examples"):
        if place.is_dir():
            return place
    raise NotFound("The examples did not come along with this installation.")


def take_in(actor: Actor, *, now: datetime) -> None:
    """Adds the examples to a workspace; what is there already stays as it is.

    Never to somebody's own record: what was made up would count in what it teaches.
    """
    books = [
        (place, notebook.load(place, recorded_at=now))
        for place in sorted(folder().iterdir())
        if place.is_dir()
    ]
    known = {
        each.id
        for _, book in books
        for each in book.pursuits
        if _is_known(actor, each.id)
    }
    if not known and any(True for _ in queries.all_pursuits(actor)):
        raise Invalid(
            "HEARDBACK_HOME holds a record of your own, and the examples would mix "
            "with it. Leave --examples away, or let it name an empty folder."
        )
    for place, book in books:
        new = [each for each in book.pursuits if each.id not in known]
        actions.take_in(actor, new, partial(notebook.raw, place), now=now)


def _is_known(actor: Actor, pursuit_id: str) -> bool:
    try:
        queries.version_of(actor, pursuit_id)
    except NotFound:
        return False
    return True
