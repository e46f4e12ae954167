"""What every page goes through: who asks, and what trouble looks like."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from types import TracebackType
from typing import Concatenate

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import DataError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from heardback.core.errors import (
    Conflict,
    HeardbackError,
    Invalid,
    NotFound,
    Unreadable,
)
from heardback.journal import queries
from heardback.journal.queries import Actor

CONFLICT = "conflict"
ARRIVED = "heardback_arrived"
# Under which name the session remembers where somebody with two workspaces works.
WORKSPACE = "workspace"
_KEPT_NAME = re.compile(r"[\w-]{1,100}", re.ASCII)

type View[**P] = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]


def door[**P](
    view: View[P],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Lets in who is signed in, as an `Actor`; turns our errors into pages."""

    @login_required
    @never_cache
    @wraps(view)
    def opened(
        request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        try:
            actor = queries.actor_in(request.user, request.session.get(WORKSPACE))
            request.may_write = actor.may_write  # type: ignore[attr-defined]
            return arrived(request, view(request, actor, *args, **kwargs))
        except NotFound as problem:
            return trouble(request, 404, str(problem))
        except Conflict as problem:
            return trouble(request, 409, str(problem))
        except HeardbackError as problem:
            return trouble(request, 400, str(problem))
        except DataError:
            # PostgreSQL cannot even look for some characters, NUL first of all.
            return trouble(request, 400, "There is a character here that no text has.")

    return opened


TOO_MUCH = (
    "That is more than one page can carry. Cut it in two, or upload it as a file."
)


def arrived(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """Tells the script that kept a copy of what was typed that it can let it go."""
    name = request.POST.get("keep", "") if request.method == "POST" else ""
    if answer.status_code == 302 and _KEPT_NAME.fullmatch(name):
        answer.set_cookie(
            ARRIVED,
            name,
            max_age=3600,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )
    return answer


def trouble(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    """A calm page that says what to do, with what was typed where there was any."""
    typed: list[tuple[str, str]] = []
    if request.method == "POST":
        typed = [
            (name.replace("_", " "), str(value))
            for name, value in request.POST.items()
            if str(value).strip() and name not in ("csrfmiddlewaretoken", "key", "keep")
        ]
    context = {"sentence": sentence, "status": status, "typed": typed}
    return render(request, "web/trouble.html", context, status=status)


@dataclass(frozen=True, slots=True)
class kept:  # noqa: N801  read as a statement: with kept(form)
    """What an action refuses becomes the form's error: nothing typed is lost."""

    form: forms.Form

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if not isinstance(problem, Conflict | Invalid | Unreadable):
            return False
        code = CONFLICT if isinstance(problem, Conflict) else None
        self.form.add_error(None, forms.ValidationError(str(problem), code=code))
        return True


def page(
    request: HttpRequest, template: str, *forms_: forms.Form, **context: object
) -> HttpResponse:
    """A page; where one of its forms was refused, the status says so."""
    # A helper is not shown buttons that would refuse.
    context.setdefault("may_write", getattr(request, "may_write", False))
    status = max(map(status_of, forms_), default=200)
    if forms_ and "form" not in context:
        context["form"] = forms_[0]
    return render(request, template, context, status=status)


def status_of(form: forms.Form) -> int:
    if not form.is_bound or not form.errors:
        return 200
    conflict = form.has_error("__all__", code=CONFLICT)
    return 409 if conflict else 422


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form sent, be it nothing; None while it is only looked at."""
    return request.POST if request.method == "POST" else None


def today() -> date:
    return timezone.localdate()
