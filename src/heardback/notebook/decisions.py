"""The decisions of a file, set against what is on record."""

from datetime import date

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import Invalid
from heardback.notebook import decision, lines
from heardback.notebook.intake import Intake
from heardback.notebook.page import Page, Role, Section

_STILL_COUNTS = (
    "The decision was removed from the file, but it still counts: a decision is not "
    "taken back by deleting it. Write the new one in its place."
)


def take(page: Page, intake: Intake) -> tuple[Decision, ...]:
    on_record = intake.record.decisions if intake.record else ()
    in_file = [
        _decision(section, section.decided, intake)
        for section in page.sections
        if section.decided
    ]
    if on_record and not in_file:
        intake.problem(0, _STILL_COUNTS)
    return decision.taken(in_file, on_record, intake.recorded_at)


def _decision(
    section: Section, decided: tuple[date, Outcome], intake: Intake
) -> Decision:
    day, outcome = decided
    result = Decision(outcome=outcome, decided_on=day, recorded_at=intake.recorded_at)
    for row in section.rows:
        if row.role is not Role.VERDICT:
            continue
        bare = lines.unmarked(lines.unbulleted(row.text)[1])[0]
        try:
            if verdict := decision.line(bare):
                result = decision.with_line(result, verdict)
        except Invalid as invalid:
            intake.refuse(row, invalid)
    return result
