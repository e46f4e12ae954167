"""The meetings of a file, set against what is on record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from heardback.core.errors import Invalid
from heardback.core.pursuit import Meeting, Pursuit, Recap
from heardback.notebook import lines, meeting, recap
from heardback.notebook.intake import Intake, restored, unchanged
from heardback.notebook.page import Page, Place, Role, Section

_SECOND_GUESS = "A meeting has one guess, and there is one above."


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A section with its meeting, and the meeting on record if there is one."""

    section: Section
    meeting: Meeting
    old: Meeting | None = None

    @property
    def moved(self) -> bool:
        return self.old is not None and self.old.on != self.meeting.on


def identify(page: Page, intake: Intake) -> tuple[Met, ...]:
    """Each section of a meeting with its heading read and its id found."""
    old = {met.id: met for met in intake.record.meetings} if intake.record else {}
    sections = [each for each in page.sections if each.place is Place.MEETING]
    marked = {each.mark for each in sections}
    met: list[Met] = []
    for section in sections:
        known = old.pop(section.mark, None) if section.mark else None
        if known is None and (same := _same_heading(section, old, marked)):
            known = old.pop(same)
        met.append(_met(section, known, intake))
    return tuple(met)


def take(met: tuple[Met, ...], intake: Intake) -> tuple[Meeting, ...]:
    """The meetings with guesses and notes, and those whose section is gone."""
    in_file = tuple(_with_guess_and_notes(each, intake) for each in met)
    on_record = intake.record.meetings if intake.record else ()
    return restored(
        in_file,
        on_record,
        key=lambda each: each.id,
        keep=lambda each: _left(each, intake),
    )


def take_recaps(met: tuple[Met, ...], intake: Intake) -> tuple[Recap, ...]:
    """Recaps in the order on record, new ones behind."""
    on_record = intake.record.recaps if intake.record else ()
    in_file = {
        each.meeting.id: recap.taken(
            each.section.blocks,
            [old for old in on_record if old.meeting == each.meeting.id],
            meeting=each.meeting.id,
            at=intake.recorded_at,
        )
        for each in met
    }
    result: list[Recap] = []
    for old in on_record:
        waiting = in_file.get(old.meeting)
        if waiting:
            result.append(waiting.pop(0))
        elif _stays(old, intake):
            result.append(old)
    result.extend(each for waiting in in_file.values() for each in waiting)
    return tuple(result)


def spell_guess(guess: int) -> str:
    return f"- guess: {guess} in 10"


def _same_heading(
    section: Section, old: dict[str, Meeting], marked: set[str | None]
) -> str | None:
    if section.mark is not None:
        return None
    text = f"## {section.heading}"
    same = (id for id, each in old.items() if meeting.spell(each) == text)
    return next((id for id in same if id not in marked), None)


def _met(section: Section, known: Meeting | None, intake: Intake) -> Met:
    if known is not None:
        intake.used_for_meetings.add(known.id)
        is_same = section.when is None or _is_same(section, known)
        return Met(
            section=section,
            meeting=known if is_same else _changed(known, section, intake),
            old=known,
        )
    id = section.mark
    if id is None or id in intake.used_for_meetings:
        id = intake.new_meeting_id(section.heading)
    intake.used_for_meetings.add(id)
    when = section.when or meeting.When(on=intake.recorded_at.date())
    new = meeting.of(when, id=id)
    if section.mark is None:
        new = replace(new, people=_known(new, intake))
    return Met(section=section, meeting=new)


def _is_same(section: Section, known: Meeting) -> bool:
    return f"## {section.heading}" == meeting.spell(known)


def _changed(known: Meeting, section: Section, intake: Intake) -> Meeting:
    if section.when is None:
        return known
    new = meeting.of(section.when, id=known.id)
    return replace(
        known,
        on=new.on,
        at=new.at,
        held=new.held,
        medium=new.medium,
        title=new.title,
        people=known.people if new.people == known.people else _known(new, intake),
    )


def _known(met: Meeting, intake: Intake) -> tuple[str, ...]:
    names = (intake.person(name) for name in met.people)
    return tuple(dict.fromkeys(filter(None, names)))


def _with_guess_and_notes(met: Met, intake: Intake) -> Meeting:
    guess = _guess(met, intake)
    notes = intake.notes(met.section)
    if met.old is not None:
        notes = unchanged(notes, met.old.notes)
    return replace(met.meeting, guess=guess, notes=notes)


def _guess(met: Met, intake: Intake) -> int | None:
    old = met.old.guess if met.old else None
    found: list[int] = []
    rows = [row for row in met.section.rows if row.role is Role.GUESS]
    for row in rows:
        bare = lines.unmarked(lines.unbulleted(row.text)[1])[0]
        if old is not None and f"- {bare}" == spell_guess(old):
            found.append(old)
            continue
        try:
            number = lines.tenths(lines.guess(bare) or "")
        except Invalid as invalid:
            intake.refuse(row, invalid)
            continue
        if found:
            intake.refuse(row, _SECOND_GUESS)
        else:
            found.append(number)
    if old is not None and not rows:
        intake.gone(spell_guess(old)[2:])
        return None if intake.take_back else old
    return found[0] if found else old


def _left(met: Meeting, intake: Intake) -> Meeting | None:
    """A meeting on record whose section is gone from the file."""
    intake.gone(meeting.spell(met))
    is_gone = intake.take_back and intake.record is not None
    return None if is_gone and met.id not in _named(intake.record) else met


def _named(record: Pursuit | None) -> Iterator[str | None]:
    """Ids of meetings that something else on record speaks of."""
    if record is None:
        return
    yield from (entry.meeting for entry in record.evidence)
    yield from (each.meeting for each in record.recaps)
    yield from (each.meeting for each in record.forecasts)
    yield from (each.meeting for each in record.documents)


def _stays(old: Recap, intake: Intake) -> bool:
    meetings = intake.record.meetings if intake.record else ()
    if all(each.id != old.meeting for each in meetings):
        # A recap of a meeting that nobody knows has no place in the file.
        return True
    intake.gone("### recap")
    return not intake.take_back
