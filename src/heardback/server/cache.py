"""What is kept for a while only: login limits, and files between two screens."""

from datetime import datetime
from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import connections


class Cache(DatabaseCache):
    """What has run out goes at the next write, what has not stays however full it is.

    Django's own way begins to clear at three hundred rows: until then a transcript
    that nobody agreed to keep would lie there, and from then on login limits would go.
    """

    def __init__(self, table: str, params: dict[str, Any]) -> None:
        super().__init__(table, {**params, "max_entries": 0})
        self.table = table

    def _cull(self, db: str, cursor: Any, now: datetime, num: int) -> None:  # noqa: ARG002
        operations = connections[db].ops
        table = operations.quote_name(self.table)
        cursor.execute(
            f"DELETE FROM {table} WHERE expires < %s",  # noqa: S608  our own name
            [operations.adapt_datetimefield_value(now)],
        )
