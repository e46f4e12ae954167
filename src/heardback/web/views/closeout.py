"""Closing out a meeting: four taps or a pasted note, then one question a screen."""

from dataclasses import replace

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from heardback.core.errors import NotFound
from heardback.journal import actions, queries
from heardback.journal.actions.meetings import USED
from heardback.journal.queries import Actor
from heardback.web import closing, drafts
from heardback.web.closing import Closing
from heardback.web.door import CONFLICT, door, kept, page, today
from heardback.web.drafts import Draft
from heardback.web.forms.closeout import NoteForm
from heardback.web.taking import Known, take


@door
def first(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    if request.POST.get("go") == "note":
        return _note(request, actor, pursuit_id, meeting_id)
    return _screen(request, actor, pursuit_id, meeting_id, "taps")


@door
def step(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str, step: str
) -> HttpResponse:
    if step not in closing.STEPS:
        raise NotFound("There is no such question. Go back to the first.")
    return _screen(request, actor, pursuit_id, meeting_id, step)


def _screen(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str, step: str
) -> HttpResponse:
    now = _closing(request, actor, pursuit_id, meeting_id)
    if request.method != "POST":
        more = 1 if "more" in request.GET else 0
        return _page(request, now, step, now.draft.typed(step), more=more)
    made = now.screen(step, request.POST)
    if not closing.valid(made):
        return _page(request, now, step, request.POST)
    typed, finishing = _typed(request.POST), _finishes(request, step)
    if now.draft.saved and not (finishing and now.draft.steps.get(step) == typed):
        # From a tab of before: only what is typed now, and not all of it once more.
        now.draft.steps.clear()
        now.draft.steps[step] = typed
        now.draft.version = queries.version_of(actor, pursuit_id, meeting_id)
        now = replace(now, draft=drafts.anew(request.session, now.draft))
        if finishing:
            refused = forms.Form({})
            refused.add_error(None, forms.ValidationError(USED, code=CONFLICT))
            return _page(request, now, step, request.POST, refused=refused)
    now.draft.steps[step] = typed
    drafts.keep(request.session, now.draft)
    if finishing:
        return _finish(request, actor, now, step)
    if request.POST.get("go") == "again":
        return redirect(_address(now, step) + "&more=1")
    return redirect(_address(now, closing.after(step) or step))


def _finishes(request: HttpRequest, step: str) -> bool:
    return request.POST.get("go") == "finish" or closing.after(step) is None


def _finish(
    request: HttpRequest, actor: Actor, now: Closing, step: str
) -> HttpResponse:
    if (unclear := now.unclear()) is not None:
        # A name of then may be gone by now: nothing is guessed in its place.
        messages.warning(request, "Not saved yet: something here changed meanwhile.")
        return redirect(_address(now, unclear))
    form = now.screen(step, request.POST)[0]
    form.is_valid()
    with kept(form):
        entries = now.entries(timezone.now())
        where = actions.close_out(
            actor,
            now.view.pursuit.id,
            now.held(),
            entries,
            key=now.draft.key,
            version=now.draft.version,
            digest=now.draft.digest,
        )
        drafts.done(request.session, now.draft)
        heard = (
            f"{len(entries)} things heard" if len(entries) != 1 else "One thing heard"
        )
        messages.success(request, f"Saved. {heard} in this meeting.")
        return redirect("web:recap", now.view.pursuit.id, where)
    # Saving again says that it is meant: what was saved elsewhere stays as well.
    now.draft.version = queries.version_of(actor, now.view.pursuit.id, now.meeting.id)
    now = replace(now, draft=drafts.anew(request.session, now.draft))
    return _page(request, now, step, request.POST, refused=form)


def _note(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    form = NoteForm(request.POST)
    now = _closing(request, actor, pursuit_id, meeting_id)
    if form.is_valid() and form.cleaned_data["note"].strip():
        with kept(form):
            return take(
                request,
                actor,
                now.view.pursuit,
                data=form.cleaned_data["note"].encode(),
                known=Known(meeting=meeting_id, on=now.on),
            )
    return _page(request, now, "taps", None, note=form)


def _closing(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> Closing:
    view = queries.overview_for(actor, pursuit_id, today())
    meeting = view.pursuit.meeting(meeting_id)
    if meeting is None:
        raise NotFound("There is no such meeting in this pursuit.")
    draft = _draft(request, actor, pursuit_id, meeting_id)
    return Closing(view=view, meeting=meeting, draft=draft, as_of=today())


def _draft(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> Draft:
    """The one that the page names; else the one begun before; else a fresh one."""
    sent = request.POST.get("key", "")
    key = sent or request.GET.get("draft", "")
    draft = drafts.found(request.session, key) if key else None
    if draft and (draft.pursuit, draft.meeting) == (pursuit_id, meeting_id):
        if sent or not draft.saved:
            return draft
    if not key and (draft := drafts.newest(request.session, pursuit_id, meeting_id)):
        return draft
    seen = request.POST.get("version", "")
    version = int(seen) if seen.isdecimal() and len(seen) < 10 else None
    if version is None:
        version = queries.version_of(actor, pursuit_id, meeting_id)
    # Sent again it is still the same; looked at again after it was saved, it is not.
    return drafts.fresh(pursuit_id, meeting_id, version=version, key=sent)


def _page(
    request: HttpRequest,
    now: Closing,
    step: str,
    data: QueryDict | None,
    *,
    more: int = 0,
    refused: object = None,
    note: NoteForm | None = None,
) -> HttpResponse:
    made = now.screen(step, data, more=more)
    context = {
        "closing": now,
        "pursuit": now.view.pursuit,
        "meeting": now.meeting,
        "step": step,
        "title": closing.TITLES[step],
        "steps": [
            (name, title, name in now.draft.steps)
            for name, title in closing.TITLES.items()
        ],
        "forms": made,
        "refused": refused,
        "note": note or NoteForm(),
        "place": closing.STEPS.index(step) + 1,
        "back": closing.before(step),
        "skip": _address(now, following) if (following := closing.after(step)) else "",
        "here": "pursuits",
    }
    checked = [form for form in (*made, refused, note) if form is not None]
    template = "web/closeout/taps.html" if step == "taps" else "web/closeout/step.html"
    return page(request, template, *checked, **context)  # type: ignore[arg-type]


def _address(now: Closing, step: str) -> str:
    where = [now.view.pursuit.id, now.meeting.id]
    if step == "taps":
        path = reverse("web:close-out", args=where)
    else:
        path = reverse("web:close-out-step", args=[*where, step])
    return f"{path}?draft={now.draft.key}"


def _typed(data: QueryDict) -> str:
    """What belongs to the step: not the token, the key or the button."""
    copy = data.copy()
    for name in ("csrfmiddlewaretoken", "key", "keep", "version", "go"):
        copy.pop(name, None)
    return copy.urlencode()
