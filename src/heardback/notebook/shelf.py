"""Which files of a folder belong together: words, history, and whose they are."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from heardback.core.errors import Problem, Unreadable
from heardback.notebook import history, page, sources
from heardback.notebook.filenames import HISTORY, SUFFIX, stem
from heardback.notebook.files import hashed, read_text
from heardback.notebook.history import History
from heardback.notebook.ids import of_heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A file of words, read; `history` is the name of the file beside it."""

    name: str
    text: str
    id: str
    history: str | None = None

    @property
    def stem(self) -> str:
        return self.name[: -len(SUFFIX)]

    @property
    def hash(self) -> str:
        return hashed(self.text.encode())


@dataclass(slots=True, kw_only=True)
class Shelf:
    """All sheets of a folder by pursuit, and histories whose sheet is missing.

    `taken` are names without their endings, casefolded.
    """

    folder: Path
    sheets: dict[str, Sheet] = field(default_factory=dict)
    alone: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def record(self, sheet: Sheet) -> History | None:
        """What is on record beside the sheet; raises Unreadable where it is broken."""
        return self.read(sheet.history) if sheet.history else None

    def read(self, name: str) -> History:
        return history.parse(
            read_text(self.folder / name), file=name, text_of=self._text_of(name)
        )

    def _text_of(self, file: str) -> Callable[[str], str | None]:
        def text_of(document_id: str) -> str | None:
            text = sources.text_of(document_id, self.folder)
            if text is None:
                self.problems.append(Problem(line=0, text=_NO_TEXT, file=file))
            return text

        return text_of


_NO_TEXT = (
    "The readable text of a source is missing from the folder of sources. Restore the "
    "folder from a backup to see quotes where they stand."
)


def look(folder: Path) -> Shelf:
    """Every file of words, none followed out of the folder."""
    shelf = Shelf(folder=folder)
    names = sorted(path.name for path in folder.iterdir())
    shelf.taken.update(_bare(name) for name in names)
    histories = {name: _id_in(folder / name) for name in names if _is_history(name)}
    found = [(name, *each) for name in names if (each := _read(shelf, name))]
    # Those with a mark choose their history first: a copy may lie beside them.
    for name, text, heading, mark in sorted(found, key=lambda each: each[3] is None):
        _place(shelf, name, text, (heading, mark), histories)
    for name, id in histories.items():
        report(shelf, name, _ALONE)
        if id and id not in shelf.sheets:
            shelf.alone[id] = name
    return shelf


def report(shelf: Shelf, name: str, text: str) -> None:
    shown = name.encode(errors="replace").decode()
    shelf.problems.append(Problem(line=0, text=text, file=shown))


_ALONE = (
    "The file of words beside this history is missing or cannot be read, so the "
    "pursuit was left out. Restore it, or remove this file too."
)


def _read(shelf: Shelf, name: str) -> tuple[str, str, str | None] | None:
    """Text, heading and mark of a file of words."""
    if stem(name) is None:
        return None
    try:
        text = read_text(shelf.folder / name)
    except Unreadable as unreadable:
        report(shelf, name, str(unreadable))
        return None
    title = page.title(text)
    if title is None:
        report(shelf, name, page.NO_HEADING)
        return None
    return text, *title


def _place(
    shelf: Shelf,
    name: str,
    text: str,
    title: tuple[str, str | None],
    histories: dict[str, str | None],
) -> None:
    heading, mark = title
    beside = name[: -len(SUFFIX)] + HISTORY
    id = mark or histories.get(beside) or of_heading(heading)
    if id in shelf.sheets:
        report(shelf, name, _twice(shelf.sheets[id].name, has_mark=mark is not None))
        return
    own = next((each for each, whose in histories.items() if whose == id), None)
    if beside in histories and histories[beside] in (id, None):
        # A history that cannot be read belongs to the words beside it, all the same.
        own = beside
    if own:
        del histories[own]
    shelf.sheets[id] = Sheet(name=name, text=text, id=id, history=own)


def _twice(first: str, *, has_mark: bool) -> str:
    if has_mark:
        return (
            f'This has the same mark as "{first}" and was left out. To make it a '
            "pursuit of its own, delete the ^ at the end of its heading and what "
            "follows it."
        )
    return (
        f'This has the same heading as "{first}" and was left out. Give one of them a '
        'title, like "# Northgate Foods: deal, second order".'
    )


def _is_history(name: str) -> bool:
    return name.lower().endswith(HISTORY) and not name.startswith(".")


def _id_in(path: Path) -> str | None:
    try:
        return history.id_in(read_text(path))
    except Unreadable:
        return None


def _bare(name: str) -> str:
    return name.casefold().removesuffix(HISTORY).removesuffix(SUFFIX)
