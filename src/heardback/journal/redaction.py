"""Taking one person's words and name out of a pursuit; every number stays.

A pure function of the core's value: the tables, an import and a restore all use it.
Where other people's quotes point into a text, letters become blocks one for one, so
that every quote still stands where it says.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision
from heardback.core.evidence import Evidence, Proposal, Retraction, Statement
from heardback.core.pursuit import (
    Document,
    Meeting,
    Prepared,
    Pursuit,
    Recap,
    Reviewed,
)
from heardback.core.reply import named
from heardback.core.talk import Turn

ERASED = "[erased]"
BLOCK = "█"

# The fields of a proposal's value that hold words and not one of a few choices.
FREE_TEXT = frozenset({"text", "due", "condition", "cause"})

# Names that are also words, or months: only with a capital are they surely names.
ALSO_WORDS = frozenset(
    "april art august bill bob chance chase dean dick drew faith frank grace grant guy "
    "hope hunter iris ivy jack jay joy june lily mark max may miles nick olive pat "
    "patience pearl penny rich rob robin rose ruby sandy summer sue victor violet "
    "wade will worth young".split()
)

type Turns = Mapping[str, Sequence[Turn]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom to forget, the label instead, and what finds name and words in a text."""

    name: str
    label: str
    pattern: re.Pattern[str]
    words: re.Pattern[str] | None

    def masked(self, text: str) -> str:
        """For texts that nothing points into."""
        if self.words:
            text = self.words.sub(ERASED, text)
        return self.pattern.sub(ERASED, text)

    def blocked(self, text: str) -> str:
        """As long as before, character for character."""
        if self.words:
            text = self.words.sub(lambda found: blocks(found[0]), text)
        return self.pattern.sub(lambda found: blocks(found[0]), text)


def redact(
    pursuit: Pursuit, name: str, label: str, turns: Turns | None = None
) -> Pursuit:
    """The pursuit without `name`, who is `label` from now on.

    `turns` are the turns of each document by its id, where they are known: what the
    person said there goes too.
    """
    who = _person(pursuit, name, label)
    documents = {
        document.id: _document(
            document, pursuit, who, (turns or {}).get(document.id, ())
        )
        for document in pursuit.documents
    }
    texts = {document.id: document.text for document in documents.values()}
    return replace(
        pursuit,
        title=who.masked(pursuit.title),
        notes=who.masked(pursuit.notes),
        people=tuple(
            replace(each, name=label, role="", email="") if each.name == name else each
            for each in pursuit.people
        ),
        meetings=tuple(_meeting(each, who) for each in pursuit.meetings),
        evidence=tuple(_entry(each, who, texts) for each in pursuit.evidence),
        decisions=tuple(_decision(each, who) for each in pursuit.decisions),
        documents=tuple(documents.values()),
        reviewed=tuple(_reviewed(each, who, texts) for each in pursuit.reviewed),
        recaps=tuple(_recap(each, pursuit, who) for each in pursuit.recaps),
        debriefs=tuple(_debrief(each, who) for each in pursuit.debriefs),
        prepared=tuple(_prepared(each, who) for each in pursuit.prepared),
        offers=tuple(
            replace(each, terms=who.masked(each.terms)) for each in pursuit.offers
        ),
    )


def person_to_forget(pursuit: Pursuit, name: str, label: str) -> Person:
    """What finds them in texts that belong to no value of the core."""
    return _person(pursuit, name, label)


def blocks(text: str) -> str:
    return re.sub(r"\S", BLOCK, text)


def _person(pursuit: Pursuit, name: str, label: str) -> Person:
    person = pursuit.person(name)
    others = {
        part.casefold()
        for each in pursuit.people
        if each.name != name
        for part in each.name.split()
    }
    parts = [
        part
        for part in name.split()
        if len(part) > 2 and part.casefold() not in others and part[0].isalpha()
    ]
    whole = [person.email, name] if person and person.email else [name]
    spellings = [rf"(?i:{re.escape(each)})" for each in whole]
    for part in parts:
        word = re.escape(part)
        spellings.append(
            rf"(?:{word}|{word.upper()})"
            if part.casefold() in ALSO_WORDS
            else rf"(?i:{word})"
        )
    return Person(
        name=name,
        label=label,
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(spellings)})(?!\w)"),
        words=_words(pursuit, name),
    )


def _words(pursuit: Pursuit, name: str) -> re.Pattern[str] | None:
    """Sentences known to be theirs, wherever they are repeated."""
    quotes = [entry.quote for entry in pursuit.evidence if entry.person == name]
    found = [
        each.proposal.quote for each in pursuit.reviewed if each.proposal.person == name
    ]
    decided = [each.their_words for each in pursuit.decisions if each.said_by == name]
    answered = [
        words
        for each in pursuit.debriefs
        if each.person == name
        for answer in each.answers
        for words in (answer.words, answer.again)
    ]
    # A short answer ("yes") may be anybody's; it goes where it is marked as theirs.
    long = {
        words
        for words in (*quotes, *found, *decided, *answered)
        if len(words.split()) > 2
    }
    if not long:
        return None
    # Longest first, so that no part of a sentence hides the whole.
    spelled = (re.escape(words) for words in sorted(long, key=len, reverse=True))
    return re.compile("|".join(spelled), re.IGNORECASE)


def _document(
    document: Document, pursuit: Pursuit, who: Person, turns: Sequence[Turn]
) -> Document:
    spans = [
        (entry.span.start, entry.span.end)
        for entry in pursuit.evidence
        if entry.span
        and entry.span.document == document.id
        and entry.person == who.name
    ]
    spans += [
        (each.proposal.start, each.proposal.end)
        for each in pursuit.reviewed
        if each.document == document.id and each.proposal.person == who.name
    ]
    spans += [
        (turn.start, turn.end) for turn in turns if turn.speaker and _is(turn, who)
    ]
    text = document.text
    for start, end in spans:
        text = text[:start] + blocks(text[start:end]) + text[end:]
    return replace(document, name=who.masked(document.name), text=who.blocked(text))


def _is(turn: Turn, who: Person) -> bool:
    speaker = turn.speaker or ""
    return speaker.casefold() == who.name.casefold() or bool(
        who.pattern.fullmatch(speaker) or who.pattern.match(speaker)
    )


def _meeting(meeting: Meeting, who: Person) -> Meeting:
    return replace(
        meeting,
        title=who.masked(meeting.title),
        notes=who.masked(meeting.notes),
        people=tuple(
            who.label if name == who.name else name for name in meeting.people
        ),
    )


def _entry(entry: Evidence, who: Person, texts: Mapping[str, str]) -> Evidence:
    theirs = entry.person == who.name
    quote = blocks(entry.quote) if theirs else who.masked(entry.quote)
    if entry.span and entry.span.document in texts and entry.quote:
        quote = texts[entry.span.document][entry.span.start : entry.span.end]
    return replace(
        entry,
        person=_named(entry.person, who),
        quote=quote,
        statement=_statement(entry.statement, who, theirs=theirs),
    )


def _statement(
    statement: Statement | Retraction, who: Person, *, theirs: bool
) -> Statement | Retraction:
    """Grades, dates and states are numbers here; free text is words."""
    changed: dict[str, Any] = {
        each.name: _told(getattr(statement, each.name), who, theirs=theirs)
        for each in fields(statement)
        if each.type is str
    }
    return replace(statement, **changed)


def _told(text: str, who: Person, *, theirs: bool) -> str:
    if not text:
        return text
    return ERASED if theirs else who.masked(text)


def _decision(decision: Decision, who: Person) -> Decision:
    theirs = decision.said_by == who.name
    return replace(
        decision,
        said_by=_named(decision.said_by, who),
        their_words=_told(decision.their_words, who, theirs=theirs),
        instead_who=who.masked(decision.instead_who),
        my_belief=who.masked(decision.my_belief),
    )


def _reviewed(reviewed: Reviewed, who: Person, texts: Mapping[str, str]) -> Reviewed:
    found = reviewed.proposal
    theirs = found.person == who.name
    text = texts.get(reviewed.document)
    quote = text[found.start : found.end] if text else who.masked(found.quote)
    return replace(
        reviewed,
        proposal=replace(
            found,
            quote=quote,
            person=_named(found.person, who),
            question=who.masked(found.question) if found.question else found.question,
            value=_value(found, who, theirs=theirs),
        ),
    )


def _value(found: Proposal, who: Person, *, theirs: bool) -> dict[str, str | bool]:
    return {
        name: _told(word, who, theirs=theirs)
        if isinstance(word, str) and name in FREE_TEXT
        else word
        for name, word in found.value.items()
    }


def _recap(recap: Recap, pursuit: Pursuit, who: Person) -> Recap:
    meeting = pursuit.meeting(recap.meeting)
    alone = meeting is not None and meeting.people == (who.name,)
    return replace(
        recap,
        text=who.masked(recap.text),
        answer=_told(recap.answer, who, theirs=alone),
    )


def _debrief(debrief: Debrief, who: Person) -> Debrief:
    theirs = debrief.person == who.name
    return replace(
        debrief,
        person=_named(debrief.person, who),
        helper=who.masked(debrief.helper),
        text=who.masked(debrief.text),
        answers=tuple(_answer(each, who, theirs=theirs) for each in debrief.answers),
    )


def _answer(answer: Answer, who: Person, *, theirs: bool) -> Answer:
    # The reason they named is a number here, and stays when their words go.
    weighed = answer.weighed or next(iter(named(answer)), "")
    return replace(
        answer,
        weighed=weighed if theirs else answer.weighed,
        words=_told(answer.words, who, theirs=theirs),
        again=_told(answer.again, who, theirs=theirs),
    )


def _prepared(question: Prepared, who: Person) -> Prepared:
    """A question to them may say their own words back to them."""
    theirs = question.person == who.name
    return replace(
        question,
        person=_named(question.person, who),
        text=_told(question.text, who, theirs=theirs),
    )


def _named(name: str | None, who: Person) -> str | None:
    return who.label if name == who.name else name


def free_label(names: Iterable[str]) -> str:
    """The first label that nobody has yet."""
    taken = set(names)
    number = 1
    while f"Erased person {number}" in taken:
        number += 1
    return f"Erased person {number}"
