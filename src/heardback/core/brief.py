"""The brief before a meeting: the few questions that would tell most there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from heardback.core.cards import doubt_ask
from heardback.core.learned import Learned
from heardback.core.pursuit import Meeting, Prepared, Pursuit
from heardback.core.questions import Question, ask
from heardback.core.wording import day_words

MOST = 3
# Bits about the decision, in words (our judgement): the best single answer of all,
# a decider's support, is worth about a tenth of a bit.
MUCH, SOME = 0.04, 0.015


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What to ask in one meeting, or next; no chances, for it may be read by anybody.

    `on` is None where no meeting is planned.
    """

    organisation: str
    title: str
    on: date | None
    at: time | None
    people: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def text(self) -> str:
        """The brief as plain text, for a lock screen or a sheet of paper."""
        day = day_words(self.on) if self.on else ""
        when = f"{day}, {self.at:%H:%M}" if self.at else day
        lines = [self.organisation, " · ".join(filter(None, [when, *self.people]))]
        for number, each in enumerate(self.questions, start=1):
            lines += ["", f"{number}. {spoken(each)}"]
            lines += [f"   {line}" for line in _below(each)]
        return "\n".join(lines) + "\n"


def brief(
    pursuit: Pursuit,
    meeting: Meeting | None = None,
    *,
    as_of: date,
    fit: Learned | None = None,
    most: int = MOST,
) -> Brief:
    """The questions that would tell most, worded for those who will be there.

    Those for somebody who does not come are left out, unless nothing else is left.
    Their words are said back only to whoever said them, with nobody else listening.

    >>> from heardback.core.pursuit import Part, Person, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1),
    ...                people=(Person(name="Mara", part=Part.DECIDES),))
    >>> brief(deal, as_of=date(2026, 9, 18)).questions[0].person
    'Mara'
    """
    there = meeting.people if meeting else ()
    asked = ask(pursuit, as_of=as_of, fit=fit, most=20)
    fitting = [each for each in asked if _for(each, there)]
    return Brief(
        organisation=pursuit.organisation,
        title=meeting.title if meeting else "",
        on=meeting.on if meeting else None,
        at=meeting.at if meeting else None,
        people=there,
        questions=tuple(
            _worded(each, pursuit, there) for each in (fitting or asked)[:most]
        ),
    )


def before(
    pursuit: Pursuit, meeting: Meeting, *, fit: Learned | None = None
) -> tuple[Question, ...]:
    """The questions that were to be asked in a meeting that is over.

    What was heard in it, or later, is left out.
    """
    known = tuple(
        entry
        for entry in pursuit.evidence
        if entry.meeting != meeting.id and entry.happened_on <= meeting.on
    )
    then = replace(
        pursuit,
        evidence=known,
        decisions=(),
        meetings=tuple(
            each
            for each in pursuit.meetings
            if each.id == meeting.id or each.on <= meeting.on
        ),
    )
    return brief(then, meeting, as_of=meeting.on, fit=fit).questions


def asked_in(pursuit: Pursuit, meeting: Meeting) -> tuple[Prepared, ...]:
    """What is on record of the questions prepared for a meeting."""
    return tuple(each for each in pursuit.prepared if each.meeting == meeting.id)


def spoken(question: Question) -> str:
    """The question with the words that come before it."""
    return f"{question.opening} {question.text}".strip()


def tells(question: Question) -> str:
    """How much its answer would tell about the decision, in words."""
    if question.gain >= MUCH:
        return "its answer would tell a lot"
    if question.gain >= SOME:
        return "its answer would tell something"
    return "its answer would tell a little"


def _for(question: Question, there: Sequence[str]) -> bool:
    return not there or question.person is None or question.person in there


def _worded(question: Question, pursuit: Pursuit, there: Sequence[str]) -> Question:
    if question.item != "hesitation" or len(there) < 2:
        return question
    entry = next((each for each in pursuit.current if each.id == question.entry), None)
    if entry is None:
        return question
    return replace(question, text=doubt_ask(entry, pursuit.side, there), person=None)


def _below(question: Question) -> Iterable[str]:
    if question.person:
        yield f"for {question.person}"
    if question.follow_up:
        yield f"If the answer stays vague: {question.follow_up}"
