"""`heardback lessons`: what decisions teach together, and how little a few do."""

from collections.abc import Iterator
from dataclasses import asdict

from heardback.cli.options import AsJson, AsOf, NotebookFolder, day, now
from heardback.cli.record import open_record
from heardback.cli.terminal import paragraph, percent, say, say_json, table
from heardback.core.teaching import Lessons
from heardback.core.teaching import lessons as all_lessons


def lessons(
    *,
    notebook: NotebookFolder = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Say what decisions taught: reasons, habits, where pursuits end, who answers."""
    record = open_record(notebook)
    taught = all_lessons(
        record.pursuits(),
        rehearsed=record.rehearsed(),
        as_of=day(as_of) or now().date(),
    )
    if as_json:
        say_json(as_plain(taught))
        return
    for line in _page(taught):
        say(line)


def as_plain(taught: Lessons) -> dict[str, object]:
    """For other programs; the names of this are kept."""
    return {
        "decided": taught.decided,
        "few": taught.few,
        "rates": {
            side.value: {"mean": rate.mean, "low": rate.low, "high": rate.high}
            for side, rate in taught.rates
        },
        "reasons": [
            {
                "reason": each.reason,
                "stated": each.stated,
                "believed": each.believed,
                "estimated": each.estimated,
                "share": each.share,
                "low": each.low,
                "high": each.high,
            }
            for each in taught.lost
        ],
        "won_named": dict(taught.won),
        "instead": {instead.value: count for instead, count in taught.instead},
        "lost_to_ai": [asdict(each) for each in taught.to_ai],
        "by_side": [asdict(each) for each in taught.by_side],
        "by_source": [asdict(each) for each in taught.by_lead],
        "by_size": [asdict(each) for each in taught.by_size],
        "habits": [
            {
                "habit": each.habit.value,
                "known": each.contrast.known,
                "likelier": each.contrast.likelier,
                "bayes": each.contrast.bayes,
                "threshold": each.contrast.threshold,
                "more_needed": each.contrast.more,
                **asdict(each.contrast.counts),
            }
            for each in taught.habits
        ],
        "steps": [
            {
                "step": each.step.value,
                "reached": each.reached,
                "won": each.won,
                "ended": each.ended,
                "there": each.there,
                "days": each.time.days,
                "low": each.time.low,
                "high": each.time.high,
            }
            for each in taught.through
        ],
        "asking": {
            "asked": taught.asking.all.asked,
            "answered": taught.asking.all.answered,
            "open": taught.asking.open,
            "words": taught.asking.words,
        },
    }


def _page(taught: Lessons) -> Iterator[str]:
    for side, rate in taught.rates:
        yield paragraph(f"They choose you, {side}s: {rate.words}.")
    if taught.few:
        yield paragraph(
            f"{taught.decided or 'No'} decided so far. From five on there is more to "
            "say; until then each one is worth more as a story: 'heardback why' reads "
            "it back."
        )
        return
    yield from _section("Why they say no: the estimate, they said, you believed")
    yield from table(
        [
            (percent(each.share), str(each.stated), str(each.believed), each.label)
            for each in taught.lost
        ],
        right=[0, 1, 2],
        indent="  ",
    )
    if taught.instead:
        yield from _section("What they chose instead")
        rows = [(str(count), name.replace("_", " ")) for name, count in taught.instead]
        yield from table(rows, right=[0], indent="  ")
    yield from _section("What goes with a yes")
    for each in taught.habits:
        known = "known: " if each.contrast.known else ""
        said = f"{known}{each.label}. {each.contrast.words}"
        yield paragraph(said, indent="    ", first="  · ")
    yield from _section("Where they end, of those that came so far")
    yield from table(
        [
            (f"{each.ended} of {each.reached}", each.label, _days(each.time.days))
            for each in taught.through
        ],
        right=[0],
        indent="  ",
    )
    yield from _section("How asking works for you")
    yield paragraph(taught.asking.words, indent="  ")


def _days(days: int | None) -> str:
    return "" if days is None else f"half had gone on after {days} days"


def _section(title: str) -> Iterator[str]:
    yield ""
    yield title
