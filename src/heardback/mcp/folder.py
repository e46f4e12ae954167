"""The tools on a notebook folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from heardback import notebook
from heardback.core.errors import Invalid
from heardback.core.honesty import Honesty, honesty
from heardback.core.learned import Learned
from heardback.core.naming import named
from heardback.core.overview import Overview, overview
from heardback.core.pursuit import Pursuit
from heardback.core.taught import Taught, taught
from heardback.mcp.record import Added


@dataclass(frozen=True, slots=True)
class Folder:
    folder: Path

    def pursuits(self) -> Sequence[Pursuit]:
        return notebook.load(self.folder, recorded_at=_now()).pursuits

    def overview(self, wanted: str, *, as_of: date) -> Overview:
        pursuits = self.pursuits()
        own, one = self._taught(pursuits, as_of), named(pursuits, wanted)
        return overview(one, as_of=as_of, fit=own.fit, waits=own.waits[one.side])

    def fit(self) -> Learned:
        return self._taught(self.pursuits(), _now().date()).fit

    def honesty(self) -> Honesty:
        return honesty(self.pursuits())

    def add_note(self, wanted: str | None, text: str, *, on: date) -> Added:
        note = notebook.parse_note(text, recorded_at=_now(), on=on)
        if note.free:
            raise Invalid("None of it is written like the template's seven lines.")
        wanted = wanted or note.organisation
        if not wanted:
            raise Invalid("Say which pursuit this note is about.")
        before = named(self.pursuits(), wanted)
        after = notebook.append(self.folder, before.id, note).pursuit
        return Added(
            pursuit=after.organisation,
            entries=len(after.evidence) - len(before.evidence),
            problems=[f"line {each.line}: {each.text}" for each in note.problems],
        )

    def _taught(self, pursuits: Sequence[Pursuit], as_of: date) -> Taught:
        table = notebook.instrument_in(self.folder)
        return taught(pursuits, as_of=as_of, instrument=table)


def _now() -> datetime:
    return datetime.now().astimezone()
