"""Lines that a program writes into a conversation, and nobody says."""

import re

# What ends a transcript: nothing below it was said.
_ENDS = re.compile(
    r"[\s#*_>-]*(?:transcribed by https?://\S{0,80}"
    r"|transcription ended after [\d:]{4,12}"
    r"|this editable transcript was computer generated\b.{0,120})[\s*_.]*$",
    re.IGNORECASE,
)
_HEADS = re.compile(r"[\s#*_•>-]*(?:📖\s{0,3})?transcript[\s*_:]*$", re.IGNORECASE)
_NOBODY = re.compile(
    r"\W*(?:"
    r"[\w .'’-]{1,60} (?:started|stopped) (?:transcription|recording)"
    r"|[\w .'’()/-]{0,60} ?sent the following messages? at [\d:]{4,5}(?:\s?[ap]m)?"
    r"|view [\w .'-]{1,60}[’']s? profile.{0,60}"
    r"|seen by .{1,60} at [\d:]{4,5}(?:\s?[ap]m)?|\d{1,3} repl(?:y|ies)|last read"
    r"|reacted to [\"“].{0,200}[\"”] with .{1,20}"
    r"|removed an? .{1,20} reaction from [\"“].{0,200}"
    r"|replying to [\"“].{0,200}[\"”]:?"
    r"|(?:<media omitted>|<attached: [^<>]{1,120}>"
    r"|(?:image|video|audio|gif|sticker|document|contact card) omitted)"
    r"|(?:this message was deleted|you deleted this message)"
    r"|(?:missed )?(?:voice|video) call(?:, (?:no answer|\d.{0,20}))?"
    r"|messages and calls are end-to-end encrypted\b.{0,200}"
    r")[\s.>]*$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\s*[^\W\d_a-z]{1,3}\s*$")
_NUMBER = re.compile(r"\s*\d{1,9}\s*$")


def ends_talk(line: str) -> bool:
    """
    >>> ends_talk("Transcribed by https://otter.ai")
    True
    """
    return len(line) < 300 and bool(_ENDS.match(line))


def heads_talk(line: str) -> bool:
    """The heading "Transcript": what stands above it, a program wrote or we did."""
    return len(line) < 40 and bool(_HEADS.match(line))


def is_furniture(line: str) -> bool:
    """
    >>> is_furniture("Mara sent the following message at 10:12 AM")
    True
    >>> is_furniture("I sent the following message at noon, and she agreed.")
    False
    """
    return len(line) < 300 and bool(_NOBODY.match(line))


def is_portrait(line: str, name: str | None) -> bool:
    """Initials in place of a picture, above the name they belong to; or a number.

    >>> is_portrait("TB", "Tom Baker"), is_portrait("OK", "Tom Baker")
    (True, False)
    """
    if _NUMBER.match(line):
        return True
    if not name or not _INITIALS.match(line):
        return False
    initials = {word[0].upper() for word in name.split() if word[0].isalpha()}
    return set(line.strip()) <= initials
