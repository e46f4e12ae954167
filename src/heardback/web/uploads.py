"""A file between two screens: held for an hour, for the person who sent it."""

from base64 import b64decode, b64encode
from uuid import uuid4

from django.core.cache import cache

from heardback.core.errors import NotFound
from heardback.journal.queries import Actor

SECONDS = 3600
LARGEST = 25 * 1024 * 1024


def hold(actor: Actor, *, name: str, data: bytes) -> str:
    """A token to ask for it again."""
    token = uuid4().hex
    kept = {"name": name, "data": b64encode(data).decode()}
    cache.set(_key(actor, token), kept, SECONDS)
    return token


def held(actor: Actor, token: str) -> tuple[str, bytes]:
    kept = cache.get(_key(actor, token)) if token.isalnum() else None
    if kept is None:
        raise NotFound("That file was put away in the meantime. Choose it once more.")
    return kept["name"], b64decode(kept["data"])


def let_go(actor: Actor, token: str, document: str) -> None:
    """Only where it went is still known: for whoever sends the same page again."""
    cache.set(_key(actor, token), {"document": document}, SECONDS)


def went_to(actor: Actor, token: str) -> str | None:
    """The document it became, where it was let go of."""
    kept = cache.get(_key(actor, token)) if token.isalnum() else None
    return kept.get("document") if kept else None


def _key(actor: Actor, token: str) -> str:
    return f"upload:{actor.user_id}:{actor.workspace_id}:{token}"
