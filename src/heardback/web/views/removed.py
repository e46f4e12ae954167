"""After something was removed: the page it was on, with a way to have it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from heardback.journal import actions
from heardback.journal.actions import Back, What
from heardback.journal.queries import Actor
from heardback.web.door import door


def removed(page: str, *args: str, key: str) -> HttpResponse:
    """`web/parts/messages.html` shows the button there."""
    return redirect(f"{reverse(page, args=args)}?{urlencode({'gone': key})}")


@require_POST
@door
def bring_back(request: HttpRequest, actor: Actor) -> HttpResponse:
    back = actions.bring_back(actor, request.POST.get("gone", ""))
    messages.success(request, "It is back, as it was.")
    return redirect(_where(back))


def _where(back: Back) -> str:
    match back.what:
        case What.REHEARSAL:
            return reverse("web:talk", args=[back.name])
        case What.REQUEST:
            return reverse("web:debrief-one", args=[back.pursuit, back.name])
        case What.VIEW:
            return reverse("web:pursuits")
    return reverse("web:activities")
