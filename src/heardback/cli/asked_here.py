"""Requests and answers in a notebook folder: the same rules as in the database."""

import secrets
from dataclasses import replace
from datetime import date

from heardback.core.debrief import Answer, Debrief
from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.core.evidence import Evidence, Source
from heardback.core.pursuit import Person, Pursuit
from heardback.core.reply import statements


def asked_why(pursuit: Pursuit, debrief: Debrief, *, on: date) -> Pursuit:
    """With one more request that went out; each person is asked once."""
    for each in pursuit.debriefs:
        if each.person == debrief.person and each.sent_on:
            raise Conflict(
                f"{each.person or 'They'} had a request already, on {each.sent_on}."
            )
    sent = replace(debrief, sent_on=on)
    return replace(_knowing(pursuit, debrief), debriefs=(*pursuit.debriefs, sent))


def moved_on(pursuit: Pursuit, debrief: str, *, on: date, rest: bool) -> Pursuit:
    """Reminded of once, or let rest."""
    asked = _known(pursuit, debrief)
    if rest:
        return _with(pursuit, replace(asked, ended_on=asked.ended_on or on))
    if asked.reminded_on:
        raise Conflict(f"They were reminded on {asked.reminded_on}: one is enough.")
    if not asked.waiting:
        raise Conflict("Nothing is open here that one could remind of.")
    return _with(pursuit, replace(asked, reminded_on=on))


def answered(pursuit: Pursuit, debrief: str, answer: Answer) -> Pursuit:
    """With their answer, and with the evidence that it becomes."""
    asked = _known(pursuit, debrief)
    decision = pursuit.decision
    if decision is None:
        raise Invalid("There is no decision yet; record it first.")
    entries = tuple(
        Evidence(
            id=secrets.token_hex(4),
            statement=statement,
            happened_on=answer.on,
            recorded_at=answer.recorded_at,
            source=Source.QUOTED if answer.words.strip() else Source.REPORTED,
            person=asked.person,
            quote=answer.words.strip(),
        )
        for statement in statements(answer, decision.outcome)
    )
    told = replace(answer, entries=tuple(entry.id for entry in entries))
    after = replace(asked, answers=(*asked.answers, told))
    return replace(_with(pursuit, after), evidence=(*pursuit.evidence, *entries))


def _known(pursuit: Pursuit, debrief: str) -> Debrief:
    for each in pursuit.debriefs:
        if each.id == debrief:
            return each
    raise NotFound(f"There is no request {debrief!r} in this pursuit.")


def _with(pursuit: Pursuit, changed: Debrief) -> Pursuit:
    debriefs = (changed if each.id == changed.id else each for each in pursuit.debriefs)
    return replace(pursuit, debriefs=tuple(debriefs))


def _knowing(pursuit: Pursuit, debrief: Debrief) -> Pursuit:
    if debrief.person is None or pursuit.person(debrief.person):
        return pursuit
    return replace(pursuit, people=(*pursuit.people, Person(name=debrief.person)))
