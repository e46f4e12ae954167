"""Signing in by a link that works once, for a short while, on this machine."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from heardback.journal.models import SignInLink, User
from heardback.web import limits

LASTS = timedelta(minutes=15)
REFUSED = (
    "This link has been used, is too old, or was made for another machine. "
    "Start Heardback again (heardback serve): it prints a new one."
)
TOO_MANY = "Too many tries from here: come back later, or with a new link."


def make_link(
    user: User, *, now: datetime | None = None, anywhere: bool = False
) -> str:
    """The path of a new link; older ones for the same reach stop working."""
    now = now or timezone.now()
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(user=user, anywhere=anywhere).delete()
    SignInLink.objects.create(
        user=user,
        token_hash=_hash(token),
        expires_at=now + LASTS,
        anywhere=anywhere,
    )
    return reverse("sign_in", args=[token])


@require_GET
@never_cache
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    # A browser that only looks ahead must not use the link up.
    if "prefetch" in request.headers.get("Sec-Purpose", ""):
        return HttpResponse(status=503)
    user = _use(token, this_machine=_is_this_machine(request), now=timezone.now())
    if user is None:
        many = limits.wrong("sign-in", request.META.get("REMOTE_ADDR", ""))
        status = 429 if many else 404
        said = TOO_MANY if many else REFUSED
        context = {"sentence": said, "status": status, "typed": []}
        return render(request, "web/trouble.html", context, status=status)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return HttpResponseRedirect("/")


def _use(token: str, *, this_machine: bool, now: datetime) -> User | None:
    usable = SignInLink.objects.filter(
        token_hash=_hash(token),
        used_at=None,
        expires_at__gt=now,
        user__is_active=True,
    )
    if not this_machine:
        usable = usable.filter(anywhere=True)
    # One statement, so that of two who come at once one is refused.
    if not usable.update(used_at=now):
        return None
    return User.objects.get(sign_in_links__token_hash=_hash(token))


def _is_this_machine(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _hash(token: str) -> str:
    # No salt and no slow hash: of 256 random bits nothing can be guessed.
    return sha256(token.encode()).hexdigest()
