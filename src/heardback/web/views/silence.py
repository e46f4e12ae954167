"""Their silence: a nudge that asks one thing, that it was sent, when to look again."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.nudging import Draft, draft_nudge
from heardback.core.overview import Overview
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, today
from heardback.web.forms.judging import AgainForm, SentForm, in_a_quarter

LONGEST_LINK = 1_800


@door
def nudge(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    view = queries.overview_for(actor, pursuit_id, today())
    return _page(request, view, *_forms(view))


@require_POST
@door
def sent(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    form = SentForm(request.POST)
    if form.is_valid():
        with kept(form):
            actions.note_nudge(actor, pursuit_id, form.cleaned_data["on"])
            messages.success(request, "Noted. Now it is their turn.")
            return redirect("web:pursuit", pursuit_id)
    view = queries.overview_for(actor, pursuit_id, today())
    return _page(request, view, form, _forms(view)[1])


@require_POST
@door
def again(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    form = AgainForm(request.POST)
    if form.is_valid():
        with kept(form):
            actions.look_again(actor, pursuit_id, form.cleaned_data["again_on"])
            messages.success(request, "It is left alone until then.")
            return redirect("web:pursuit", pursuit_id)
    view = queries.overview_for(actor, pursuit_id, today())
    return _page(request, view, _forms(view)[0], form)


def _forms(view: Overview) -> tuple[SentForm, AgainForm]:
    due = view.nudge
    day = (due and due.look_again) or view.pursuit.look_again or in_a_quarter(today())
    return SentForm(initial={"on": today()}), AgainForm(initial={"again_on": day})


def _page(
    request: HttpRequest, view: Overview, form: SentForm, again_form: AgainForm
) -> HttpResponse:
    due = view.nudge
    draft = draft_nudge(view.pursuit, as_of=today(), sent=due.sent if due else 0)
    return page(
        request,
        "web/pursuit/nudge.html",
        form,
        again_form,
        here="pursuits",
        pursuit=view.pursuit,
        overview=view,
        again_form=again_form,
        draft=draft,
        mailto=_mailto(draft),
    )


def _mailto(draft: Draft) -> str:
    """A link for the mail program; without the text where that is too long for one."""
    start = f"mailto:{quote(draft.to, safe='@')}?subject={quote(draft.subject)}"
    whole = f"{start}&body={quote(draft.text.replace('\n', '\r\n'))}"
    return whole if len(whole) <= LONGEST_LINK else start
