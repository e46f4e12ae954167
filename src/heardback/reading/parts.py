"""Who has a part in the decision, told in passing: "I'll run it past our CFO"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from heardback.core.pursuit import Part
from heardback.reading.plain import plain

_ROLES = (
    r"(?:cfo|ceo|cto|coo|cmo|cio|ciso|cpo|vp|president|director|board|panel|committee"
    r"|council|procurement|purchasing|legal|finance|compliance|security|hr|management"
    r"|leadership|partners?|managers?|head|boss|founders?|co-?founders?|owners?|chair"
    r"|chairman|chairwoman|dean|principal|investors?|shareholders?|accountant|lawyers?"
    r"|wife|husband|spouse|recruiter|controller|treasurer|team|department|jury|sponsor)"
)
_WHO = (
    rf"(?P<who>(?:my|our|the|her|his|their) (?:[\w-]+ ){{0,2}}?{_ROLES}"
    rf"(?: of (?!this|that|it)[\w-]+| (?:manager|director|team|board|committee|council"
    r"|department|group))?"
    r"|legal|finance|procurement|compliance|security|hr|management"
    r"|(?!(?:it|he|she|they|we|i|you|who|that|this|there|someone|nobody|everyone)\b)"
    r"[^\W\d_]+(?: [^\W\d_]+)?)"
)
_NOW = r"(?: (?:also|then|always|usually|ultimately|finally|still|just|both))?"
_SIGNS = (
    r"(?:decides?|signs?(?: (?:it|this|that|everything))?(?: off)?|approves?"
    r"|(?:has|have|needs?|will have|would have|'ll have) to (?:approve|sign|agree"
    r"|decide|ok|okay)|(?:makes?|takes?|will make) the (?:final |last )?"
    r"(?:decision|call)"
    r"|(?:has|have) the (?:final|last) (?:say|word)|must (?:approve|sign|agree)"
    r"|will (?:decide|sign|approve)|is the (?:one who decides|decision[- ]maker))"
)
_CHECKS = (
    r"(?:(?:will|would|has to|have to|needs? to|wants? to|would want to|would need to"
    r"|will want to|must) (?:review|look (?:at|over)|check|vet|see|go over)"
    r"|reviews|vets|checks|screens|does the (?:first )?(?:screening|vetting))"
)
_ASKED = (
    r"(?:run (?:it|this|that|everything) (?:past|by|through)|clear (?:it|this) with"
    r"|check (?:it |this |that )?with|(?:sign[- ]?off|approval|buy[- ]?in|a yes|an ok"
    r"|okay) (?:from|of|by)|get (?:it|this) (?:past|approved by)|it's up to)"
)
_PATTERNS = (
    (Part.DECIDES, rf"\b{_ASKED} {_WHO}\b"),
    (Part.DECIDES, rf"\b{_WHO}{_NOW} {_SIGNS}\b"),
    (
        Part.DECIDES,
        rf"\b(?:it's|that's|it is|that is|this is) {_WHO}'s (?:call|decision)",
    ),
    (Part.SCREENS, rf"\b{_WHO}{_NOW} {_CHECKS}\b"),
)
_COMPILED = tuple((part, re.compile(pattern)) for part, pattern in _PATTERNS)
_NO_NAMES = frozenset(
    "ultimately finally usually normally eventually actually probably officially then"
    " so and but only first later here maybe once".split()
)
_ROLE = re.compile(rf"\b{_ROLES}\b")
_TURNED = re.compile(r"\b(?:n't|not|never|no longer|once|if)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`who` in their words, `text[start:end]`; whether we know them is not asked."""

    who: str
    part: Part
    start: int
    end: int


def parts_in(text: str) -> tuple[Told, ...]:
    """Everybody who is said to have a part, once for each time it is said.

    >>> [(each.who, str(each.part)) for each in
    ...  parts_in("I'd have to run it past our CFO. Then legal reviews it.")]
    [('our CFO', 'decides'), ('legal', 'screens')]
    """
    words = plain(text)
    found = {each.start: each for each in _told(text, words)}
    return tuple(found[start] for start in sorted(found))


def _told(text: str, words: str) -> Iterator[Told]:
    for part, pattern in reversed(_COMPILED):
        for match in pattern.finditer(words):
            start, end = match.span("who")
            who = text[start:end]
            if _TURNED.search(words, max(0, match.start() - 12), match.start()):
                continue
            if not _ROLE.search(match["who"]):
                # A name is written with a capital; "the price decides" is nobody.
                names = [
                    name
                    for name in re.findall(r"[A-ZÀ-Þ][\w’'-]*", who)
                    if name.lower() not in _NO_NAMES
                ]
                if not names or not who.split()[-1][:1].isupper():
                    continue
                start = text.index(names[-1] if len(names) == 1 else names[0], start)
                who = text[start:end]
            yield Told(who=who, part=part, start=start, end=end)
