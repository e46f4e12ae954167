"""Who speaks: names in front of a colon, told apart from headings in notes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]m)?"
_LABELLED = re.compile(
    r"(?P<lead>[ \t]{0,8}(?:>>\s?)?(?:\*\*|__)?"
    rf"(?:[\[(]?{_CLOCK}[\])]?\s{{0,3}}(?:[-–]\s)?)?(?:\*\*|__)?)"
    r"(?P<name>[^\W\d_][^:\n\[\]<>{}\"“”!?;*]{0,58}?)"
    rf"\s?(?:[\[(]\s?{_CLOCK}\s?[\])])?"
    r"(?:\*\*|__)?\s?[:：](?:\*\*|__)?(?=\s|$)",
    re.IGNORECASE,
)

# Words that stand before a colon in notes, and are nobody's name.
_HEADINGS = frozenset(
    """
    action actions address agenda aim answer attendees background benefits bottom
    budget call caption challenge client comment company competition competitors
    concern concerns conclusion cons contact context cost criteria date deadline
    decision decisions deliverables description details doubt doubts due duration
    example feedback follow followup for goal goals guess here hint how however idea
    impression info interview issue issues item items job keywords kind language
    location meeting name need needs next note notes objective objection objections
    objectives offer one open option options organisation organization other outcome
    overview part participants people phone place plan point points position present
    price pricing problem process product project pros purpose question questions
    reason reasons recap reminder reply requirements result results risk risks role
    salary scope section side situation so solution source start status step steps
    strengths style subject summary support task tasks that the then there thing
    things this time timeline timing title to today todo tomorrow topic topics total
    transcript type value venue version weaknesses what when where which who why
    worries worry
    """.split()
)
_GENERIC = frozenset(("us", "them", "me", "you", "they", "we", "i"))
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*$")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where, in its line, the words after it begin."""

    name: str
    end: int


def label_of(line: str) -> Label | None:
    """The name in front of a colon, if the line may begin with one.

    >>> label_of("Tom Baker (00:12): We'll see.")
    Label(name='Tom Baker', end=18)
    >>> label_of("at 10:30 we met")
    """
    found = _LABELLED.match(line[:160])
    if not found:
        return None
    name = " ".join(found["name"].split())
    words = name.split()
    if len(words) > _MOST_WORDS or not _could_name(name, words):
        return None
    return Label(name, found.end())


def speakers_of(lines: Iterable[str]) -> frozenset[str]:
    """The labels of these lines that are speakers: capitalised, or said often."""
    labels = [label.name for line in lines if (label := label_of(line))]
    often = Counter(labels)
    return frozenset(
        name
        for name, times in often.items()
        if _looks_named(name) or name.casefold() in _GENERIC or times >= 2
    )


def talks(lines: Sequence[str]) -> bool:
    """Whether these lines are a conversation: most begin with a name, or names recur.

    >>> talks(["Ana: Will you recommend us?", "Tom: We'll see."])
    True
    >>> talks(["Budget: 48k", "Next: the board in October"])
    False
    """
    filled = [line for line in lines if line.strip()]
    labels = [label.name for line in filled if (label := label_of(line))]
    accepted = speakers_of(filled)
    said = [name for name in labels if name in accepted]
    if len(said) < 2:
        return False
    share = len(said) / len(filled)
    recurs = len(set(said)) < len(said)
    return share >= 0.5 or (recurs and len(said) >= 4 and share >= 0.15)


def _could_name(name: str, words: list[str]) -> bool:
    first = words[0].casefold().rstrip(".,")
    if name.casefold().startswith(("http", "www.")) or first in _HEADINGS:
        return False
    if any("," in word or ")" in word for word in words[2:]):
        return False
    return words[-1].casefold() not in ("said", "is", "was", "are", "and", "the", "to")


def _looks_named(name: str) -> bool:
    """Every word capitalised, or a number after one, or "von", "de", "(Northgate)".

    >>> _looks_named("Maria de la Cruz"), _looks_named("the point is")
    (True, False)
    """
    words = [word.strip("(),") for word in name.split()]
    words = [word for word in words if word]
    if not words or not words[0][0].isupper():
        return False
    named = [word for word in words if word[0].isupper() or word[0].isdigit()]
    if not all(_NAME_WORD.match(word) or word[0].isdigit() for word in words):
        return False
    return len(words) - len(named) <= 2 and (
        words[-1][0].isupper() or words[-1][0].isdigit()
    )
