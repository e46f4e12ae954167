"""Everything that goes wrong, said once: a status and `{"error": sentence}`."""

from collections.abc import Mapping
from math import ceil

from django.conf import settings
from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from heardback.core.errors import Conflict, HeardbackError, NotFound

STATUS: Mapping[type[Exception], int] = {NotFound: 404, Conflict: 409}
UNPROCESSABLE = 422

# Where Ninja keeps a parameter; callers know it by its name only.
OUTER = ("body", "query", "path", "payload")


def say_troubles(api: NinjaAPI) -> None:
    for kind in (
        HeardbackError,
        ValidationError,
        AuthenticationError,
        Http404,
        HttpError,
        DataError,
    ):
        api.add_exception_handler(kind, answer)


def answer(_: HttpRequest, trouble: Exception | type[Exception]) -> HttpResponse:
    match trouble:
        case HeardbackError():
            return _said(str(trouble), STATUS.get(type(trouble), UNPROCESSABLE))
        case ValidationError():
            return _said(_malformed(trouble), UNPROCESSABLE)
        case AuthenticationError():
            return _unknown()
        case Throttled():
            most = settings.API_PER_MINUTE
            wait = ceil(trouble.wait or 0)
            return _said(
                f"That is more than {most} requests in a minute: wait {wait} seconds.",
                429,
            )
        case HttpError():
            return _said(str(trouble), trouble.status_code)
        case DataError():
            # PostgreSQL cannot even look for some characters, NUL first of all.
            return _said("There is a character in this that no text has.", 422)
        case _:
            return _said("There is nothing at this address.", 404)


def _malformed(trouble: ValidationError) -> str:
    """The first thing wrong and where it stands; the rest can wait."""
    first = trouble.errors[0]
    place = [str(step) for step in first.get("loc", ()) if step not in OUTER]
    return f"{'.'.join(place) or 'the body'}: {first.get('msg', 'not understood')}."


def _unknown() -> HttpResponse:
    said = _said(
        "Send a token as 'Authorization: Bearer …' ('heardback token make' makes "
        "one), or sign in.",
        401,
    )
    said["WWW-Authenticate"] = 'Bearer realm="heardback"'
    return said


def _said(sentence: str, status: int) -> HttpResponse:
    return JsonResponse({"error": sentence}, status=status)
