"""Which of the people one knows a speaker's name may mean: proposed, never forced."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from heardback.core.pursuit import Person

# Short forms that share no beginning with the whole name.
_SHORT = (
    "alex alexander alexandra|andy andrew|becky rebecca|beth liz lizzie elizabeth"
    "|bill will william|bob rob robert|chuck charlie charles|dick rick richard"
    "|jack john johnny|jim jimmy james|kate cathy katherine catherine kathryn"
    "|larry lawrence|meg peggy maggie margaret|mike mick michael|nick nicholas"
    "|sandra alexandra|steve stephen steven|sue susan susanna|ted ed eddie edward"
    "|tony anthony|tom thomas|tim timothy|sam samuel samantha|chris christopher"
    "|christine christina|dan daniel|dave david|greg gregory|joe joseph|jo joanna"
    "|matt matthew|pat patrick patricia|pete peter|phil philip|ben benjamin"
)
_ALIKE = tuple(frozenset(each.split()) for each in _SHORT.split("|"))
_CLOSE = 0.85


def likely_person(speaker: str, people: Sequence[Person]) -> str | None:
    """The one person a speaker's name or mail address may mean; None when unsure.

    >>> people = [Person(name="Tom Becker"), Person(name="Mara Lind")]
    >>> likely_person("Tom", people), likely_person("T. Becker", people)
    ('Tom Becker', 'Tom Becker')
    >>> likely_person("Thomas", people), likely_person("tom.becker@x.example", people)
    ('Tom Becker', 'Tom Becker')
    >>> likely_person("Ines", people) is None
    True
    """
    whole = [each.name for each in people if _folded(each.name) == _folded(speaker)]
    if whole:
        return whole[0]
    mails = {each.email.casefold(): each.name for each in people if each.email}
    if speaker.casefold() in mails:
        return mails[speaker.casefold()]
    likely = [each.name for each in people if _may_be(speaker, each.name)]
    return likely[0] if len(likely) == 1 else None


def _may_be(speaker: str, name: str) -> bool:
    said, known = _words(speaker), _words(name)
    if not said or not known:
        return False
    if len(said) == 1 or len(known) == 1:
        return any(_same(one, other) for one in said for other in known[:1]) or (
            len(said) == 1 and len(said[0]) > 1 and said[0] == known[-1]
        )
    first, last = _same(said[0], known[0]), _same(said[-1], known[-1])
    if first and last:
        return True
    together = SequenceMatcher(None, " ".join(said), " ".join(known)).ratio()
    return (first or last) and together >= _CLOSE


def _same(one: str, other: str) -> bool:
    """The same word, an initial of it, or a short form of the same name."""
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return any(one in names and other in names for names in _ALIKE)


def _words(name: str) -> list[str]:
    local = name.partition("@")[0] if "@" in name else name
    bare = re.sub(r"\([^()]*\)", " ", _folded(local))
    words = [word for word in re.split(r"[\s.,_-]+", bare) if word]
    # "Becker, Tom" is Tom Becker.
    return [*words[1:], words[0]] if "," in name and len(words) > 1 else words


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
