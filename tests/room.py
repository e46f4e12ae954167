"""The shape of one wall: what a room of the house may import, and nothing else.

import-linter's own contracts name what is forbidden; a room is easier to read, and
harder to leave open, as the short list of what is allowed (pyproject.toml holds one
list for each room). Only direct imports are looked at: when every room keeps its own
list, no chain can cross a wall.
"""

import ast
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from grimp import DetailedImport, ImportGraph
from importlinter import Contract, ContractCheck, fields, output

Crossing = tuple[str, str, int]
"""Who imports, what, in which line."""


class RoomContract(Contract):
    type_name = "room"

    # import-linter puts plain values where the class declares fields: hence Any.
    room: Any = fields.StringField()
    may_import: Any = fields.ListField(subfield=fields.StringField())
    # Only inside a function, so that the program starts without it.
    may_import_late: Any = fields.ListField(
        subfield=fields.StringField(), required=False, default=[]
    )
    # Taken out of the two lists above, or out of the standard library.
    never: Any = fields.ListField(
        subfield=fields.StringField(), required=False, default=[]
    )
    # The room is this one module, not what lies below it.
    alone: Any = fields.BooleanField(required=False, default=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        if self.room not in graph.modules:
            return ContractCheck(kept=False, metadata={"crossings": []})
        modules = {self.room}
        if not self.alone:
            modules |= graph.find_descendants(self.room)
        crossings = [
            (importer, imported, line)
            for importer in sorted(modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if imported not in modules
            for line in self._crossing_lines(
                graph.get_import_details(importer=importer, imported=imported)
            )
        ]
        return ContractCheck(kept=not crossings, metadata={"crossings": crossings})

    def render_broken_contract(self, check: ContractCheck) -> None:
        crossings: list[Crossing] = check.metadata["crossings"]
        if not crossings:
            output.print_error(f"There is no {self.room}.", bold=False)
        for importer, imported, line in crossings:
            output.print_error(
                f"{importer} may not import {imported} (line {line})"
                + (" except inside a function" if self._may_late(imported) else ""),
                bold=False,
            )

    def _crossing_lines(self, imports: list[DetailedImport]) -> list[int]:
        return [
            details["line_number"]
            for details in imports
            if not self._may(details["imported"])
            and not (
                self._may_late(details["imported"])
                and _is_late(details["importer"], details["line_number"])
            )
        ]

    def _may(self, imported: str) -> bool:
        if _within(imported, self.never):
            return False
        return imported in sys.stdlib_module_names or _within(imported, self.may_import)

    def _may_late(self, imported: str) -> bool:
        return _within(imported, self.may_import_late) and not _within(
            imported, self.never
        )


def _within(module: str, rooms: list[str]) -> bool:
    # "heardback" alone is the library's promise and not the whole house.
    return any(
        module == room or ("." in room and module.startswith(f"{room}."))
        for room in rooms
    )


def _is_late(module: str, line: int) -> bool:
    return any(first <= line <= last for first, last in _late_lines(module))


@cache
def _late_lines(module: str) -> list[tuple[int, int]]:
    """The lines that do not run when the module is imported."""
    tree = ast.parse(_file(module).read_text(encoding="utf-8"))
    return [
        (node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        or (isinstance(node, ast.If) and _is_for_types(node))
    ]


def _file(module: str) -> Path:
    # Only the root is looked up: finding a module below it would run its packages.
    root, *below = module.split(".")
    spec = find_spec(root)
    assert spec is not None
    assert spec.origin is not None
    place = Path(spec.origin).parent.joinpath(*below)
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def _is_for_types(node: ast.If) -> bool:
    return "TYPE_CHECKING" in ast.unparse(node.test)
