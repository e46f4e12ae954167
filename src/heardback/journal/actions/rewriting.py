"""Writes a redacted value over its rows: the one place that touches an entry again."""

from typing import Any

from django.db.models import QuerySet

from heardback.core import pursuit as core
from heardback.core.past import differing
from heardback.core.reading import State
from heardback.journal.actions.masking import mask_elsewhere
from heardback.journal.finding import forget_words
from heardback.journal.models import (
    BeliefCache,
    Debrief,
    DebriefAnswer,
    DebriefLink,
    Decision,
    Document,
    Entry,
    ItemCache,
    Meeting,
    Offer,
    Person,
    PreparedQuestion,
    Pursuit,
    RawBytes,
    Reading,
    Recap,
    Reviewed,
)
from heardback.journal.models.entry import spelled

# In place of digests of words that were erased; an older copy then changes nothing.
FORGOTTEN = ("forgotten",)


def rewrite(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    """`old` is what the rows say now, `new` the same with other words in it."""
    columns = Pursuit.head_of(new)
    if differing(old, new):
        columns["past"] = FORGOTTEN
    Pursuit.objects.filter(pk=row.pk).update(**columns)
    for before, person in zip(old.people, new.people, strict=True):
        if person != before:
            Person.objects.filter(pursuit=row, name=before.name).update(
                past=FORGOTTEN, **Person.columns(person)
            )
    _meetings(row, old, new)
    _entries(row, old, new)
    _documents(row, old, new)
    _reviewed(row, old, new)
    _decisions(row, new)
    _recaps(row, new)
    _debriefs(row, old, new)
    for offer in new.offers:
        Offer.objects.filter(pursuit=row, public_id=offer.id).update(terms=offer.terms)
    _prepared(row, new)
    # They hold words of all of it.
    BeliefCache.objects.filter(pursuit=row).delete()
    ItemCache.objects.filter(pursuit=row).delete()
    forget_words(row)
    for before, after in zip(old.people, new.people, strict=True):
        if after.name != before.name:
            mask_elsewhere(row.workspace_id, before.name, after.name)


def _meetings(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    for before, meeting in zip(old.meetings, new.meetings, strict=True):
        if meeting != before:
            Meeting.objects.filter(pursuit=row, public_id=meeting.id).update(
                title=meeting.title, notes=meeting.notes, past=FORGOTTEN
            )


def _entries(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    for before, entry in zip(old.evidence, new.evidence, strict=True):
        if entry != before:
            _, value = spelled(entry.statement)
            Entry.objects.filter(pursuit=row, public_id=entry.id).update(
                value=value, quote=entry.quote
            )


def _documents(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    for before, document in zip(old.documents, new.documents, strict=True):
        if document == before:
            continue
        kept = Document.objects.filter(pursuit=row, sha=document.id)
        kept.update(name=document.name, text=document.text)
        if document.text != before.text:
            # The bytes hold the same words in some other form.
            kept.update(redacted=True)
            RawBytes.objects.filter(document__in=kept).delete()
            end_readings(kept)


def end_readings(kept: QuerySet[Document]) -> None:
    """A text that lost words is read no further; its readings know names too."""
    readings = Reading.objects.filter(document__in=kept)
    readings.update(names={})
    readings.filter(
        state__in=(State.WAITING.value, State.RUNNING.value, State.HELD.value)
    ).update(state=State.STOPPED.value, trouble="Somebody in this text was erased.")


def _reviewed(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    for before, each in zip(old.reviewed, new.reviewed, strict=True):
        if each == before:
            continue
        found = each.proposal
        Reviewed.objects.filter(pursuit=row, public_id=each.id).update(
            quote=found.quote,
            value=dict(found.value),
            person=found.person or "",
            question=found.question,
        )


def _decisions(row: Pursuit, new: core.Pursuit) -> None:
    rows = Decision.objects.filter(pursuit=row).order_by("pk")
    for kept, decision in zip(rows, new.decisions, strict=True):
        _set(kept, their_words=decision.their_words, my_belief=decision.my_belief)
        _set(kept, said_by=decision.said_by or "", instead_who=decision.instead_who)


def _recaps(row: Pursuit, new: core.Pursuit) -> None:
    rows = Recap.objects.filter(pursuit=row).order_by("pk")
    for kept, recap in zip(rows, new.recaps, strict=True):
        _set(kept, text=recap.text, answer=recap.answer)


def _debriefs(row: Pursuit, old: core.Pursuit, new: core.Pursuit) -> None:
    for before, debrief in zip(old.debriefs, new.debriefs, strict=True):
        kept = Debrief.objects.filter(pursuit=row, public_id=debrief.id)
        kept.update(text=debrief.text, helper=debrief.helper)
        for answer in debrief.answers:
            DebriefAnswer.objects.filter(debrief__in=kept, public_id=answer.id).update(
                words=answer.words, again=answer.again, weighed=answer.weighed
            )
        if debrief.person != before.person:
            # Whoever is forgotten is not asked any more.
            DebriefLink.objects.filter(debrief__in=kept).delete()


def _prepared(row: Pursuit, new: core.Pursuit) -> None:
    rows = PreparedQuestion.objects.filter(pursuit=row).order_by("pk")
    for kept, question in zip(rows, new.prepared, strict=True):
        PreparedQuestion.objects.filter(pk=kept.pk).update(text=question.text)


def _set(row: Decision | Recap, **words: Any) -> None:
    type(row).objects.filter(pk=row.pk).update(**words)
