"""Pursuits: the list, the board, one of them, and its head."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from heardback.core.care import care
from heardback.core.evidence import Evidence
from heardback.core.last_words import last_words
from heardback.core.overview import Overview
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.reading import RECORDING
from heardback.core.standing import FEW_DECISIONS, Reason
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Stage, Unrehearsed
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.moving import MovingForm
from heardback.web.forms.pursuits import EditPursuitForm, NewPursuitForm
from heardback.web.forms.search import SearchForm
from heardback.web.kept_texts import kept_texts, unused
from heardback.web.ribbon import ribbon

ASKED = 3
"""The questions that would tell most: more than three are no longer asked."""


@door
def listed(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = SearchForm(request.GET)
    found = queries.rows(actor, as_of=today(), **form.wanted())
    whole = not request.htmx  # type: ignore[attr-defined]  # set by django_htmx
    template = "web/pursuits/list.html" if whole else "web/pursuits/rows.html"
    context = {"form": form, "found": found, "here": "pursuits"}
    if whole:
        context |= {"views": queries.views(actor), "moving": MovingForm()}
    return page(
        request,
        template,
        **context,
        address=form.address(),
        may_write=actor.may_write,
        moved=request.GET.get("moved", "")[:20],
    )


@door
def board(request: HttpRequest, actor: Actor) -> HttpResponse:
    columns = queries.board(actor, as_of=today())
    return page(
        request,
        "web/pursuits/board.html",
        columns=columns,
        here="pursuits",
        stages=[each for each in columns if each.stage is not Stage.DECIDED],
        may_write=actor.may_write,
        moved=request.GET.get("moved", "")[:20],
    )


@door
def new(request: HttpRequest, actor: Actor) -> HttpResponse:
    side = queries.side_of_newest(actor) or Side.DEAL
    form = NewPursuitForm(posted(request), initial={"side": side})
    if form.is_bound and form.is_valid():
        with kept(form):
            made = actions.open_pursuit(actor, form.pursuit(opened_on=today()))
            return redirect("web:pursuit", made)
    return page(request, "web/pursuits/new.html", form, here="pursuits")


@door
def pursuit(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    view = queries.overview_for(actor, pursuit_id, today())
    one, exact = view.pursuit, "exact" in request.GET
    texts, waiting = kept_texts(one), _waiting(one)
    return page(
        request,
        "web/pursuit/page.html",
        here="pursuits",
        pursuit=one,
        overview=view,
        ribbon=ribbon(one, view.standing),
        last_words=last_words(one.current),
        reasons=_reasons(view),
        questions=view.questions[:ASKED],
        decisions=FEW_DECISIONS if exact else view.standing.decisions,
        exact=exact,
        owed=_owed(one),
        planned=_planned(one),
        waiting=waiting,
        texts=texts,
        unused=None if waiting else unused(one, texts),
        unheard=_unheard(actor, one),
        unrehearsed=_unrehearsed(actor, one),
        taken=_taken(one, request.GET.get("taken", "")),
        care=care(one, as_of=today()),
    )


@door
def edit(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    version = queries.version_of(actor, pursuit_id)
    initial = {**EditPursuitForm.filled(one), "version": version}
    form = EditPursuitForm(posted(request), initial=initial)
    form.say_as(one.side)
    if form.is_bound and form.is_valid():
        with kept(form):
            seen = form.cleaned_data["version"]
            actions.amend_pursuit(actor, pursuit_id, version=seen, **form.head())
            messages.success(request, "Saved.")
            return redirect("web:pursuit", pursuit_id)
        # What was typed stays; saving again says that it is meant.
        form.data = again(request, version)
    return page(
        request,
        "web/pursuits/edit.html",
        form,
        pursuit=one,
        here="pursuits",
        sides=Side,
    )


def again(request: HttpRequest, version: int) -> QueryDict:
    """What was typed, for the version that is there now."""
    typed = request.POST.copy()
    typed["version"] = str(version)
    return typed


def _reasons(view: Overview) -> list[tuple[Reason, Evidence | None]]:
    """Each piece of evidence that weighs, with the words behind it."""
    entries = {each.id: each for each in view.pursuit.current}
    return [
        (reason, entries.get(reason.entries[-1]) if reason.entries else None)
        for reason in view.standing.reasons
    ]


def _owed(one: Pursuit) -> Meeting | None:
    """A planned meeting whose day has come, not closed out yet."""
    past = [each for each in one.meetings if not each.held and each.on <= today()]
    return min(past, key=lambda each: each.on, default=None)


def _planned(one: Pursuit) -> Meeting | None:
    ahead = [each for each in one.meetings if not each.held and each.on >= today()]
    return min(ahead, key=lambda each: each.on, default=None)


def _taken(one: Pursuit, entry_id: str) -> str:
    """What was just taken back, for one press that puts it back."""
    return entry_id if any(each.id == entry_id for each in one.evidence) else ""


def _unrehearsed(actor: Actor, one: Pursuit) -> tuple[Unrehearsed, ...]:
    if all(each.held for each in one.meetings):
        return ()
    return queries.unrehearsed(actor, today(), pursuit_id=one.id)


def _unheard(actor: Actor, one: Pursuit) -> tuple[tuple[str, str], ...]:
    if not any(each.kind == RECORDING for each in one.documents):
        return ()
    return queries.recordings_waiting(actor, one.id)


def _waiting(one: Pursuit) -> list[tuple[str, str, int]]:
    """Sources with proposals that nobody has looked at: id, name, how many."""
    waiting = []
    for document in one.documents:
        left = sum(
            each.document == document.id
            and each.verdict == "open"
            and not each.proposal.maybe
            for each in one.reviewed
        )
        if left:
            waiting.append((document.id, document.name, left))
    return waiting
