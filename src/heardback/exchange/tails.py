"""What a mail says itself: without quotations, forwards, signature and disclaimer."""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"\s{0,3}(?:>|\|\s)")
_SIGNATURE = re.compile(
    r"\s*(?:--\s?|—|_{3,}"
    r"|(?:sent|gesendet|envoyé|enviado) (?:from|von|depuis|desde) "
    r"(?:my|mein\w*|mon|mi)\b.{0,60}|get outlook for .{0,40}|sent with .{0,40})$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\s*(?:-{3,}|_{10,}|begin forwarded message:)\s*"
    r"(?:(?:original|forwarded|urspr\w+|message|nachricht|weitergeleitet\w*)"
    r"[\w ']{0,40}-{0,20})?\s*$",
    re.IGNORECASE,
)
_FORWARD_WORDS = re.compile(r"original|forward|urspr|weiterg|nachricht", re.I)
_WROTE = re.compile(
    r"\s*(?:on|am|le|el|il|op|em|den)\b.{4,200}?"
    r"(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b"
    r".{0,80}:\s*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\s*\**(?P<name>from|von|de|da|sent|gesendet|date|datum|envoyé|to|an|à|cc|subject"
    r"|betreff|objet|asunto)\**\s?:\**\s",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*(?:(?:kind|best|warm|many|with best|with kind)\s)?"
    r"(?:regards|wishes|best|cheers|thanks|thank you|sincerely|yours(?: \w+)?"
    r"|all the best|talk soon|warmly|greetings|mit freundlichen grüßen|cordialement)"
    r"(?: (?:regards|again|so much|in advance|and \w+ regards))?\s*[,.!–-]?\s*$",
    re.IGNORECASE,
)
# What a firm puts under every mail: nobody says it to anybody.
_DISCLAIMER = re.compile(
    r"\s*\**(?:(?:confidentiality notice|disclaimer|legal notice)\b"
    r"|(?:this|the (?:information|contents?) (?:in|of) this) (?:e-?mail|message)\b"
    r".{0,80}\b(?:confidential|privileged|intended (?:only|solely))\b"
    r"|diese e-?mail\b.{0,80}\bvertraulich)",
    re.IGNORECASE,
)
_ABOVE_THIS_LINE = re.compile(
    r"[\s#>*-]*(?:please )?(?:type your )?reply above this ", re.I
)
# Any language names who wrote by the address, and goes on with quoted lines.
_ADDRESSED = re.compile(r".{0,200}<[^\s<>]{1,100}@[^\s<>]{1,100}>.{0,40}[:：]\s*$")
_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\.?\s?[:.–-]?\s", re.IGNORECASE)
_LONGEST_SIGNATURE = 12

type Run = tuple[int, int]


def said_in(lines: Sequence[str]) -> list[Run]:
    """The runs of lines, first and behind-last, that this mail itself says.

    >>> said_in(["Yes, Friday.", "", "On Mon, 14 Sep, Ana wrote:", "> Friday?"])
    [(0, 1)]
    """
    end = _tail(lines)
    own = [
        not (_QUOTED.match(line[:10]) or _ABOVE_THIS_LINE.match(line[:80]))
        for line in lines[:end]
    ]
    for index in _attributions(lines[:end]):
        own[index] = False
    _drop_signature(lines[:end], own)
    return _runs(lines, own)


def _tail(lines: Sequence[str]) -> int:
    """Where everything below is another mail, forwarded or quoted whole."""
    for index, line in enumerate(lines):
        if len(line) > 300:
            continue
        if _FORWARD.match(line) and (
            _FORWARD_WORDS.search(line) or _header_block(lines, index + 1)
        ):
            return index
        if _HEADER.match(line) and _header_block(lines, index):
            return index
        if _attribution(lines, index) and not _answered_below(lines, index):
            return index
    return len(lines)


def _header_block(lines: Sequence[str], at: int) -> bool:
    """From, sent, to, subject, as Outlook puts them above what it quotes."""
    near = [line for line in lines[at : at + 8] if line.strip()][:5]
    names = [found["name"].lower() for line in near if (found := _HEADER.match(line))]
    return len(set(names)) >= 3 and names[0] in ("from", "von", "de", "da")


def _attribution(lines: Sequence[str], at: int) -> int:
    """How many lines from here say "On ... wrote:"; 0 if none do."""
    for length in (1, 2, 3):
        text = " ".join(line.strip() for line in lines[at : at + length])
        if len(text) > 300:
            return 0
        if _WROTE.match(text):
            return length
    if _ADDRESSED.match(lines[at][:400]) and _quotes(lines, at + 1):
        return 1
    return 0


def _quotes(lines: Sequence[str], at: int) -> bool:
    below = next((line for line in lines[at : at + 3] if line.strip()), "")
    return bool(_QUOTED.match(below[:10]))


def _attributions(lines: Sequence[str]) -> list[int]:
    return [
        index
        for at in range(len(lines))
        for index in range(at, at + _attribution(lines, at))
    ]


def _answered_below(lines: Sequence[str], at: int) -> bool:
    """Quoted lines follow, and words of this mail's own between or under them."""
    quoted = False
    for index in range(at + _attribution(lines, at), len(lines)):
        if not lines[index].strip():
            continue
        if not _QUOTED.match(lines[index][:10]):
            return quoted
        quoted = True
    return False


def _drop_signature(lines: Sequence[str], own: list[bool]) -> None:
    for index, line in enumerate(lines):
        if own[index] and _begins_paragraph(lines, index):
            if _DISCLAIMER.match(line[:200]):
                _drop(lines, own, index)
                break
    for index, line in enumerate(lines):
        if own[index] and len(line) < 90 and _SIGNATURE.match(line):
            _drop(lines, own, index)
            return
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if own[index] and len(line) < 60 and _CLOSING.match(line):
            if _looks_signed(lines, own, index):
                _drop(lines, own, index)
            return


def _begins_paragraph(lines: Sequence[str], at: int) -> bool:
    return at > 0 and not lines[at - 1].strip()


def _looks_signed(lines: Sequence[str], own: list[bool], at: int) -> bool:
    """Below a closing word stand a few short lines, or a disclaimer, no talk."""
    below = [
        line
        for index, line in enumerate(lines[at + 1 :], start=at + 1)
        if own[index] and line.strip() and not _POSTSCRIPT.match(line)
    ]
    if len(below) > _LONGEST_SIGNATURE:
        return False
    return not any(_is_talk(line) for line in below[:3])


def _is_talk(line: str) -> bool:
    """
    >>> _is_talk("We'll see."), _is_talk("CFO, Northgate Foods Ltd.")
    (True, False)
    """
    words = line.split()
    if len(words) < 2 or not line.rstrip().endswith((".", "!", "?")):
        return len(words) > 9
    return any(word[0].islower() for word in words)


def _drop(lines: Sequence[str], own: list[bool], at: int) -> None:
    for index in range(at, len(lines)):
        if _POSTSCRIPT.match(lines[index]):
            return
        own[index] = False


def _runs(lines: Sequence[str], own: list[bool]) -> list[Run]:
    runs: list[Run] = []
    start: int | None = None
    for index, keep in enumerate([*own, False]):
        if keep and start is None and lines[index].strip():
            start = index
        elif not keep and start is not None:
            runs.append((start, _last_filled(lines, start, index)))
            start = None
    return runs


def _last_filled(lines: Sequence[str], start: int, end: int) -> int:
    while end > start and not lines[end - 1].strip():
        end -= 1
    return end
