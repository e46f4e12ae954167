"""The public key that a browser asks for before it lets itself be knocked at."""

from importlib.util import find_spec

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from heardback.server.reminders import ways


@login_required
@never_cache
@require_GET
def push_key(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    if find_spec("pywebpush") is None:
        return JsonResponse({"sentence": ways.NO_EXTRA})
    return JsonResponse({"key": ways.public_push_key()})


urlpatterns = [path("settings/reminders/key/", push_key, name="push-key")]
