"""A pursuit without the names in it, for somebody who need not know them."""

import re
import string
from dataclasses import replace

from heardback.core.debrief import Debrief
from heardback.core.decision import Decision
from heardback.core.evidence import Evidence
from heardback.core.pursuit import Meeting, Pursuit


def without_names(pursuit: Pursuit, *, number: int = 1) -> Pursuit:
    """People become Person A, B and so on, and the organisation a number.

    Names go from quotes and notes too, as far as they are spelled as on record: their
    parts of more than two letters, addresses, and the organisation's words.

    >>> from datetime import date
    >>> from heardback.core.pursuit import Person, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), title="Texts for Tom Becker",
    ...                people=(Person(name="Tom Becker"),))
    >>> without_names(deal).title, without_names(deal).organisation
    ('Texts for Person A', 'Organisation 1')
    """
    names = {
        who.name: f"Person {_letter(place)}" for place, who in enumerate(pursuit.people)
    }
    mask = _Mask(pursuit, names, f"Organisation {number}")
    return replace(
        pursuit,
        organisation=mask.organisation,
        title=mask(pursuit.title),
        notes="",
        people=tuple(
            replace(who, name=names[who.name], email="", role=mask(who.role))
            for who in pursuit.people
        ),
        meetings=tuple(_meeting(each, mask) for each in pursuit.meetings),
        evidence=tuple(_entry(each, mask) for each in pursuit.evidence),
        decisions=tuple(_decision(each, mask) for each in pursuit.decisions),
        debriefs=tuple(_debrief(each, mask) for each in pursuit.debriefs),
        documents=(),
        reviewed=(),
        recaps=(),
        nudges=(),
        prepared=(),
        offers=(),
    )


class _Mask:
    """Puts labels where names stand, the longest first."""

    def __init__(
        self, pursuit: Pursuit, names: dict[str, str], organisation: str
    ) -> None:
        self.names = names
        self.organisation = organisation
        known = {pursuit.organisation: organisation}
        for word in pursuit.organisation.split():
            if len(word) > 3 and word[0].isupper():
                known.setdefault(word, organisation)
        for who in pursuit.people:
            label = names[who.name]
            for part in (who.name, who.email, *who.name.split()):
                if len(part) > 2:
                    known.setdefault(part, label)
        self.labels = {part.casefold(): label for part, label in known.items() if part}
        parts = sorted(known, key=len, reverse=True)
        spelled = "|".join(re.escape(part) for part in parts if part)
        self.pattern = re.compile(rf"(?<!\w)(?:{spelled})(?!\w)", re.IGNORECASE)

    def __call__(self, text: str) -> str:
        return self.pattern.sub(self._label, text)

    def _label(self, found: re.Match[str]) -> str:
        # Some signs are the same to a pattern and not to casefold: ı and I, in Turkish.
        said = found[0]
        return self.labels.get(said.casefold()) or next(
            (
                label
                for part, label in self.labels.items()
                if re.fullmatch(re.escape(part), said, re.IGNORECASE)
            ),
            "[a name]",
        )

    def name(self, name: str | None) -> str | None:
        if name is None:
            return None
        return self.names.get(name) or self(name)


def _letter(place: int) -> str:
    letters = string.ascii_uppercase
    more, last = divmod(place, len(letters))
    return (letters[more - 1] if more else "") + letters[last]


def _meeting(meeting: Meeting, mask: _Mask) -> Meeting:
    people = tuple(mask.name(name) or "" for name in meeting.people)
    return replace(meeting, title=mask(meeting.title), notes="", people=people)


def _entry(entry: Evidence, mask: _Mask) -> Evidence:
    statement = entry.statement
    words = {
        name: mask(getattr(statement, name))
        for name in ("text", "condition", "cause", "why")
        if hasattr(statement, name)
    }
    return replace(
        entry,
        person=mask.name(entry.person),
        quote=mask(entry.quote),
        span=None,
        statement=replace(statement, **words),  # type: ignore[arg-type]
    )


def _decision(decision: Decision, mask: _Mask) -> Decision:
    return replace(
        decision,
        said_by=mask.name(decision.said_by),
        their_words=mask(decision.their_words),
        instead_who="",
        my_belief=mask(decision.my_belief),
    )


def _debrief(debrief: Debrief, mask: _Mask) -> Debrief:
    return replace(
        debrief,
        person=mask.name(debrief.person),
        helper="",
        text="",
        answers=tuple(
            replace(each, words=mask(each.words), again=mask(each.again))
            for each in debrief.answers
        ),
    )
