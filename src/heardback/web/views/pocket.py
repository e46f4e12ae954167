"""The pocket: a page that works without a connection, and what it hands in later."""

import json
from dataclasses import asdict

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from heardback.core.talk import Voice
from heardback.exchange.recordings import is_recording
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import today
from heardback.web.pocket import begun, slip
from heardback.web.told import said, told

# What the page is made of; the service worker keeps all of it on the phone.
PARTS = (
    "web/tokens.css",
    "web/base.css",
    "web/layout.css",
    "web/parts.css",
    "web/forms.css",
    "web/pocket.css",
    "web/app.js",
    "web/pocket/store.js",
    "web/pocket/compose.js",
    "web/pocket/send.js",
    "web/pocket/memo.js",
    "web/pocket/page.js",
    "web/icon.svg",
)
MOST_BYTES = 25 * 1024 * 1024
WHOSE = "Say first whose voices are in it, and whether all of them agreed."


@require_GET
@cache_control(no_cache=True)
def page(request: HttpRequest) -> HttpResponse:
    """The same for everybody: what is personal lies in the phone's own store."""
    return render(request, "web/pocket/page.html")


@require_GET
@told
def data(request: HttpRequest, actor: Actor) -> JsonResponse:
    """Names, planned meetings and briefs, and the token that handing in needs."""
    pursuits = queries.pocket(actor, as_of=today())
    return JsonResponse(
        {
            "token": get_token(request),
            "who": f"{actor.user_id}.{actor.workspace_id}",
            "pursuits": [asdict(each) for each in pursuits],
        }
    )


@require_POST
@told
def hand_in(request: HttpRequest, actor: Actor) -> JsonResponse:
    """A meeting that was closed out on the phone."""
    now = timezone.now()
    given = slip(request.body, now=now)
    done = actions.hand_in(
        actor,
        given.meeting,
        given.heard,
        key=given.key,
        pursuit_id=given.pursuit,
        begin=given.begin,
        now=now,
    )
    where = reverse("web:recap", args=[done.pursuit, done.meeting])
    return JsonResponse({"state": "kept", "where": where})


@require_POST
@told
def hand_in_file(request: HttpRequest, actor: Actor) -> JsonResponse:
    """A memo, a note or something shared from another app, to be read and reviewed."""
    given = request.FILES.get("file")
    if given is None or given.size is None or given.size > MOST_BYTES:
        return said("refused", "A file of at most 25 megabytes is missing.", 422)
    data, name = given.read(), given.name or "From the phone"
    voices = request.POST.get("voices", "")
    recorded = is_recording(data)
    if recorded and voices not in ("own", "agreed"):
        # Before anything is opened for it; the phone keeps it and asks.
        return said("refused", WHOSE, 422)
    pursuit_id = request.POST.get("pursuit", "")
    if not pursuit_id:
        pursuit_id = actions.begin_once(
            actor,
            begun(request.POST.get("side"), request.POST.get("organisation"), today()),
            key=request.POST.get("key", "")[:60],
        )
    meeting = request.POST.get("meeting") or None
    if recorded:
        document = actions.keep_recording(
            actor,
            pursuit_id,
            name=name,
            data=data,
            alone=voices == "own",
            agreed=voices == "agreed",
            meeting=meeting,
        )
        where = reverse("web:reading", args=[pursuit_id, document])
        return JsonResponse({"state": "kept", "where": where})
    document = actions.keep_document(
        actor,
        pursuit_id,
        name=name,
        data=data,
        us=queries.us_of(actor),
        voice=Voice.THEM if request.POST.get("voice") == "them" else Voice.NOTES,
        meeting=meeting,
        agreed={"yes": True, "no": False}.get(request.POST.get("agreed", "")),
    )
    where = reverse("web:review", args=[pursuit_id, document])
    return JsonResponse({"state": "kept", "where": where})


@require_POST
@csrf_exempt
def shared(request: HttpRequest) -> HttpResponse:
    """Only where no service worker took it in; nothing is kept, only shown to be sent.

    Another app cannot know our token, and this changes nothing.
    """
    text = "\n".join(
        filter(None, (request.POST.get(name, "") for name in ("title", "text", "url")))
    )
    return render(request, "web/pocket/shared.html", {"text": text[:200_000]})


@require_GET
@cache_control(no_cache=True)
def worker(request: HttpRequest) -> HttpResponse:
    """Served from the root, because a service worker looks after what lies below it."""
    kept = [reverse("web:pocket"), *map(staticfiles_storage.url, PARTS)]
    text = render(request, "web/pocket/worker.js", {"kept": json.dumps(kept)}).content
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")


@require_GET
@cache_control(max_age=3600)
def manifest(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """What makes it an app on the home screen, and where other apps may share to."""
    icons = [
        {
            "src": staticfiles_storage.url(f"web/icon-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for size in (192, 512)
        for purpose in ("any", "maskable")
    ]
    files = ["text/*", "audio/*", "message/rfc822", ".eml", ".vtt", ".srt", ".docx"]
    return JsonResponse(
        {
            "name": "Heardback",
            "short_name": "Heardback",
            "description": "Know where you stand before they decide.",
            "id": "/",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "background_color": "#fcfcfa",
            "theme_color": "#0a5866",
            "icons": icons,
            "shortcuts": [
                {"name": "After a meeting", "url": reverse("web:pocket")},
            ],
            "share_target": {
                "action": reverse("web:pocket-shared"),
                "method": "POST",
                "enctype": "multipart/form-data",
                "params": {
                    "title": "title",
                    "text": "text",
                    "url": "url",
                    "files": [{"name": "file", "accept": files}],
                },
            },
        },
        content_type="application/manifest+json",
    )
