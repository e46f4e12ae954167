"""What comes back: the answer itself, and the evidence that it becomes."""

from dataclasses import replace
from datetime import datetime

from heardback.core import debrief as core
from heardback.core.decision import Outcome
from heardback.core.evidence import Evidence, Source
from heardback.core.reply import statements
from heardback.journal.actions.evidence import write_down
from heardback.journal.ids import short_id
from heardback.journal.models import Debrief, DebriefAnswer, Decision


def take_answer(
    debrief: Debrief, answer: core.Answer, now: datetime
) -> tuple[str, ...] | None:
    """Keeps an answer; None where it is kept already.

    Whoever answers was asked: an answer to a draft says that it went out.
    """
    if DebriefAnswer.objects.filter(debrief=debrief, public_id=answer.id).exists():
        return None
    entries = _evidence(debrief, answer, now)
    value = replace(answer, recorded_at=now, entries=entries)
    DebriefAnswer.of(value, debrief=debrief).save(force_insert=True)
    if not debrief.sent_on:
        Debrief.objects.filter(pk=debrief.pk).update(sent_on=answer.on)
    return entries


def _evidence(debrief: Debrief, answer: core.Answer, now: datetime) -> tuple[str, ...]:
    decision = Decision.objects.filter(pursuit=debrief.pursuit).order_by("pk").last()
    outcome = Outcome(decision.outcome) if decision else Outcome.LOST
    written = [
        write_down(
            debrief.pursuit,
            Evidence(
                id=short_id(),
                statement=statement,
                happened_on=answer.on,
                recorded_at=now,
                source=Source.QUOTED if answer.words.strip() else Source.REPORTED,
                person=debrief.person.name if debrief.person else None,
                quote=answer.words.strip(),
            ),
            now,
        )
        for statement in statements(answer, outcome)
    ]
    return tuple(entry.id for entry in written)
