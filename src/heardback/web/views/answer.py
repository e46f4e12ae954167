"""The page that a link opens: one question, no account, and nothing of the record."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.shortcuts import render as rendered
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.csp import CSP
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.csp import csp_override
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_GET, require_http_methods

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Opened
from heardback.web import limits, reach
from heardback.web.forms.answer import AnswerForm
from heardback.web.languages import NAMES, language_for, spoken

LARGEST = 64 * 1024
"""Bytes of one answer, many times what the boxes take."""

SENT_AN_HOUR = 20

POLICY = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}

NOT_TAKEN = gettext_noop(
    "This was not taken: several answers came by this link already. "
    "Reply to the mail instead."
)

type View = Callable[[HttpRequest, str], HttpResponse]


def apart(view: View) -> View:
    """Away from search engines, caches and other pages; in the reader's language."""

    @never_cache
    @csp_override(POLICY)
    @csrf_protect
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponse:
        with spoken(language_for(request)):
            answer = view(request, token)
        answer["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        # Not "no-referrer": browsers then send the form without saying whence, and our
        # own guard against forged forms would turn it away.
        answer["Referrer-Policy"] = "same-origin"
        return answer

    return opened


@apart
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Whatever is wrong with a link, the page is the same: it tells nothing."""
    try:
        link = queries.opened(token)
    except NotFound:
        many = limits.wrong("wrong", request.META.get("REMOTE_ADDR", ""))
        return _closed(request, 429 if many else 404)
    with spoken(language_for(request, asked_in=link.language)):
        if request.method == "POST":
            return _take(request, token, link)
        if "done" in request.GET and link.answered:
            return _page(request, "done", link)
        return _page(request, "page", link, form=_fresh(link))


@require_GET
@never_cache
def sign(request: HttpRequest, mark: str) -> HttpResponse:  # noqa: ARG001
    """Says to whoever tries the public address that it leads here."""
    return HttpResponse(reach.signed(mark), content_type="text/plain")


@require_GET
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


def _take(request: HttpRequest, token: str, link: Opened) -> HttpResponse:
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return _page(request, "long", link, status=413)
    if limits.count("sent", token) > SENT_AN_HOUR:
        return _closed(request, 429)
    form = AnswerForm(request.POST, won=link.won)
    if not form.is_valid():
        return _page(request, "page", link, form=form, status=422)
    now = timezone.now()
    given = form.answer(on=timezone.localdate(now), recorded_at=now)
    try:
        actions.answer_by_link(token, given, now=now)
    except NotFound:
        return _closed(request, 404)
    except (Conflict, Invalid):
        form.add_error(None, translation.gettext(NOT_TAKEN))
        return _page(request, "page", link, form=form, status=409)
    language = language_for(request, asked_in=link.language)
    return redirect(f"{reverse('web:answer', args=[token])}?lang={language}&done")


def _fresh(link: Opened) -> AnswerForm:
    return AnswerForm(
        won=link.won, initial={"key": actions.short_id() + actions.short_id()}
    )


def _page(
    request: HttpRequest,
    name: str,
    link: Opened,
    *,
    status: int = 200,
    form: AnswerForm | None = None,
) -> HttpResponse:
    left = link.expires_at - timezone.now()
    context = {
        "link": link,
        "form": form,
        "days": max(left.days, 0),
        "languages": NAMES,
        "language": language_for(request, asked_in=link.language),
    }
    return rendered(request, f"web/answer/{name}.html", context, status=status)


def not_sent(request: HttpRequest) -> HttpResponse:
    """Where the guard against forged forms said no: most often, cookies are off."""
    with spoken(language_for(request)):
        return _closed(request, 403)


def _closed(request: HttpRequest, status: int) -> HttpResponse:
    """With what was typed, so that nothing is lost: it can be sent as a mail."""
    context = {
        "typed": request.POST.get("words", "")[:20_000],
        "busy": status == 429,
        "stale": status == 403,
        "languages": NAMES,
        "language": language_for(request),
    }
    page = render_to_string("web/answer/closed.html", context, request)
    return HttpResponse(page, status=status)
