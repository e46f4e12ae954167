"""From rows to the core's `Pursuit`, in a number of queries that never grows."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.db.models import (
    FETCH_RAISE,
    Prefetch,
    QuerySet,
    prefetch_related_objects,
)

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

# What most pursuits have nothing of; the others say so in what lists keep of them.
SELDOM = {
    "decisions": Decision.objects,
    "documents": Document.objects,
    "reviewed": Reviewed.objects,
    "forecasts": Forecast.objects,
    "recaps": Recap.objects,
    "debriefs": Debrief.objects,
    "nudges": Nudge.objects,
    "prepared": PreparedQuestion.objects,
    "offers": Offer.objects,
}
AGENDA = ("decisions", "debriefs", "nudges", "offers")


def with_record(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    """Along with what judgements need: people, meetings, entries, decisions."""
    return rows.fetch_mode(FETCH_RAISE).prefetch_related(
        *_always(), *_prefetches(["decisions"])
    )


def with_agenda(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    """Along with what is asked and offered too: all that a list or a day may show."""
    return rows.fetch_mode(FETCH_RAISE).prefetch_related(
        *_always(), *_prefetches(AGENDA)
    )


def with_everything(rows: QuerySet[Pursuit]) -> QuerySet[Pursuit]:
    return rows.fetch_mode(FETCH_RAISE).prefetch_related(
        *_always(), *_prefetches(SELDOM)
    )


def one_with_everything(rows: QuerySet[Pursuit]) -> tuple[Pursuit, core.Pursuit] | None:
    """The first of them, without asking tables that are known to hold nothing of it."""
    row = rows.fetch_mode(FETCH_RAISE).select_related("fresh").first()
    if row is None:
        return None
    holds = SELDOM.keys() if row.fresh is None else row.fresh.holds
    prefetch_related_objects([row], *_always(), *_prefetches(holds))
    return row, as_pursuit(row, holds)


def as_record(row: Pursuit, holds: Collection[str] = ("decisions",)) -> core.Pursuit:
    """A row of `with_record`, without its documents and what came of them."""
    return replace(
        row.as_head(),
        people=tuple(person.as_person() for person in row.people.all()),
        meetings=tuple(meeting.as_meeting() for meeting in row.meetings.all()),
        evidence=tuple(entry.as_evidence() for entry in row.entries.all()),
        decisions=tuple(each.as_decision() for each in row.decisions.all())
        if "decisions" in holds
        else (),
    )


def as_agenda(row: Pursuit, holds: Collection[str] = AGENDA) -> core.Pursuit:
    """A row of `with_agenda`."""
    return replace(
        as_record(row, holds),
        debriefs=tuple(each.as_debrief() for each in row.debriefs.all())
        if "debriefs" in holds
        else (),
        nudges=tuple(each.as_nudged() for each in row.nudges.all())
        if "nudges" in holds
        else (),
        offers=tuple(each.as_offer() for each in row.offers.all())
        if "offers" in holds
        else (),
    )


def as_pursuit(row: Pursuit, holds: Collection[str] = SELDOM) -> core.Pursuit:
    """A row of `with_everything`."""
    return replace(
        as_agenda(row, holds),
        documents=tuple(each.as_document() for each in row.documents.all())
        if "documents" in holds
        else (),
        reviewed=tuple(each.as_reviewed() for each in row.reviewed.all())
        if "reviewed" in holds
        else (),
        forecasts=tuple(each.as_forecast() for each in row.forecasts.all())
        if "forecasts" in holds
        else (),
        recaps=tuple(each.as_recap() for each in row.recaps.all())
        if "recaps" in holds
        else (),
        prepared=tuple(each.as_prepared() for each in row.prepared.all())
        if "prepared" in holds
        else (),
    )


def _always() -> list[Prefetch[str]]:
    there = Attendance.objects.select_related("person").order_by("pk")
    met = Meeting.objects.order_by("pk").prefetch_related(
        Prefetch("attendances", queryset=there.fetch_mode(FETCH_RAISE))
    )
    said = Entry.objects.select_related("person", "meeting").order_by("pk")
    return [
        Prefetch("people", queryset=Person.objects.order_by("pk")),
        Prefetch("meetings", queryset=met.fetch_mode(FETCH_RAISE)),
        Prefetch("entries", queryset=said.fetch_mode(FETCH_RAISE)),
    ]


def _prefetches(names: Collection[str]) -> list[Prefetch[str]]:
    told = DebriefAnswer.objects.order_by("pk").fetch_mode(FETCH_RAISE)
    found: dict[str, QuerySet[Any]] = {
        "decisions": Decision.objects.order_by("pk"),
        "documents": Document.objects.select_related("meeting").order_by("pk"),
        "reviewed": Reviewed.objects.select_related("document")
        .order_by("pk")
        .defer("document__text"),
        "forecasts": Forecast.objects.select_related("meeting").order_by("pk"),
        "recaps": Recap.objects.select_related("meeting").order_by("pk"),
        "debriefs": Debrief.objects.select_related("person")
        .order_by("pk")
        .prefetch_related(Prefetch("answers", queryset=told)),
        "nudges": Nudge.objects.order_by("sent_on"),
        "prepared": PreparedQuestion.objects.select_related(
            "meeting", "person"
        ).order_by("pk"),
        "offers": Offer.objects.order_by("pk"),
    }
    return [
        Prefetch(name, queryset=rows.fetch_mode(FETCH_RAISE))
        for name, rows in found.items()
        if name in names
    ]
