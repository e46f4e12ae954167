"""What a line says after its colon, read into a statement."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from heardback.core.errors import Invalid
from heardback.core.evidence import (
    About,
    Asked,
    Grade,
    Hesitation,
    Kind,
    Need,
    NextStep,
    Process,
    Sort,
    Source,
    State,
    Statement,
    Status,
    Support,
)
from heardback.notebook import due
from heardback.notebook.segments import Parts, take_apart
from heardback.notebook.words import VOCABULARIES, choices, plain

KEYS: Mapping[Kind, tuple[str, ...]] = {
    Kind.NEXT_STEP: ("text", "by", "due", "done"),
    Kind.PROCESS: ("text", "asked"),
    Kind.SUPPORT: ("text", "if", "asked"),
    Kind.HESITATION: ("text", "asked", "behind it", "because"),
    Kind.NEED: ("text",),
}
OPEN = "open"
LONGEST = 10_000

# Fields and their words, as the vocabulary pairs them.
type Words = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement of a line, with its quote and how we know."""

    statement: Statement
    quote: str = ""
    source: Source = Source.REPORTED


def read(kind: Kind, body: str, *, on: date) -> tuple[Said, ...]:
    """What the body says; more than one where a doubt is about several things.

    Raises Invalid with what to write instead.
    """
    if len(body) > LONGEST:
        raise Invalid(
            f"A line of more than {LONGEST} signs is not looked into. Keep what was "
            "said in it, and put the rest into the notes of the meeting."
        )
    parts = take_apart(body, vocabulary=VOCABULARIES[kind], keys=KEYS[kind])
    words = _once(parts)
    source = words.pop("source", Source.QUOTED if parts.quote else Source.REPORTED)
    statements = _READERS[kind](parts, words, on)
    return tuple(
        Said(statement=each, quote=parts.quote or "", source=source)
        for each in statements
    )


def _next_step(parts: Parts, words: Words, on: date) -> tuple[Statement, ...]:
    text, phrase, day = _timed(parts.text, on)
    if "text" in parts.fields:
        text, phrase, day = _whole(parts), "", None
    if "by" in parts.fields:
        phrase = parts.fields["by"]
        day = due.read(phrase, on=on)
    if "due" in parts.fields:
        day = _day_or_open(parts.fields["due"], on)
    done = _day(parts.fields["done"], on) if "done" in parts.fields else None
    return (NextStep(text=text, due=phrase, due_on=day, done_on=done, **words),)


def _process(parts: Parts, words: Words, _: date) -> tuple[Statement, ...]:
    _not_asked(parts, words)
    return (Process(text=_whole(parts), **words),)


def _support(parts: Parts, words: Words, _: date) -> tuple[Statement, ...]:
    text, condition = parts.text, parts.fields.get("if", "")
    _not_asked(parts, words)
    head, rest = text.partition(" ")[::2]
    if head.lower() == "if" and not condition and words.get("grade"):
        text, condition = "", rest.strip()
        if words["grade"] is Grade.YES:
            words["grade"] = Grade.QUALIFIED
    if text and not words and parts.quote is None and "text" not in parts.fields:
        raise Invalid(
            f'"{text}" is not a grade of support. Write {choices(Grade)}, then their '
            'words in quotes; or "not asked", "asked, not answered", "may not say".'
        )
    text = _whole(parts) if "text" in parts.fields else text
    return (Support(text=text, condition=condition, **words),)


def _doubt(parts: Parts, words: Words, _: date) -> tuple[Statement, ...]:
    abouts: dict[Any, None] = dict.fromkeys(
        word for name, word in parts.words if name == "about"
    )
    cause = parts.fields.get("behind it", parts.fields.get("because", ""))
    state, told = _asked_behind(parts.fields.get("asked", ""))
    words.setdefault("state", state)
    words.pop("about", None)
    return tuple(
        Hesitation(text=_whole(parts), about=about, cause=cause or told, **words)
        for about in abouts or (About.OTHER,)
    )


def _need(parts: Parts, words: Words, _: date) -> tuple[Statement, ...]:
    status = Status.STATED if parts.quote else Status.IMPLIED
    given = {"sort": Sort.CRITERION, "status": status, **words}
    return (Need(text=_whole(parts), **given),)


_READERS: Mapping[Kind, Callable[[Parts, Words, date], tuple[Statement, ...]]] = {
    Kind.NEXT_STEP: _next_step,
    Kind.PROCESS: _process,
    Kind.SUPPORT: _support,
    Kind.HESITATION: _doubt,
    Kind.NEED: _need,
}


def _once(parts: Parts) -> Words:
    """Each coded field with its word; two different words for one raise Invalid."""
    words: Words = {}
    for name, word in parts.words:
        if name != "about" and words.setdefault(name, word) != word:
            raise Invalid(f'It says both "{words[name]}" and "{word}"; keep one.')
        words[name] = word
    return words


def _not_asked(parts: Parts, words: Words) -> None:
    if plain(parts.fields.get("asked", "")) == "no":
        words.setdefault("asked", Asked.NOT_ASKED)


def _whole(parts: Parts) -> str:
    """All free text of a line, whether or not it stood behind "text:"."""
    if "text" not in parts.fields:
        return parts.text
    return "; ".join(filter(None, (parts.fields["text"], parts.text)))


def _timed(text: str, on: date) -> tuple[str, str, date | None]:
    """Text, the phrase after "by", and its day; "on Friday" stays in the text."""
    head, by, phrase = text.rpartition(" by ")
    if text.lower().startswith("by "):
        head, by, phrase = "", "by", text[3:]
    if by and due.sounds_like_a_time(phrase):
        day = due.read(phrase, on=on)
        is_iso = day is not None and phrase == day.isoformat()
        return head, "" if is_iso else phrase, day
    _, comma, last = text.rpartition(", ")
    if comma and (day := due.read(last, on=on)):
        return text.removesuffix(comma + last), last, day
    _, at, last = text.rpartition(" on ")
    return text, "", due.read(last, on=on) if at else None


def _asked_behind(answer: str) -> tuple[State, str]:
    if plain(answer) in ("", "no", "not yet"):
        return State.HEARD, ""
    if plain(answer) == "yes":
        return State.ASKED, ""
    return State.UNDERSTOOD, answer


def _day_or_open(phrase: str, on: date) -> date | None:
    return None if plain(phrase) == OPEN else _day(phrase, on)


def _day(phrase: str, on: date) -> date:
    day = due.read(phrase, on=on)
    if day is None:
        raise Invalid(f'"{phrase}" is not a date; write it like 2026-09-25 or 25 Sep.')
    return day
