"""Settings: what is yours goes out and comes in as plain files."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.errors import NotFound
from heardback.journal import actions, queries
from heardback.journal.actions import TakenIn
from heardback.journal.queries import Actor
from heardback.web.archive import packed, unpacked
from heardback.web.door import WORKSPACE, door, kept, page, today
from heardback.web.forms.notebooks import NotebookForm
from heardback.web.reach import reach
from heardback.web.taking import tell

MOST_TOLD = 10


@door
def settings(request: HttpRequest, actor: Actor) -> HttpResponse:
    return settings_page(request, actor)


@require_POST
@door
def go_to(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Somebody who belongs to two workspaces works in the other one from here on."""
    wanted = request.POST.get("workspace", "")
    for each in queries.workspaces_of(actor):
        if each.id == wanted:
            request.session[WORKSPACE] = wanted
            messages.success(request, f"You are in {each.name} now.")
            return redirect("web:today")
    raise NotFound("There is no such workspace.")


@require_POST
@door
def take_out(request: HttpRequest, actor: Actor) -> FileResponse:  # noqa: ARG001
    return FileResponse(
        packed(actor),
        as_attachment=True,
        filename=f"heardback-{today().isoformat()}.zip",
    )


@require_POST
@door
def take_in(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = NotebookForm(request.POST, request.FILES)
    if form.is_valid():
        with kept(form), unpacked(form.cleaned_data["file"]) as notebook:
            taken = actions.take_in(
                actor, notebook.pursuits, notebook.raw, desk=notebook.desk
            )
            messages.success(request, _in_words(taken))
            for sentence in _few(taken.left):
                messages.info(request, sentence)
            tell(request, notebook.problems)
            return redirect("web:settings")
    return settings_page(request, actor, form=form)


def settings_page(
    request: HttpRequest,
    actor: Actor,
    *,
    form: NotebookForm | None = None,
    key: str = "",
) -> HttpResponse:
    return page(
        request,
        "web/settings.html",
        form or NotebookForm(),
        here="settings",
        actor=actor,
        us=queries.us_of(actor),
        workspaces=queries.workspaces_of(actor),
        tokens=queries.tokens(actor),
        key=key,
        reach=reach(),
    )


def _few(sentences: Sequence[str]) -> Sequence[str]:
    if len(sentences) <= MOST_TOLD:
        return sentences
    more = f"And {len(sentences) - MOST_TOLD} more things stayed as they are here."
    return (*sentences[:MOST_TOLD], more)


def _in_words(taken: TakenIn) -> str:
    if not (taken.opened or taken.changed or taken.beside):
        return (
            "Nothing new was in it."
            if taken.left
            else "Everything in it was on record already."
        )
    return (
        f"Taken in: {len(taken.opened)} new pursuits, {len(taken.changed)} added to, "
        f"{len(taken.added)} entries, {taken.beside} beside them."
    )
