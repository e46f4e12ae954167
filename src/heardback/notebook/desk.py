"""What is kept beside the pursuits, as `desk.toml`: written so that people can edit."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from heardback.core.desk import Desk
from heardback.core.effort import Activity, Effort, Rhythm
from heardback.core.errors import Conflict, Problem, Unreadable
from heardback.core.today import DAYS
from heardback.notebook.desk_table import read
from heardback.notebook.files import hashed, is_there, read_text, write_bytes

NAME = "desk.toml"
_OPENING = """\
# What Heardback keeps beside the pursuits: activities, a week's goals, saved views.
# Add to it as you like; an activity needs no id.
"""
_MARK = "# as written: "
_MARKED = re.compile(rf"^{_MARK}([0-9a-f]+)$", re.MULTILINE)


def desk_in(folder: Path) -> tuple[Desk, tuple[Problem, ...]]:
    """What the folder holds of it; what is not understood is told and left out."""
    path = folder / NAME
    if not is_there(path):
        return Desk(), ()
    try:
        given = tomllib.loads(read_text(path).replace("\r\n", "\n"))
    except Unreadable as unreadable:
        return Desk(), (_problem(str(unreadable)),)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as trouble:
        return Desk(), (_problem(f"It is not valid TOML, so it was left: {trouble}."),)
    desk, troubles = read(given)
    return desk, tuple(_problem(each) for each in troubles)


def write_desk(desk: Desk, folder: Path) -> bool:
    """Whether anything had to be written; what somebody typed since is never lost."""
    path = folder / NAME
    if not (is_there(path) or desk):
        return False
    if is_there(path) and not _as_written(path):
        _refuse_news(folder, desk)
    folder.mkdir(parents=True, exist_ok=True)
    body = "\n".join(_lines(desk)).rstrip("\n") + "\n"
    text = f"{_OPENING}{_MARK}{hashed(body.encode())[:16]}\n\n{body}"
    return write_bytes(path, text.encode())


def _as_written(path: Path) -> bool:
    try:
        text = read_text(path)
    except Unreadable:
        return False
    found = _MARKED.search(text)
    body = text[found.end() :].lstrip("\n") if found else ""
    return found is not None and hashed(body.encode())[:16] == found[1]


def _refuse_news(folder: Path, told: Desk) -> None:
    there, problems = desk_in(folder)
    known = replace(told, rhythm=told.rhythm or there.rhythm)
    if (
        problems
        or set(there.activities) - set(known.activities)
        or set(there.views) - set(known.views)
        or there.rhythm not in (None, known.rhythm)
    ):
        raise Conflict(
            f"{NAME} holds what is not yet read. Import the folder first, then write "
            "it again."
        )


def _lines(desk: Desk) -> Iterator[str]:
    if desk.rhythm is not None:
        yield from _rhythm(desk.rhythm)
    for activity in desk.activities:
        yield from _activity(activity)
    for view in desk.views:
        yield from ("[[view]]", f"name = {_text(view.name)}")
        yield from (f"search = {_text(view.address)}", "")


def _rhythm(rhythm: Rhythm) -> Iterator[str]:
    days = ", ".join(f'"{DAYS[day]}"' for day in sorted(rhythm.off))
    yield from ("[week]", f"off = [{days}]")
    for effort in Effort:
        if goal := rhythm.goals.get(effort):
            yield f"{effort.value} = {goal}"
    yield ""


def _activity(one: Activity) -> Iterator[str]:
    yield from ("[[activity]]", f"id = {_text(one.id)}", f'doing = "{one.doing.value}"')
    for name, day in (("on", one.on), ("until", one.until), ("again", one.again_on)):
        if day is not None:
            yield f"{name} = {day.isoformat()}"
    for name, words in (("whom", one.whom), ("text", one.text)):
        if words:
            yield f"{name} = {_text(words)}"
    yield ""


def _text(words: str) -> str:
    # JSON's signs are TOML's, save for one that TOML wants spelled.
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007F")


def _problem(text: str) -> Problem:
    return Problem(line=0, text=text, file=NAME)
