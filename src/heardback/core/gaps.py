"""What is not known yet about steps, backing, doubts, process and needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from heardback.core.aspects import unknown_aspects
from heardback.core.evidence import (
    Asked,
    Aspect,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Source,
    State,
    Status,
    Support,
)
from heardback.core.pursuit import Part, Person, Pursuit
from heardback.core.wording import (
    about_label,
    aspect_label,
    curious,
    need_ask,
    process_ask,
    step_ask,
    support_ask,
)

DOUBTS = {
    State.HEARD: "and nobody asked what is behind it",
    State.ASKED: "and what is behind it is still open",
    State.UNDERSTOOD: "understood, not yet settled",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something unknown that one could ask: the item it would answer, and of whom."""

    item: str
    text: str
    why: str
    person: str | None = None
    topic: str = ""
    aspect: Aspect | None = None
    entry: str | None = None
    follow_up: str = ""


def gaps(pursuit: Pursuit) -> Iterable[Gap]:
    """Everything one could ask now, known things included where they can go stale."""
    standing = pursuit.current
    yield from _steps(pursuit, standing)
    yield from _backing(pursuit, standing)
    yield from _doubts(pursuit, standing)
    yield from _process(pursuit, standing)
    yield from _needs(pursuit, standing)


def _steps(pursuit: Pursuit, standing: Iterable[Evidence]) -> Iterable[Gap]:
    open_steps = [
        entry.statement
        for entry in standing
        if isinstance(entry.statement, NextStep) and entry.statement.done_on is None
    ]
    if any(step.agreed for step in open_steps):
        return
    assumed = open_steps[-1] if open_steps else None
    yield Gap(
        item="next_step",
        text=step_ask(pursuit.side, assumed),
        why="they never confirmed the next step" if assumed else "no next step agreed",
        person=_contact(pursuit),
    )


def _backing(pursuit: Pursuit, standing: Iterable[Evidence]) -> Iterable[Gap]:
    not_free = {
        entry.person
        for entry in standing
        if isinstance(entry.statement, Support)
        and entry.statement.asked is Asked.NOT_FREE
    }
    decider = next(
        (each.name for each in pursuit.people if each.part is Part.DECIDES), ""
    )
    for who in pursuit.people:
        if who.name in not_free or not who.active:
            continue
        asked = support_ask(who, pursuit.side, to=_other(decider, who))
        yield Gap(
            item="support",
            text=asked.text,
            follow_up=asked.follow_up,
            why=f"{who.name} was never asked",
            person=who.name,
        )


def _doubts(pursuit: Pursuit, standing: Iterable[Evidence]) -> Iterable[Gap]:
    for entry in standing:
        doubt = entry.statement
        if not isinstance(doubt, Hesitation) or not doubt.open:
            continue
        # Quoted only to the one who said it; others are asked about the subject.
        theirs = (
            entry.quote if entry.person and entry.source is not Source.SENSED else ""
        )
        yield Gap(
            item="hesitation",
            text=curious(
                doubt.about,
                pursuit.side,
                theirs,
                state=doubt.state,
                cause=doubt.cause,
            ),
            why=f"a doubt about {about_label(doubt.about)}, {DOUBTS[doubt.state]}",
            person=entry.person,
            topic=str(doubt.about),
            entry=entry.id,
        )


def _process(pursuit: Pursuit, standing: Iterable[Evidence]) -> Iterable[Gap]:
    for aspect in unknown_aspects(standing):
        yield Gap(
            item="openness",
            text=process_ask(aspect, pursuit.side),
            why=f"not known: {aspect_label(aspect)}",
            person=_contact(pursuit),
            aspect=aspect,
        )


def _needs(pursuit: Pursuit, standing: Iterable[Evidence]) -> Iterable[Gap]:
    needs = [entry for entry in standing if isinstance(entry.statement, Need)]
    waiting = [
        entry
        for entry in needs
        if isinstance(entry.statement, Need)
        and entry.statement.status is not Status.CONFIRMED
    ]
    if needs and not waiting:
        return
    newest = waiting[-1] if waiting else None
    words = ""
    if newest is not None and isinstance(newest.statement, Need):
        words = newest.statement.text or newest.quote
    yield Gap(
        item="needs",
        text=need_ask(pursuit.side, words),
        why="heard, never confirmed" if newest else "nothing known of what they need",
        person=newest.person if newest else _contact(pursuit),
        entry=newest.id if newest else None,
    )


def _other(decider: str, who: Person) -> str:
    return "" if decider == who.name else decider


def _contact(pursuit: Pursuit) -> str | None:
    """Whom one would ask: who was met last, else the first person known."""
    met = [meeting for meeting in pursuit.meetings if meeting.held and meeting.people]
    if met:
        return max(met, key=lambda each: each.on).people[0]
    return pursuit.people[0].name if pursuit.people else None
