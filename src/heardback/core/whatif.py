"""What the chance would be if an answer were another one; nothing is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core.answers import SOMEBODY, Answer, answers
from heardback.core.belief import Chance, chance_of, run
from heardback.core.errors import Invalid
from heardback.core.evidence import About, Source
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.learned import Learned
from heardback.core.pursuit import Pursuit
from heardback.core.standing import start_of

NOT_ASKED = "not asked"
# As people write them in a notebook, beside the names of the items themselves.
ALSO = {
    "doubt": "hesitation",
    "process": "openness",
    "next": "next_step",
    "need": "needs",
    "decider": "decider_met",
}
# These are answered by the record as a whole, and not by one person.
OF_ALL = ("needs", "decider_met")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """An answer as it might be; `grade` None as if it had never been asked."""

    item: str
    grade: str | None
    person: str = SOMEBODY
    topic: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.person, self.item, self.topic)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The chance now, and with the changes."""

    now: Chance
    then: Chance
    changes: tuple[Change, ...]


def what_if(
    pursuit: Pursuit,
    changes: Iterable[Change],
    *,
    as_of: date,
    instrument: Instrument | None = None,
    fit: Learned | None = None,
) -> WhatIf:
    """Judge a pursuit as it is, and as if some answers were others.

    A changed answer counts as said in their own words on the day of the judgement. A
    decided pursuit is judged as of the day of its decision.

    Raises
    ------
    Invalid
        For an item or a grade that the instrument does not have.

    Examples
    --------
    >>> from heardback.core.pursuit import Part, Person, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1),
    ...                people=(Person(name="Mara", part=Part.DECIDES),))
    >>> yes = Change(item="support", grade="yes", person="Mara")
    >>> seen = what_if(deal, [yes], as_of=date(2026, 9, 18))
    >>> round(seen.now.chance, 2), round(seen.then.chance, 2)
    (0.29, 0.39)
    """
    table = fit.instrument if fit else instrument or default_instrument()
    if pursuit.decision is not None:
        as_of = min(as_of, pursuit.decision.decided_on)
    changes = tuple(changes)
    now = answers(pursuit, as_of=as_of, instrument=table)
    then = _changed(now, changes, pursuit, as_of, table)
    mu, lift = start_of(pursuit, table, fit)
    rows = run([now, then], mu=mu, until=as_of, instrument=table, lift=lift)
    return WhatIf(
        now=chance_of(rows[0], lift), then=chance_of(rows[1], lift), changes=changes
    )


def read_change(
    words: str, pursuit: Pursuit, *, as_of: date, instrument: Instrument
) -> Change:
    """A change as one types it: "support Mara: yes", "doubt Tom, price: resolved".

    >>> from heardback.core.pursuit import Person, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), people=(Person(name="Mara"),))
    >>> read_change("support Mara: yes", deal, as_of=date(2026, 9, 18),
    ...             instrument=default_instrument())
    Change(item='support', grade='yes', person='Mara', topic='')
    """
    about, colon, grade = words.rpartition(":")
    if not colon or not about.strip():
        raise Invalid('Write a what-if like "support Mara: yes".')
    about, _, topic = about.partition(",")
    name, *rest = about.split()
    item = _item(name, instrument)
    person = _person(" ".join(rest), pursuit) if item not in OF_ALL else SOMEBODY
    change = Change(
        item=item,
        grade=_grade(item, " ".join(grade.split()), instrument),
        person=person,
        topic=topic.strip().casefold(),
    )
    if item != "hesitation":
        return Change(item=item, grade=change.grade, person=person)
    known = answers(pursuit, as_of=as_of, instrument=instrument)
    return _about(change, known)


def _changed(
    now: Sequence[Answer],
    changes: Sequence[Change],
    pursuit: Pursuit,
    as_of: date,
    table: Instrument,
) -> tuple[Answer, ...]:
    told = {each.key: each for each in now}
    for change in changes:
        item = table.item(change.item)
        if change.grade is None:
            told.pop(change.key, None)
            continue
        if change.grade not in item.grades:
            _grade(change.item, change.grade, table)
        who = pursuit.person(change.person)
        told[change.key] = Answer(
            item=change.item,
            grade=item.grades.index(change.grade),
            on=as_of,
            weight=table.weight(who.part if who else None, Source.QUOTED),
            person=change.person,
            topic=change.topic,
        )
    return tuple(told.values())


def _item(name: str, instrument: Instrument) -> str:
    found = ALSO.get(name.casefold(), name.casefold())
    if instrument.has(found):
        return found
    there = ", ".join(item.name for item in instrument.items)
    raise Invalid(f"There is no {name!r} to change; there are {there}.")


def _person(name: str, pursuit: Pursuit) -> str:
    if not name:
        return SOMEBODY
    wanted = name.casefold()
    for who in pursuit.people:
        if wanted in (who.name.casefold(), who.name.split()[0].casefold()):
            return who.name
    there = ", ".join(who.name for who in pursuit.people) or "nobody yet"
    raise Invalid(f"Nobody here is called {name!r}; there are {there}.")


def _grade(item: str, grade: str, instrument: Instrument) -> str | None:
    if grade.casefold() in (NOT_ASKED, "unknown"):
        return None
    grades = instrument.item(item).grades
    for each in grades:
        if grade.casefold() == each.casefold():
            return each
    raise Invalid(
        f"{grade!r} is no answer to {item}; the answers are "
        f"{', '.join(grades)}, or {NOT_ASKED}."
    )


def _about(change: Change, known: Iterable[Answer]) -> Change:
    """Which doubt is meant: the one that was named, else the only one there is."""
    if change.topic and change.topic not in tuple(About):
        raise Invalid(
            f"{change.topic!r} is nothing a doubt is about; there are "
            f"{', '.join(About)}."
        )
    theirs = [
        each.topic
        for each in known
        if (each.item, each.person) == (change.item, change.person)
    ]
    topic = change.topic or (theirs[0] if len(theirs) == 1 else str(About.OTHER))
    return Change(
        item=change.item, grade=change.grade, person=change.person, topic=topic
    )
