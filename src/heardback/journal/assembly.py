"""From rows to the core's `Pursuit`, in a number of queries that never grows."""

from dataclasses import replace

from django.db.models import FETCH_RAISE, Prefetch, QuerySet

from heardback.core import pursuit as core
from heardback.journal.models import (
    Attendance,
    Debrief,
    DebriefAnswer,
    Decision,
    Document,
    Entry,
    Forecast,
    Meeting,
    Nudge,
    Offer,
    Person,
    PreparedQuestion,
    Pursuit,
    Recap,
    Reviewed,
)


def with_record(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    """Along with what judgements need: people, meetings, entries, decisions."""
    there = Attendance.objects.select_related("person").order_by("pk")
    met = Meeting.objects.order_by("pk").prefetch_related(
        Prefetch("attendances", queryset=there.fetch_mode(FETCH_RAISE))
    )
    said = Entry.objects.select_related("person", "meeting").order_by("pk")
    return rows.fetch_mode(FETCH_RAISE).prefetch_related(
        Prefetch("people", queryset=Person.objects.order_by("pk")),
        Prefetch("meetings", queryset=met.fetch_mode(FETCH_RAISE)),
        Prefetch("entries", queryset=said.fetch_mode(FETCH_RAISE)),
        Prefetch("decisions", queryset=Decision.objects.order_by("pk")),
    )


def with_agenda(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    """Along with what is asked and offered too: all that a list or a day may show."""
    told = Prefetch(
        "answers",
        queryset=DebriefAnswer.objects.order_by("pk").fetch_mode(FETCH_RAISE),
    )
    asked = (
        Debrief.objects.select_related("person").order_by("pk").prefetch_related(told)
    )
    return with_record(rows).prefetch_related(
        Prefetch("debriefs", queryset=asked.fetch_mode(FETCH_RAISE)),
        Prefetch("nudges", queryset=Nudge.objects.order_by("sent_on")),
        Prefetch("offers", queryset=Offer.objects.order_by("pk")),
    )


def with_everything(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    kept = Document.objects.select_related("meeting").order_by("pk")
    found = Reviewed.objects.select_related("document").order_by("pk")
    shown = Forecast.objects.select_related("meeting").order_by("pk")
    ready = PreparedQuestion.objects.select_related("meeting", "person").order_by("pk")
    written = Recap.objects.select_related("meeting").order_by("pk")
    return with_agenda(rows).prefetch_related(
        Prefetch("documents", queryset=kept.fetch_mode(FETCH_RAISE)),
        Prefetch(
            "reviewed",
            queryset=found.defer("document__text").fetch_mode(FETCH_RAISE),
        ),
        Prefetch("forecasts", queryset=shown.fetch_mode(FETCH_RAISE)),
        Prefetch("recaps", queryset=written.fetch_mode(FETCH_RAISE)),
        Prefetch("prepared", queryset=ready.fetch_mode(FETCH_RAISE)),
    )


def as_record(row: Pursuit) -> core.Pursuit:
    """A row of `with_record`, without its documents and what came of them."""
    return replace(
        row.as_head(),
        people=tuple(person.as_person() for person in row.people.all()),
        meetings=tuple(meeting.as_meeting() for meeting in row.meetings.all()),
        evidence=tuple(entry.as_evidence() for entry in row.entries.all()),
        decisions=tuple(decision.as_decision() for decision in row.decisions.all()),
    )


def as_agenda(row: Pursuit) -> core.Pursuit:
    """A row of `with_agenda`."""
    return replace(
        as_record(row),
        debriefs=tuple(debrief.as_debrief() for debrief in row.debriefs.all()),
        nudges=tuple(nudge.as_nudged() for nudge in row.nudges.all()),
        offers=tuple(offer.as_offer() for offer in row.offers.all()),
    )


def as_pursuit(row: Pursuit) -> core.Pursuit:
    """A row of `with_everything`."""
    return replace(
        as_agenda(row),
        documents=tuple(document.as_document() for document in row.documents.all()),
        reviewed=tuple(proposal.as_reviewed() for proposal in row.reviewed.all()),
        forecasts=tuple(forecast.as_forecast() for forecast in row.forecasts.all()),
        recaps=tuple(recap.as_recap() for recap in row.recaps.all()),
        prepared=tuple(question.as_prepared() for question in row.prepared.all()),
    )
