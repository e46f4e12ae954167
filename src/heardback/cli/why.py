"""`heardback why`: a decision read back from the record."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from heardback.cli.options import AsJson, NotebookFolder, WhichPursuit, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, percent, quoted, say, say_json, table
from heardback.core.likelihoods import label
from heardback.core.readback import Readback, readback


def why(
    pursuit: WhichPursuit,
    *,
    exact: Annotated[
        bool, typer.Option("--exact", help="With the chance of every reason.")
    ] = False,
    notebook: NotebookFolder = None,
    as_json: AsJson = False,
) -> None:
    """Read a decision back: theirs, yours, the estimate, and what was never asked."""
    record = open_record(notebook)
    one = record.overview(pursuit, as_of=now().date()).pursuit
    back = readback(one, record.pursuits())
    if as_json:
        say_json(as_plain(back))
        return
    for line in _page(back, exact=exact):
        say(line)


def as_plain(back: Readback) -> dict[str, object]:
    """For other programs; the names of this are kept."""
    estimate = back.estimate
    return {
        "organisation": back.pursuit.organisation,
        "outcome": back.decision.outcome.value,
        "decided_on": back.decision.decided_on.isoformat(),
        "theirs": {
            "words": back.theirs.words,
            "generic": round(back.theirs.generic, 3),
            "names": list(back.theirs.names),
            "why": back.theirs.why,
        }
        if back.theirs
        else None,
        "mine": {"words": back.decision.my_belief, "sure": back.decision.sure},
        "reasons": {name: round(chance, 4) for name, chance in estimate.chances}
        if estimate
        else {},
        "apart": list(estimate.apart) if estimate else [],
        "pointed": [
            {
                "says": each.says,
                "quote": each.entry.quote,
                "person": each.entry.person,
                "on": each.entry.happened_on.isoformat(),
                "recalled": each.recalled,
            }
            for each in back.pointed
        ],
        "never_asked": [
            {"text": each.text, "by": list(each.by)} for each in back.unasked
        ],
        "earlier": [
            {
                "sign": each.sign,
                "meeting": each.nth,
                "on": each.meeting.on.isoformat(),
                "won_with": each.counts.won_with,
                "won": each.counts.won,
                "lost_with": each.counts.lost_with,
                "lost": each.counts.n - each.counts.won,
            }
            for each in back.earlier
        ],
        "moved": {
            "before": round(back.moved.before.mean, 4),
            "after": round(back.moved.after.mean, 4),
            "more_needed": back.moved.more_needed,
            "words": back.moved.words,
        },
    }


def _page(back: Readback, *, exact: bool) -> Iterator[str]:
    yield back.pursuit.organisation
    yield from _section("What they said", _theirs(back))
    yield from _section("What you believe", _mine(back))
    yield from _section("An estimate", _estimate(back, exact=exact))
    yield from _section("Heard along the way", _heard(back))
    yield from _section("Never on record", _unasked(back))
    yield from _section("What might have told earlier", _earlier(back))
    moved = [paragraph(back.moved.words, indent="  ")]
    yield from _section("How far this should move you", moved)


def _theirs(back: Readback) -> Iterator[str]:
    if back.theirs:
        yield quoted(back.theirs.words, indent="  ")
        if back.estimate:
            yield paragraph(back.theirs.why, indent="  ")
    for debrief in back.pursuit.debriefs:
        for answer in debrief.answers:
            who = f"asked afterwards, {answer.on}: {debrief.person or 'they'}"
            yield paragraph(who, indent="  ")
            yield quoted(answer.words or answer.reply.value, indent="  ")


def _mine(back: Readback) -> Iterator[str]:
    decision = back.decision
    sure = f" ({decision.sure} in 10 sure)" if decision.sure is not None else ""
    if decision.my_belief:
        yield paragraph(f"{decision.my_belief}{sure}", indent="  ")


def _estimate(back: Readback, *, exact: bool) -> Iterator[str]:
    if back.estimate is None:
        return
    yield paragraph(back.estimate.words, indent="  ")
    for sentence in back.estimate.apart:
        yield paragraph(sentence, indent="  ")
    if exact:
        rows = [(percent(each), label(name)) for name, each in back.estimate.chances]
        yield from table(rows, right=[0], indent="  ")


def _heard(back: Readback) -> Iterator[str]:
    for each in back.pointed:
        who = f"{each.entry.happened_on}, {each.entry.person or 'they'}"
        late = " (recalled after the decision)" if each.recalled else ""
        yield paragraph(f"{who}: {each.says}{late}", indent="  ")
        if each.entry.quote:
            yield quoted(each.entry.quote, indent="    ")


def _unasked(back: Readback) -> Iterator[str]:
    for gap in back.unasked:
        by = f" (could have been told by {' or '.join(gap.by)})" if gap.by else ""
        yield paragraph(f"{gap.text}{by}", indent="    ", first="  · ")


def _earlier(back: Readback) -> Iterator[str]:
    for sign in back.earlier:
        start = f"from meeting {sign.nth}, {sign.meeting.on}, on: {sign.sign}."
        yield paragraph(f"{start} {sign.words}", indent="    ", first="  · ")


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Nothing where there is nothing to say."""
    found = list(lines)
    if found:
        yield from ("", title, *found)
