"""The notebook: a folder of Markdown as a store, typed by hand or written."""

from heardback.notebook.desk import desk_in, write_desk
from heardback.notebook.folder import append, load, raw, write
from heardback.notebook.found import Note, Notebook, Parsed, Removed
from heardback.notebook.joining import among, joined
from heardback.notebook.note import parse_note, template
from heardback.notebook.pursuit_file import parse, render
from heardback.notebook.table import instrument_in

__all__ = [
    "Note",
    "Notebook",
    "Parsed",
    "Removed",
    "among",
    "append",
    "desk_in",
    "instrument_in",
    "joined",
    "load",
    "parse",
    "parse_note",
    "raw",
    "render",
    "template",
    "write",
    "write_desk",
]
