"""How often one address, or one link, may try: counted by the hour in the cache."""

from time import time

from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 3600
WRONG_AN_HOUR = 30


def count(what: str, whose: str) -> int:
    """Once more, and how often that makes within this hour."""
    key = _key(what, whose)
    times = int(cache.get(key, 0)) + 1
    cache.set(key, times, HOUR)
    return times


def counted(what: str, whose: str) -> int:
    return int(cache.get(_key(what, whose), 0))


def wrong(what: str, whose: str) -> bool:
    """One more wrong try, and whether there were too many within this hour.

    Asked only once a link was found to be wrong, so that a right one always opens:
    behind a proxy that hides addresses, everybody comes from the same one.
    """
    if counted(what, whose) >= WRONG_AN_HOUR:
        return True
    count(what, whose)
    return False


def _key(what: str, whose: str) -> str:
    """Keyed and cut to the hour: no address and no token stands in the cache."""
    said = f"{what}\0{whose}\0{int(time()) // HOUR}"
    digest = salted_hmac("heardback.limits", said, algorithm="sha256")
    return f"limit-{digest.hexdigest()}"
