"""`heardback today`, `heardback lead` and `heardback momentum`."""

from datetime import timedelta
from typing import Annotated

import typer

from heardback.cli.options import AsJson, AsOf, NotebookFolder, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import say, say_json, table


def today(
    *,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    everything: Annotated[
        bool, typer.Option("--all", help="What can wait too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """What needs you today, what moves things most first, and then the end."""
    from heardback.core.plain_day import plain_today
    from heardback.core.today import ENOUGH

    most = 1_000 if everything else ENOUGH
    found = open_record(notebook).today(as_of=day(as_of) or now().date(), most=most)
    if as_json:
        say_json(plain_today(found))
        return
    for number, item in enumerate(found.items, start=1):
        name = f"{item.name}: " if item.name else ""
        say(f"{number}. {name}{item.words}")
        say(f"   {item.because}")
    say(found.words)


def lead(
    line: Annotated[
        list[str], typer.Argument(help="Whom it is with, and what about: one line.")
    ],
    *,
    notebook: NotebookFolder = None,
) -> None:
    """Start a new lead with one line."""
    from heardback.core.lead_line import lead_of

    one = lead_of(" ".join(line), opened_on=now().date())
    taken = open_record(notebook).begin(one)
    say(f"{taken.into} is in play. What is the next step?")


def momentum(
    *,
    weeks: Annotated[
        int, typer.Option(min=1, max=520, help="How far ahead to look.")
    ] = 13,
    wanted: Annotated[
        float, typer.Option(min=0.01, max=0.99, help="The chance of a yes you want.")
    ] = 0.8,
    more: Annotated[
        int, typer.Option(min=0, max=200, help="What if so many more?")
    ] = 0,
    without: Annotated[str, typer.Option(help="What if this one drops? Its id.")] = "",
    later: Annotated[
        int, typer.Option(min=0, max=24, help="What if all came so many months later?")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """How many yeses by when, the chance of one, and how many leads it takes."""
    from heardback.cli.database import open_database
    from heardback.core.plain_day import plain_momentum
    from heardback.core.portfolio import WhatIf

    actor = open_database().actor
    # Only once the database is open: its tables want settings first.
    from heardback.journal import queries

    here = now().date()
    found = queries.momentum_for(
        actor,
        by=here + timedelta(weeks=weeks),
        as_of=here,
        wanted=wanted,
        what_if=WhatIf(without=without, more=more, months_later=later),
    )
    if as_json:
        say_json(plain_momentum(found))
        return
    say(found.yeses.words)
    rows = [
        [str(count), f"{100 * chance:.0f} %"]
        for count, chance in enumerate(found.yeses.chances[:9])
    ]
    for text in table([["yeses", "chance"], *rows], right=(0, 1)):
        say(text)
    if found.supposed is not None:
        say(f"If so: {found.supposed.words}")
    if found.needed.together:
        say(
            f"For {wanted:.0%} by {found.by.isoformat()}: {found.needed.together} more "
            f"leads, {found.needed.this_week} of them this week. As if they shared no "
            f"luck it would be {found.needed.alone}."
        )
    for alarm in found.alarms:
        say(f"{alarm.words} ({'; '.join(alarm.because)})")
