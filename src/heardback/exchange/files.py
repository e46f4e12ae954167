"""Any file that people keep of a meeting, opened by what is in it."""

from collections.abc import Sequence
from dataclasses import replace

from heardback.core.errors import Problem, Unreadable
from heardback.core.talk import Form, Talk
from heardback.exchange.archives import is_archive
from heardback.exchange.captions import open_captions
from heardback.exchange.conversations import open_conversation
from heardback.exchange.cues import dialect_of
from heardback.exchange.decoding import check_kind, check_size, decode
from heardback.exchange.dialogue import is_dialogue, open_dialogue
from heardback.exchange.envelopes import is_mail
from heardback.exchange.notes import open_notes
from heardback.exchange.openings import (
    openings_in,
    spans_name_speakers,
    talk_among,
)
from heardback.exchange.packed import spaced, unpacked
from heardback.exchange.unnamed import open_unnamed, timed_openings

_CAPTIONS = (".vtt", ".srt", ".sbv")
_MAILS = (".eml", ".mbox")


def open_file(data: bytes, *, name: str = "") -> Talk:
    """Captions, a dialogue, mail or notes as a Talk; `name` is no evidence of which.

    Raises Unreadable, with a sentence that says what to do, for what cannot be read at
    all. What is broken but readable comes back with its problems.

    >>> talk = open_file(b"Ana: Will you recommend us?\\nTom: We'll see.\\n")
    >>> [(turn.speaker, talk.words(turn)) for turn in talk.turns]
    [('Ana', 'Will you recommend us?'), ('Tom', "We'll see.")]
    """
    check_size(data)
    talk = _open_archive(data) if is_archive(data) else _open_data(data)
    return replace(talk, problems=talk.problems + _called_otherwise(talk, name))


def open_kept(data: bytes, *, name: str, kind: str) -> Talk:
    """What was kept as notes is read as notes: a memo is captions, and dictated."""
    talk = open_file(data, name=name)
    dictated = kind == Form.NOTES.value and talk.form is Form.TRANSCRIPT
    return replace(talk, form=Form.NOTES) if dictated else talk


def _open_archive(data: bytes) -> Talk:
    held = unpacked(data)
    if isinstance(held, bytes):
        # Not into an archive again: one inside another is how bombs are made.
        return _open_data(held)
    paragraphs, problems = held
    talk = open_lines("\n".join(paragraphs).split("\n"))
    if talk.form is Form.NOTES:
        talk = open_notes(spaced(paragraphs))
    return replace(talk, problems=talk.problems + problems)


def _open_data(data: bytes) -> Talk:
    check_kind(data)
    if is_mail(data):
        return _open_mail(data)
    text, problems = decode(data)
    talk = _open_text(text)
    return replace(talk, problems=talk.problems + problems)


def _open_text(text: str) -> Talk:
    # A mail saved as UTF-16 shows its header only now.
    recoded = text[:100_000].encode("utf-8")
    if is_mail(recoded):
        return _open_mail(text.encode("utf-8"))
    return open_lines(text.split("\n"))


def open_lines(lines: Sequence[str]) -> Talk:
    """Text by its lines: captions, a conversation of any shape, or notes."""
    dialect = dialect_of(lines)
    if dialect and not spans_name_speakers(lines):
        return open_captions(lines, dialect)
    if not any(letter.isalpha() for line in lines for letter in line):
        raise Unreadable(
            "There are no words in this file. Check that the right one was saved."
        )
    openings = openings_in(lines)
    if talk_among(lines, openings):
        return open_conversation(lines, openings)
    if is_dialogue(lines):
        return open_dialogue(lines)
    if times := timed_openings(lines):
        return open_unnamed(lines, times)
    return open_notes(lines)


def _open_mail(data: bytes) -> Talk:
    # Loaded when needed: the standard library's mail parser is slow to start.
    from heardback.exchange.mail import open_mail

    return open_mail(data)


def _called_otherwise(talk: Talk, name: str) -> tuple[Problem, ...]:
    """A name never decides, but one that promises something else deserves a word."""
    ending = name.lower()[-5:]
    if ending.endswith(_CAPTIONS) and talk.form is not Form.TRANSCRIPT:
        kind = "captions, but no line tells a time"
    elif ending.endswith(_MAILS) and talk.form is not Form.MAIL:
        kind = "mail, but it does not begin with a sender and a subject"
    else:
        return ()
    return (Problem(line=0, text=f"The name says {kind}; it is read as {talk.form}."),)
