"""The door for our own scripts: who asks, and trouble as a state and a sentence."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

from heardback.core.errors import Conflict, HeardbackError, NotFound
from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import WORKSPACE

type Answer = Callable[[HttpRequest, Actor], JsonResponse]


def told(view: Answer) -> Callable[[HttpRequest], HttpResponse]:
    @never_cache
    @wraps(view)
    def opened(request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return said("signed_out", "Sign in, and it is handed in.", 401)
        try:
            chosen = request.session.get(WORKSPACE)
            return view(request, queries.actor_in(request.user, chosen))
        except NotFound as problem:
            return said("gone", str(problem), 404)
        except Conflict as problem:
            return said("conflict", str(problem), 409)
        except HeardbackError as problem:
            return said("refused", str(problem), 422)

    return opened


def said(state: str, sentence: str, status: int) -> JsonResponse:
    return JsonResponse({"state": state, "sentence": sentence}, status=status)
