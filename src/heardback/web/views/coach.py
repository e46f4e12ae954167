"""The page a coach opens by link: no account, one browser, nothing but this talk."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.shortcuts import render as rendered
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from heardback.core.errors import Conflict, HeardbackError, Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Practice
from heardback.web import limits
from heardback.web.forms.rehearsal import NoteForm
from heardback.web.scoring import card_of
from heardback.web.talking import minutes, played, spoken

WRITTEN_AN_HOUR = 600
TOO_MANY = "Too many tries from here: come back later."
COOKIE = "heardback_coach"
FORTNIGHT = 14 * 24 * 3600
LONGEST_TOKEN = 64

type View = Callable[[HttpRequest, str], HttpResponse]


def apart(view: View) -> View:
    """Away from search engines and caches; whoever guesses is stopped soon."""

    @never_cache
    @csrf_protect
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        try:
            answer = view(request, token[:LONGEST_TOKEN])
        except NotFound as problem:
            many = limits.wrong("coach", request.META.get("REMOTE_ADDR", ""))
            answer = _closed(
                request, TOO_MANY if many else str(problem), 429 if many else 404
            )
        except Conflict as problem:
            answer = _closed(request, str(problem), 409)
        except HeardbackError as problem:
            answer = _closed(request, str(problem), 400)
        answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        answer["Referrer-Policy"] = "no-referrer"
        return answer

    return opened


@apart
@require_http_methods(["GET", "HEAD", "POST"])
def coach(request: HttpRequest, token: str) -> HttpResponse:
    """Looking at a link does not use it up: mail programs look too. A button does."""
    secret = _secret(request)
    if request.method == "POST":
        secret = actions.open_coach_link(token)
        answer = redirect("web:coach", token)
        answer.set_cookie(
            COOKIE,
            secret,
            max_age=FORTNIGHT,
            path=f"/coach/{token}/",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return answer
    if not secret:
        return rendered(request, "web/rehearsal/coach_open.html")
    one = queries.coached(token, secret)
    return rendered(request, "web/rehearsal/coach.html", _shown(one, token))


@apart
@require_safe
def live(request: HttpRequest, token: str) -> HttpResponse:
    one = queries.coached(token, _secret(request))
    if request.GET.get("seen") == str(one.changes):
        return HttpResponse(status=204)
    return rendered(request, "web/rehearsal/coached.html", _shown(one, token))


@apart
@require_POST
def do(request: HttpRequest, token: str) -> HttpResponse:
    if limits.count("coached", token) > WRITTEN_AN_HOUR:
        return _closed(request, "That is a great deal for one hour.", 429)
    given, secret = request.POST, _secret(request)
    match given.get("do", ""):
        case "start" | "stop" as what:
            actions.coach_times(token, secret, running=what == "start")
        case "mark":
            earned = {"yes": True, "no": False}.get(given.get("earned", ""))
            actions.coach_marks(token, secret, given.get("check", ""), earned=earned)
        case "note":
            if given.get("text", "").strip():
                actions.coach_notes(token, secret, given["text"])
        case _:
            raise Invalid("This button is not known here: reload the page.")
    return redirect("web:coach", token)


def _shown(one: Practice, token: str) -> dict[str, object]:
    return {
        "one": one,
        "token": token,
        "talk": spoken(one.state),
        "played": played(one),
        "left": minutes(one.state),
        "card": card_of(one),
        "note": NoteForm(),
        "state": one.began,
    }


def _secret(request: HttpRequest) -> str:
    return request.COOKIES.get(COOKIE, "")[:LONGEST_TOKEN]


def _closed(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    context = {"sentence": sentence}
    return rendered(request, "web/rehearsal/coach_closed.html", context, status=status)
