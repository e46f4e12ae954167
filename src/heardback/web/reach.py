"""Whether strangers can open a link to this server: asked, tried, and said why not."""

import secrets
from dataclasses import dataclass
from hmac import compare_digest
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from django.conf import settings
from django.core.cache import cache
from django.http.request import validate_host
from django.utils.crypto import salted_hmac

CHECKED = "public-address-checked"
MONTH = 30 * 24 * 3600
SECONDS = 10
MARK = 32
"""Characters of what is sent there, and has to come back signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The public address, and in a sentence why no link is offered, if none is.

    `untried` says that only the trial is missing.
    """

    address: str
    trouble: str
    untried: bool = False


def reach() -> Reach:
    """From what is set and when it was last tried; asks nobody."""
    address = settings.PUBLIC_URL
    if trouble := _unfit(address):
        return Reach(address=address, trouble=trouble)
    if cache.get(CHECKED) != address:
        return Reach(
            address=address,
            trouble=f"Nobody has tried yet whether {address} leads here.",
            untried=True,
        )
    return Reach(address=address, trouble="")


def try_out() -> str:
    """Opens the public address as a stranger would; why it does not work, if so."""
    address = settings.PUBLIC_URL
    if trouble := _unfit(address):
        return trouble
    mark = secrets.token_hex(MARK // 2)
    try:
        with _opener().open(_request(f"{address}/reach/{mark}/"), timeout=SECONDS) as a:
            answer = a.read(200).decode("ascii", "replace")
    except HTTPError as problem:
        return f"{address} answers with {problem.code}: is Heardback behind it?"
    except (OSError, HTTPException, ValueError) as problem:
        why = getattr(problem, "reason", problem)
        return f"{address} cannot be opened from here: {why}."
    if not compare_digest(answer.strip(), signed(mark)):
        return f"{address} leads somewhere, but not to this Heardback."
    cache.set(CHECKED, address, MONTH)
    return ""


def signed(mark: str) -> str:
    """What only this installation can answer."""
    return salted_hmac("heardback.reach", mark[:MARK], algorithm="sha256").hexdigest()


def _unfit(address: str) -> str:
    if not address:
        return (
            "This Heardback has no public address, so nobody outside could open a "
            "link. HEARDBACK_PUBLIC_URL names one; a reply by mail works without."
        )
    host = urlsplit(address).hostname or ""
    if not validate_host(host, settings.ALLOWED_HOSTS):
        return f"HEARDBACK_HOSTS does not name {host}, so it would be turned away."
    if not settings.HTTPS:
        return "HEARDBACK_HTTPS is not set: answers would travel for all to read."
    return ""


def _request(address: str) -> Request:
    return Request(address, headers={"User-Agent": "Heardback"})  # noqa: S310


def _opener() -> OpenerDirector:
    class Stay(HTTPRedirectHandler):
        """Somewhere else is not here."""

        def redirect_request(self, *_: object) -> None:
            return None

    return build_opener(Stay)
