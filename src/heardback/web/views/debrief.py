"""Asking well: whom first, when, in which words."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from heardback.core.asking import Rung, ladder, window
from heardback.core.debrief import Debrief, Through, Wording
from heardback.core.pursuit import Pursuit
from heardback.core.request import LANGUAGES
from heardback.core.request import request as request_letter
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.debrief import RequestForm
from heardback.web.reach import reach


@door
def debrief(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    if one.decision is None:
        return redirect("web:decision", pursuit_id)
    rungs = ladder(one)
    return page(
        request,
        "web/debrief/ladder.html",
        pursuit=one,
        decision=one.decision,
        rungs=rungs,
        first=next((rung for rung in rungs if not rung.asked), None),
        window=window(one, one.decision, as_of=today()),
        may_write=actor.may_write,
        here="pursuits",
    )


@door
def write(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    """The words, to be changed; asking for other words loses what was typed."""
    one = queries.pursuit_for(actor, pursuit_id)
    if one.decision is None:
        return redirect("web:decision", pursuit_id)
    rung = _rung(one, request.GET.get("person", ""))
    links = reach()
    helpers = queries.helpers(actor)
    form = RequestForm(
        None if "again" in request.POST else posted(request),
        initial=_initial(request, one, rung, linked=not links.trouble),
        helpers=helpers,
        mails=bool(settings.MAIL_LEAVES and rung.person and rung.person.email),
        links=not links.trouble,
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            known = rung.asked.id if rung.asked and not rung.asked.sent_on else ""
            debrief_id = actions.draft_debrief(
                actor,
                pursuit_id,
                form.debrief(
                    known,
                    rung.person.name if rung.person else None,
                    names={each.user_id: each.name for each in helpers},
                    now=timezone.now(),
                ),
                helper_id=form.cleaned_data.get("helper_id") or None,
            )
            messages.success(request, "Kept. Now send it.")
            return redirect("web:debrief-one", pursuit_id, debrief_id)
    return page(
        request,
        "web/debrief/write.html",
        form,
        pursuit=one,
        rung=rung,
        window=window(one, one.decision, as_of=today()),
        no_link=links.trouble,
        here="pursuits",
    )


def _rung(one: Pursuit, name: str) -> Rung:
    """The person named; without a name the first of the ladder who was not asked."""
    rungs = ladder(one)
    for rung in rungs:
        if rung.person and rung.person.name == name:
            return rung
    if name == "-":
        nobody = next((each for each in one.debriefs if each.person is None), None)
        return Rung(person=None, why="", asked=nobody)
    return next((rung for rung in rungs if not rung.asked), rungs[0])


def _initial(
    request: HttpRequest, one: Pursuit, rung: Rung, *, linked: bool
) -> dict[str, object]:
    draft = rung.asked if rung.asked and not rung.asked.sent_on else None
    if draft and "again" not in request.POST:
        return {
            "wording": draft.wording.value,
            "through": draft.through.value,
            "language": draft.language,
            "helper": draft.helper,
            "link": "{link}" in draft.text,
            "text": draft.text,
        }
    chosen = request.POST if "again" in request.POST else request.GET
    wording = _known(chosen.get("wording", ""), Wording, Wording.ADVICE)
    language = chosen.get("language", "")
    language = language if language in LANGUAGES else _spoken(one)
    link = linked and ("again" not in request.POST or "link" in request.POST)
    letter = request_letter(
        one,
        person=rung.person.name if rung.person else None,
        wording=wording,
        ally=rung.ally,
        link=link,
        language=language,
    )
    return {
        "wording": wording.value,
        "through": _known(chosen.get("through", ""), Through, Through.MAIL).value,
        "language": language,
        "helper": chosen.get("helper", ""),
        "helper_id": chosen.get("helper_id", ""),
        "link": link,
        "text": letter.body,
    }


def _spoken(one: Pursuit) -> str:
    """The language of the last request in this pursuit: they speak one."""
    asked: tuple[Debrief, ...] = one.debriefs
    return asked[-1].language if asked else "en"


def _known[Word: (Wording, Through)](
    said: str, words: type[Word], otherwise: Word
) -> Word:
    return words(said) if said in list(words) else otherwise
