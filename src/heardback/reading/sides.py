"""Who is us and who is them, and which of the pursuit's people a speaker is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, Turn, Voice

# Names that say which side speaks, or nothing at all about who it is.
_OURS = frozenset(("us", "me", "we", "myself", "i"))
_NOBODY = re.compile(
    r"(?:us|me|we|i|you|they|them|him|her|client|customer|prospect|buyer|employer"
    r"|interviewer|recruiter|candidate|seller|agent|speaker|participant|person|user"
    r"|guest|host"
    r"|unknown|caller|writer|mturk[ _]agent)?[ _#-]?\d{0,4}[a-z]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of one talk; `side_of` is None where nobody can tell."""

    talk: Talk
    ours: frozenset[str]
    voice: Voice
    people: tuple[str, ...]

    def side_of(self, turn: Turn) -> Party | None:
        if turn.speaker is None and not turn.address:
            return self._unnamed()
        names = {(turn.speaker or "").casefold().strip(), turn.address.casefold()}
        return Party.US if names & self.ours else Party.THEM

    def person_of(self, turn: Turn) -> str | None:
        """The pursuit's name for a speaker, or the speaker's own; None for "Client"."""
        speaker = (turn.speaker or "").strip()
        if not speaker or _NOBODY.match(speaker):
            return None
        return known_as(speaker, self.people) or speaker

    def _unnamed(self) -> Party | None:
        if self.voice is Voice.US:
            return Party.US
        if self.voice is Voice.THEM or self.talk.form is Form.NOTES:
            return Party.THEM
        # Captions without names: whose words these are has to be told first.
        return None


def sides_of(
    talk: Talk, *, us: Sequence[str], voice: Voice, people: Sequence[str]
) -> Sides:
    wanted = {_folded(name) for name in us if name.strip()}
    ours = set(_OURS) | wanted
    for turn in talk.turns:
        speaker, address = _folded(turn.speaker or ""), turn.address.casefold()
        if _is_one_of(speaker, address, wanted):
            ours |= {speaker, address} - {""}
    for name in wanted:
        ours |= _called(name, talk.speakers)
    return Sides(talk, frozenset(ours), voice, tuple(people))


def known_as(name: str, people: Sequence[str]) -> str | None:
    """The person meant by a name, whole or first, if only one can be.

    >>> known_as("Tom", ["Tom Baker", "Mara Lind"])
    'Tom Baker'
    """
    folded = _folded(name)
    for person in people:
        if _folded(person) == folded:
            return person
    likely = [
        person
        for person in people
        if _folded(person).split()[:1] == folded.split()[:1]
        and (len(person.split()) == 1 or len(folded.split()) == 1)
    ]
    return likely[0] if len(likely) == 1 else None


def _is_one_of(speaker: str, address: str, ours: set[str]) -> bool:
    if speaker in ours or address in ours:
        return True
    # "@studio.example" stands for everyone there.
    _, at, domain = address.partition("@")
    return bool(at) and f"@{domain}" in ours


def _called(name: str, speakers: Sequence[str]) -> set[str]:
    """ "Ana" means "Ana Ruiz" when nobody else here is called so."""
    likely = {
        _folded(speaker)
        for speaker in speakers
        if set(_folded(name).split()) <= set(_folded(speaker).split())
    }
    return likely if len(likely) == 1 else set()


def _folded(name: str) -> str:
    """ "Ruiz, Ana (Studio)" is Ana Ruiz."""
    bare = re.sub(r"\([^()]*\)", "", name.casefold()).strip()
    last, comma, first = bare.partition(", ")
    return f"{first} {last}".strip() if comma and " " not in last else bare
