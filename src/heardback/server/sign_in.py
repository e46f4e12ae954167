"""Signing in by a link that works once, for a short while, on this machine."""

from django.http import Http404, HttpRequest, HttpResponse


def by_link(request: HttpRequest, token: str) -> HttpResponse:
    raise Http404
