"""What a text tells in passing: who has a part in it, and which sum was named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from heardback.core.evidence import Party
from heardback.core.pursuit import Money, Person, Pursuit, Reviewed, Verdict

_OWN = ("my ", "our ", "the ", "her ", "his ", "their ")
# Words for a role that are written in capitals.
_SHORT = 4
MOST, MOST_SUMS = 5, 2
# Characters that are looked through for sums, and shown around one.
LONGEST, AROUND = 100_000, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Somebody to add, or a sum to set, with the words that told it; `done` if it is.

    `key` names it within its document.
    """

    key: str
    quote: str
    person: Person | None = None
    value: Money | None = None
    done: bool = False


def asides_in(pursuit: Pursuit, document_id: str) -> tuple[Aside, ...]:
    """Each only once: people from their words that the user accepted, sums from all."""
    accepted = [
        each
        for each in pursuit.reviewed
        if each.document == document_id
        and each.verdict is Verdict.ACCEPTED
        and each.proposal.side is Party.THEM
    ]
    texts = (each.text for each in pursuit.documents if each.id == document_id)
    sums = {each.value: each for each in _sums(pursuit, next(texts, ""))}
    people = {each.person: each for each in _people(pursuit, accepted)}
    return (*list(people.values())[:MOST], *list(sums.values())[:MOST_SUMS])


def named(who: str) -> str:
    """
    >>> named("our CFO"), named("legal"), named("the board"), named("cfo")
    ('CFO', 'Legal', 'Board', 'CFO')
    """
    plain = " ".join(who.split())
    for word in _OWN:
        if plain.lower().startswith(word):
            plain = plain[len(word) :]
    if len(plain) < _SHORT and plain.isalpha():
        return plain.upper()
    return plain[:1].upper() + plain[1:]


def _people(pursuit: Pursuit, accepted: Sequence[Reviewed]) -> Iterator[Aside]:
    from heardback.reading.parts import parts_in

    for each in accepted:
        for told in parts_in(each.proposal.quote):
            person = Person(name=named(told.who), part=told.part)
            if _is_other(person, pursuit):
                continue
            yield Aside(
                key=f"{each.id}:{told.start}",
                quote=each.proposal.quote,
                person=person,
                done=person in pursuit.people,
            )


def _is_other(person: Person, pursuit: Pursuit) -> bool:
    """Whether it is somebody who is known, by name or by what they do there."""
    wanted = person.name.casefold()
    return any(
        wanted in (known.name.casefold(), known.role.casefold())
        or wanted in known.name.casefold().split()
        for known in pursuit.people
        if known != person
    )


def _sums(pursuit: Pursuit, text: str) -> Iterator[Aside]:
    """One sum in one currency, whoever named it; a range is nobody's price yet."""
    from heardback.reading.money import find

    for found in find(text[:LONGEST]):
        if not found.currency or found.low != found.high:
            continue
        value = Money(amount=found.low, currency=found.currency, per=found.per)
        if pursuit.value in (None, value):
            start = text.rfind("\n", 0, found.start) + 1
            line = text[max(start, found.start - AROUND) : found.end + AROUND]
            yield Aside(
                key=f"sum:{found.start}",
                quote=line.split("\n")[0].strip(),
                value=value,
                done=pursuit.value == value,
            )


def removable(person: Person, pursuit: Pursuit) -> bool:
    """Whether nothing is said of them or by them."""
    name = person.name
    return not (
        any(name in each.people for each in pursuit.meetings)
        or any(entry.person == name for entry in pursuit.evidence)
        or any(each.person == name for each in pursuit.debriefs)
    )
