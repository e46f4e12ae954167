"""Whom to ask why, in which order, and when: the debrief ladder."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.debrief import Debrief
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Evidence, Grade, Support
from heardback.core.pursuit import Part, Person, Pursuit, Side

REMIND_AFTER = timedelta(days=10)
REST_AFTER = timedelta(days=14)
"""Days after which one reminder is in order, and after it, when to let it rest."""

# Deals: two to four weeks after the decision, 30 days good and 90 the most (vendors of
# interviews after decisions, grade C to D). Applications: sooner, because panels part
# and forget (our judgement).
_FROM = {Side.DEAL: 14, Side.APPLICATION: 3}
_UNTIL = {Side.DEAL: 28, Side.APPLICATION: 21}
_LAST = {Side.DEAL: 90, Side.APPLICATION: 60}

_ALLY = (Grade.ENTHUSIASTIC, Grade.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days on which asking goes best, and the last on which it still makes sense.

    `words` says where `as_of` lies in it.
    """

    starts: date
    ends: date
    last: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """Somebody to ask, and why in this place.

    `person` is None where the record knows nobody. `asked` is the request they had.
    """

    person: Person | None
    why: str
    ally: bool = False
    asked: Debrief | None = None
    support: Evidence | None = None


def ladder(pursuit: Pursuit) -> tuple[Rung, ...]:
    """Whom to ask first: who spoke for us, then the others, whoever said no last.

    Who spoke for us has least to lose by telling; who sent a refusal is often bound
    by what it says. People who left, and those whom the record was told to forget, are
    not asked.

    Examples
    --------
    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> ladder(deal)[0].why
    'nobody is on record: write to whoever told you'
    """
    people = [who for who in pursuit.people if who.active and not _forgotten(who)]
    if not people:
        asked = next((each for each in pursuit.debriefs if not each.person), None)
        why = "nobody is on record: write to whoever told you"
        return (Rung(person=None, why=why, asked=asked),)
    backing = _backing(pursuit)
    ranked = sorted(people, key=lambda who: _rank(pursuit, who, backing))
    return tuple(_rung(pursuit, who, backing) for who in ranked)


def window(pursuit: Pursuit, decision: Decision, *, as_of: date) -> Window:
    """When asking goes best after this decision.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> no = Decision(outcome=Outcome.LOST, decided_on=date(2026, 10, 20),
    ...               recorded_at=datetime(2026, 10, 20, tzinfo=UTC))
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), decisions=(no,))
    >>> window(deal, no, as_of=date(2026, 10, 21)).words
    'Best asked from 3 November to 17 November; sooner is no fault, and thanks can go \
today.'
    """
    side = pursuit.side
    starts, ends, last = (
        decision.decided_on + timedelta(days=days[side])
        for days in (_FROM, _UNTIL, _LAST)
    )
    return Window(
        starts=starts, ends=ends, last=last, words=_when(as_of, starts, ends, last)
    )


def reminder_due(debrief: Debrief) -> date | None:
    """When the one reminder is in order; None where there is none to send."""
    if not debrief.waiting or debrief.reminded_on or debrief.sent_on is None:
        return None
    return debrief.sent_on + REMIND_AFTER


def rest_due(debrief: Debrief) -> date | None:
    """When to let it rest, after the one reminder."""
    if not debrief.waiting or debrief.reminded_on is None:
        return None
    return debrief.reminded_on + REST_AFTER


def _when(as_of: date, starts: date, ends: date, last: date) -> str:
    if as_of < starts:
        return (
            f"Best asked from {_day(starts)} to {_day(ends)}; sooner is no fault, and "
            "thanks can go today."
        )
    if as_of <= ends:
        return f"Now is the best time, until {_day(ends)}."
    if as_of <= last:
        return f"It is late, and still worth asking until about {_day(last)}."
    return "It was long ago; ask only if you still talk to each other."


def _day(on: date) -> str:
    return f"{on.day} {on:%B}"


def _rank(
    pursuit: Pursuit, who: Person, backing: dict[str, Evidence]
) -> tuple[int, int]:
    """Smaller comes first; the order of the record breaks ties."""
    place = pursuit.people.index(who)
    told = pursuit.decision is not None and pursuit.decision.said_by == who.name
    entry = backing.get(who.name)
    if entry is not None and _grade(entry) in _ALLY:
        # Even an ally who had to send the refusal comes after one who had not.
        return (1 if told else 0, place)
    if told:
        return (5, place)
    if entry is not None and _grade(entry) is Grade.QUALIFIED:
        return (2, place)
    if who.part in (Part.RECOMMENDS, Part.INFORMS):
        return (3, place)
    return (4, place)


def _rung(pursuit: Pursuit, who: Person, backing: dict[str, Evidence]) -> Rung:
    entry = backing.get(who.name)
    asked = next((one for one in pursuit.debriefs if one.person == who.name), None)
    ally = entry is not None and _grade(entry) in _ALLY
    return Rung(
        person=who,
        why="; ".join(_why(pursuit, who, entry)),
        ally=ally,
        asked=asked,
        support=entry if ally else None,
    )


def _why(pursuit: Pursuit, who: Person, entry: Evidence | None) -> Iterable[str]:
    decision = pursuit.decision
    told = decision is not None and decision.said_by == who.name
    grade = _grade(entry) if entry is not None else None
    if grade in _ALLY:
        yield "spoke for you, and has least to lose by telling you"
    elif grade is Grade.QUALIFIED:
        yield "would have backed you on conditions, and knows which"
    if told and decision and decision.outcome is not Outcome.WON:
        yield "told you the decision, and is often bound by what it says"
    elif who.part is Part.DECIDES:
        yield "decided, and knows best; has also least time"
    elif not grade or grade not in (*_ALLY, Grade.QUALIFIED):
        yield _by_part(pursuit, who)


def _by_part(pursuit: Pursuit, who: Person) -> str:
    if who.part is Part.SCREENS:
        return "may pass the question on"
    if any(who.name in each.people for each in pursuit.meetings if each.held):
        return "was there when you met"
    return "was near the decision"


def _backing(pursuit: Pursuit) -> dict[str, Evidence]:
    """Each person's newest word on whether they back us."""
    found: dict[str, Evidence] = {}
    for entry in sorted(pursuit.current, key=lambda each: each.happened_on):
        if isinstance(entry.statement, Support) and entry.statement.grade:
            found[entry.person or ""] = entry
    return found


def _grade(entry: Evidence) -> Grade | None:
    return entry.statement.grade if isinstance(entry.statement, Support) else None


def _forgotten(who: Person) -> bool:
    return who.name.startswith("Erased person ")
