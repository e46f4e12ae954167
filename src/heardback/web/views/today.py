"""The first screen: your last meeting, then what needs you."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from heardback.core.pursuit import Meeting, Pursuit
from heardback.core.today import ENOUGH
from heardback.exchange.files import open_file
from heardback.exchange.recordings import is_recording
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web import drafts
from heardback.web.door import door, kept, page, posted
from heardback.web.door import today as the_day
from heardback.web.forms.documents import AboutForm, new_key
from heardback.web.taking import Known, take

OFFERED = 100
DID = {
    "done": "Done.",
    "drop": "Dropped.",
    "tomorrow": "Put off until tomorrow.",
    "week": "Put off for a week.",
}
# "Show what can wait" shows as many as anybody would read.
ALL = 60


@door
def today(request: HttpRequest, actor: Actor) -> HttpResponse:
    most = ALL if "all" in request.GET else ENOUGH
    day = queries.today_for(actor, as_of=the_day(), most=most)
    live = queries.names(actor, most=OFFERED)
    offered = [(known_as, _called(name, title)) for known_as, name, title in live]
    form = AboutForm(posted(request), request.FILES or None, pursuits=offered)
    if form.is_bound and form.is_valid():
        with kept(form):
            return _take(request, actor, form)
    return page(
        request,
        "web/today.html",
        form,
        here="today",
        begun=_begun(request, {known_as: name for known_as, name, _ in live}),
        day=day,
        live=live,
        back=request.GET.get("back", "")[:200],
        did=DID.get(request.GET.get("did", ""), ""),
        all=most == ALL,
        may_write=actor.may_write,
    )


@require_safe
def alive(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Says that there is a connection; asked before a form is sent."""
    return HttpResponse(status=204)


def _take(request: HttpRequest, actor: Actor, form: AboutForm) -> HttpResponse:
    if form.tapping:
        return _tap(actor, _meant(actor, form), form.cleaned_data["key"])
    name, data = form.source()
    # Refused before anything is opened for it.
    if not is_recording(data):
        open_file(data, name=name)
    pursuit = _meant(actor, form)
    return take(request, actor, pursuit, data=data, known=Known(name=name))


def _meant(actor: Actor, form: AboutForm) -> Pursuit:
    """The pursuit that was chosen, or a new one for the name that was typed."""
    name = form.cleaned_data["organisation"]
    pursuit_id = form.cleaned_data["pursuit"] or _known(actor, name)
    if not pursuit_id:
        # Pressed twice, or sent again after a lost connection: opened once.
        pursuit_id = actions.begin_once(
            actor,
            Pursuit(
                id="",
                side=form.side_meant(),
                organisation=name,
                opened_on=the_day(),
            ),
            key=f"{form.cleaned_data['key'] or new_key()} {name.casefold()}",
        )
    return queries.pursuit_for(actor, pursuit_id)


def _known(actor: Actor, name: str) -> str:
    """The one pursuit in play of exactly that name, if there is just one."""
    like = queries.rows(actor, as_of=the_day(), text=name, closed=False).rows
    same = [row.id for row in like if row.organisation.casefold() == name.casefold()]
    return same[0] if len(same) == 1 else ""


def _tap(actor: Actor, one: Pursuit, key: str) -> HttpResponse:
    """To the close-out of the meeting that is due, or of a new one of today."""
    due = [each for each in one.meetings if not each.held and each.on <= the_day()]
    if due:
        newest = max(due, key=lambda each: each.on)
        return redirect("web:close-out", one.id, newest.id)
    own = f"tap-{sha256(key.encode()).hexdigest()[:12]}" if key else ""
    if own and one.meeting(own):
        return redirect("web:close-out", one.id, own)
    planned = Meeting(id=own, on=the_day(), held=False)
    made = actions.plan_meeting(actor, one.id, planned)
    return redirect("web:close-out", one.id, made)


def _begun(
    request: HttpRequest, names: dict[str, str]
) -> list[tuple[drafts.Draft, str]]:
    """Close-outs half done in this browser, with the name of whom they are about."""
    return [
        (draft, names[draft.pursuit])
        for draft in drafts.begun(request.session)
        if draft.pursuit in names
    ]


def _called(organisation: str, title: str) -> str:
    return f"{organisation}: {title}" if title else organisation
