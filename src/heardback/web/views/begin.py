"""They have said no, and nothing is on record: from memory straight to asking."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from heardback.core.errors import HeardbackError
from heardback.core.pursuit import Side
from heardback.core.talk import Voice
from heardback.exchange.calendar import Appointment, appointments
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.begin import NoForm
from heardback.web.recalling import recalled_pursuit, without_a_day


@door
def after_a_no(request: HttpRequest, actor: Actor) -> HttpResponse:
    form = NoForm(
        posted(request),
        request.FILES or None,
        today=today(),
        initial={"side": queries.side_of_newest(actor) or Side.DEAL},
    )
    if form.is_bound and form.is_valid():
        with kept(form):
            one = recalled_pursuit(
                form.cleaned_data, _appointments(form), now=timezone.now()
            )
            pursuit_id = actions.open_pursuit(actor, one)
            messages.success(
                request, "Kept, and marked as recalled. Now ask: one question, kindly."
            )
            if lines := without_a_day(form.cleaned_data):
                said = "; ".join(f"“{each.strip()}”" for each in lines)
                messages.info(request, f"Kept as a note, for want of a day: {said}")
            _keep_mails(request, actor, pursuit_id, form)
            return redirect("web:debrief-write", pursuit_id)
    return page(request, "web/begin/no.html", form, here="pursuits")


def _appointments(form: NoForm) -> tuple[Appointment, ...]:
    file = form.cleaned_data.get("calendar")
    if file is None:
        return ()
    return appointments(file.read(), zone=settings.TIME_ZONE)


def _keep_mails(
    request: HttpRequest, actor: Actor, pursuit_id: str, form: NoForm
) -> None:
    """Their mails wait to be reviewed; what cannot be read does not stop the rest."""
    mails = form.cleaned_data["mails"]
    if not mails.strip():
        return
    try:
        actions.keep_document(
            actor,
            pursuit_id,
            name="mails.txt",
            data=mails.encode(),
            us=queries.us_of(actor),
            voice=Voice.THEM,
            on=form.cleaned_data["decided_on"],
        )
    except HeardbackError as problem:
        messages.warning(request, f"The mails were not kept: {problem}")
    else:
        messages.info(request, "Their mails are kept and wait for you to review them.")
