"""Our notes as sentences: who is meant, what is quoted, and what we asked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_QUOTED = re.compile(r'"([^"\n]{2,400})"|“([^“”\n]{2,400})”')
_ASKED = re.compile(
    r"\b(?:i|we)\s+(?:\w+\s+)?(?:asked|said|told|say|ask|wrote|replied"
    r"|offered)\b[^.!?]{0,40}$"
    r"|^\W*asked\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_SPEAKS = (
    r"(?:said|says|say|told|tells|thinks|thought|felt|feels|asked|asks|mentioned"
    r"|promised|agreed"
    r"|wants|wanted|needs|needed|loved|loves|liked|likes|hates|believes|confirmed"
    r"|worries|worried"
    r"|explained|admitted|suggested|offered|would|will|was|is|has|had|might|seemed"
    r"|seems|sounded"
    r"|prefers|signs|decides|can't|cannot|doesn't|didn't|won't|isn't|wasn't|hopes"
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
    rf"\b(?:with|call|met|meeting|to|from|by|for|spoke to|interview|support|doubt|need"
    rf"|process):?\s+(?P<name>{_NAME})\b"
)
_HEADED = re.compile(
    rf"^\s*[-*+•#]*\s*(?:[\w-]+\s){{0,6}}?(?P<name>{_NAME})\s*[:–—-]\s"
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


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks; `ours` when we are the ones quoted."""

    start: int
    end: int
    ours: bool


def quotations(text: str) -> Iterator[Quoted]:
    """Whole utterances between quotation marks, not single words.

    >>> text = 'Asked "will you back us?", Tom said "we will see"'
    >>> [(text[q.start : q.end], q.ours) for q in quotations(text)]
    [('will you back us?', True), ('we will see', False)]
    """
    for found in _QUOTED.finditer(text):
        group = 1 if found[1] is not None else 2
        words = found[group].split()
        if len(words) < 3 and not _is_answer(found[group]):
            continue
        before = text[max(0, found.start() - 80) : found.start()]
        yield Quoted(found.start(group), found.end(group), bool(_ASKED.search(before)))


def _is_answer(words: str) -> bool:
    return bool(re.match(r"(?i)(?:yes|no|maybe|we'?ll see|absolutely|sure)\b", words))


def names_in(text: str, people: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names of persons in a line of notes: those we know, and those who "said"."""
    found: dict[int, tuple[int, int, str]] = {}
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
    """Without a first word that only begins a sentence."""
    words = [word for word in name.split() if word.casefold() not in _NO_NAME]
    return " ".join(words)


def masked(words: str, names: Sequence[tuple[int, int, str]]) -> str:
    """Names written as "~~~", so that a pattern can ask for any of them."""
    for start, end, _ in names:
        words = words[:start] + "~" * (end - start) + words[end:]
    return words
