"""Persons in our notes: who is named in a line, and whom "she" means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from heardback.reading.patterns import compiled

_SPEAKS = (
    r"(?:said|says|say|told|tells|thinks|thought|felt|feels|asked|asks|mentioned"
    r"|promised|agreed"
    r"|wants|wanted|needs|needed|loved|loves|liked|likes|hates|believes|confirmed"
    r"|worries|worried"
    r"|explained|admitted|suggested|offered|would|will|was|is|has|had|might|seemed"
    r"|seems|sounded"
    r"|prefers|walked|nodded|smiled|laughed|added|wrote|texted|pointed|signs|decides"
    r"|can't|cannot|doesn't|didn't|won't|isn't|wasn't|hopes"
    r"|expects|sees"
    r"|can|called|raised|doubts|wondered|wonders|replied|answered|recommends|backs"
    r"|supports)"
)
_NAME = r"[A-Z][a-zà-öø-ÿ'’-]+(?:\s[A-Z][a-zà-öø-ÿ'’-]+)?"
_NAMED = re.compile(
    rf"(?<![\w@])(?P<name>{_NAME})(?:,?\s(?:also|then|still)|\s\([^()]*\))?"
    rf"\s+{_SPEAKS}\b"
)
_INTRODUCED = re.compile(
    rf"\b(?:[Aa]sked|[Tt]old|with|call|[Mm]et|meeting|to|from|by|for|spoke to"
    rf"|interview|support|doubt|need"
    rf"|process):?\s+(?P<name>{_NAME})\b"
)
_HEADED = re.compile(
    rf"^\s*[-*+•#]*\s*(?:[\w-]+\s){{0,6}}?(?P<name>{_NAME})\s*[:–—-]\s+[\"“]"
)
_NO_NAME = frozenset(
    """
    he she they we i it you this that these those there the a an his her their our
    my your what when where who why how if but and or so then now today tomorrow
    yesterday everyone everybody someone nobody people team board panel client
    customer legal finance procurement marketing hr management price pricing budget
    fee cost timeline timing decision process support need needs next good great
    nice overall also maybe still not no yes ok okay meeting call notes note mail
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december chatgpt ai google
    teams zoom one two three both all some none nothing something anything
    everything other others another first last proposal contract demo pilot project
    product company firm agency vendor boss cfo ceo cto director asked mon tue tues
    wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    sounds seems looks felt had has was were is are will would could should can must
    might feels
    """.split()
)


type Name = tuple[int, int, str]
"""From where to where in the line, and who."""

# A pronoun or a bare line means somebody named at most this many lines above.
_REACH = 4


@dataclass(slots=True)
class Mentions:
    """Who was named so far, newest last; "he" is never somebody who was "she"."""

    heading: str | None = None
    named: list[tuple[str, int]] = field(default_factory=list)
    pronouns: dict[str, str] = field(default_factory=dict)

    def hear(self, names: Sequence[Name], words: str) -> None:
        if words.startswith("#"):
            only = {name for _, _, name in names}
            self.heading = only.pop() if len(only) == 1 else None
        pronoun = _pronoun(words)
        if len(names) == 1 and pronoun in ("he", "she"):
            self.pronouns[names[0][2]] = pronoun

    def spoke(self, names: Sequence[Name], person: str | None, turn: int) -> None:
        """Whom the line is about comes last, the others it names before."""
        others = [name for _, _, name in names if name != person]
        self.named += [(name, turn) for name in [*reversed(others), person] if name]

    def meant(self, words: str, turn: int) -> str | None:
        """Whom a line without a name speaks of, if that is clear."""
        pronoun = _pronoun(words)
        if pronoun == "they":
            return None if compiled(_THEY_FIRST).search(words) else self.heading
        if pronoun is None:
            return self.heading or self._just_named(turn)
        for name, said in reversed(self.named[-20:]):
            if turn - said <= _REACH and self.pronouns.get(name, pronoun) == pronoun:
                return name
        return None

    def _just_named(self, turn: int) -> str | None:
        """In one paragraph, a line without any pronoun goes on about the same one."""
        name, said = self.named[-1] if self.named else (None, 0)
        return name if said == turn else None


def _pronoun(words: str) -> str | None:
    """The only kind of pronoun in a line, "he", "she" or "they"."""
    found = {
        each for each, pattern in _PRONOUNS.items() if compiled(pattern).search(words)
    }
    return found.pop() if len(found) == 1 else None


_THEY_FIRST = r"^[-*+• ]*(?:they|their)\b"
_PRONOUNS = {
    "he": r"\b(?:he|him|his)\b",
    "she": r"\b(?:she|her)\b",
    "they": r"\b(?:they|them|their)\b",
}


def names_in(text: str, people: Sequence[str]) -> list[Name]:
    """Names of persons in a line of notes: those we know, and those who "said"."""
    found: dict[int, Name] = {}
    for person in people:
        for name in dict.fromkeys(
            (person, person.split()[0] if person.split() else "")
        ):
            if len(name) < 2:
                continue
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                found.setdefault(match.start(), (match.start(), match.end(), person))
    for pattern in (_NAMED, _INTRODUCED, _HEADED):
        for match in pattern.finditer(text):
            name = _trimmed(match["name"])
            start = match.start("name") + match["name"].find(name)
            if name and not any(
                a < start + len(name) and start < b for a, b, _ in found.values()
            ):
                found[start] = (start, start + len(name), name)
    return [found[start] for start in sorted(found)]


def _trimmed(name: str) -> str:
    """Without a first word that only begins a sentence: "Then Tom", "I'm"."""
    words = [
        word
        for word in name.split()
        if re.split(r"['’]", word.casefold())[0] not in _NO_NAME
    ]
    return " ".join(words)


def masked(words: str, names: Sequence[Name]) -> str:
    """Names written as "~~~", so that a pattern can ask for any of them."""
    for start, end, _ in names:
        words = words[:start] + "~" * (end - start) + words[end:]
    return words
