"""The card for a meeting: what to agree and ask, plain enough to be seen by anybody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from heardback.core.aspects import unknown_aspects
from heardback.core.evidence import (
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
    NextStep,
    Source,
    Support,
)
from heardback.core.pursuit import Medium, Meeting, Part, Person, Pursuit, Side
from heardback.core.wording import (
    Ask,
    alternative_ask,
    card_heading,
    curious,
    day_words,
    process_ask,
    step_ask,
    support_ask,
)

CLEAR = (Grade.ENTHUSIASTIC, Grade.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAsk:
    """One thing to say; `follow_up` if the answer is vague, `entry` what it is on."""

    text: str
    follow_up: str = ""
    person: str | None = None
    entry: str | None = None
    aspect: Aspect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a card: step, support, doubts, alternative or process."""

    name: str
    heading: str
    asks: tuple[CardAsk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What to carry into a meeting: no chances, no judgement of anybody."""

    organisation: str
    title: str
    on: date
    at: time | None
    medium: Medium
    people: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """The card as plain text, for a lock screen or a sheet of paper."""
        when = day_words(self.on) + (f", {self.at:%H:%M}" if self.at else "")
        lines = [self.organisation, " · ".join(filter(None, [when, *self.people]))]
        for section in self.sections:
            lines += ["", section.heading]
            lines += [line for ask in section.asks for line in _lines(ask)]
        return "\n".join(lines) + "\n"


def meeting_card(pursuit: Pursuit, meeting: Meeting, *, as_of: date) -> Card:
    """Compose the card from what is known and not known on a day.

    It holds what may be overheard: their words only when whoever said them is the only
    one to come, no names beside what was said, no figures, and nothing that rules
    forbid them to say.

    Parameters
    ----------
    pursuit
        The deal or application.
    meeting
        The meeting to prepare, usually one that is planned.
    as_of
        Entries that happened later are left out.

    Examples
    --------
    >>> call = Meeting(id="m", on=date(2026, 9, 25), held=False, people=("Tom",))
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), meetings=(call,),
    ...                people=(Person(name="Tom", part=Part.RECOMMENDS),))
    >>> card = meeting_card(deal, call, as_of=date(2026, 9, 24))
    >>> [section.name for section in card.sections]
    ['step', 'support', 'alternative', 'process']
    >>> card.text.splitlines()[4]
    'What should happen next, who does it, and by when?'
    """
    known = [entry for entry in pursuit.current if entry.happened_on <= as_of]
    sections = {
        "step": _step(pursuit, known),
        "support": _support(pursuit, meeting, known),
        "doubts": _doubts(pursuit, meeting, known),
        "alternative": [CardAsk(text=alternative_ask(pursuit.side))],
        "process": _process(pursuit, known),
    }
    return Card(
        organisation=pursuit.organisation,
        title=meeting.title,
        on=meeting.on,
        at=meeting.at,
        medium=meeting.medium,
        people=meeting.people,
        sections=tuple(
            Section(name=name, heading=card_heading(name), asks=tuple(asks))
            for name, asks in sections.items()
            if asks
        ),
    )


def may_quote(entry: Evidence, listeners: Sequence[str]) -> bool:
    """Whether their words can be said back: only to the one person who said them."""
    theirs = entry.source is not Source.SENSED and entry.person is not None
    return theirs and list(listeners) == [entry.person]


def doubt_ask(entry: Evidence, side: Side, listeners: Sequence[str]) -> str:
    """The curious question about a doubt, worded for those who will hear it.

    What one person explained is not read back to others either.
    """
    doubt = entry.statement
    if not isinstance(doubt, Hesitation):
        return ""
    if not may_quote(entry, listeners):
        return curious(doubt.about, side)
    return curious(doubt.about, side, entry.quote, state=doubt.state, cause=doubt.cause)


def _step(pursuit: Pursuit, known: Sequence[Evidence]) -> list[CardAsk]:
    open_steps = [
        entry
        for entry in known
        if isinstance(entry.statement, NextStep) and entry.statement.done_on is None
    ]
    if not open_steps:
        return [CardAsk(text=step_ask(pursuit.side))]
    newest = open_steps[-1]
    step = newest.statement if isinstance(newest.statement, NextStep) else None
    return [CardAsk(text=step_ask(pursuit.side, step), entry=newest.id)]


def _support(
    pursuit: Pursuit, meeting: Meeting, known: Sequence[Evidence]
) -> list[CardAsk]:
    present: list[Person | None] = [
        pursuit.person(name) or Person(name=name) for name in meeting.people
    ]
    asks = []
    for who in present or [None]:
        answered = _newest_support(who, known)
        if answered and (answered.asked is Asked.NOT_FREE or answered.grade in CLEAR):
            continue
        asked = support_ask(who, pursuit.side, to=_decider(pursuit, who))
        asks.append(_card_ask(asked, None if who is None else who.name))
    return asks


def _newest_support(who: Person | None, known: Iterable[Evidence]) -> Support | None:
    said = [
        entry
        for entry in known
        if who is not None
        and entry.person == who.name
        and isinstance(entry.statement, Support)
    ]
    newest = max(said, key=lambda entry: entry.happened_on, default=None)
    statement = newest.statement if newest else None
    return statement if isinstance(statement, Support) else None


def _decider(pursuit: Pursuit, who: Person | None) -> str:
    return next(
        (
            each.name
            for each in pursuit.people
            if each.part is Part.DECIDES and (who is None or each.name != who.name)
        ),
        "",
    )


def _doubts(
    pursuit: Pursuit, meeting: Meeting, known: Sequence[Evidence]
) -> list[CardAsk]:
    asks: dict[str, CardAsk] = {}
    for entry in known:
        if not isinstance(entry.statement, Hesitation) or not entry.statement.open:
            continue
        text = doubt_ask(entry, pursuit.side, meeting.people)
        # Two people may share a doubt; one question is enough for both.
        asks.setdefault(text, CardAsk(text=text, entry=entry.id))
    return list(asks.values())


def _process(pursuit: Pursuit, known: Sequence[Evidence]) -> list[CardAsk]:
    return [
        CardAsk(text=process_ask(aspect, pursuit.side), aspect=aspect)
        for aspect in unknown_aspects(known)
    ]


def _card_ask(asked: Ask, person: str | None) -> CardAsk:
    return CardAsk(text=asked.text, follow_up=asked.follow_up, person=person)


def _lines(ask: CardAsk) -> Iterable[str]:
    yield f"{ask.person}: {ask.text}" if ask.person else ask.text
    if ask.follow_up:
        yield f"  If that is still open: {ask.follow_up}"
