"""A folder of Markdown as a store: written without losing a word, read with reasons."""

from collections.abc import Callable, Iterable
from dataclasses import replace as with_
from datetime import UTC, datetime
from pathlib import Path

from heardback.core.errors import Conflict, NotFound, Problem, Unreadable
from heardback.core.past import moved_on
from heardback.core.pursuit import Pursuit
from heardback.notebook import history, pursuit_file, sources
from heardback.notebook.conflict import untold
from heardback.notebook.filenames import HISTORY, SUFFIX, name_for
from heardback.notebook.files import is_there, write_bytes
from heardback.notebook.found import Note, Notebook, Parsed, Removed
from heardback.notebook.history import History
from heardback.notebook.joining import joined
from heardback.notebook.shelf import Sheet, Shelf, look, report

_MOST_NAMED = 3


def load(
    folder: Path, *, recorded_at: datetime, retract_removed: bool = False
) -> Notebook:
    """Every pursuit in a folder; what is new or changed is recorded at `recorded_at`.

    A line that somebody deleted is reported and still counts, unless
    `retract_removed` confirms it. Nothing is written.
    """
    shelf = look(_existing(folder))
    pursuits: list[Pursuit] = []
    problems: list[Problem] = []
    removed: list[Removed] = []
    for sheet in sorted(shelf.sheets.values(), key=lambda each: each.name):
        try:
            parsed, known = _parsed(
                shelf, sheet, recorded_at, retract_removed=retract_removed
            )
        except Unreadable as unreadable:
            report(shelf, sheet.name, str(unreadable))
            continue
        pursuits.append(parsed.pursuit)
        problems.extend((*(known.problems if known else ()), *parsed.problems))
        removed.extend(parsed.removed)
    return Notebook(
        pursuits=tuple(pursuits),
        problems=(*shelf.problems, *problems),
        removed=tuple(removed),
        seen={sheet.name: sheet.hash for sheet in shelf.sheets.values()},
    )


def write(
    pursuits: Iterable[Pursuit],
    folder: Path,
    *,
    raw: Callable[[str], bytes | None],
    seen: Notebook | None = None,
    replace: bool = False,
) -> tuple[Path, ...]:
    """The files that had to be written; other pursuits in the folder stay as they are.

    What somebody typed since is never lost: Conflict says what is in the way, unless
    the folder is as it was `seen` by a load, or `replace` is asked for.
    """
    _make(folder)
    shelf = look(folder)
    written: list[Path] = []
    for pursuit in pursuits:
        sheet = shelf.sheets.get(pursuit.id)
        as_seen = (
            sheet is not None
            and (seen.seen if seen else {}).get(sheet.name) == sheet.hash
        )
        written.extend(_write(shelf, sheet, pursuit, raw, trusted=as_seen or replace))
    return tuple(written)


def raw(folder: Path, document_id: str) -> bytes | None:
    """A kept source, as it came; None where the folder does not hold it."""
    return sources.raw(document_id, folder)


def append(folder: Path, pursuit_id: str, note: Note) -> Parsed:
    """The pursuit with a note's meeting added, and whatever the file itself told.

    The same note twice changes nothing.
    """
    shelf = look(_existing(folder))
    sheet = shelf.sheets.get(pursuit_id)
    if sheet is None:
        raise NotFound(f'There is no pursuit "{pursuit_id}" in {folder.name}.')
    parsed, _ = _parsed(shelf, sheet, note.recorded_at)
    pursuit = moved_on(parsed.pursuit, joined(parsed.pursuit, note))
    _write(shelf, sheet, pursuit, lambda _: None, trusted=True)
    return Parsed(
        pursuit=pursuit,
        problems=(*parsed.problems, *note.problems),
        removed=parsed.removed,
        kept=parsed.kept,
    )


def _parsed(
    shelf: Shelf,
    sheet: Sheet,
    recorded_at: datetime,
    *,
    retract_removed: bool = False,
) -> tuple[Parsed, History | None]:
    known = shelf.record(sheet)
    parsed = pursuit_file.parse(
        sheet.text,
        recorded_at=recorded_at,
        file=sheet.name,
        record=known.pursuit if known else None,
        retract_removed=retract_removed,
    )
    if known:
        parsed = with_(parsed, pursuit=moved_on(known.pursuit, parsed.pursuit))
    return parsed, known


def _write(
    shelf: Shelf,
    sheet: Sheet | None,
    pursuit: Pursuit,
    raw: Callable[[str], bytes | None],
    *,
    trusted: bool,
) -> list[Path]:
    lines: frozenset[str] = frozenset()
    odd: tuple[str, ...] = ()
    if sheet:
        stem, beside = sheet.stem, sheet.stem + HISTORY
        lines, odd = _kept(shelf, sheet, pursuit, trusted=trusted)
        if sheet.history != beside and is_there(shelf.folder / beside):
            raise Conflict(f"{beside} is about another pursuit; move it away first.")
    else:
        stem = _new_stem(shelf, pursuit, trusted=trusted)
        beside = stem + HISTORY
        shelf.taken.add(stem.casefold())
    files = {
        # The history first: words whose history is older would be taken for new ones.
        beside: history.render(pursuit, kept=odd),
        stem + SUFFIX: _text(pursuit, lines),
    }
    try:
        sources.keep(pursuit.documents, shelf.folder, raw=raw)
        changed = [
            shelf.folder / name
            for name, text in files.items()
            if write_bytes(shelf.folder / name, text.encode())
        ]
        if sheet and sheet.history not in (None, beside):
            (shelf.folder / str(sheet.history)).unlink()
    except OSError as error:
        raise _unwritable(shelf.folder, error) from None
    text = files[stem + SUFFIX]
    shelf.sheets[pursuit.id] = Sheet(
        name=stem + SUFFIX, text=text, id=pursuit.id, history=beside
    )
    return changed


def _new_stem(shelf: Shelf, pursuit: Pursuit, *, trusted: bool) -> str:
    """A name for new files; that of the history where only the words are missing."""
    alone = shelf.alone.get(pursuit.id)
    if alone is None:
        return name_for(pursuit, taken=shelf.taken)
    if not trusted:
        on_record = {entry.id for entry in shelf.read(alone).pursuit.evidence}
        if on_record - {entry.id for entry in pursuit.evidence}:
            raise Conflict(
                f"{alone} holds entries that are not among these. Restore the file of "
                "words beside it and read the folder first."
            )
    return alone[: -len(HISTORY)]


def _kept(
    shelf: Shelf, sheet: Sheet, pursuit: Pursuit, *, trusted: bool
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Lines of both files that were not understood and are to be left as they are."""
    path = shelf.folder / sheet.name
    typed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    try:
        parsed, known = _parsed(shelf, sheet, typed_at)
    except Unreadable:
        if trusted:
            return frozenset(), ()
        raise
    record = known.pursuit if known else None
    if not trusted and (news := [*untold(parsed.pursuit, record, pursuit)]):
        more = f" and {len(news) - _MOST_NAMED} more" if len(news) > _MOST_NAMED else ""
        raise Conflict(
            f"{sheet.name} holds what is not yet read: {', '.join(news[:_MOST_NAMED])}"
            f"{more}. Read the folder first, then write it again."
        )
    return parsed.kept, known.kept if known else ()


def _text(pursuit: Pursuit, kept: frozenset[str]) -> str:
    text = pursuit_file.render(pursuit, kept=kept)
    if not kept:
        return text
    again = pursuit_file.parse(
        text, recorded_at=datetime.min.replace(tzinfo=UTC), record=pursuit
    )
    # Left as typed, a line may mean something in a new place; then it is spelled.
    is_same = again.pursuit == pursuit and not again.removed
    return text if is_same else pursuit_file.render(pursuit)


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise NotFound(f"There is no folder {folder}.")
    return folder


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(folder: Path, error: OSError) -> Unreadable:
    why = (error.strerror or str(error)).lower()
    return Unreadable(f"{folder.name} cannot be written to: {why}.")
