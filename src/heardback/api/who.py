"""Who is calling: the bearer of a token, or somebody signed in to the pages."""

from hashlib import sha256

from django.http import HttpRequest
from ninja.security import HttpBearer, SessionAuth

from heardback.core.errors import NotFound
from heardback.journal import queries
from heardback.journal.queries import Actor


class Token(HttpBearer):
    """`Authorization: Bearer hb_…`, made by `heardback token make`."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        try:
            actor = queries.actor_for_token(token)
        except NotFound:
            return None
        request.came_by = f"key-{sha256(token.encode()).hexdigest()}"  # type: ignore[attr-defined]
        return actor


class Session(SessionAuth):
    """The cookie of the pages; a change needs their CSRF token as well."""

    def __call__(self, request: HttpRequest) -> Actor | None:
        # Nobody is signed in: say so, rather than that a CSRF token is missing.
        if not request.user.is_authenticated:
            return None
        actor: Actor | None = super().__call__(request)
        return actor

    def authenticate(self, request: HttpRequest, _: str | None) -> Actor | None:
        try:
            return queries.actor_in(request.user, request.session.get("workspace"))
        except NotFound:
            return None


def came_by(request: HttpRequest) -> str:
    """What tells one caller from another: the key, or who is signed in."""
    found = getattr(request, "came_by", "")
    return found or f"person-{actor_of(request).user_id}"


def actor_of(request: HttpRequest) -> Actor:
    """Whom one of the two above let in; Ninja keeps it on the request."""
    actor: Actor = request.auth  # type: ignore[attr-defined]
    return actor
