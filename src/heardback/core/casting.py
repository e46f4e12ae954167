"""A counterpart made of the record: its doubts, its needs, and what it would ask."""

from collections.abc import Sequence
from dataclasses import replace
from math import log

from heardback.core.counterpart import Ask, Difficulty, Doubt, State, Wanted
from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    Process,
    Source,
    Status,
)
from heardback.core.phrasing import say, table
from heardback.core.pursuit import Part, Pursuit, Side
from heardback.core.turned import as_i, in_own_name, turned
from heardback.core.wording import about_label, shortened

OPENNESS = {"friendly": 0.40, "real": 0.25, "hard": 0.10}
SHIFT = {"friendly": 1.0, "real": 0.0, "hard": -1.0}
# It asks so many questions of its own in a talk.
ASKS = 3
MOST_DOUBTS = {"friendly": 2, "real": 3, "hard": 4}


def start(
    pursuit: Pursuit,
    *,
    seed: int,
    person: str | None = None,
    part: Part | None = None,
    minutes: float = 10,
    difficulty: Difficulty = Difficulty.REAL,
    chance: float = 0.5,
    backed: Sequence[str] = (),
) -> State:
    """Make a counterpart out of the record; it has greeted and waits for a line.

    Its doubts are the open hesitations in their own words, its needs the ones on
    record. Without any open hesitation it begins with an invented one.

    Parameters
    ----------
    seed
        The same seed and the same lines give the same talk.
    person
        Whose part it plays: their own doubts come first, others' as a colleague's.
    minutes
        The time it has; it ends on time.
    chance
        The chance of a yes as it stands (`standing.stand`), its hidden inclination.
    backed
        Claims that rest on something, from the pitch.

    Examples
    --------
    >>> from datetime import date
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> state = start(deal, seed=1)
    >>> from heardback.core.counterpart import Act, Move, Said
    >>> from heardback.core.rehearsal import play
    >>> claim = Move(act=Act.CLAIM, text="We keep every date.")
    >>> state, reply = play(state, Said(text=claim.text, moves=(claim,), words=4))
    >>> reply.raised, reply.invented != ()
    ('invented', True)
    """
    if not (0 < minutes <= 240 and 0 <= chance <= 1):
        raise Invalid("A rehearsal takes up to 240 minutes, with a chance from 0 to 1.")
    who = pursuit.person(person)
    played = part or (who.part if who and who.part else Part.DECIDES)
    names = _names(pursuit, person, played)
    bounded = min(max(chance, 0.02), 0.98)
    wanted = tuple(_wanted(pursuit, names))
    state = State(
        seed=seed,
        side=pursuit.side,
        part=played,
        difficulty=difficulty,
        minutes=minutes,
        minutes_left=minutes,
        inclination=log(bounded / (1 - bounded)) + SHIFT[difficulty],
        patience=1.0,
        doubts=_doubts(pursuit, seed, difficulty, person, names),
        wanted=wanted,
        process=tuple(
            in_own_name(shortened(entry.statement.text), names)
            for entry in pursuit.current
            if isinstance(entry.statement, Process) and entry.statement.text
        ),
        asks=_asks(pursuit.side, seed),
        backed=tuple(backed),
    )
    return replace(state, greeting=say(state, "greeting", minutes=f"{minutes:g}").text)


def _names(pursuit: Pursuit, person: str | None, part: Part) -> list[str]:
    """Who would say "I": the one it plays, or the only one with that part."""
    if person is not None:
        return [person]
    same = [each.name for each in pursuit.people if each.part is part]
    return same if len(same) == 1 else []


def _wanted(pursuit: Pursuit, names: Sequence[str]) -> list[Wanted]:
    return [
        Wanted(
            key=entry.id,
            words=words,
            confirmed=entry.statement.status is Status.CONFIRMED,
        )
        for entry in pursuit.current
        if isinstance(entry.statement, Need)
        and (words := _theirs(entry, entry.statement.text, names, quote_first=False))
    ]


def _doubts(
    pursuit: Pursuit,
    seed: int,
    difficulty: Difficulty,
    person: str | None,
    names: Sequence[str],
) -> tuple[Doubt, ...]:
    openness = OPENNESS[difficulty]
    found = []
    # Where two are about the same, their own words are kept rather than our note.
    entries = sorted(pursuit.current, key=lambda each: each.source is Source.QUOTED)
    for number, entry in enumerate(entries):
        doubt = entry.statement
        if not isinstance(doubt, Hesitation) or not doubt.open:
            continue
        causes = table()["invented"][pursuit.side]["causes"][doubt.about]
        cause = as_i(in_own_name(turned(shortened(doubt.cause)), names))
        found.append(
            Doubt(
                key=entry.id,
                entry=entry.id,
                about=doubt.about,
                words=_theirs(entry, doubt.text, names) or about_label(doubt.about),
                cause=cause or causes[(seed + number) % len(causes)],
                cause_invented=not cause,
                help=table()["invented"][pursuit.side]["helps"][doubt.about],
                openness=openness,
                theirs=person is not None and entry.person not in (None, person),
            )
        )
    return _few(found, difficulty) or (_invented_doubt(pursuit.side, seed, openness),)


def _few(found: Sequence[Doubt], difficulty: Difficulty) -> tuple[Doubt, ...]:
    """One of a kind, the newest, its own before a colleague's: a talk holds no more."""
    by_kind: dict[tuple[About, bool], Doubt] = {}
    for doubt in found:
        by_kind[(doubt.about, doubt.theirs)] = doubt
    own = {about for about, theirs in by_kind if not theirs}
    kept = [
        doubt
        for (about, theirs), doubt in by_kind.items()
        if not theirs or about not in own
    ]
    kept.sort(key=lambda each: each.theirs)
    return tuple(kept[: MOST_DOUBTS[difficulty]])


def _theirs(
    entry: Evidence, text: str, names: Sequence[str], *, quote_first: bool = True
) -> str:
    """Their words where we have them; else our note, turned round."""
    quote = shortened(entry.quote)
    if quote and entry.source is Source.QUOTED and (quote_first or not text):
        return quote
    return as_i(in_own_name(turned(shortened(text) or quote), names))


def _invented_doubt(side: Side, seed: int, openness: float) -> Doubt:
    invented = table()["invented"][side]
    subjects = list(invented["doubts"])
    about = About(subjects[seed % len(subjects)])
    causes = invented["causes"][about]
    return Doubt(
        key="invented",
        entry=None,
        about=about,
        words=invented["doubts"][about],
        cause=causes[seed % len(causes)],
        cause_invented=True,
        help=invented["helps"][about],
        openness=openness,
    )


def _asks(side: Side, seed: int) -> tuple[Ask, ...]:
    """A few of what they would ask; "why you" is always among them."""
    every = [Ask(key=key, text=text) for key, text in table()[side]["asks"].items()]
    first, *rest = every
    at = seed % len(rest)
    return (first, *(rest[at:] + rest[:at])[: ASKS - 1])
