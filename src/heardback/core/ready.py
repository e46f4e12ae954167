"""Whether one is ready to close: what is not known yet, and what would settle it."""

from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.evidence import Evidence, Hesitation, Need, Sort, State, Status
from heardback.core.gaps import Gap, gaps
from heardback.core.pursuit import Meeting, Part, Person, Pursuit

# Needs that a decision hangs on: what they cannot do without, and cannot have.
DECISIVE = (Sort.CONSTRAINT, Sort.CRITERION, Sort.OBJECTIVE)
MOST_ASKS = 6
FINALS = (
    "final",
    "present",
    "proposal",
    "pitch",
    "panel",
    "decision",
    "offer",
    "closing",
    "board",
)
SOON = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What a close would rest on without knowing it; all empty is ready.

    `unmet` decide and were never in a meeting; `nobody_decides` says that it is not
    known who does. `unconfirmed` are decisive needs they never confirmed, `causeless`
    open doubts nobody understood, `limits` constraints they only hinted at. `asks` are
    the questions that would settle it.
    """

    unmet: tuple[Person, ...]
    nobody_decides: bool
    unconfirmed: tuple[Evidence, ...]
    causeless: tuple[Evidence, ...]
    limits: tuple[Evidence, ...]
    asks: tuple[Gap, ...]

    @property
    def open(self) -> int:
        return (
            len(self.unmet)
            + int(self.nobody_decides)
            + len(self.unconfirmed)
            + len(self.causeless)
            + len(self.limits)
        )


def ready(pursuit: Pursuit) -> Ready:
    """What is not known yet for this close.

    Examples
    --------
    >>> from heardback.core.pursuit import Side
    >>> mara = Person(name="Mara", part=Part.DECIDES)
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), people=(mara,))
    >>> found = ready(deal)
    >>> [who.name for who in found.unmet], found.nobody_decides
    (['Mara'], False)
    """
    deciders = [
        who for who in pursuit.people if who.part is Part.DECIDES and who.active
    ]
    met = {name for each in pursuit.meetings if each.held for name in each.people}
    unconfirmed, limits, causeless = [], [], []
    for entry in pursuit.current:
        match entry.statement:
            case Need(sort=Sort.CONSTRAINT, status=Status.IMPLIED):
                limits.append(entry)
            case Need(sort=sort, status=status) if (
                sort in DECISIVE and status is not Status.CONFIRMED
            ):
                unconfirmed.append(entry)
            case Hesitation(state=State.HEARD | State.ASKED):
                causeless.append(entry)
    entries = {entry.id for entry in (*unconfirmed, *limits, *causeless)}
    asks = [gap for gap in gaps(pursuit) if _settles(gap, entries)]
    return Ready(
        unmet=tuple(who for who in deciders if who.name not in met),
        nobody_decides=not deciders,
        unconfirmed=tuple(unconfirmed),
        causeless=tuple(causeless),
        limits=tuple(limits),
        asks=tuple(asks[:MOST_ASKS]),
    )


def final_meeting(pursuit: Pursuit, *, as_of: date) -> Meeting | None:
    """The next planned meeting at which it may be decided.

    Somebody who decides will be there, or its title says so.
    """
    ahead = [each for each in pursuit.meetings if not each.held and each.on >= as_of]
    finals = [each for each in ahead if _final(pursuit, each)]
    return min(finals, key=lambda each: each.on, default=None)


def named_final(title: str) -> bool:
    """Whether people call a meeting so when it is decided there.

    >>> named_final("Proposal to Mara"), named_final("A first call")
    (True, False)
    """
    return any(word in title.casefold() for word in FINALS)


def _final(pursuit: Pursuit, meeting: Meeting) -> bool:
    there = [pursuit.person(name) for name in meeting.people]
    decides = any(who is not None and who.part is Part.DECIDES for who in there)
    return decides or named_final(meeting.title)


def _settles(gap: Gap, entries: set[str]) -> bool:
    if gap.entry is not None:
        return gap.entry in entries
    return gap.item in ("openness", "next_step")
