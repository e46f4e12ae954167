"""`heardback token`: keys by which other programs use the API.

Nothing of the journal can be imported before Django knows its settings.
"""

from typing import Annotated

import typer

from heardback.cli.options import AsJson
from heardback.cli.terminal import say, say_json, table

Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is for.")]


def make(name: Name) -> None:
    """Make a key for another program; it is shown this once."""
    from heardback.server import start

    actor = start.open_database()
    from heardback.journal import actions

    say(actions.make_token(actor, name))


def withdraw(name: Name) -> None:
    """Withdraw a key; what uses it is shut out at once."""
    from heardback.server import start

    actor = start.open_database()
    from heardback.journal import actions

    actions.withdraw_token(actor, name)
    say(f"{name} opens nothing any more.")


def list_tokens(*, as_json: AsJson = False) -> None:
    """List the keys and when each was last used."""
    from heardback.server import start

    actor = start.open_database()
    from heardback.journal import queries

    rows = [
        {
            "name": row.name,
            "made_on": f"{row.made_at:%Y-%m-%d}",
            "last_used_on": row.last_used_on.isoformat() if row.last_used_on else None,
        }
        for row in queries.tokens(actor)
    ]
    if as_json:
        say_json(rows)
        return
    for line in table(
        (str(row["name"]), f"made {row['made_on']}", _used(row["last_used_on"]))
        for row in rows
    ):
        say(line)


def _used(on: str | None) -> str:
    return f"last used {on}" if on else "never used"
