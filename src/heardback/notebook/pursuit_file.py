"""One pursuit as one Markdown file, out and in.

What reads exactly as it was last written means what is on record; only what a person
changed is read anew.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime

from heardback.core.errors import Unreadable
from heardback.core.evidence import Evidence
from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.notebook import (
    decision,
    decisions,
    entries,
    head,
    heading,
    lines,
    meeting,
    meetings,
    page,
    recap,
)
from heardback.notebook.entries import Placed
from heardback.notebook.found import Parsed
from heardback.notebook.ids import of_heading
from heardback.notebook.intake import Intake, tidy, unchanged
from heardback.notebook.page import LOOSE, Page, Place, Role

_TELLING = (Role.FIELDS, Role.PEOPLE, Role.ENTRY)


def render(pursuit: Pursuit, *, kept: Collection[str] = ()) -> str:
    """The file of a pursuit; `kept` are lines of its notes to leave as typed."""
    broken = {lines.unmarked(line)[1] for line in kept}
    by_meeting: dict[str | None, list[Evidence]] = {}
    for entry in _in_first_order(pursuit):
        if entry.id not in broken:
            place = entry.meeting if pursuit.meeting(entry.meeting) else None
            by_meeting.setdefault(place, []).append(entry)
    blocks = [[*head.spell(pursuit)], [*_notes(pursuit.notes, Place.HEAD, kept)]]
    for met in pursuit.meetings:
        blocks.extend(_meeting(met, pursuit, by_meeting.get(met.id, []), kept))
    if loose := by_meeting.get(None):
        blocks.append([LOOSE, *(_line(entry, None) for entry in loose)])
    if pursuit.decision:
        blocks.append([*decision.spell(pursuit.decision)])
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def parse(
    text: str,
    *,
    recorded_at: datetime,
    file: str = "",
    record: Pursuit | None = None,
    retract_removed: bool = False,
) -> Parsed:
    """What a file says, set against what is on `record`.

    New and changed lines are recorded at `recorded_at`. A line that is gone is
    reported, and taken back only with `retract_removed`. Raises Unreadable where the
    text is no pursuit at all.
    """
    known = {each.id for each in record.meetings} if record else set[str]()
    sheet = page.read(text, near=recorded_at.date(), known=known)
    _expect_a_pursuit(sheet, record)
    intake = _intake(sheet, record, file, recorded_at)
    intake.take_back = retract_removed
    titled = head.title(sheet.head, intake)
    fields = head.fields(sheet.head, intake)
    for who in head.take_people(sheet.head, intake):
        intake.meet(who)
    met = meetings.identify(sheet, intake)
    evidence = entries.take(_placed(sheet, met), intake)
    decided = decisions.take(sheet, intake)
    held = meetings.take(met, intake)
    recaps = meetings.take_recaps(met, intake)
    notes = _free_notes(sheet, intake)
    fields.setdefault("opened_on", _opened(record, held, recorded_at))
    base = record or Pursuit(
        id=sheet.head.mark or intake.seed,
        side=Side.DEAL,
        organisation="",
        opened_on=recorded_at.date(),
    )
    pursuit = replace(
        base,
        **titled,
        **fields,
        people=tuple(intake.people),
        meetings=held,
        evidence=evidence,
        decisions=decided,
        recaps=recaps,
        notes=notes,
    )
    return Parsed(
        pursuit=pursuit,
        problems=tuple(sorted(intake.problems, key=lambda problem: problem.line)),
        removed=tuple(intake.removed),
        kept=frozenset(intake.kept),
    )


def _in_first_order(pursuit: Pursuit) -> list[Evidence]:
    """What stands, in the order in which it was first written down."""
    old = {entry.id: entry for entry in pursuit.evidence}
    place = {entry.id: at for at, entry in enumerate(pursuit.evidence)}

    def first(entry: Evidence) -> int:
        seen = {entry.id}
        while (before := entry.supersedes) in old and before not in seen:
            seen.add(before)
            entry = old[before]
        return place[entry.id]

    return sorted(pursuit.current, key=first)


def _meeting(
    met: Meeting, pursuit: Pursuit, own: list[Evidence], kept: Collection[str]
) -> Iterator[list[str]]:
    block = [lines.marked(meeting.spell(met), met.id)]
    block.extend(_line(entry, met) for entry in own)
    if met.guess is not None:
        block.append(meetings.spell_guess(met.guess))
    yield block
    yield [*_notes(met.notes, Place.MEETING, kept)]
    for each in pursuit.recaps:
        if each.meeting == met.id:
            yield [*recap.spell(each)]


def _line(entry: Evidence, met: Meeting | None) -> str:
    return lines.marked(lines.spell(entry, on=met.on if met else None), entry.id)


def _notes(notes: str, place: Place, kept: Collection[str]) -> Iterator[str]:
    text = tidy(notes.replace("\r\n", "\n"))
    if not text:
        return
    for line in text.split("\n"):
        yield line if line in kept else page.guarded(line, place)


def _expect_a_pursuit(sheet: Page, record: Pursuit | None) -> None:
    """Somebody's other notes in the same folder are left alone."""
    if record or sheet.head.mark or sheet.sections:
        return
    has_rows = any(row.role in _TELLING for row in sheet.head.rows)
    if not has_rows and heading.read(sheet.head.heading).side is None:
        raise Unreadable(
            'This is no pursuit. Begin the file with a line like "# Northgate Foods: '
            'deal" or "# Harbour Lab: application".'
        )


def _intake(
    sheet: Page,
    record: Pursuit | None,
    file: str,
    recorded_at: datetime,
) -> Intake:
    seed = sheet.head.mark or of_heading(sheet.head.heading)
    intake = Intake(
        file=file,
        recorded_at=recorded_at,
        record=record,
        seed=record.id if record else seed,
    )
    for problem in sheet.problems:
        intake.problem(problem.line, problem.text)
    if record:
        intake.used.update(entry.id for entry in record.evidence)
        intake.used_for_meetings.update(each.id for each in record.meetings)
    for section in (sheet.head, *sheet.sections):
        for row in section.rows:
            if row.role is Role.ODD:
                intake.problem(row.number, _odd(row.text, section.place))
    return intake


def _odd(text: str, place: Place) -> str:
    keys = "next:, process:, support NAME:, doubt NAME: or need NAME:"
    if place is Place.MEETING:
        keys = f"guess:, {keys}"
    if place is Place.DECISION:
        keys = f"instead:, they said NAME:, I believe:, sure:, come back:, {keys}"
    return (
        f'"{text.strip()}" is not understood and is kept as text. Begin an item of a '
        f"list with {keys}; a plain note needs no dash."
    )


def _placed(sheet: Page, met: tuple[meetings.Met, ...]) -> Iterator[Placed]:
    by_number = {each.section.number: each for each in met}
    for section in (sheet.head, *sheet.sections):
        held = by_number.get(section.number)
        day = section.decided[0] if section.decided else None
        for row in section.rows:
            if row.role in (Role.ENTRY, Role.ODD, Role.KEPT):
                yield Placed(
                    row=row,
                    meeting=held.meeting.id if held else None,
                    on=held.meeting.on if held else day,
                    moved=held.moved if held else False,
                )


def _free_notes(sheet: Page, intake: Intake) -> str:
    """Notes that belong to no meeting."""
    loose = [each for each in sheet.sections if each.place is not Place.MEETING]
    texts = [intake.notes(section) for section in (sheet.head, *loose)]
    notes = "\n".join(filter(None, texts))
    return unchanged(notes, intake.record.notes) if intake.record else notes


def _opened(
    record: Pursuit | None, held: tuple[Meeting, ...], recorded_at: datetime
) -> object:
    if record:
        return record.opened_on
    days = (each.on for each in held if each.held)
    return min(days, default=recorded_at.date())
