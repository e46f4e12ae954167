"""An overview in plain words and numbers: the one shape that leaves as JSON."""

from datetime import date
from enum import StrEnum

from heardback.core.codebook import value_of
from heardback.core.decision import Decision
from heardback.core.evidence import Evidence, Retraction, Statement
from heardback.core.overview import (
    DoubtRow,
    NeedRow,
    Overview,
    PersonRow,
    ProcessRow,
    StepRow,
    TimelineRow,
)
from heardback.core.pursuit import Document, Meeting, Prepared, Pursuit
from heardback.core.questions import Question
from heardback.core.standing import Moment, Reason, Standing

type Plain = dict[str, object]


def outline(view: Overview) -> Plain:
    """Everything a page shows of a pursuit; entries stand once, rows name their ids.

    What is private to its owner stays out: the guesses and what was rejected.
    """
    return {
        **heading(view.pursuit),
        "as_of": view.as_of.isoformat(),
        "standing": _standing(view.standing),
        "next_step": _step(view.next_step) if view.next_step else None,
        "lacks_agreed_step": view.lacks_agreed_step,
        "steps": [_step(row) for row in view.steps],
        "openness": _word(view.openness),
        "process": [_process(row) for row in view.process],
        "people": [_person(row) for row in view.people],
        "doubts": [_doubt(row) for row in view.doubts],
        "needs": [_need(row) for row in view.needs],
        "questions": [question(each) for each in view.questions],
        "timeline": [_timeline(row) for row in view.timeline],
        "entries": [
            entry(each, recalled=each.id in view.recalled)
            for each in view.pursuit.current
        ],
        "documents": [_document(each) for each in view.pursuit.documents],
        "decision": decision(view.decision) if view.decision else None,
        "unheard": [
            {"item": each.item, "label": each.label, "person": each.person or None}
            for each in view.unheard
        ],
        "wait": _wait(view),
        "prepared": [_prepared(each) for each in view.pursuit.prepared],
        "look_again": _day(view.pursuit.look_again),
    }


def heading(pursuit: Pursuit) -> Plain:
    """What names a pursuit and never changes with the record."""
    value, decide_by = pursuit.value, pursuit.decide_by
    return {
        "id": pursuit.id,
        "side": str(pursuit.side),
        "organisation": pursuit.organisation,
        "title": pursuit.title,
        "opened_on": pursuit.opened_on.isoformat(),
        "lead": str(pursuit.lead),
        "value": value
        and {
            "amount": str(value.amount),
            "currency": value.currency,
            "per": value.per,
        },
        "decide_by": decide_by
        and {"on": decide_by.on.isoformat(), "said": decide_by.said},
    }


def entry(evidence: Evidence, *, recalled: bool = False) -> Plain:
    """One entry; `value` has the codebook's fields that differ from their defaults."""
    span = evidence.span
    return {
        "id": evidence.id,
        **_stated(evidence.statement),
        "person": evidence.person,
        "source": str(evidence.source),
        "quote": evidence.quote,
        "span": span
        and {"document": span.document, "start": span.start, "end": span.end},
        "happened_on": evidence.happened_on.isoformat(),
        "recorded_at": evidence.recorded_at.isoformat(),
        "meeting": evidence.meeting,
        "supersedes": evidence.supersedes,
        "recalled": recalled,
    }


def question(asked: Question) -> Plain:
    return {
        "item": asked.item,
        "person": asked.person,
        "aspect": _word(asked.aspect),
        "entry": asked.entry,
        "text": asked.text,
        "opening": asked.opening,
        "follow_up": asked.follow_up,
        "why": asked.why,
        "stale": asked.stale,
        "gain": round(asked.gain, 4),
        "outlooks": [
            {"answer": each.answer, "chance": _chance(each.chance)}
            for each in asked.outlooks
        ],
    }


def decision(made: Decision) -> Plain:
    return {
        "outcome": str(made.outcome),
        "decided_on": made.decided_on.isoformat(),
        "instead": _word(made.instead),
        "instead_who": made.instead_who,
        "their_words": made.their_words,
        "said_by": made.said_by,
        "my_belief": made.my_belief,
        "sure": made.sure,
        "come_back_on": _day(made.come_back_on),
    }


def _stated(statement: Statement | Retraction) -> Plain:
    if isinstance(statement, Retraction):
        return {"kind": "retraction", "value": {"why": statement.why}}
    return {"kind": str(statement.kind), "value": value_of(statement)}


def _standing(standing: Standing) -> Plain:
    return {
        "chance": _chance(standing.chance),
        "low": _chance(standing.low),
        "high": _chance(standing.high),
        "least": _chance(standing.least),
        "most": _chance(standing.most),
        "words": standing.words,
        "with_source": standing.with_source,
        "decisions": standing.decisions,
        "prior": _chance(standing.prior),
        "heard": standing.heard,
        "path": [_moment(each) for each in standing.path],
        "reasons": [_reason(each) for each in standing.reasons],
    }


def _wait(view: Overview) -> Plain | None:
    wait, due = view.wait, view.nudge
    if wait is None:
        return None
    return {
        "since": wait.since.isoformat(),
        "silent_for": wait.silent_for,
        "never": _chance(wait.never),
        "usually_by": wait.usually_by.isoformat(),
        "words": wait.words,
        "because": wait.because,
        "nudge": due
        and {
            "timing": str(due.timing),
            "sent": due.sent,
            "due_on": _day(due.due_on),
            "late_on": _day(due.late_on),
            "look_again": _day(due.look_again),
            "words": due.words,
        },
    }


def _prepared(question: Prepared) -> Plain:
    return {
        "meeting": question.meeting,
        "item": question.item,
        "person": question.person,
        "text": question.text,
        "asked": question.asked,
    }


def _moment(moment: Moment) -> Plain:
    return {
        "on": moment.on.isoformat(),
        "chance": _chance(moment.chance),
        "low": _chance(moment.low),
        "high": _chance(moment.high),
        "least": _chance(moment.least),
        "most": _chance(moment.most),
        "meeting": moment.meeting,
    }


def _reason(reason: Reason) -> Plain:
    return {
        "item": reason.item,
        "label": reason.label,
        "grade": reason.grade,
        "person": reason.person,
        "on": reason.on.isoformat(),
        "weight": round(reason.weight, 3),
        "decibans": round(reason.decibans, 2),
        "words": reason.words,
        "entries": list(reason.entries),
    }


def _step(row: StepRow) -> Plain:
    return {"entry": row.entry.id, **_all(value_of(row.step)), "late": row.late}


def _process(row: ProcessRow) -> Plain:
    return {
        "aspect": str(row.aspect),
        "label": row.label,
        "known": str(row.known),
        "not_free": row.not_free,
        "entries": [each.id for each in row.entries],
    }


def _person(row: PersonRow) -> Plain:
    return {
        "name": row.person.name,
        "part": _word(row.person.part),
        "role": row.person.role,
        "active": row.person.active,
        "met": row.met,
        "asked": str(row.asked),
        "support": row.support.id if row.support else None,
        "history": [each.id for each in row.history],
    }


def _doubt(row: DoubtRow) -> Plain:
    return {
        "entry": row.entry.id,
        "person": row.entry.person,
        "about": str(row.doubt.about),
        "mode": str(row.doubt.mode),
        "state": str(row.doubt.state),
        "cause": row.doubt.cause,
        "probe": row.probe,
        "history": [each.id for each in row.history],
    }


def _need(row: NeedRow) -> Plain:
    return {
        "entry": row.entry.id,
        "person": row.entry.person,
        "text": row.need.text,
        "sort": str(row.need.sort),
        "status": str(row.need.status),
        "known": str(row.known),
    }


def _timeline(row: TimelineRow) -> Plain:
    return {
        "on": row.on.isoformat(),
        "meeting": _meeting(row.meeting) if row.meeting else None,
        "entries": [each.id for each in row.entries],
    }


def _meeting(meeting: Meeting) -> Plain:
    return {
        "id": meeting.id,
        "on": meeting.on.isoformat(),
        "at": meeting.at.isoformat("minutes") if meeting.at else None,
        "medium": str(meeting.medium),
        "title": meeting.title,
        "people": list(meeting.people),
        "held": meeting.held,
    }


def _document(document: Document) -> Plain:
    return {
        "id": document.id,
        "name": document.name,
        "kind": document.kind,
        "meeting": document.meeting,
    }


def _all(value: dict[str, str | bool]) -> Plain:
    """A next step's fields with its defaults said, so that each row looks alike."""
    empty: Plain = {
        "text": "",
        "owner": None,
        "due": "",
        "due_on": None,
        "step": None,
        "agreed": False,
    }
    return {**empty, **value}


def _word(word: StrEnum | None) -> str | None:
    return None if word is None else str(word)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _chance(chance: float) -> float:
    return round(chance, 4)
