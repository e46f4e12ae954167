"""`heardback rehearse`: practise a close in the terminal, and see the marks."""

import secrets
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder, WhichPursuit, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, say, say_json, warn
from heardback.core.counterpart import Difficulty, Reply, State
from heardback.core.marks import Mark, marks
from heardback.core.players import Player, next_line

if TYPE_CHECKING:
    from heardback.core.overview import Overview

MOST = 100_000


def rehearse(
    pursuit: WhichPursuit,
    *,
    minutes: Annotated[
        float, typer.Option(min=1, max=240, help="How long you have.")
    ] = 10,
    difficulty: Annotated[
        Difficulty, typer.Option(help="How hard they are to win.")
    ] = Difficulty.REAL,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose part they play.")
    ] = None,
    example: Annotated[
        Player | None, typer.Option(help="Watch a good or a bad talk instead.")
    ] = None,
    seed: Annotated[
        int | None, typer.Option(help="The same seed gives the same counterpart.")
    ] = None,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Talk to somebody made of your record; nothing of it is kept.

    Each line you type is one turn. An empty line is silence, and Ctrl+D ends it.
    """
    from heardback.core.casting import start
    from heardback.core.errors import NotFound

    view: Overview = open_record(notebook).overview(pursuit, as_of=now().date())
    if person is not None and view.pursuit.person(person) is None:
        raise NotFound(f"There is nobody called {person!r} in this pursuit.")
    state = start(
        view.pursuit,
        seed=secrets.randbelow(1_000_000) if seed is None else seed,
        person=person,
        minutes=minutes,
        difficulty=difficulty,
        chance=view.standing.chance,
    )
    if not as_json:
        say(f"{view.pursuit.organisation}, seed {state.seed}")
        say()
        _they_say(state.greeting)
    state = _played(state, example, quiet=as_json)
    if as_json:
        say_json(_told(state))
        return
    _marks(state)


def _played(state: State, example: Player | None, *, quiet: bool) -> State:
    from heardback.core.rehearsal import play
    from heardback.reading.performing import heard

    lines = None if example else _typed(quiet=quiet)
    while not state.ended:
        line = next_line(state, example) if example else next(lines or iter(()), None)
        if line is None:
            break
        state, reply = play(state, heard(state, line[:MOST]))
        if not quiet:
            if example:
                say(paragraph(line, indent="      ", first="You:  "))
            _reply(reply)
    return state


def _typed(*, quiet: bool) -> Iterator[str]:
    prompt = "" if quiet or not sys.stdin.isatty() else "You:  "
    while True:
        try:
            yield input(prompt)
        except EOFError:
            return
        except UnicodeDecodeError:
            warn("That line holds bytes that are no text; say it again.")


def _they_say(text: str) -> None:
    say(paragraph(text, indent="      ", first="They: "))


def _reply(reply: Reply) -> None:
    _they_say(reply.text)
    if reply.invented:
        say(
            paragraph(
                f"(invented for practice: {'; '.join(reply.invented)})",
                indent="      ",
            )
        )
    say()


def _marks(state: State) -> None:
    from heardback.core.advice import advice

    found = marks(state)
    if not state.exchanges:
        say("Nothing was said.")
        return
    say(f"{sum(mark.earned for mark in found)} of {len(found)} checks earned")
    for mark in found:
        say(
            paragraph(
                _line(mark), indent="    ", first="  + " if mark.earned else "  - "
            )
        )
    one = advice(state, found)
    if one is not None:
        say()
        tried = f" Try: “{one.try_saying}”" if one.try_saying else ""
        say(paragraph(f"One thing to do differently: {one.text}{tried}"))


def _line(mark: Mark) -> str:
    about = f": “{mark.about}”" if mark.about else ""
    line = f" (line {mark.turn}: “{mark.line[:80]}”)" if mark.line else ""
    return f"{mark.check}{about}{line}"


def _told(state: State) -> dict[str, object]:
    return {
        "seed": state.seed,
        "ended": state.ended,
        "minutes_left": round(state.minutes_left, 1),
        "greeting": state.greeting,
        "lines": [
            {
                "you": exchange.said.text,
                "read_as": [move.act.value for move in exchange.said.moves],
                "they": exchange.reply.text,
                "invented": list(exchange.reply.invented),
            }
            for exchange in state.exchanges
        ],
        "marks": [
            {
                "check": mark.check,
                "earned": mark.earned,
                "about": mark.about,
                "line": mark.line,
                "turn": mark.turn,
            }
            for mark in marks(state)
        ],
    }
