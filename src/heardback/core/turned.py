"""What we wrote down about them, as they would say it to us."""

import re
from collections.abc import Iterable

# Ours become "you", theirs become "we": the same sentence from the other chair.
_TURNED = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
    "they": "we",
    "them": "us",
    "their": "our",
    "theirs": "ours",
    "themselves": "ourselves",
}
_VERBS = {"i am": "you are", "i was": "you were", "i'm": "you're"}
_WORD = re.compile(
    r"\b(?:i am|i was|i['’]m|(?:"
    + "|".join(sorted(_TURNED, key=len, reverse=True))
    + r"))\b",
    re.IGNORECASE,
)
_BEFORE_ME = r"(?:to|with|for|by|from|of|before|at|see|meet|convince|ask|tell|show)"
_THIRD = {"is": "am", "has": "have", "does": "do", "was": "was"}


def turned(text: str) -> str:
    """A note of ours about them, from their side.

    >>> turned("Would we be quick enough for their launch?")
    'Would you be quick enough for our launch?'
    >>> turned("They doubt that I am senior enough")
    'We doubt that you are senior enough'
    """
    return _WORD.sub(_turn, text)


def in_own_name(text: str, names: Iterable[str]) -> str:
    """Where a line names whoever speaks it, they say "I" and "me".

    >>> in_own_name("The board meets mid-October, then Mara signs", ["Mara Lind"])
    'The board meets mid-October, then I sign'
    >>> in_own_name("Present the proposal to Mara", ["Mara"])
    'Present the proposal to me'
    """
    for name in names:
        first = name.split()[0] if name.split() else name
        called = rf"(?:{re.escape(name)}|{re.escape(first)})"
        text = re.sub(rf"\b{called}['’]s\b", "my", text)
        text = re.sub(rf"\b({_BEFORE_ME}) {called}\b", r"\1 me", text)
        text = re.sub(rf"\b{called} (\w+)\b", _verb, text)
        text = re.sub(rf"\b{called}\b", "me", text)
    return text


def as_i(words: str) -> str:
    """A note that leaves out who, as whoever it is about would say it.

    >>> as_i("wants to know the first thirty days")
    'I want to know the first thirty days'
    """
    first, space, rest = words.partition(" ")
    said = _ABOUT_THEM.get(first.lower())
    return f"{said}{space}{rest}" if said else words


_ABOUT_THEM = {
    **{
        f"{verb}s": f"I {verb}"
        for verb in (
            "want need think fear doubt know feel hope see prefer expect believe "
            "wonder like"
        ).split()
    },
    "worries": "I worry",
    "has": "I have",
    "is": "I am",
    "was": "I was",
    "cannot": "I cannot",
}


def sentence(words: str) -> str:
    """Words as a sentence of their own: a capital, and a stop where none is.

    >>> sentence("we can't have another slip")
    "We can't have another slip."
    """
    words = words.strip()
    if not words:
        return words
    ended = words if words[-1] in ".!?…" else f"{words}."
    return ended[0].upper() + ended[1:]


def inside(words: str) -> str:
    """Words to go on with in the middle of a sentence: no capital, no stop.

    >>> inside("No launch may slip again.")
    'no launch may slip again'
    >>> inside("I can't see it. ChatGPT is free.")
    "I can't see it. ChatGPT is free"
    """
    words = words.strip().rstrip(".!…")
    first = words.split(" ", 1)[0].partition("'")[0].partition("’")[0]
    # Only what is surely no name loses its capital.
    if first.lower() in _SMALL:
        return words[:1].lower() + words[1:]
    return words


def is_sentence(words: str) -> bool:
    """Whether words can stand by themselves, as far as spelling tells.

    >>> is_sentence("The last launch slipped."), is_sentence("high next to ChatGPT")
    (True, False)
    """
    words = words.strip()
    if len(words.split()) < 3:
        return False
    return words[0].isupper() or words[-1] in ".!?" or bool(_CLAUSE.search(words))


_SMALL = frozenset(
    """a about after all an and any anything are as at be because before between both
    but by can could do does each either every everybody everything few fewer finding
    for from getting had has have having he her high higher his how if in is it its
    just keep keeping last less long making many more most much must my need neither
    next no nobody none not nothing now of on once one only or other our people per
    quick safe several she should so some somebody someone something somebody's such
    than that the their them then there these they this those three to too two under
    until very we what when where whether which who whom whose why will with without
    would you your""".split()
)
_CLAUSE = re.compile(
    r"^(?:i|we|you|it|that|there|this|they|our|my|the \w+)(?:['’]\w+)? "
    r"(?:\w+ )?(?:am|are|is|was|were|have|has|had|can|can['’]t|could|do|don['’]t|would"
    r"|will|won['’]t|need|want|fear|doubt|think|wonder|worry|know|feel|see)\b"
    r"|^(?:i|we|it|that|there|they|you)['’](?:m|re|s|ve|d|ll)\b"
    r"|^(?!(?:that|which|who|what|how|if|when|because|whether)\b)(?:[\w,'’-]+ ){1,6}"
    r"(?:is|are|was|were|must|may|cannot|can['’]t|has|have|will|should)\b",
    re.IGNORECASE,
)


def _turn(found: re.Match[str]) -> str:
    said = found[0]
    plain = said.lower().replace("’", "'")
    new = _VERBS.get(plain) or _TURNED[plain]
    starts = found.start() == 0 or found.string[: found.start()].rstrip()[-1:] in ".!?"
    # "I" is always written large; only a sentence's first word stays so.
    return new[0].upper() + new[1:] if starts and said[0].isupper() else new


def _verb(found: re.Match[str]) -> str:
    verb = found[1]
    if verb in _THIRD:
        return f"I {_THIRD[verb]}"
    if verb.endswith("ies"):
        return f"I {verb[:-3]}y"
    if verb.endswith("s") and not verb.endswith("ss"):
        return f"I {verb[:-1]}"
    return f"I {verb}"
