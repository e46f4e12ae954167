"""After the decision: everything that bears on it, read back from the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core.aspects import unknown_aspects
from heardback.core.decision import Decision
from heardback.core.earlier import Earlier, earlier
from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Asked,
    Evidence,
    Grade,
    Hesitation,
    Need,
    State,
    Status,
    Support,
)
from heardback.core.habits import told_before
from heardback.core.lessons import Moved, moved
from heardback.core.likelihoods import label
from heardback.core.phrases import generic, names, stock
from heardback.core.pursuit import Pursuit
from heardback.core.reasons import EXPLAINED, Estimate, reasons
from heardback.core.wording import about_label, aspect_label

STOCK = 0.6
"""From here on words could have been said to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How telling their words are: `generic` from 0 to 1, and why we think so."""

    words: str
    generic: float
    stock: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def is_stock(self) -> bool:
        return self.generic > STOCK

    @property
    def why(self) -> str:
        if self.is_stock and self.names == ("alternative",):
            return "It says what they chose, and not why."
        if self.is_stock and self.stock:
            return f"A stock phrase: “{self.stock[0]}” is said to everybody."
        if self.is_stock:
            return "A general phrase: it names nothing that is only true of you."
        if self.names:
            return f"Specific: it names {_listed(self.names)}."
        return "Specific in its words, though it names no reason that we could tell."


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something on record that pointed there, or spoke for us."""

    entry: Evidence
    says: str
    recalled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """What the record never held, and by whom it could have been told."""

    text: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readback:
    """One page after the decision; `estimate` is None after a yes and a withdrawal.

    `pointed` is what was heard along the way that pointed there, oldest first; `spoke`
    what spoke for us. `earlier` says what might have told sooner, with how often it
    also stood in pursuits that were won: a sign that is common in both says nothing.
    """

    pursuit: Pursuit
    decision: Decision
    theirs: Wording | None
    pointed: tuple[Heard, ...]
    spoke: tuple[Heard, ...]
    unasked: tuple[Unasked, ...]
    estimate: Estimate | None
    earlier: tuple[Earlier, ...]
    moved: Moved


def readback(pursuit: Pursuit, others: Iterable[Pursuit]) -> Readback:
    """Read a decision back.

    Parameters
    ----------
    pursuit
        One that is decided.
    others
        All other decided pursuits; of those decided before it only how they ended
        counts for the rate, of all of the same side which signs stood in them.

    Raises
    ------
    Invalid
        If there is no decision yet.
    """
    decision = pursuit.decision
    if decision is None:
        raise Invalid("There is no decision yet; record it first.")
    alike = [
        each
        for each in others
        if each.side is pursuit.side and each.decision and each.id != pursuit.id
    ]
    explained = decision.outcome in EXPLAINED
    return Readback(
        pursuit=pursuit,
        decision=decision,
        theirs=wording(decision.their_words),
        pointed=tuple(_pointed(pursuit)),
        spoke=tuple(_spoke(pursuit)),
        unasked=tuple(_unasked(pursuit)),
        estimate=reasons(pursuit) if explained else None,
        earlier=earlier(pursuit, alike) if explained else (),
        moved=moved(_before(decision, alike), decision, side=pursuit.side),
    )


def wording(words: str) -> Wording | None:
    """How specific a refusal is worded, and why we think so.

    >>> told = wording("We decided to go in a different direction.")
    >>> told.why if told else ""
    'A stock phrase: “in a different direction” is said to everybody.'
    """
    if not words.strip():
        return None
    return Wording(
        words=words, generic=generic(words), stock=stock(words), names=names(words)
    )


def _before(decision: Decision, alike: Sequence[Pursuit]) -> list[Decision]:
    key = (decision.decided_on, decision.recorded_at)
    known = [each.decision for each in alike if each.decision]
    return [one for one in known if (one.decided_on, one.recorded_at) < key]


def _pointed(pursuit: Pursuit) -> Iterable[Heard]:
    """Doubts, vague backing and shut talk, in the order in which they were heard."""
    early = {entry.id for entry in told_before(pursuit, by=date.max)}
    told = {
        entry
        for debrief in pursuit.debriefs
        for answer in debrief.answers
        for entry in answer.entries
    }
    found = sorted(pursuit.current, key=lambda entry: entry.happened_on)
    for entry in found:
        says = _against(entry)
        if says and entry.id not in told:
            yield Heard(entry=entry, says=says, recalled=entry.id not in early)


def _against(entry: Evidence) -> str:
    match entry.statement:
        case Hesitation(state=State.RESOLVED) as doubt:
            return f"a doubt about {_about(doubt)}, which counted as settled"
        case Hesitation(state=State.HEARD) as doubt:
            return f"a doubt about {_about(doubt)}; nobody asked what was behind it"
        case Hesitation() as doubt:
            behind = f"; behind it: {doubt.cause}" if doubt.cause else ""
            return f"a doubt about {_about(doubt)}{behind}"
        case Support(grade=Grade.VAGUE):
            return "no clear yes when it came to backing you"
        case Support(grade=Grade.NO):
            return "they would not back you"
        case _:
            return ""


def _about(doubt: Hesitation) -> str:
    return about_label(doubt.about)


def _spoke(pursuit: Pursuit) -> Iterable[Heard]:
    early = {entry.id for entry in told_before(pursuit, by=date.max)}
    for entry in pursuit.current:
        said = entry.statement
        if isinstance(said, Support) and said.grade in (Grade.ENTHUSIASTIC, Grade.YES):
            yield Heard(
                entry=entry, says="they backed you", recalled=entry.id not in early
            )


def _unasked(pursuit: Pursuit) -> Iterable[Unasked]:
    """What the record never held; no blame in it."""
    met = _met(pursuit)
    entries = pursuit.current
    backed = {
        entry.person
        for entry in entries
        if isinstance(entry.statement, Support)
        and entry.statement.asked is not Asked.NOT_ASKED
    }
    for who in pursuit.people:
        if who.active and who.name not in backed:
            yield Unasked(text=f"whether {who.name} would back you", by=(who.name,))
    for about, people in _unprobed(entries).items():
        text = f"what was behind a doubt about {about}"
        yield Unasked(text=text, by=tuple(people) or met)
    for aspect in unknown_aspects(entries):
        yield Unasked(text=aspect_label(aspect), by=met)
    if not any(
        isinstance(entry.statement, Need) and entry.statement.status is Status.CONFIRMED
        for entry in entries
    ):
        yield Unasked(text="whether you had understood what they need", by=met)


def _unprobed(entries: Iterable[Evidence]) -> dict[str, list[str]]:
    """Doubts that nobody asked about: by subject, whose they were."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        doubt = entry.statement
        if isinstance(doubt, Hesitation) and doubt.state is State.HEARD:
            people = found.setdefault(_about(doubt), [])
            if entry.person and entry.person not in people:
                people.append(entry.person)
    return found


def _listed(names: tuple[str, ...]) -> str:
    nouns = [
        about_label(About(each)) if each in About else label(each) for each in names
    ]
    return " and ".join(filter(None, (", ".join(nouns[:-1]), nouns[-1])))


def _met(pursuit: Pursuit) -> tuple[str, ...]:
    """Who could have told: those who were met, else those who are known."""
    seen = [name for each in pursuit.meetings if each.held for name in each.people]
    known = [who.name for who in pursuit.people]
    return tuple(dict.fromkeys(seen or known))
