"""Two readers' proposals as one list: the same thing once, surer when both saw it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from heardback.core.evidence import FoundBy, Kind, Proposal

# The word that a proposal stands or falls with.
_MAIN = {
    Kind.NEXT_STEP: "owner",
    Kind.PROCESS: "openness",
    Kind.SUPPORT: "grade",
    Kind.HESITATION: "about",
    Kind.NEED: "sort",
}


def merged(
    first: Iterable[Proposal], second: Iterable[Proposal]
) -> tuple[Proposal, ...]:
    """The first reader's proposals, and the second's where it alone saw something.

    Of the same kind at the same place the first reader's is kept. Where both read it
    alike, half of its doubt is gone (our choice, not measured) and the second's details
    fill the gaps. `by` says who found it.
    """
    first = tuple(first)
    found = list(first)
    for at, proposal in placed(first, second):
        if at is None:
            found.append(proposal)
        else:
            found[at] = proposal
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))


def placed(
    first: Sequence[Proposal], second: Iterable[Proposal]
) -> list[tuple[int | None, Proposal]]:
    """What a second reading changes: the place among the first's, or None for more."""
    found = list(first)
    changes: dict[int, Proposal] = {}
    for other in second:
        at = next((i for i, each in enumerate(found) if _same(each, other)), None)
        if at is None:
            found.append(other)
        elif at < len(first):
            found[at] = changes[at] = _both(found[at], other)
    return [*changes.items(), *((None, each) for each in found[len(first) :])]


def _same(one: Proposal, other: Proposal) -> bool:
    if one.kind is not other.kind or one.side is not other.side:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    shorter = min(one.end - one.start, other.end - other.start)
    return shared > 0 and 2 * shared >= shorter


def _both(one: Proposal, other: Proposal) -> Proposal:
    main = _MAIN[one.kind]
    if one.by is FoundBy.BOTH or one.value.get(main) != other.value.get(main):
        return one
    surest = max(one.confidence, other.confidence)
    return replace(
        one,
        confidence=round(1 - (1 - surest) / 2, 4),
        by=FoundBy.BOTH,
        maybe=False,
        value={**other.value, **one.value},
    )
