"""Who does what next, and by when: promises, and requests that were accepted."""

from collections.abc import Iterator
from dataclasses import replace

from heardback.core.evidence import Kind, Party, Proposal, Step
from heardback.reading import due
from heardback.reading.answers import agrees
from heardback.reading.patterns import View, compiled, negated
from heardback.reading.questions import Ask
from heardback.reading.said import Said
from heardback.reading.tables import steps as table
from heardback.reading.tables.asks import Aim


def found_in(said: Said) -> Iterator[Proposal]:
    """At most one: the first thing that somebody says they will do."""
    if said.view is View.REPORTED:
        found = _noted(said)
    elif said.side is Party.US:
        found = _promised(said, Party.US)
    else:
        found = _agreed(said) or _promised(said, Party.THEM) or _others(said)
    if found:
        yield found


def lies_ahead(words: str) -> bool:
    """Whether a sentence can promise anything: something to come, and not "we'll see".

    >>> [lies_ahead(each) for each in ("I had the soup.", "We'll see.", "We'll call.")]
    [False, False, True]
    """
    plain = words.lower().replace("’", "'")
    if compiled(f"{table.HEDGED}|{table.UNDECIDED}").search(plain):
        return False
    return bool(compiled(table.AHEAD).search(plain))


def answered(request: Said, promises: list[Proposal], said: Said) -> list[Proposal]:
    """What we promise when they asked for it is agreed; "will do" promises as asked."""
    asked = compiled(table.REQUEST).search(request.words)
    if not asked:
        return promises
    if promises:
        return [_as_agreed(promise) for promise in promises]
    if not _will_do(said.words):
        return []
    value = _value(request, asked.start(), Party.US)
    return [request.proposal(Kind.NEXT_STEP, 0.65, {**value, "agreed": True})]


def agreed(found: list[Proposal], promise: Said, said: Said) -> list[Proposal]:
    """Our promise is agreed once they say that it suits them, or repeat the day."""
    # What they said last comes last, and most of what we say promises nothing.
    at = len(found)
    while at and found[at - 1].start >= promise.start:
        at -= 1
    if not any(map(_is_our_promise, found[at:])):
        return found
    day = due.find(said.words)
    repeated = day and day[1] - day[0] > 0.7 * len(said.words)
    if not repeated and not agrees(said.words):
        return found
    return [
        *found[:at],
        *(_as_agreed(each) if _is_our_promise(each) else each for each in found[at:]),
    ]


def _is_our_promise(found: Proposal) -> bool:
    return found.kind is Kind.NEXT_STEP and found.side is Party.US


def _as_agreed(found: Proposal) -> Proposal:
    return replace(found, value={**found.value, "agreed": True})


def _will_do(words: str) -> bool:
    return bool(
        compiled(
            r"^(?:\W*(?:sure|yes|ok|okay|of course)\W+)?(?:will do|i will|i'll|on it"
            r"|absolutely|certainly|no problem|of course)\b"
        ).search(words)
    )


def _promised(said: Said, owner: Party) -> Proposal | None:
    if said.asks or compiled(table.HEDGED).search(said.words):
        return None
    for pattern in (table.PROMISE, table.LET_ME, table.YOU_GET):
        found = compiled(pattern).search(said.words)
        if not found or negated(said.words, found.start()):
            continue
        value = _value(said, found.start(), owner)
        if owner is Party.THEM:
            value["step"] = Step.ADVANCE if found["advance"] else Step.CONTINUATION
            value["agreed"] = True
        elif pattern is table.YOU_GET and "due" not in value:
            # "You'll have it" is politeness until it has a day.
            continue
        return said.proposal(Kind.NEXT_STEP, 0.8 if found["advance"] else 0.7, value)
    return None


def _others(said: Said) -> Proposal | None:
    """Somebody on their side will, or both will meet on a day that is named."""
    if said.asks or compiled(table.HEDGED).search(said.words):
        return None
    together = compiled(table.TOGETHER).search(said.words)
    together = together or compiled(table.INVITED).search(said.words)
    if together and due.find(said.words[together.end() :]):
        value = _value(said, together.start(), Party.BOTH)
        return said.proposal(
            Kind.NEXT_STEP, 0.65, {**value, "step": Step.ADVANCE, "agreed": True}
        )
    found = compiled(table.OTHERS).search(said.words)
    if not found:
        return None
    value = _value(said, found.start(), Party.THEM)
    step = Step.ADVANCE if found["advance"] else Step.CONTINUATION
    return said.proposal(Kind.NEXT_STEP, 0.6, {**value, "step": step, "agreed": True})


def _agreed(said: Said) -> Proposal | None:
    """Their yes to a step that we asked for."""
    ask = said.ask
    if ask is None or ask.aim is not Aim.STEP or said.asks:
        return None
    named = due.find(said.words)
    works = named and compiled(table.WORKS).search(said.words)
    if not works and not agrees(said.words):
        return None
    value = _asked_for(ask, said)
    return said.proposal(Kind.NEXT_STEP, 0.75, value)


def _asked_for(ask: Ask, said: Said) -> dict[str, str | bool]:
    ours = compiled(r"\b(?:shall|should|can|could|may|might) i\b").search(ask.words)
    theirs = compiled(r"\b(?:can|could|would|will|do) you\b").search(ask.words)
    owner = Party.US if ours else Party.THEM if theirs else Party.BOTH
    if compiled(r"\b(?:meet|call|talk|speak|catch up|sit down|demo)\b").search(
        ask.words
    ):
        owner = owner if ours and "call" in ask.words else Party.BOTH
    value: dict[str, str | bool] = {
        "text": ask.quote.strip(" ?")[:200],
        "owner": owner,
        "agreed": True,
    }
    if owner is not Party.US:
        value["step"] = Step.ADVANCE
    if place := due.find(said.words):
        _add_due(value, said.quote, place, said)
    else:
        _add_due(value, ask.quote, due.find(ask.words), said)
    return value


def _noted(said: Said) -> Proposal | None:
    """In our notes: what I will do, what they said they would, what we agreed."""
    if said.asks or compiled(table.HEDGED).search(said.words):
        return None
    if agreed := compiled(table.AGREED_IN_NOTES).search(said.words):
        value = _value(said, agreed.start(), Party.BOTH)
        if "due" in value:
            value["agreed"] = True
            return said.proposal(Kind.NEXT_STEP, 0.7, value)
    if ours := compiled(table.OURS_IN_NOTES, View.REPORTED).search(said.words):
        value = _value(said, ours.start("what"), Party.US)
        mine = replace(said, side=Party.US, person=None)
        return mine.proposal(Kind.NEXT_STEP, 0.75, value)
    found = compiled(table.REPORTED, View.REPORTED).search(said.words)
    found = found or compiled(table.NEXT_IN_NOTES).search(said.words)
    if not found or not found["who"].strip(" -*+•"):
        return None
    value = _value(said, found.start(), Party.THEM)
    value["step"] = Step.ADVANCE if found["advance"] else Step.CONTINUATION
    value["agreed"] = True
    return said.proposal(Kind.NEXT_STEP, 0.7, value)


def _value(said: Said, at: int, owner: Party) -> dict[str, str | bool]:
    text = said.quote[at:].strip(" .,;!")
    value: dict[str, str | bool] = {"text": text[:200], "owner": owner}
    # A day before the promise is its own only where it begins the sentence: "on Friday
    # I'll send it", but not "the board meets Friday, you'll hear from us".
    place = due.find(said.words[at:])
    if place:
        place = place[0] + at, place[1] + at
    else:
        place = due.find(said.words[: min(at, 30)])
        place = place if place and place[0] < 4 else None
    _add_due(value, said.quote, place, said)
    return value


def _add_due(
    value: dict[str, str | bool], quote: str, place: tuple[int, int] | None, said: Said
) -> None:
    if not place:
        return
    phrase = quote[place[0] : place[1]].strip(" .,")
    value["due"] = phrase
    resolved = due.resolve(phrase, on=said.on) if said.on else None
    if resolved:
        value["due_on"] = resolved.end.isoformat()
