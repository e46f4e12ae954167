"""What a person typed into a file that somebody who wants to write does not know."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from heardback.core.decision import Decision
from heardback.core.pursuit import Pursuit, Recap
from heardback.notebook import decision, entries, lines, meeting, people

_FIELDS = {
    "organisation": "the heading",
    "title": "the heading",
    "side": "the heading",
    "value": "the value",
    "lead": "the source of the lead",
    "decide_by": "when they decide",
    "opened_on": "when it was opened",
    "notes": "the notes at the top",
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def untold(in_file: Pursuit, on_record: Pursuit | None, told: Pursuit) -> Iterator[str]:
    """Everything that the file says and neither the record nor `told` does."""
    yield from _entries(in_file, on_record, told)
    yield from _fields(in_file, on_record, told)
    yield from _people(in_file, on_record, told)
    yield from _meetings(in_file, on_record, told)
    decided = [_timeless(each) for each in told.decisions]
    known = on_record.decisions if on_record else ()
    for each in in_file.decisions[len(known) :]:
        if _timeless(each) not in decided:
            yield f'"{next(decision.spell(each)).removeprefix("## ")}"'
    recaps = {_words(each) for each in told.recaps}
    recaps |= {_words(each) for each in on_record.recaps} if on_record else set()
    if any(_words(each) not in recaps for each in in_file.recaps):
        yield "a recap"


def _entries(
    in_file: Pursuit, on_record: Pursuit | None, told: Pursuit
) -> Iterator[str]:
    known = {entry.id for entry in told.evidence}
    old = {entry.id for entry in on_record.evidence} if on_record else set[str]()
    for entry in in_file.evidence:
        if entry.id in known:
            continue
        if entry.id in old:
            yield f"an entry of {entry.happened_on}"
        else:
            day = entries.day_of(entry, in_file)
            yield f'"{lines.spell(entry, on=day).removeprefix("- ")}"'


def _fields(
    in_file: Pursuit, on_record: Pursuit | None, told: Pursuit
) -> Iterator[str]:
    for name, words in _FIELDS.items():
        typed = getattr(in_file, name)
        if on_record is None and name == "opened_on":
            continue
        is_new = typed != getattr(on_record, name) if on_record else bool(typed)
        if is_new and typed != getattr(told, name):
            yield words


def _people(
    in_file: Pursuit, on_record: Pursuit | None, told: Pursuit
) -> Iterator[str]:
    known = {*told.people, *(on_record.people if on_record else ())}
    for who in in_file.people:
        if who not in known:
            yield f'"{people.spell_one(who)}"'


def _meetings(
    in_file: Pursuit, on_record: Pursuit | None, told: Pursuit
) -> Iterator[str]:
    known = {*told.meetings, *(on_record.meetings if on_record else ())}
    for met in in_file.meetings:
        same = told.meeting(met.id)
        is_new = on_record is None or on_record.meeting(met.id) is None
        # "18 Sep" may have been read in another year; the id says it is the same one.
        read = replace(met, on=same.on) if same and is_new else met
        if read not in known:
            yield f'"{meeting.spell(met).removeprefix("## ")}"'


def _timeless(each: Decision) -> Decision:
    return replace(each, recorded_at=_EPOCH)


def _words(each: Recap) -> tuple[str, str, str]:
    return each.meeting, each.text, each.answer
