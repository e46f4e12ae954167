"""What must not change when a text is said in other words, and whether it did."""

import re
from collections import Counter
from collections.abc import Sequence

from heardback.llm.plain import alike

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LINK = re.compile(
    r"(?i)\b(?:https?://|www\.)[^\s<>\"']+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_QUOTED = re.compile(r'"([^"\n]{2,})"')
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot)\b|n't\b"
)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_CAPITAL = re.compile(r"(?<![\w'])[^\W\d_a-z][\w'-]*")
_OPENS = re.compile(r"(?:^|[.!?:;\n\"(\[*•-])\s*$")
_COUNTS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million dozen half quarter third first
    second once twice
    """.split()
)
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december mon tue tues wed
    thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today
    tomorrow yesterday tonight morning afternoon evening noon midnight week weeks
    month months year years hour hours minute minutes day days fortnight weekend eod
    """.split()
)
# With which a sentence may open without naming anybody.
_OPENERS = frozenset(
    """
    i we you he she they it this that these those there here the a an my our your
    his her their thank thanks please if when what who whom whose which where why
    how could would should shall can will may might must do does did is are was were
    am have has had and but so or as at by for from in on of to with after before
    until since while once let let's hello hi dear hey best kind regards good great
    looking just also then now next yes no not i'm i'll i've i'd we're we'll we've
    we'd you're it's that's what's one all any some each both many most more much
    other another anything everything something nothing only still maybe perhaps
    sincerely cheers warm sorry because although though
    """.split()
)


def what_changed(draft: str, text: str, *, names: Sequence[str] = ()) -> str:
    """Why `text` may not stand for `draft`, as a sentence; "" when it may.

    >>> what_changed("Tom sends it by 25 September.", "By 25 September Tom sends it.")
    ''
    >>> what_changed("Tom sends it by 25 September.", "Tom sends it soon.")
    'A number changed, so the draft stands.'
    """
    draft, text = alike_lines(draft), alike_lines(text)
    if not text or len(text) > 2 * len(draft) + 200:
        return "It came back empty or much longer, so the draft stands."
    if any(not letter.isprintable() and letter != "\n" for letter in text):
        return "It came back with marks that cannot be read, so the draft stands."
    for what, facts in (
        ("A number", _numbers),
        ("A date", _days),
        ("An address", _links),
        ("A quotation", _quotations),
        ("A yes or no", _negations),
        ("A question", _questions),
    ):
        if facts(draft) != facts(text):
            return f"{what} changed, so the draft stands."
    if _names(draft, names) - _words(text) or _named_inside(text) - _words(draft):
        return "A name changed, so the draft stands."
    return ""


def alike_lines(text: str) -> str:
    return "\n".join(alike(line) for line in text.strip().split("\n"))


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text)) | {
        word for word in _lower_words(text) if word in _COUNTS
    }


def _days(text: str) -> set[str]:
    return {word for word in _lower_words(text) if word in _DAYS}


def _links(text: str) -> set[str]:
    return {link.rstrip(".,;:!?)") for link in _LINK.findall(text)}


def _quotations(text: str) -> Counter[str]:
    return Counter(_QUOTED.findall(text))


def _negations(text: str) -> int:
    return len(_NOT.findall(text))


def _questions(text: str) -> int:
    return text.count("?")


def _names(text: str, names: Sequence[str]) -> set[str]:
    """The words of the given names that stand in the text, and what looks like one."""
    here = _words(text)
    given = {word for name in names for word in _WORD.findall(name)} & here
    opening = {
        word
        for word, opens in _capitals(text)
        if opens and word.lower() not in _OPENERS
    }
    return given | opening | _named_inside(text)


def _named_inside(text: str) -> set[str]:
    """Capital letters where no sentence begins."""
    return {
        word
        for word, opens in _capitals(text)
        if not opens and word.split("'")[0] != "I"
    }


def _capitals(text: str) -> list[tuple[str, bool]]:
    return [
        (
            _bare(found[0]),
            bool(_OPENS.search(text[max(0, found.start() - 20) : found.start()])),
        )
        for found in _CAPITAL.finditer(text)
    ]


def _words(text: str) -> set[str]:
    return {_bare(word) for word in _WORD.findall(text)}


def _bare(word: str) -> str:
    """ "Mara's" is Mara."""
    return word.removesuffix("'s").rstrip("'-")


def _lower_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
