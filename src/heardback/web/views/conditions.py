"""Planning the conditions of a rehearsal against those of the real thing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from heardback.core.conditions import likeness, real_conditions
from heardback.core.ready import final_meeting
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.conditions import filled_in
from heardback.web.door import door, kept, page, posted, today
from heardback.web.forms.rehearsal import BookingForm, ConditionsForm


@door
def conditions(request: HttpRequest, actor: Actor, pursuit_id: str) -> HttpResponse:
    one = queries.pursuit_for(actor, pursuit_id)
    planned = queries.conditions_for(actor, pursuit_id)
    final = final_meeting(one, as_of=today())
    known = filled_in(planned.real, real_conditions(final) if final else None)
    data = posted(request)
    real = ConditionsForm(data, prefix="real", initial=ConditionsForm.filled(known))
    plan = ConditionsForm(
        data, prefix="plan", initial=ConditionsForm.filled(planned.plan)
    )
    booking = BookingForm(data, initial={"booked_on": planned.booked_on})
    if data is not None and real.is_valid() and plan.is_valid() and booking.is_valid():
        with kept(plan):
            actions.plan_conditions(
                actor,
                pursuit_id,
                plan=plan.conditions(),
                real=real.conditions(),
                meeting=final.id if final else None,
                booked_on=booking.cleaned_data["booked_on"],
            )
            messages.success(request, "Kept.")
            return redirect("web:conditions", pursuit_id)
    return page(
        request,
        "web/rehearsal/conditions.html",
        plan,
        real,
        booking,
        real=real,
        booking=booking,
        pursuit=one,
        final=final,
        likeness=likeness(planned.plan, known),
        here="pursuits",
    )
