"""The record as answers to the instrument's items: who, which grade, when, how sure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from heardback.core.errors import Invalid
from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Mode,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Source,
    State,
    Status,
    Step,
    Support,
    current,
)
from heardback.core.instrument import Instrument
from heardback.core.pursuit import Part, Pursuit, recalled

# What is not attributed to anybody may all come from one mouth.
SOMEBODY = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One graded answer; (`person`, `item`, `topic`) counts once, at its newest date.

    `grade` is an index into the item's grades; `weight` scales its discrimination;
    `entries` are the ids of the evidence it rests on.
    """

    item: str
    grade: int
    on: date
    weight: float
    person: str = SOMEBODY
    topic: str = ""
    entries: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.person, self.item, self.topic)


# What our record answers to these items; an instrument that has one must have them all.
GRADES = {
    "support": tuple(map(str, Grade)),
    "openness": tuple(map(str, Openness)),
    "next_step": tuple(map(str, Step)),
    "hesitation": ("outright", "hinted", "limit", "understood", "resolved"),
    "needs": ("none", "some", "most"),
    "decider_met": ("not met", "met"),
}

# By day, then in the order of `key`.
BY_DAY = attrgetter("on", "person", "item", "topic")


def check_usable(instrument: Instrument) -> Instrument:
    """The instrument, if our record can be judged by it; else a sentence says why.

    Items that our record knows nothing of do no harm: they are never answered.
    """
    for item in instrument.items:
        known = [each for each in GRADES.get(item.name, ()) if each != "not_free"]
        missing = [each for each in known if each not in item.grades]
        if missing:
            raise Invalid(
                f'The item "{item.name}" lacks the grade "{missing[0]}"; our record '
                f"answers it with {', '.join(known)}."
            )
    return instrument


def weighing(pursuit: Pursuit) -> tuple[Evidence, ...]:
    """The entries that may weigh: all but those written down after the decision."""
    decision = pursuit.decision
    if decision is None:
        return pursuit.evidence
    return tuple(entry for entry in pursuit.evidence if not recalled(entry, decision))


def answers(
    pursuit: Pursuit, *, as_of: date, instrument: Instrument
) -> tuple[Answer, ...]:
    """What was answered by the end of the day `as_of`, oldest first.

    Only what was answered then: entries that a later one corrected count as they were
    known. What was not asked, or may not be said, is no answer.
    """
    known = current(entry for entry in weighing(pursuit) if entry.happened_on <= as_of)
    found = [
        *_said(pursuit, known, instrument),
        *_needs(known, instrument),
        *_decider(pursuit, as_of, instrument),
    ]
    return tuple(sorted(found, key=BY_DAY))


def _said(
    pursuit: Pursuit, known: Iterable[Evidence], instrument: Instrument
) -> Iterable[Answer]:
    """The newest of each person, item and topic."""
    places = {item.name: item.grades for item in instrument.items}
    parts = {who.name: who.part for who in pursuit.people}
    seen = set()
    for entry in sorted(
        known, key=lambda each: (each.happened_on, each.id), reverse=True
    ):
        graded = _graded(entry)
        if graded is None or graded[0] not in places:
            continue
        item, word, topic = graded
        if word not in places[item]:
            # An instrument of somebody's own that never reckoned with it.
            continue
        key = (entry.person or SOMEBODY, item, topic)
        if key in seen:
            continue
        seen.add(key)
        yield Answer(
            item=item,
            grade=places[item].index(word),
            on=entry.happened_on,
            weight=instrument.weight(parts.get(entry.person or ""), entry.source),
            person=entry.person or SOMEBODY,
            topic=topic,
            entries=(entry.id,),
        )


def _graded(entry: Evidence) -> tuple[str, str, str] | None:
    """The item, grade and topic that an entry answers; None when it answers none."""
    match entry.statement:
        case Support(grade=grade) if grade is not None:
            return ("support", str(grade), "")
        case Process(openness=openness) if openness not in (None, Openness.NOT_FREE):
            return ("openness", str(openness), "")
        case NextStep(step=step, owner=owner, agreed=True) if (
            step is not None and owner is not Party.US
        ):
            return ("next_step", str(step), "")
        case NextStep(owner=Party.US, agreed=True):
            return ("next_step", str(Step.CONTINUATION), "")
        case Hesitation() as doubt:
            return ("hesitation", _doubt_grade(doubt), str(doubt.about))
    return None


def _doubt_grade(doubt: Hesitation) -> str:
    if doubt.state in (State.LIMIT, State.UNDERSTOOD, State.RESOLVED):
        return str(doubt.state)
    return "outright" if doubt.mode is Mode.OUTRIGHT else "hinted"


def _needs(known: Iterable[Evidence], instrument: Instrument) -> Iterable[Answer]:
    """How much of what they need they confirmed: one answer for the whole pursuit."""
    needs = [entry for entry in known if isinstance(entry.statement, Need)]
    if not needs or not instrument.has("needs"):
        return
    confirmed = [
        entry
        for entry in needs
        if isinstance(entry.statement, Need)
        and entry.statement.status is Status.CONFIRMED
    ]
    share = len(confirmed) / len(needs)
    grade = "none" if not confirmed else "most" if share > 0.5 else "some"
    yield Answer(
        item="needs",
        grade=instrument.item("needs").grades.index(grade),
        on=max(entry.happened_on for entry in needs),
        weight=max(instrument.weight(Part.DECIDES, entry.source) for entry in needs),
        entries=tuple(entry.id for entry in confirmed or needs),
    )


def _decider(pursuit: Pursuit, as_of: date, instrument: Instrument) -> Iterable[Answer]:
    """Whether we met who decides; only once it is known who that is."""
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    held = [each for each in pursuit.meetings if each.held and each.on <= as_of]
    if not deciders or not held or not instrument.has("decider_met"):
        return
    met = [each for each in held if deciders & set(each.people)]
    yield Answer(
        item="decider_met",
        grade=instrument.item("decider_met").grades.index("met" if met else "not met"),
        on=min(each.on for each in met) if met else max(each.on for each in held),
        weight=instrument.weight(Part.DECIDES, Source.QUOTED),
    )
