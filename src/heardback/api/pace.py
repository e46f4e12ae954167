"""How many requests a key may make in a minute."""

from time import time

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

from heardback.api.who import came_by

MINUTE = 60


class Pace(BaseThrottle):
    """Counted by the minute of the clock, in this process's memory.

    A read would cost a write on the disk if it were counted in the database.
    """

    def allow_request(self, request: HttpRequest) -> bool:
        most: int = settings.API_PER_MINUTE
        if not most:
            return True
        key = f"api-{int(time()) // MINUTE}-{came_by(request)}"
        counts = caches["memory"]
        counts.add(key, 0, MINUTE)
        try:
            return counts.incr(key) <= most
        except ValueError:
            # The minute, or the memory for it, ended between the two lines.
            return True

    def wait(self) -> float:
        """Seconds until the next minute."""
        return MINUTE - time() % MINUTE
