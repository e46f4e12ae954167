"""One practice talk: said line by line, marked, tried again."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from heardback.core.counterpart import Said
from heardback.core.errors import Invalid
from heardback.core.rehearsal import LONGEST_LINE, play
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, Practice
from heardback.reading.performing import heard
from heardback.web.door import door, kept, page, posted
from heardback.web.forms.rehearsal import LineForm, NoteForm
from heardback.web.reach import reach
from heardback.web.scoring import card_of
from heardback.web.talking import minutes, played, spoken
from heardback.web.views.removed import removed
from heardback.web.voicing import worded


@door
def talk(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    one = queries.rehearsal_for(actor, rehearsal_id)
    form = LineForm(posted(request), initial={"number": _next(one)})
    if form.is_bound and form.is_valid():
        with kept(form):
            _say(actor, one, form)
            return redirect("web:talk", rehearsal_id)
    if one.over and not one.live and request.method == "GET":
        return redirect("web:marks", rehearsal_id)
    return _page(request, actor, one, form)


def _page(
    request: HttpRequest,
    actor: Actor,
    one: Practice,
    form: LineForm,
    *,
    fresh: str = "",
) -> HttpResponse:
    """`fresh` is the address of a link for a coach, shown this once."""
    return page(
        request,
        "web/rehearsal/talk.html",
        form,
        one=one,
        talk=spoken(one.state),
        played=played(one),
        left=minutes(one.state),
        number=_next(one),
        note=NoteForm(),
        card=card_of(one),
        link=queries.coach_link(actor, one.id),
        fresh=fresh,
        local=bool(reach().trouble),
        here="pursuits",
    )


@require_safe
@door
def live(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    """What changed meanwhile on the other screen; nothing where nothing did."""
    one = queries.rehearsal_for(actor, rehearsal_id)
    if request.GET.get("seen") == str(one.changes):
        return HttpResponse(status=204)
    return page(
        request,
        "web/rehearsal/scorecard.html",
        one=one,
        card=card_of(one),
        note=NoteForm(),
        mine=True,
    )


@door
def do(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    """The small things: the timer, a mark, a note, a link, the end."""
    if request.method != "POST":
        # The page of a fresh link has this address; opened again, it is the talk.
        return redirect("web:talk", rehearsal_id)
    what = _BUTTONS.get(request.POST.get("do", ""))
    if what is None:
        raise Invalid("This button is not known here: reload the page.")
    return what(request, actor, rehearsal_id) or redirect("web:talk", rehearsal_id)


def _timer(request: HttpRequest, actor: Actor, rehearsal_id: str) -> None:
    running = request.POST["do"] == "start"
    actions.run_timer(actor, rehearsal_id, running=running)


def _mark(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse | None:
    given = request.POST
    earned = {"yes": True, "no": False}.get(given.get("earned", ""))
    actions.mark_check(actor, rehearsal_id, given.get("check", ""), earned=earned)
    return redirect("web:marks", rehearsal_id) if "from_marks" in given else None


def _note(request: HttpRequest, actor: Actor, rehearsal_id: str) -> None:
    if request.POST.get("text", "").strip():
        actions.note_moment(actor, rehearsal_id, request.POST["text"])


def _link(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    """Shown in the answer itself and nowhere else: only its hash is kept."""
    token = actions.link_coach(actor, rehearsal_id)
    one = queries.rehearsal_for(actor, rehearsal_id)
    form = LineForm(initial={"number": _next(one)})
    return _page(request, actor, one, form, fresh=_address(request, token))


def _unlink(request: HttpRequest, actor: Actor, rehearsal_id: str) -> None:
    actions.unlink_coach(actor, rehearsal_id)
    messages.success(request, "The link is closed.")


def _end(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    rehearsal_id: str,
) -> HttpResponse:
    actions.end_rehearsal(actor, rehearsal_id)
    return redirect("web:marks", rehearsal_id)


def _again(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    turn = request.POST.get("turn", "")
    at = int(turn) if turn.isdecimal() and len(turn) < 4 else 1
    return redirect("web:talk", actions.try_again(actor, rehearsal_id, turn=at))


def _delete(
    request: HttpRequest,  # noqa: ARG001
    actor: Actor,
    rehearsal_id: str,
) -> HttpResponse:
    pursuit = queries.rehearsal_for(actor, rehearsal_id).pursuit
    key = actions.delete_rehearsal(actor, rehearsal_id)
    return removed("web:rehearsal", pursuit, key=key)


def _came(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    ticked = request.POST.getlist("came")
    came = {key: key in ticked for key in request.POST.getlist("asked")}
    actions.say_what_came(actor, rehearsal_id, came)
    messages.success(request, "Kept.")
    return redirect("web:marks", rehearsal_id)


_BUTTONS: Mapping[str, Callable[[HttpRequest, Actor, str], HttpResponse | None]] = {
    "start": _timer,
    "stop": _timer,
    "mark": _mark,
    "note": _note,
    "link": _link,
    "unlink": _unlink,
    "end": _end,
    "again": _again,
    "delete": _delete,
    "came": _came,
}


def _say(actor: Actor, one: Practice, form: LineForm) -> None:
    line, number = form.cleaned_data["line"], form.cleaned_data["number"]
    seconds = form.cleaned_data["seconds"] or None
    known = len(one.state.exchanges)
    if number <= known:
        # Sent before, and the answer got lost on the way.
        again = Said(text=line.strip()[:LONGEST_LINE])
        actions.say_line(actor, one.id, again, number=number)
        return
    said = heard(one.state, line, seconds=seconds)
    other_words = ""
    # Switched off since it began, nothing is sent any more.
    if one.reworded and not one.over and queries.second_reader_allowed(actor):
        _, reply = play(one.state, said)
        other_words = worded(one.state, reply)
    actions.say_line(actor, one.id, said, number=number, worded=other_words)


def _next(one: Practice) -> int:
    return len(one.state.exchanges) + 1


def _address(request: HttpRequest, token: str) -> str:
    address, at = reverse("web:coach", args=[token]), reach()
    if at.trouble:
        return request.build_absolute_uri(address)
    # Where strangers come in, once somebody tried it.
    return f"{at.address}{address}"
