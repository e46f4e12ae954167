"""Statements spelled as a line's body: the shortest form that reads back the same."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from heardback.core.errors import Invalid
from heardback.core.evidence import (
    Hesitation,
    Mode,
    Need,
    NextStep,
    Process,
    Source,
    State,
    Statement,
    Support,
)
from heardback.notebook import due
from heardback.notebook.escape import encode, quoted
from heardback.notebook.statements import OPEN, Said, read
from heardback.notebook.words import ASKED, OWNERS, spelled

_ENDS_A_FIELD = ';"“„«^'
_ENDS_A_WORD = _ENDS_A_FIELD + ",:.-–—"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spelling:
    """A statement's words in the order of a line.

    `aloud` is the free text as one says it, `apart` its fields when it must stand
    behind names: the order of the first, the certainty of the second.
    """

    front: tuple[str, ...] = ()
    aloud: tuple[str, str] = ("", "")
    apart: tuple[tuple[str, str], ...] = ()
    back: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    after: tuple[str, ...] = field(default=())


def body(said: Said, *, on: date) -> str:
    """What stands after the colon, so that `read` gives `said` again."""
    tried = ""
    for tried in _tries(said, on):
        if not tried:
            continue
        try:
            if read(said.statement.kind, tried, on=on) == (said,):
                return tried
        except Invalid:
            continue
    return tried


def _tries(said: Said, on: date) -> Iterator[str]:
    spelling = _spelling(said.statement, on)
    for guard in ("", _ENDS_A_WORD):
        text, phrase = (encode(each, guard=guard) for each in spelling.aloud)
        spoken = f"{text} by {phrase}".strip() if phrase else text
        first = ", ".join(filter(None, (*spelling.front, spoken, *spelling.back)))
        yield _joined(first, spelling.fields, spelling.after, said)
    first = ", ".join((*spelling.front, *spelling.back))
    yield _joined(first, (*spelling.apart, *spelling.fields), spelling.after, said)


def _joined(
    first: str, fields: tuple[tuple[str, str], ...], after: tuple[str, ...], said: Said
) -> str:
    words = f"{first} {quoted(said.quote)}".strip() if said.quote else first
    source = () if said.source is _usual_source(said) else (spelled(said.source),)
    named = (
        f"{name}: {encode(value, guard=_ENDS_A_FIELD)}".rstrip()
        for name, value in dict(fields).items()
    )
    return "; ".join(filter(None, (words, *named, *after, *source)))


def _usual_source(said: Said) -> Source:
    return Source.QUOTED if said.quote else Source.REPORTED


def _spelling(statement: Statement, on: date) -> _Spelling:
    match statement:
        case NextStep():
            return _next_step(statement, on)
        case Process():
            return _process(statement)
        case Support():
            return _support(statement)
        case Hesitation():
            return _doubt(statement)
        case Need(text=text, sort=sort, status=status):
            front = (spelled(sort), spelled(status))
            return _Spelling(front=front, aloud=(text, ""), apart=(("text", text),))


def _next_step(step: NextStep, on: date) -> _Spelling:
    back = (
        OWNERS[step.owner] if step.owner else "",
        spelled(step.step) if step.step else "",
        "agreed" if step.agreed else "",
    )
    day = step.due_on.isoformat() if step.due_on else OPEN
    fields: tuple[tuple[str, str], ...] = ()
    if step.due and due.read(step.due, on=on) != step.due_on:
        fields = (("due", day),)
    if step.done_on:
        fields = (*fields, ("done", step.done_on.isoformat()))
    apart: tuple[tuple[str, str], ...] = (("text", step.text),)
    if step.due:
        apart = (*apart, ("by", step.due))
    if step.due or step.due_on:
        apart = (*apart, ("due", day))
    # A text that ends in "on Friday" says its day already.
    said_in_text = not step.due and _read_in(step, on) == step.due_on
    phrase = "" if said_in_text or not step.due_on else step.due_on.isoformat()
    return _Spelling(
        aloud=(step.text, step.due or phrase),
        apart=apart,
        back=tuple(filter(None, back)),
        fields=fields,
    )


def _read_in(step: NextStep, on: date) -> date | None:
    _, at, last = step.text.rpartition(" on ")
    return due.read(last, on=on) if at else None


def _process(process: Process) -> _Spelling:
    after = (
        spelled(process.openness) if process.openness else "",
        spelled(process.aspect) if process.aspect else "",
        ASKED.get(process.asked, ""),
        "confirmed" if process.confirmed else "",
    )
    return _Spelling(
        aloud=(process.text, ""),
        apart=(("text", process.text),),
        after=tuple(filter(None, after)),
    )


def _support(support: Support) -> _Spelling:
    front = (
        spelled(support.grade) if support.grade else "",
        ASKED.get(support.asked, ""),
    )
    apart = (("text", support.text),)
    condition = (("if", support.condition),) if support.condition else ()
    return _Spelling(
        front=tuple(filter(None, front)),
        aloud=(support.text, ""),
        apart=apart,
        fields=condition,
    )


def _doubt(doubt: Hesitation) -> _Spelling:
    outright = (spelled(doubt.mode),) if doubt.mode is Mode.OUTRIGHT else ()
    fields: tuple[tuple[str, str], ...] = ()
    if doubt.state in (State.HEARD, State.ASKED):
        fields = (("asked", "no" if doubt.state is State.HEARD else "yes"),)
    else:
        outright = (*outright, spelled(doubt.state))
    if doubt.cause:
        fields = (*fields, ("behind it", doubt.cause))
    return _Spelling(
        front=(spelled(doubt.about), *outright),
        aloud=(doubt.text, ""),
        apart=(("text", doubt.text),),
        fields=fields,
    )
