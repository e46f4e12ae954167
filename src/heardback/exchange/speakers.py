"""Who speaks: names in front of a colon, told apart from headings in notes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heardback.exchange.days import WORDED
from heardback.exchange.stamps import UNSEEN

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]m)?"
_LABELLED = re.compile(
    rf"(?P<lead>[ \t{UNSEEN}]{{0,8}}"
    r"(?:>>\s?)?(?:\*\*|__)?"
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
# What a program puts behind a name to say who that is to it.
_STANDING = re.compile(
    r"\s?(?:\((?:guest|external|unverified|host|co-host|me|you|edited"
    r"|(?:he|she|they|xe|ze)/[a-z/]{2,20})\)|,?\s#[A-Z]{3,20}|\[EXT\])$",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"(?:{WORDED}|(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)",
    re.IGNORECASE,
)
_MARKS = re.compile(f"[{UNSEEN}]")
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
    name = clean_name(found["name"])
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not _could_name(name, words):
        return None
    return Label(name, found.end())


def clean_name(raw: str) -> str:
    """A name as people know it, without signs of no width and what a program added.

    >>> clean_name("~ Tom\u200b Baker (He/Him) (Guest)")
    'Tom Baker'
    """
    name = " ".join(_MARKS.sub("", raw[:200]).strip("~*_ \t").split())
    while (shorter := _STANDING.sub("", name)) != name:
        name = shorter
    return name


def could_be_name(name: str, *, sure: bool = False) -> bool:
    """Whether a line or label may be somebody: few words, each like a name's.

    Where all else is `sure`, so is a name in letters that have no capitals.

    >>> could_be_name("Tom de Vries"), could_be_name("Next steps"), could_be_name("ok")
    (True, False, False)
    >>> could_be_name("田中太郎", sure=True)
    True
    """
    words = name.split()
    if not words or len(words) > _MOST_WORDS or name[-1] in ".?!;:。？！":
        return False
    if _DATED.match(name) or not _could_name(name, words):
        return False
    return _looks_named(name) or (sure and _has_no_case(name))


def speakers_of(lines: Iterable[str]) -> frozenset[str]:
    """The labels of these lines that are speakers: capitalised, or said often.

    Where somebody speaks, a name without capitals to have (Hebrew, Chinese) is one too.
    """
    labels = [label.name for line in lines if (label := label_of(line))]
    often = Counter(labels)
    sure = {
        name
        for name, times in often.items()
        if _looks_named(name) or name.casefold() in _GENERIC or times >= 2
    }
    if sum(often[name] for name in sure) >= 2:
        sure |= {name for name in often if _has_no_case(name)}
    return frozenset(sure)


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


def _has_no_case(name: str) -> bool:
    return name.upper() == name.lower() and any(letter.isalpha() for letter in name)


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
