"""A pursuit on paper: their words first, then where it stands and what to ask."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from heardback.cli.judged import outlooks, prepared, silence, standing
from heardback.cli.terminal import (
    columns,
    one_line,
    paragraph,
    quoted,
    table,
)
from heardback.core.brief import spoken
from heardback.core.decision import Decision
from heardback.core.evidence import Asked, Evidence, Grade, Hesitation, Source, Support
from heardback.core.last_words import last_words
from heardback.core.overview import (
    DoubtRow,
    Known,
    NeedRow,
    Overview,
    PersonRow,
    ProcessRow,
    StepRow,
)
from heardback.core.pursuit import Money, Pursuit
from heardback.core.standing import FEW_DECISIONS
from heardback.core.wording import proviso

MOST_QUESTIONS = 3

# Solid is confirmed by them, hollow is assumed by me, a dot was never asked.
ASKED = {
    Asked.NOT_ASKED: "not asked",
    Asked.ANSWERED: "asked, no clear word",
    Asked.UNANSWERED: "asked, not answered",
    Asked.NOT_FREE: "may not say",
}
MARKS = {Known.CONFIRMED: "●", Known.ASSUMED: "○", Known.UNKNOWN: "·"}


def page(view: Overview, *, exact: bool = False) -> Iterator[str]:
    """The whole overview, line by line; `exact` with every number."""
    yield from _head(view.pursuit)
    if view.decision is not None:
        yield from _section("Their decision", _decision(view.decision))
    yield from _section("Heard last", _last_words(view))
    stands = "Where it stands" if view.decision is None else "Where it stood"
    yield from _section(stands, standing(view, exact=exact))
    yield from _section("Waiting", silence(view))
    if view.decision is None:
        yield from _section("Next step", _steps(view))
    yield from _section("How they decide", _process(view.process))
    yield from _section("People", _people(view.people))
    yield from _section("Doubts", _doubts(view))
    yield from _section("Needs", _needs(view.needs))
    yield from _section("Ask next", questions(view, exact=exact))
    yield from _section("Prepared questions", prepared(view))
    if view.recalled:
        yield ""
        yield paragraph("* written down after the decision: shown, and weighed nowhere")


def questions(
    view: Overview, *, most: int = MOST_QUESTIONS, exact: bool = False
) -> Iterator[str]:
    """The questions in order of what their answers would tell."""
    decisions = FEW_DECISIONS if exact else view.standing.decisions
    for number, question in enumerate(view.questions[:most], start=1):
        to = f"{question.person}: " if question.person else ""
        said = f"{to}{spoken(question)}"
        yield paragraph(said, first=f"  {number}. ", indent="     ")
        if question.follow_up:
            yield paragraph(f"if vague: {question.follow_up}", indent="     ")
        told = "; ".join(outlooks(question, decisions=decisions))
        yield paragraph(f"{question.why}. {told}", indent="     ")


def day(on: date) -> str:
    """A date as one says it: "18 Sep 2026".

    >>> day(date(2026, 9, 18))
    '18 Sep 2026'
    """
    return f"{on.day} {on:%b %Y}"


def money(value: Money) -> str:
    amount = f"{value.amount:,.2f}".removesuffix(".00")
    per = f" a {value.per}" if value.per else ""
    return f"{amount} {value.currency}{per}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield ""
        yield title
        yield from lines


def _head(pursuit: Pursuit) -> Iterator[str]:
    title = f": {pursuit.title}" if pursuit.title else ""
    yield paragraph(f"{pursuit.organisation}{title}")
    facts = [str(pursuit.side), pursuit.id]
    if pursuit.value:
        facts.append(money(pursuit.value))
    facts.append(f"lead: {pursuit.lead}")
    if pursuit.decide_by:
        how = "they said" if pursuit.decide_by.said else "I think"
        facts.append(f"decided by {day(pursuit.decide_by.on)} ({how})")
    yield paragraph(" · ".join(facts))


def _decision(made: Decision) -> Iterator[str]:
    if made.their_words:
        yield quoted(made.their_words, indent="  ")
    who = f"{made.said_by}, " if made.said_by else ""
    instead = ""
    if made.instead:
        name = f" ({made.instead_who})" if made.instead_who else ""
        instead = f"; chosen instead: {_plain(made.instead)}{name}"
    yield paragraph(
        f"{who}{day(made.decided_on)}: {_plain(made.outcome)}{instead}", indent="    "
    )
    if made.my_belief:
        yield paragraph(f"I believe: {made.my_belief}", indent="    ")


def _last_words(view: Overview) -> Iterator[str]:
    """The newest thing they said, where it would be read first."""
    last = last_words(view.pursuit.current)
    if last:
        yield from _words(last, view.recalled)


def _steps(view: Overview) -> Iterator[str]:
    if view.lacks_agreed_step:
        yield "  ! no agreed next step"
    yield from table((_step(row) for row in view.steps), indent="  ")


def _step(row: StepRow) -> tuple[str, ...]:
    step = row.step
    due = day(step.due_on) if step.due_on else step.due
    whose = {"us": "ours", "them": "theirs", "both": "both"}.get(step.owner or "", "")
    state = "agreed" if step.agreed else "assumed"
    late = ", late" if row.late else ""
    mark = MARKS[Known.CONFIRMED if step.agreed else Known.ASSUMED]
    text = step.text or row.entry.quote
    return (mark, due, whose, f"{text} ({state}{late})")


def _process(rows: Iterable[ProcessRow]) -> Iterator[str]:
    lines = []
    for row in rows:
        if row.not_free and not row.entries:
            said = "they may not say"
        elif row.known is Known.UNKNOWN:
            said = "they may not say" if row.not_free else "not asked"
        else:
            said = "; ".join(filter(None, map(_gist, row.entries)))
        lines.append((MARKS[row.known], row.label, said))
    yield from table(lines, indent="  ")


def _people(rows: Sequence[PersonRow]) -> Iterator[str]:
    names = [one_line(row.person.name) for row in rows]
    widest = max(map(columns, names), default=0)
    for name, row in zip(names, rows, strict=True):
        gap = " " * (widest - columns(name))
        part = row.person.part or "part?"
        start = f"  {_backing_mark(row)}  {name}{gap}  {part:10}  "
        yield paragraph(_support(row), first=start, indent=" " * columns(start))
        if row.support and row.support.quote:
            yield quoted(row.support.quote, indent="     ")


def _backing_mark(row: PersonRow) -> str:
    if row.support is None or row.asked is Asked.NOT_ASKED:
        return MARKS[Known.UNKNOWN]
    return MARKS[Known.CONFIRMED]


def _support(row: PersonRow) -> str:
    support = row.support.statement if row.support else None
    if not isinstance(support, Support) or support.grade is None:
        return f"backs us? {ASKED[row.asked]}"
    condition = f", {proviso(support.condition)}" if support.condition else ""
    on = f" ({day(row.support.happened_on)})" if row.support else ""
    backing = "does not back us" if support.grade is Grade.NO else "backs us"
    return f"{backing}: {support.grade}{condition}{on}"


def _doubts(view: Overview) -> Iterator[str]:
    for row in view.doubts:
        mark = _doubt_mark(row)
        yield paragraph(_doubt_words(row), first=f"  {mark} ", indent="    ")
        state = "never asked what is behind it" if row.probe else str(row.doubt.state)
        star = " *" if row.entry.id in view.recalled else ""
        cause = f"; behind it: {row.doubt.cause}" if row.doubt.cause else ""
        kind = f"{row.doubt.about}, {row.doubt.mode}"
        yield paragraph(
            f"{_by(row.entry)}: {kind}; {state}{cause}{star}", indent="      "
        )


def _doubt_words(row: DoubtRow) -> str:
    """The words of the doubt itself, not those by which it was settled."""
    for entry in reversed(row.history):
        doubt = entry.statement
        if isinstance(doubt, Hesitation) and doubt.open and entry.quote:
            return f"“{entry.quote}”"
    return row.doubt.text or "a doubt"


def _doubt_mark(row: DoubtRow) -> str:
    if row.probe:
        return MARKS[Known.UNKNOWN]
    return MARKS[Known.ASSUMED if row.doubt.open else Known.CONFIRMED]


def _needs(rows: Iterable[NeedRow]) -> Iterator[str]:
    lines = [
        (
            MARKS[row.known],
            row.entry.person or "",
            row.need.text or f"“{row.entry.quote}”",
        )
        for row in rows
    ]
    yield from table(lines, indent="  ")


def _words(entry: Evidence, recalled: frozenset[str]) -> Iterator[str]:
    yield quoted(entry.quote, indent="  ")
    star = " *" if entry.id in recalled else ""
    yield paragraph(_by(entry) + star, indent="    ")


def _by(entry: Evidence) -> str:
    who = f"{entry.person}, " if entry.person else ""
    sensed = ", my impression" if entry.source is Source.SENSED else ""
    return f"{who}{day(entry.happened_on)}{sensed}"


def _gist(entry: Evidence) -> str:
    text = getattr(entry.statement, "text", "")
    return text or (f"“{entry.quote}”" if entry.quote else "")


def _plain(word: str) -> str:
    return word.replace("_", " ")
