"""What Django itself refuses before a page is asked."""

from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.csrf import csrf_failure

from heardback.web.views.answer import not_sent

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Too much at once is told apart from what could not be understood."""
    status = 413 if isinstance(exception, TOO_MUCH) else 400
    return render(request, f"{status}.html", status=status)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Whoever has no account gets their words back on the page they know."""
    if request.path.startswith("/d/"):
        return not_sent(request)
    return csrf_failure(request, reason=reason)
