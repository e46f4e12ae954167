"""Where a pursuit stands, why, and what its silence means, on paper."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from heardback.cli.terminal import one_line, paragraph, percent, table
from heardback.core.overview import Overview
from heardback.core.questions import Question
from heardback.core.standing import Reason, one_chance
from heardback.core.whatif import WhatIf

SHOWN = 5


def standing(view: Overview, *, exact: bool) -> Iterator[str]:
    """In words; `exact` adds every number, the weights in decibans and the path."""
    found = view.standing
    words = found.with_source
    yield paragraph(words[:1].upper() + words[1:], indent="  ")
    if exact:
        yield paragraph(
            f"{100 * found.chance:.1f} %, itself {100 * found.least:.1f} to "
            f"{100 * found.most:.1f} %; started at {100 * found.prior:.1f} %",
            indent="  ",
        )
        yield paragraph(
            f"They may stand anywhere from {100 * found.low:.1f} to "
            f"{100 * found.high:.1f} %; both bands hold 8 times in 10.",
            indent="  ",
        )
    things = "answer" if found.heard == 1 else "answers"
    yield paragraph(f"if they decide; {found.heard} {things} heard", indent="  ")
    reasons = found.reasons if exact else found.reasons[:SHOWN]
    yield from table((_reason(each, view, exact) for each in reasons), indent="  ")
    if exact and reasons:
        yield paragraph(
            "Weights in decibans, with that answer less without; they do not add up.",
            indent="  ",
        )
    if view.unheard:
        yield paragraph(
            f"Unknown, and so without weight: {_unheard(view)}", indent="  "
        )
    if exact:
        yield from _path(view)


def silence(view: Overview) -> Iterator[str]:
    """What the silence means, and whether a nudge is early, due or late."""
    if view.wait is None:
        return
    yield paragraph(view.wait.words, indent="  ")
    if view.nudge is not None:
        yield paragraph(view.nudge.words, indent="  ")
    yield paragraph(view.wait.because, indent="  ")


def prepared(view: Overview) -> Iterator[str]:
    """Which of the questions prepared for meetings were asked there."""
    rows = (
        ("asked" if each.asked else "not asked", each.person or "", each.text)
        for each in view.pursuit.prepared
    )
    yield from table(rows, indent="  ")


def supposing(seen: WhatIf, *, decisions: int) -> Iterator[str]:
    """The chance now, and as it would be."""
    for change in seen.changes:
        who = f" {change.person}" if change.person else ""
        topic = f", {change.topic}" if change.topic else ""
        grade = change.grade or "not asked"
        yield paragraph(f"If {change.item.replace('_', ' ')}{who}{topic}: {grade}")
    now, then = seen.now.chance, seen.then.chance
    yield from table(
        [
            ("now", one_chance(now, decisions=decisions)),
            ("then", one_chance(then, decisions=decisions)),
        ],
        indent="  ",
    )
    yield paragraph(f"  {_moved(now, then)} Nothing was kept.")


def outlooks(question: Question, *, decisions: int) -> Iterator[str]:
    """The chance after each answer; answers that come to the same stand together."""
    told = [
        (each.answer, one_chance(each.chance, decisions=decisions))
        for each in question.outlooks
    ]
    for chance, group in groupby(told, key=itemgetter(1)):
        yield f"{', '.join(answer for answer, _ in group)}: {chance}"


def _moved(now: float, then: float) -> str:
    if abs(then - now) < 0.015:
        return "That would hardly move it."
    way = "up" if then > now else "down"
    size = "a little " if abs(then - now) < 0.06 else ""
    return f"That would move it {size}{way}."


def _reason(reason: Reason, view: Overview, exact: bool) -> tuple[str, ...]:  # noqa: FBT001
    who = f"{reason.person}, " if reason.person else ""
    said = f"{who}{reason.label}: {reason.grade}{_quoted(reason, view)}"
    if not exact:
        return (reason.words, said)
    return (reason.words, f"{reason.decibans:+.1f}", said)


def _quoted(reason: Reason, view: Overview) -> str:
    quotes = [
        entry.quote
        for entry in view.pursuit.current
        if entry.id in reason.entries and entry.quote
    ]
    return f" “{one_line(quotes[-1])}”" if quotes else ""


def _unheard(view: Overview) -> str:
    return "; ".join(
        f"{each.label} ({each.person})" if each.person else each.label
        for each in view.unheard
    )


def _path(view: Overview) -> Iterable[str]:
    yield ""
    yield "  From day to day"
    meetings = {each.id: each.title or each.medium for each in view.pursuit.meetings}
    yield from table(
        (
            (
                moment.on.isoformat(),
                percent(moment.chance),
                f"{100 * moment.low:.0f} to {percent(moment.high)}",
                meetings.get(moment.meeting or "", "").replace("_", " "),
            )
            for moment in view.standing.path
        ),
        right=[1],
        indent="  ",
    )
