"""One request: on its way, waiting, reminded of once, answered, let rest."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from heardback.core import asking
from heardback.core import request as words
from heardback.core.debrief import Debrief, Through
from heardback.core.errors import Invalid, NotFound
from heardback.core.pursuit import Pursuit
from heardback.core.request import LINK, Letter
from heardback.exchange.files import open_file
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web import letters
from heardback.web.door import door, kept, page, today
from heardback.web.forms.debrief import LinkForm, ReplyForm
from heardback.web.reach import reach
from heardback.web.sides import ours_in
from heardback.web.views.removed import removed


@door
def one(
    request: HttpRequest, actor: Actor, pursuit_id: str, debrief_id: str
) -> HttpResponse:
    pursuit, debrief = _found(actor, pursuit_id, debrief_id)
    return _page(request, actor, pursuit, debrief)


@require_POST
@door
def act(
    request: HttpRequest, actor: Actor, pursuit_id: str, debrief_id: str, deed: str
) -> HttpResponse:
    """What the buttons of the page do; each is one change."""
    pursuit, debrief = _found(actor, pursuit_id, debrief_id)
    match deed:
        case "sent":
            actions.send_debrief(actor, pursuit_id, debrief_id, on=today())
            messages.success(request, "Noted. Now let it be for a while.")
        case "go":
            _send(request, actor, pursuit, debrief)
        case "link":
            return _linked(request, actor, pursuit, debrief)
        case "file":
            return _file(request, pursuit, debrief)
        case "withdraw":
            actions.withdraw_link(actor, pursuit_id, debrief_id)
            messages.success(request, "The link is closed.")
        case "remind":
            _remind(request, actor, pursuit, debrief)
        case "end" | "reopen":
            _rest(request, actor, pursuit_id, debrief_id, rests=deed == "end")
        case "drop":
            key = actions.drop_debrief(actor, pursuit_id, debrief_id)
            return removed("web:debrief", pursuit_id, key=key)
        case "answer":
            return _answer(request, actor, pursuit, debrief)
        case _:
            raise NotFound("There is no such button.")
    return redirect("web:debrief-one", pursuit_id, debrief_id)


def _rest(
    request: HttpRequest, actor: Actor, pursuit_id: str, debrief_id: str, *, rests: bool
) -> None:
    if rests:
        actions.end_debrief(actor, pursuit_id, debrief_id, on=today())
        messages.success(request, "You asked well. That is all one can do.")
        return
    actions.reopen_debrief(actor, pursuit_id, debrief_id)
    messages.success(request, "As before: it waits for an answer.")


def _found(actor: Actor, pursuit_id: str, debrief_id: str) -> tuple[Pursuit, Debrief]:
    pursuit = queries.pursuit_for(actor, pursuit_id)
    for debrief in pursuit.debriefs:
        if debrief.id == debrief_id:
            return pursuit, debrief
    raise NotFound(f"There is no request {debrief_id!r} in this pursuit.")


def _page(
    request: HttpRequest,
    actor: Actor,
    pursuit: Pursuit,
    debrief: Debrief,
    **changed: Any,
) -> HttpResponse:
    context = {
        "pursuit": pursuit,
        "debrief": debrief,
        "may_write": actor.may_write,
        "letter": _letter(pursuit, debrief),
        "mailto": letters.mailto(_letter(pursuit, debrief), _to(pursuit, debrief)),
        "needs_link": LINK in debrief.text,
        "link": queries.link_of(actor, pursuit.id, debrief.id),
        "no_link": reach().trouble,
        "link_form": LinkForm(initial={"asker": actor.name, **_coach(actor, debrief)}),
        "can_go": _can_go(pursuit, debrief),
        "reminder": words.reminder(debrief),
        "remind_from": asking.reminder_due(debrief),
        "rest_from": asking.rest_due(debrief),
        "ending": words.ending(debrief),
        "today": today(),
        "answer_form": ReplyForm(
            initial={"on": today(), "key": actions.short_id() + actions.short_id()}
        ),
        "mine_to_ask": (mine := _asks(actor, debrief)),
        "may_answer": actor.may_write or mine,
        "told_here": _told_here(actor, debrief),
        "here": "pursuits",
        **changed,
    }
    forms = [each for each in changed.values() if isinstance(each, ReplyForm)]
    to = _to(pursuit, debrief)
    context["remind_mailto"] = letters.mailto(words.reminder(debrief), to)
    context["end_mailto"] = letters.mailto(words.ending(debrief), to)
    return page(request, "web/debrief/one.html", *forms, **context)


def _letter(pursuit: Pursuit, debrief: Debrief) -> Letter:
    """What goes out: to them, or to whoever asks them for us."""
    if debrief.through is Through.HELPER:
        return words.for_helper(pursuit, debrief)
    subject = words.request(pursuit, language=debrief.language).subject
    return Letter(subject=subject, body=debrief.text)


def _to(pursuit: Pursuit, debrief: Debrief) -> str:
    if debrief.through is Through.HELPER:
        return ""
    person = pursuit.person(debrief.person)
    return person.email if person else ""


def _can_go(pursuit: Pursuit, debrief: Debrief) -> bool:
    through = debrief.through is Through.PROGRAM
    return bool(through and settings.MAIL_LEAVES and _to(pursuit, debrief))


def _coach(actor: Actor, debrief: Debrief) -> dict[str, str]:
    helpers = queries.helpers(actor)
    if not helpers or debrief.through is Through.HELPER:
        return {}
    return {"coach": helpers[0].name, "coach_reach": helpers[0].email}


def _asks(actor: Actor, debrief: Debrief) -> bool:
    return any(
        row.mine_to_ask and row.debrief.id == debrief.id
        for row in queries.debriefs(actor)
    )


def _told_here(actor: Actor, debrief: Debrief) -> bool:
    """Whether who asks for us has an account here, and so a day of their own."""
    names = [each.name for each in queries.helpers(actor)]
    return debrief.through is Through.HELPER and debrief.helper in names


def _send(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, debrief: Debrief
) -> None:
    """By the server's mail; the link, if there is one, is made for this mail."""
    letter = _letter(pursuit, debrief)
    if LINK in letter.body:
        letter = _with_link(request, actor, pursuit, debrief)
    if debrief.sent_on:
        raise Invalid("It went out already.")
    _mail(request, actor, pursuit, debrief, letter)
    actions.send_debrief(actor, pursuit.id, debrief.id, on=today())
    messages.success(request, "Sent. Now let it be for a while.")


def _remind(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, debrief: Debrief
) -> None:
    actions.remind_debrief(actor, pursuit.id, debrief.id, on=today())
    if _can_go(pursuit, debrief) and "go" in request.POST:
        _mail(request, actor, pursuit, debrief, words.reminder(debrief))
    messages.success(request, "Noted. That was the one reminder there is.")


def _mail(
    request: HttpRequest,
    actor: Actor,
    pursuit: Pursuit,
    debrief: Debrief,
    letter: Letter,
) -> None:
    letters.send(
        letter,
        to=_to(pursuit, debrief),
        name=actor.name,
        answer_to=getattr(request.user, "email", ""),
    )


def _linked(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, debrief: Debrief
) -> HttpResponse:
    """The mail with its link, this once: only a hash of the link is kept."""
    letter = _with_link(request, actor, pursuit, debrief)
    return _page(
        request,
        actor,
        pursuit,
        debrief,
        letter=letter,
        mailto=letters.mailto(letter, _to(pursuit, debrief)),
        needs_link=False,
        fresh=True,
        link=queries.link_of(actor, pursuit.id, debrief.id),
    )


def _with_link(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, debrief: Debrief
) -> Letter:
    at = reach()
    if at.trouble:
        raise Invalid(at.trouble)
    form = LinkForm(request.POST if "asker" in request.POST else {"asker": actor.name})
    if not form.is_valid():
        raise Invalid("Say in at most 200 characters who asks.")
    token = actions.open_link(actor, pursuit.id, debrief.id, **form.cleaned_data)
    address = at.address + reverse("web:answer", args=[token])
    letter = _letter(pursuit, debrief)
    return Letter(subject=letter.subject, body=letter.body.replace(LINK, address))


def _file(request: HttpRequest, pursuit: Pursuit, debrief: Debrief) -> HttpResponse:
    """The mail as a file, with the link that the page just showed."""
    letter = _letter(pursuit, debrief)
    text = request.POST.get("text", "")[:20_000] or letter.body
    data = letters.eml(Letter(subject=letter.subject, body=text), _to(pursuit, debrief))
    answer = HttpResponse(data, content_type="message/rfc822")
    answer["Content-Disposition"] = 'attachment; filename="request.eml"'
    return answer


def _answer(
    request: HttpRequest, actor: Actor, pursuit: Pursuit, debrief: Debrief
) -> HttpResponse:
    form = ReplyForm(request.POST, request.FILES)
    if form.is_valid():
        with kept(form):
            said = form.cleaned_data["words"] or _said(actor, form)
            given = form.answer(said, now=timezone.now())
            actions.answer_debrief(actor, pursuit.id, debrief.id, given)
            messages.success(
                request, "Kept, in their words. Thank them; do not argue with it."
            )
            return redirect("web:read-back", pursuit.id)
    return _page(request, actor, pursuit, debrief, answer_form=form)


def _said(actor: Actor, form: ReplyForm) -> str:
    """What somebody else than us wrote in a mail; the quoted tail is no part of it."""
    file = form.cleaned_data.get("file")
    if file is None:
        return ""
    talk = open_file(file.read(), name=file.name)
    us = ours_in(talk, queries.us_of(actor))
    theirs = [talk.words(turn).strip() for turn in talk.turns if turn.speaker not in us]
    return ("\n\n".join(theirs) or talk.text.strip())[:20_000]
