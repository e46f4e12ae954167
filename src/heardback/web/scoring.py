"""The scorecard as it stands: each check with what three sides made of it."""

from dataclasses import dataclass

from heardback.core.marks import Mark, marks
from heardback.core.scorecard import Check, scorecard
from heardback.core.speech import Delivery, delivery
from heardback.core.speech import Said as Spoken
from heardback.journal.queries import By, Practice

US = "us"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`program` is None where nobody typed, or it never came up."""

    check: Check
    number: int
    program: Mark | None
    own: bool | None
    coach: bool | None


def card_of(one: Practice) -> list[Row]:
    found = {mark.key: mark for mark in marks(one.state)}
    typed = bool(one.state.exchanges)
    return [
        Row(
            check=check,
            number=number,
            program=found.get(check.key) if typed else None,
            own=one.marks[By.OWN].get(check.key),
            coach=one.marks[By.COACH].get(check.key),
        )
        for number, check in enumerate(scorecard(one.began), start=1)
    ]


def delivery_of(one: Practice) -> Delivery | None:
    """How it was spoken; None where it was typed."""
    if not any(each.said.seconds for each in one.state.exchanges):
        return None
    said, at = [], 0.0
    for each in one.state.exchanges:
        seconds = each.said.seconds
        said.append(
            Spoken(
                words=each.said.text,
                speaker=US,
                start=at if seconds else None,
                end=at + seconds if seconds else None,
            )
        )
        at += seconds or 0.0
        said.append(Spoken(words=each.reply.text, speaker="them"))
    return delivery(said, us=[US])
