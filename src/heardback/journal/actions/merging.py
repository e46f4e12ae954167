"""A pursuit that came back from elsewhere, laid over what is kept of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from heardback.core import pursuit as core
from heardback.core.decision import Decision as Ended
from heardback.core.decision import Outcome
from heardback.core.evidence import Evidence
from heardback.journal.actions.keeping import merge_kept
from heardback.journal.actions.laying_down import (
    Raw,
    add_answers,
    add_debriefs,
    add_documents,
    add_entries,
    add_forecasts,
    add_reviewed,
)
from heardback.journal.actions.laying_over import (
    lay_over_head,
    lay_over_meetings,
    lay_over_people,
)
from heardback.journal.ids import short_id
from heardback.journal.models import (
    Debrief,
    Decision,
    Document,
    Event,
    Meeting,
    Person,
    Pursuit,
    RawBytes,
    Recap,
    Reviewed,
    Verb,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Ids of entries: `missing` ones stand here and are not in what came.

    `left` are sentences about what was not taken over.
    """

    anything: bool
    added: tuple[str, ...]
    corrected: tuple[str, ...]
    missing: tuple[str, ...]
    left: tuple[str, ...]


def merge(
    row: Pursuit, kept: core.Pursuit, came: core.Pursuit, raw: Raw, now: datetime
) -> Merged:
    """Of the head, people and meetings the newer stays; the record is only added to."""
    head, of_head = lay_over_head(row, kept, came)
    people, named, of_people = lay_over_people(row, kept, came)
    meetings, met, of_meetings = lay_over_meetings(row, kept, came, people)
    added, corrected = _entries(kept, came, now)
    add_entries(row, [*added, *corrected], people, meetings)
    sources = _merge_sources(row, kept, came, meetings, raw)
    ended = _merge_decisions(row, kept, came)
    shown = _unknown(came.forecasts, kept.forecasts)
    add_forecasts(row, shown, meetings)
    recaps = _merge_recaps(row, kept, came, meetings)
    asked = _merge_debriefs(row, kept, came, people)
    rest = merge_kept(row, kept, came, meetings, people)
    changes = (
        head,
        named,
        met,
        added,
        corrected,
        sources,
        ended,
        shown,
        recaps,
        asked,
        rest,
    )
    return Merged(
        anything=any(changes),
        added=tuple(entry.id for entry in added),
        corrected=tuple(entry.id for entry in corrected),
        missing=_missing(kept, came),
        left=(*of_head, *of_people, *of_meetings),
    )


def _unknown(
    came: Sequence[core.Forecast], kept: Sequence[core.Forecast]
) -> list[core.Forecast]:
    """By the moment and the chance: whose guess it was is not for everybody."""
    known = {(each.recorded_at, each.chance) for each in kept}
    return [each for each in came if (each.recorded_at, each.chance) not in known]


def _entries(
    kept: core.Pursuit, came: core.Pursuit, now: datetime
) -> tuple[list[Evidence], list[Evidence]]:
    """Entries not known yet, and corrections of those that were edited by hand."""
    known = {entry.id: entry for entry in kept.evidence}
    added = [entry for entry in came.evidence if entry.id not in known]
    corrected = []
    for entry in came.evidence:
        if entry.id not in known or _same(entry, known[entry.id]):
            continue
        later = _later(known[entry.id], kept.evidence)
        if any(_same(entry, each) for each in later):
            continue
        corrected.append(
            replace(
                entry,
                id=short_id(),
                recorded_at=now,
                supersedes=later[-1].id if later else entry.id,
            )
        )
    return added, corrected


def _same(one: Evidence, other: Evidence) -> bool:
    """Whether they say the same; when it was written down is not what is said."""
    return (
        replace(
            one,
            id=other.id,
            recorded_at=other.recorded_at,
            supersedes=other.supersedes,
        )
        == other
    )


def _later(entry: Evidence, entries: Iterable[Evidence]) -> list[Evidence]:
    """What superseded `entry`, and what superseded that, the newest last."""
    entries = tuple(entries)
    chain: list[Evidence] = []
    at = entry.id
    while nexts := [each for each in entries if each.supersedes == at]:
        if nexts[-1] in chain:
            break
        chain.append(nexts[-1])
        at = nexts[-1].id
    return chain


def _missing(kept: core.Pursuit, came: core.Pursuit) -> tuple[str, ...]:
    there = {entry.id for entry in came.evidence}
    return tuple(entry.id for entry in kept.current if entry.id not in there)


def _merge_sources(
    row: Pursuit,
    kept: core.Pursuit,
    came: core.Pursuit,
    meetings: dict[str, Meeting],
    raw: Raw,
) -> bool:
    known = {document.id for document in kept.documents}
    new = [document for document in came.documents if document.id not in known]
    add_documents(row, new, meetings, raw)
    documents = {each.sha: each for each in Document.objects.filter(pursuit=row)}
    filled = _fill(documents, known, raw)
    verdicts = {each.id: each.verdict for each in kept.reviewed}
    found = [each for each in came.reviewed if each.id not in verdicts]
    add_reviewed(found, documents)
    judged = [
        each
        for each in came.reviewed
        if verdicts.get(each.id) is core.Verdict.OPEN
        and each.verdict is not core.Verdict.OPEN
    ]
    for each in judged:
        Reviewed.objects.filter(pursuit=row, public_id=each.id).update(
            verdict=each.verdict.value, entry=each.entry or ""
        )
    return bool(new or filled or found or judged)


def _fill(documents: dict[str, Document], known: set[str], raw: Raw) -> bool:
    """Bytes that were missing so far, unless a redaction took them away."""
    lacking = [
        document
        for document in documents.values()
        if document.sha in known and not document.redacted
    ]
    have = set(
        RawBytes.objects.filter(document__in=lacking).values_list("pk", flat=True)
    )
    found = [
        RawBytes(document=document, data=data)
        for document in lacking
        if document.pk not in have and (data := raw(document.sha)) is not None
    ]
    RawBytes.objects.bulk_create(found)
    return bool(found)


def _merge_decisions(row: Pursuit, kept: core.Pursuit, came: core.Pursuit) -> bool:
    """Each once, by the moment in which it was written down; the last one counts.

    What a helper exported lacks beliefs, and what was erased here may still be there:
    neither makes it another decision.
    """
    known = {_written(each) for each in kept.decisions}
    new = [each for each in came.decisions if _written(each) not in known]
    if not new:
        return False
    last = kept.decision
    if last is None or all(each.recorded_at >= last.recorded_at for each in new):
        Decision.objects.bulk_create(Decision.of(each, pursuit=row) for each in new)
        return True
    # The order of the rows says which one counts.
    whole = sorted((*kept.decisions, *new), key=lambda each: each.recorded_at)
    Decision.objects.filter(pursuit=row).delete()
    Decision.objects.bulk_create(Decision.of(each, pursuit=row) for each in whole)
    return True


def _written(decision: Ended) -> tuple[datetime, Outcome, date]:
    return decision.recorded_at, decision.outcome, decision.decided_on


def _merge_recaps(
    row: Pursuit,
    kept: core.Pursuit,
    came: core.Pursuit,
    meetings: dict[str, Meeting],
) -> bool:
    known = {(each.meeting, each.drafted_at): each for each in kept.recaps}
    new = [each for each in came.recaps if (each.meeting, each.drafted_at) not in known]
    Recap.objects.bulk_create(
        Recap.of(each, pursuit=row, meeting=meetings[each.meeting]) for each in new
    )
    answered = [
        each
        for each in came.recaps
        if each.answered_on
        and (before := known.get((each.meeting, each.drafted_at)))
        and not before.answered_on
    ]
    for each in answered:
        Recap.objects.filter(
            meeting=meetings[each.meeting], drafted_at=each.drafted_at
        ).update(answer=each.answer, answered_on=each.answered_on)
    return bool(new or answered)


def _merge_debriefs(
    row: Pursuit, kept: core.Pursuit, came: core.Pursuit, people: dict[str, Person]
) -> bool:
    """New requests, and what came back of those that are known; nothing is undone."""
    known = {each.id: each for each in kept.debriefs}
    new = [each for each in came.debriefs if each.id not in known]
    add_debriefs(row, new, people)
    changed, reopened = False, _reopened(row)
    for each in came.debriefs:
        before = known.get(each.id)
        if before is None:
            continue
        heard = {answer.id for answer in before.answers}
        fresh = [answer for answer in each.answers if answer.id not in heard]
        moved = {
            name: day
            for name in ("sent_on", "reminded_on", "ended_on")
            if (day := getattr(each, name)) and not getattr(before, name)
        }
        if each.id in reopened:
            # Let rest once, and taken up again since: that is the newer of the two.
            moved.pop("ended_on", None)
        rows = Debrief.objects.filter(pursuit=row, public_id=each.id)
        if moved:
            rows.update(**moved)
        if fresh:
            add_answers(rows.get(), fresh)
        changed = changed or bool(moved or fresh)
    return bool(new) or changed


def _reopened(row: Pursuit) -> set[str]:
    events = Event.objects.filter(pursuit=row, verb=Verb.UNDONE.value)
    told = events.values_list("particulars", flat=True)
    return {str(each["debrief"]) for each in told if "debrief" in each}
