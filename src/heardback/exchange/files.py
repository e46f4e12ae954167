"""Any file that people keep of a meeting, opened by what is in it."""

from dataclasses import replace

from heardback.core.errors import Problem, Unreadable
from heardback.core.talk import Form, Talk
from heardback.exchange.captions import open_captions
from heardback.exchange.cues import dialect_of
from heardback.exchange.decoding import check_size, decode
from heardback.exchange.dialogue import is_dialogue, open_dialogue
from heardback.exchange.envelopes import is_mail
from heardback.exchange.notes import open_notes

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
    if is_mail(data):
        return _open_mail(data)
    text, problems = decode(data)
    talk = _open_text(text)
    problems += _called_otherwise(talk, name)
    return replace(talk, problems=talk.problems + problems)


def _open_text(text: str) -> Talk:
    # A mail saved as UTF-16 shows its header only now.
    recoded = text[:100_000].encode("utf-8")
    if is_mail(recoded):
        return _open_mail(text.encode("utf-8"))
    lines = text.split("\n")
    if dialect := dialect_of(lines):
        return open_captions(lines, dialect)
    if not any(letter.isalpha() for letter in text):
        raise Unreadable(
            "There are no words in this file. Check that the right one was saved."
        )
    if is_dialogue(lines):
        return open_dialogue(lines)
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
