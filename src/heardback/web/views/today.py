"""The first screen: your last meeting, then what needs you."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.exchange.files import open_file
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Order, PursuitRow
from heardback.journal.queries.owed import owed
from heardback.web import drafts
from heardback.web.door import door, kept, page, posted
from heardback.web.door import today as the_day
from heardback.web.forms.documents import AboutForm
from heardback.web.taking import Known, take

SHOWN = 7
OFFERED = 100


@door
def today(request: HttpRequest, actor: Actor) -> HttpResponse:
    live = queries.rows(
        actor, as_of=the_day(), closed=False, order=Order.NEXT_STEP, size=OFFERED
    )
    offered = [(row.id, _called(row.organisation, row.title)) for row in live.rows]
    form = AboutForm(posted(request), request.FILES or None, pursuits=offered)
    if form.is_bound and form.is_valid():
        with kept(form):
            return _take(request, actor, form)
    return page(
        request,
        "web/today.html",
        form,
        here="today",
        begun=_begun(request, live.rows),
        owed=owed(actor, as_of=the_day(), most=SHOWN),
        late=[row for row in live.rows if row.late][:SHOWN],
        stuck=_stuck(actor),
        live=live,
        decided=queries.rows(
            actor, as_of=the_day(), closed=True, order=Order.NEWEST, size=3
        ).rows,
    )


@require_safe
def alive(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Says that there is a connection; asked before a form is sent."""
    return HttpResponse(status=204)


def _take(request: HttpRequest, actor: Actor, form: AboutForm) -> HttpResponse:
    if form.tapping:
        return _tap(actor, _meant(actor, form))
    name, data = form.source()
    # Refused before anything is opened for it.
    open_file(data, name=name)
    pursuit = _meant(actor, form)
    return take(request, actor, pursuit, data=data, known=Known(name=name))


def _meant(actor: Actor, form: AboutForm) -> Pursuit:
    """The pursuit that was chosen, or a new one for the name that was typed."""
    name = form.cleaned_data["organisation"]
    pursuit_id = form.cleaned_data["pursuit"] or _known(actor, name)
    if not pursuit_id:
        pursuit_id = actions.open_pursuit(
            actor,
            Pursuit(
                id="",
                side=Side.DEAL,
                organisation=name,
                opened_on=the_day(),
            ),
        )
    return queries.pursuit_for(actor, pursuit_id)


def _known(actor: Actor, name: str) -> str:
    """The one pursuit in play of exactly that name, if there is just one."""
    like = queries.rows(actor, as_of=the_day(), text=name, closed=False).rows
    same = [row.id for row in like if row.organisation.casefold() == name.casefold()]
    return same[0] if len(same) == 1 else ""


def _tap(actor: Actor, one: Pursuit) -> HttpResponse:
    """To the close-out of the meeting that is due, or of a new one of today."""
    due = [each for each in one.meetings if not each.held and each.on <= the_day()]
    if due:
        newest = max(due, key=lambda each: each.on)
        return redirect("web:close-out", one.id, newest.id)
    planned = Meeting(id="", on=the_day(), held=False)
    made = actions.plan_meeting(actor, one.id, planned)
    return redirect("web:close-out", one.id, made)


def _stuck(actor: Actor) -> tuple[PursuitRow, ...]:
    """Pursuits with no agreed next step, longest without contact first."""
    return queries.rows(
        actor,
        as_of=the_day(),
        closed=False,
        no_agreed_step=True,
        order=Order.LAST_CONTACT,
        size=SHOWN,
    ).rows


def _begun(
    request: HttpRequest, rows: tuple[PursuitRow, ...]
) -> list[tuple[drafts.Draft, str]]:
    """Close-outs half done in this browser, with the name of whom they are about."""
    names = {row.id: row.organisation for row in rows}
    return [
        (draft, names[draft.pursuit])
        for draft in drafts.begun(request.session)
        if draft.pursuit in names
    ]


def _called(organisation: str, title: str) -> str:
    return f"{organisation}: {title}" if title else organisation
