"""The tools on the database of a workspace, as its owner sees it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from heardback.core.errors import NotFound
from heardback.core.honesty import Honesty
from heardback.core.learned import Learned
from heardback.core.naming import named
from heardback.core.overview import Overview
from heardback.core.pursuit import Pursuit
from heardback.mcp.record import Added

if TYPE_CHECKING:
    from heardback.journal.queries import Actor

SETTINGS = "heardback.server.settings"


def open_database() -> "Database":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    from django.db import DatabaseError

    from heardback.journal import queries

    try:
        return Database(queries.owner())
    except DatabaseError:
        # No tables yet; making them is for the program that asks before it migrates.
        raise NotFound(
            "There is no workspace yet: 'heardback serve' makes one."
        ) from None


@dataclass(frozen=True, slots=True)
class Database:
    actor: "Actor"

    def pursuits(self) -> Sequence[Pursuit]:
        from heardback.journal import queries

        return list(queries.all_pursuits(self.actor))

    def overview(self, wanted: str, *, as_of: date) -> Overview:
        from heardback.journal import queries

        meant = named(self.pursuits(), wanted)
        return queries.overview_for(self.actor, meant.id, as_of)

    def fit(self) -> Learned:
        from heardback.journal import queries

        return queries.fit_for(self.actor)

    def honesty(self) -> Honesty:
        from heardback.journal import queries

        return queries.honesty_for(self.actor)

    def add_note(self, wanted: str | None, text: str, *, on: date) -> Added:
        from heardback.journal import actions

        meant = named(self.pursuits(), wanted) if wanted else None
        taken = actions.take_note(
            self.actor, text, pursuit_id=meant.id if meant else None, on=on
        )
        return Added(
            pursuit=taken.organisation,
            entries=taken.entries,
            problems=[f"line {each.line}: {each.text}" for each in taken.problems],
        )
