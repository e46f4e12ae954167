"""Writes a whole new pursuit into the tables, whatever it holds, in few queries."""

from collections.abc import Callable, Iterable

from django.db import IntegrityError

from heardback.core import debrief as asking
from heardback.core import pursuit as core
from heardback.core.errors import Conflict, Invalid
from heardback.core.evidence import Evidence
from heardback.journal.access import Actor
from heardback.journal.actions.keeping import add_nudges, add_offers, add_prepared
from heardback.journal.models import (
    Attendance,
    Debrief,
    DebriefAnswer,
    Decision,
    Document,
    Entry,
    Forecast,
    Meeting,
    Person,
    Pursuit,
    RawBytes,
    Recap,
    Reviewed,
)

type Raw = Callable[[str], bytes | None]


def no_raw(sha: str) -> bytes | None:  # noqa: ARG001
    return None


def lay_down(actor: Actor, value: core.Pursuit, raw: Raw = no_raw) -> Pursuit:
    row = Pursuit.of(value, workspace_id=actor.workspace_id)
    try:
        row.save(force_insert=True)
    except IntegrityError:
        # Somebody else opened it a moment ago.
        raise Conflict(f"There is a pursuit {value.id!r} already.") from None
    add_all(row, value, raw)
    guessed_by(actor, row)
    return row


def guessed_by(actor: Actor, row: Pursuit) -> None:
    """Guesses that came in belong to whoever brought them, and to nobody else."""
    for rows in (Meeting.objects, Forecast.objects):
        rows.filter(pursuit=row, guess__isnull=False, guess_by=None).update(
            guess_by_id=int(actor.user_id)
        )


def add_all(row: Pursuit, value: core.Pursuit, raw: Raw) -> None:
    """Adds all that `value` holds below its head; `row` must know none of it yet."""
    people = add_people(row, named_in(value))
    meetings = add_meetings(row, value.meetings, people)
    add_entries(row, value.evidence, people, meetings)
    documents = add_documents(row, value.documents, meetings, raw)
    add_reviewed(value.reviewed, documents)
    Decision.objects.bulk_create(
        Decision.of(each, pursuit=row) for each in value.decisions
    )
    add_forecasts(row, value.forecasts, meetings)
    Recap.objects.bulk_create(
        Recap.of(each, pursuit=row, meeting=_at(meetings, each.meeting, "A recap"))
        for each in value.recaps
    )
    add_debriefs(row, value.debriefs, people)
    add_nudges(row, value.nudges)
    add_prepared(row, value.prepared, meetings, people)
    add_offers(row, value.offers)


def named_in(value: core.Pursuit) -> tuple[core.Person, ...]:
    """The people, then those who are only named by a meeting or an entry."""
    people = {person.name: person for person in value.people}
    for meeting in value.meetings:
        for name in meeting.people:
            people.setdefault(name, core.Person(name=name))
    for entry in value.evidence:
        if entry.person:
            people.setdefault(entry.person, core.Person(name=entry.person))
    asked = [each.person for each in value.debriefs]
    for who in [*asked, *(each.person for each in value.prepared)]:
        if who:
            people.setdefault(who, core.Person(name=who))
    return tuple(people.values())


def add_people(row: Pursuit, people: Iterable[core.Person]) -> dict[str, Person]:
    added = Person.objects.bulk_create(
        Person.of(person, pursuit=row) for person in people
    )
    return {person.name: person for person in added}


def add_meetings(
    row: Pursuit, meetings: Iterable[core.Meeting], people: dict[str, Person]
) -> dict[str, Meeting]:
    meetings = tuple(meetings)
    added = Meeting.objects.bulk_create(
        Meeting.of(meeting, pursuit=row) for meeting in meetings
    )
    by_id = {meeting.public_id: meeting for meeting in added}
    Attendance.objects.bulk_create(
        Attendance(meeting=by_id[meeting.id], person=people[name])
        for meeting in meetings
        for name in dict.fromkeys(meeting.people)
    )
    return by_id


def add_entries(
    row: Pursuit,
    evidence: Iterable[Evidence],
    people: dict[str, Person],
    meetings: dict[str, Meeting],
) -> None:
    Entry.objects.bulk_create(
        Entry.of(
            entry,
            pursuit=row,
            person=people[entry.person] if entry.person else None,
            meeting=_at(meetings, entry.meeting, f"The entry {entry.id!r}")
            if entry.meeting
            else None,
        )
        for entry in evidence
    )


def add_documents(
    row: Pursuit,
    documents: Iterable[core.Document],
    meetings: dict[str, Meeting],
    raw: Raw,
) -> dict[str, Document]:
    added = Document.objects.bulk_create(
        Document.of(
            document,
            pursuit=row,
            meeting=_at(meetings, document.meeting, "A document")
            if document.meeting
            else None,
        )
        for document in documents
    )
    for document in added:
        data = raw(document.sha)
        if data is not None:
            RawBytes.objects.create(document=document, data=data)
    return {document.sha: document for document in added}


def add_reviewed(
    reviewed: Iterable[core.Reviewed], documents: dict[str, Document]
) -> None:
    rows = []
    for each in reviewed:
        document = documents.get(each.document)
        if document is None:
            raise Invalid(
                f"The proposal {each.id!r} was found in a document that is not here."
            )
        rows.append(Reviewed.of(each, document=document))
    Reviewed.objects.bulk_create(rows)


def add_forecasts(
    row: Pursuit, forecasts: Iterable[core.Forecast], meetings: dict[str, Meeting]
) -> None:
    Forecast.objects.bulk_create(
        Forecast.of(
            forecast,
            pursuit=row,
            meeting=_at(meetings, forecast.meeting, "A forecast")
            if forecast.meeting
            else None,
        )
        for forecast in forecasts
    )


def add_debriefs(
    row: Pursuit, debriefs: Iterable[asking.Debrief], people: dict[str, Person]
) -> None:
    for value in debriefs:
        person = people[value.person] if value.person else None
        debrief = Debrief.of(value, pursuit=row, person=person)
        debrief.save(force_insert=True)
        add_answers(debrief, value.answers)


def add_answers(debrief: Debrief, answers: Iterable[asking.Answer]) -> None:
    DebriefAnswer.objects.bulk_create(
        DebriefAnswer.of(answer, debrief=debrief) for answer in answers
    )


def _at(meetings: dict[str, Meeting], meeting_id: str, what: str) -> Meeting:
    meeting = meetings.get(meeting_id)
    if meeting is None:
        raise Invalid(f"{what} names the meeting {meeting_id!r}, which is not here.")
    return meeting
