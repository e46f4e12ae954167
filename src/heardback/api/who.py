"""Who is calling: the bearer of a token, or somebody signed in to the pages."""

from django.http import HttpRequest
from ninja.security import HttpBearer, SessionAuth

from heardback.core.errors import NotFound
from heardback.journal import queries
from heardback.journal.queries import Actor


class Token(HttpBearer):
    """`Authorization: Bearer hb_…`, made by `heardback token make`."""

    def authenticate(self, _: HttpRequest, token: str) -> Actor | None:
        try:
            return queries.actor_for_token(token)
        except NotFound:
            return None


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
            return queries.actor_for(request.user)
        except NotFound:
            return None


def actor_of(request: HttpRequest) -> Actor:
    """Whom one of the two above let in; Ninja keeps it on the request."""
    actor: Actor = request.auth  # type: ignore[attr-defined]
    return actor
