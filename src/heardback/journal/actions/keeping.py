"""Nudges, prepared questions and offers as they come in, or on top of what is there."""

from collections.abc import Iterable, Mapping

from heardback.core import pursuit as core
from heardback.core.errors import Invalid
from heardback.core.offer import Offer as Offered
from heardback.journal.models import (
    Meeting,
    Nudge,
    Offer,
    Person,
    PreparedQuestion,
    Pursuit,
)


def add_nudges(row: Pursuit, nudges: Iterable[core.Nudged]) -> None:
    Nudge.objects.bulk_create(
        [Nudge.of(each, pursuit=row) for each in nudges], ignore_conflicts=True
    )


def add_prepared(
    row: Pursuit,
    prepared: Iterable[core.Prepared],
    meetings: Mapping[str, Meeting],
    people: Mapping[str, Person],
) -> None:
    made = []
    for each in prepared:
        meeting = meetings.get(each.meeting)
        if meeting is None:
            raise Invalid(
                f"A question names the meeting {each.meeting!r}, which is not here."
            )
        person = people[each.person] if each.person else None
        made.append(
            PreparedQuestion.of(each, pursuit=row, meeting=meeting, person=person)
        )
    PreparedQuestion.objects.bulk_create(made)


def add_offers(row: Pursuit, offers: Iterable[Offered]) -> None:
    Offer.objects.bulk_create(
        [Offer.of(each, pursuit=row) for each in offers], ignore_conflicts=True
    )


def merge_kept(
    row: Pursuit,
    kept: core.Pursuit,
    came: core.Pursuit,
    meetings: Mapping[str, Meeting],
    people: Mapping[str, Person],
) -> bool:
    """What is known stays as it is; says whether there was anything new."""
    days = {each.sent_on for each in kept.nudges}
    nudges = [each for each in came.nudges if each.sent_on not in days]
    add_nudges(row, nudges)
    known = {(each.meeting, each.recorded_at) for each in kept.prepared}
    fresh = [
        each for each in came.prepared if (each.meeting, each.recorded_at) not in known
    ]
    add_prepared(row, fresh, meetings, people)
    return bool(nudges or fresh) | _merge_offers(row, kept, came)


def _merge_offers(row: Pursuit, kept: core.Pursuit, came: core.Pursuit) -> bool:
    """New ones are added; one that is known here takes an answer, and keeps its own."""
    known = {each.id: each for each in kept.offers}
    fresh = [each for each in came.offers if each.id not in known]
    add_offers(row, fresh)
    answered = [
        each
        for each in came.offers
        if each.answer and each.id in known and known[each.id].open
    ]
    for each in answered:
        Offer.objects.filter(pursuit=row, public_id=each.id).update(
            answer=each.answer, answered_on=each.answered_on
        )
    return bool(fresh or answered)
