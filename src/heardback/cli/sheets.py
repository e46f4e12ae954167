"""Notebooks as they come: a whole folder, or one file that somebody typed."""

from pathlib import Path

from heardback import notebook
from heardback.cli.input import read_bytes
from heardback.cli.options import now
from heardback.core.desk import Desk
from heardback.core.errors import Invalid, Problem
from heardback.notebook import Notebook


def read_sheets(source: Path, *, take_back: bool) -> Notebook:
    """`take_back` confirms that deleted lines no longer count; else each is named."""
    if not source.exists():
        raise Invalid(f"There is no {source}.")
    if source.is_dir():
        book = notebook.load(source, recorded_at=now(), retract_removed=take_back)
        gone = [
            Problem(line=0, file=each.file, text=each.text)
            for each in book.removed
            if not take_back
        ]
        return Notebook(
            pursuits=book.pursuits, problems=(*book.problems, *gone), seen=book.seen
        )
    return _one_file(source)


def desk_beside(source: Path) -> tuple[Desk, tuple[Problem, ...]]:
    """Activities, goals and views: with a whole folder, and with no single file."""
    return notebook.desk_in(source) if source.is_dir() else (Desk(), ())


def _one_file(source: Path) -> Notebook:
    if source.with_suffix(".history.md").exists():
        raise Invalid(
            f"{source.name} has a history beside it: import the folder, so that "
            "nothing is lost."
        )
    try:
        text = read_bytes(str(source)).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Invalid(
            f"{source.name} is not text in UTF-8; save it as UTF-8."
        ) from None
    parsed = notebook.parse(text, recorded_at=now(), file=source.name)
    return Notebook(pursuits=(parsed.pursuit,), problems=parsed.problems)
