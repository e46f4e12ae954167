"""The program `heardback`: all its commands, and the one place where errors end."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException

from heardback.cli.commands import COMMANDS, TOKENS
from heardback.cli.terminal import warn
from heardback.core.errors import HeardbackError, NotFound

OK, NOTHING_FOUND, BAD_INPUT, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130

_ABOUT_TOKENS = "Keys for programs that use the API."
# Every word after `manage`, --help included, belongs to Django.
_PASSED_ON = {
    "allow_extra_args": True,
    "ignore_unknown_options": True,
    "help_option_names": [],
}


def program(word: str = "") -> typer.Typer:
    """The command that is named, or all: what the others need is not even loaded."""
    app = _without_commands()
    asked = {word: COMMANDS[word]} if word in COMMANDS else COMMANDS
    for name, command in asked.items():
        settings = _PASSED_ON if name == "manage" else None
        app.command(name, context_settings=settings)(_function(command.place))
    if asked is COMMANDS:
        app.add_typer(_tokens(), name="token", help=_ABOUT_TOKENS)
    return app


def listing() -> typer.Typer:
    """All commands by name, for the help and for a word that is none of them."""
    app = _without_commands()
    for name, command in COMMANDS.items():
        app.command(name, help=command.says)(_not_loaded)
    app.command("token", help=_ABOUT_TOKENS)(_not_loaded)
    return app


def _without_commands() -> typer.Typer:
    app = typer.Typer(
        name="heardback",
        # Help without colours or boxes, and without loading what draws them.
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=(
            "Exit codes: 0 done; 1 nothing found, or part of it not understood; "
            "2 usage or bad input; 3 a fault of ours."
        ),
    )
    app.callback(invoke_without_command=True)(heardback)
    return app


def _not_loaded() -> None:
    raise AssertionError("a command that is only listed was run")


def _tokens() -> typer.Typer:
    tokens = typer.Typer(rich_markup_mode=None)
    for name, place in TOKENS.items():
        tokens.command(name)(_function(place))
    return tokens


def _function(place: str) -> Callable[..., Any]:
    module, _, name = place.partition(".")
    found: Callable[..., Any] = getattr(import_module(f"heardback.cli.{module}"), name)
    return found


def heardback(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.")
    ] = False,
) -> None:
    """Know where you stand before they decide, and learn from it when they do."""
    if version:
        from importlib.metadata import version as installed_version

        typer.echo(f"heardback {installed_version('heardback')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run() -> None:
    for stream in (sys.stdout, sys.stderr):
        # A letter that this terminal does not know becomes "?" instead of an error.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(status(sys.argv[1:]))


def status(arguments: Sequence[str]) -> int:
    """Runs a command line; whatever goes wrong in it ends as one sentence."""
    try:
        done = _asked_for(arguments)(
            list(arguments), prog_name="heardback", standalone_mode=False
        )
    except NotFound as missing:
        return _end(NOTHING_FOUND, str(missing))
    except HeardbackError as error:
        return _end(BAD_INPUT, str(error))
    except TyperException as misuse:
        return _end(BAD_INPUT, f"{_sentence(misuse)} {_hint(misuse)}")
    except typer.Abort:
        return _end(INTERRUPTED, "Stopped; nothing was changed.")
    except OSError as trouble:
        return _end(BAD_INPUT, _trouble(trouble))
    except Exception as fault:
        if os.environ.get("HEARDBACK_DEBUG", "0") not in ("", "0", "no", "off"):
            raise
        return _end(OUR_FAULT, _fault(fault))
    return done if isinstance(done, int) else OK


def _asked_for(arguments: Sequence[str]) -> typer.Typer:
    word = arguments[0] if arguments else ""
    if word in COMMANDS:
        return program(word)
    # A shell that completes a line wants to know the options of any command.
    completing = "_HEARDBACK_COMPLETE" in os.environ
    hidden = word.startswith("-") and not all(map(_is_option, arguments))
    return program() if completing or hidden or word == "token" else listing()


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "--"


def _end(code: int, sentence: str) -> int:
    warn(sentence)
    return code


def _sentence(misuse: TyperException) -> str:
    message = misuse.format_message().replace("Value error, ", "").strip()
    return message if message.endswith((".", "?")) else f"{message}."


def _hint(misuse: TyperException) -> str:
    context = getattr(misuse, "ctx", None)
    command = context.command_path if context else "heardback"
    return f"'{command} --help' says what there is."


def _trouble(trouble: OSError) -> str:
    what = trouble.strerror or type(trouble).__name__
    where = f" ({trouble.filename})" if trouble.filename else ""
    return f"The computer says: {what}{where}."


def _fault(fault: Exception) -> str:
    return (
        f"A fault of ours, sorry: {type(fault).__name__}: {fault}. Nothing more was "
        "done. HEARDBACK_DEBUG=1 shows where; please report it."
    )
