"""The recap after a meeting: drafted, sent by hand, and what they answered."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from heardback.core.evidence import Evidence, Need, NextStep, Process, Status
from heardback.core.pursuit import Meeting, Pursuit, Recap
from heardback.core.recap import draft_recap
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.meetings import AnswerForm, RecapForm
from heardback.web.views.judging import asked_form
from heardback.web.views.meetings import meeting_of
from heardback.web.words import gist, label

# What most mail programs still take as an address.
LONGEST_LINK = 1_800


@door
def recap(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = meeting_of(one, meeting_id)
    form = RecapForm(posted(request), initial={"text": _text(one, meeting)})
    if form.is_bound and form.is_valid():
        with kept(form):
            actions.draft_recap(
                actor, pursuit_id, meeting_id, form.cleaned_data["text"]
            )
            messages.success(request, "Kept.")
            return redirect("web:recap", pursuit_id, meeting_id)
    return _page(request, actor, one, meeting, form, _answer_form(one, meeting))


@require_POST
@door
def answer(
    request: HttpRequest, actor: Actor, pursuit_id: str, meeting_id: str
) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    meeting = meeting_of(one, meeting_id)
    form = _answer_form(one, meeting, request)
    if form.is_valid():
        with kept(form):
            if _last(one, meeting) is None:
                actions.draft_recap(actor, pursuit_id, meeting_id, _text(one, meeting))
            given = form.cleaned_data
            actions.answer_recap(
                actor,
                pursuit_id,
                meeting_id,
                given["answer"],
                given["confirmed"],
                given["on"],
            )
            messages.success(request, "Kept: what they confirmed is now theirs.")
            return redirect("web:pursuit", pursuit_id)
    recap_form = RecapForm(initial={"text": _text(one, meeting)})
    return _page(request, actor, one, meeting, recap_form, form)


def _page(
    request: HttpRequest,
    actor: Actor,
    one: Pursuit,
    meeting: Meeting,
    form: RecapForm,
    answer_form: AnswerForm,
) -> HttpResponse:
    return page(
        request,
        "web/meetings/recap.html",
        form,
        answer_form,
        pursuit=one,
        meeting=meeting,
        answer_form=answer_form,
        last=_last(one, meeting),
        mailto=_mailto(one, meeting),
        asked=asked_form(one, meeting, queries.fit_for(actor)),
        here="pursuits",
    )


def _text(one: Pursuit, meeting: Meeting) -> str:
    last = _last(one, meeting)
    return last.text if last else draft_recap(one, meeting)


def _last(one: Pursuit, meeting: Meeting) -> Recap | None:
    written = [each for each in one.recaps if each.meeting == meeting.id]
    return written[-1] if written else None


def _answer_form(
    one: Pursuit, meeting: Meeting, request: HttpRequest | None = None
) -> AnswerForm:
    data = request.POST if request else None
    return AnswerForm(data, initial={"on": today()}, waiting=_assumed(one, meeting))


def _assumed(one: Pursuit, meeting: Meeting) -> list[tuple[str, str]]:
    """What their answer could confirm: this meeting's first, then the rest."""
    waiting = [entry for entry in one.current if _waits(entry)]
    waiting.sort(key=lambda entry: entry.meeting != meeting.id)
    return [
        (entry.id, f"{label(entry.statement.kind)}: {gist(entry, one.side)}")  # type: ignore[union-attr]
        for entry in waiting
    ]


def _waits(entry: Evidence) -> bool:
    match entry.statement:
        case NextStep() as step:
            return not step.agreed and step.done_on is None
        case Process() as process:
            return bool(process.text) and not process.confirmed
        case Need() as need:
            return need.status is not Status.CONFIRMED
        case _:
            return False


def _mailto(one: Pursuit, meeting: Meeting) -> str:
    """A link for the mail program; without the text where that is too long for one."""
    people = [one.person(name) for name in meeting.people]
    to = ",".join(quote(who.email, safe="@") for who in people if who and who.email)
    subject = quote(f"What I took away from {meeting.on.day} {meeting.on:%B}")
    body = quote(_text(one, meeting).replace("\n", "\r\n"))
    link = f"mailto:{to}?subject={subject}&body={body}"
    return link if len(link) <= LONGEST_LINK else f"mailto:{to}?subject={subject}"
