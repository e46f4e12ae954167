"""What a line of a rehearsal can speak to: needs, doubts, and claims with backing."""

from dataclasses import dataclass

from heardback.core.counterpart import State

BACKED = "backed:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something under a key, in one or several ways of saying it.

    `at_hand`: it is what is being talked about, so that less is needed to mean it.
    """

    key: str
    words: tuple[str, ...]
    at_hand: bool = False


def targets(state: State) -> tuple[Target, ...]:
    """All of it; what a doubt rests on only once it has come out."""
    found = [Target(key=want.key, words=(want.words,)) for want in state.wanted]
    for number, doubt in enumerate(state.doubts):
        words = [doubt.words]
        if doubt.revealed:
            words.append(doubt.cause)
        if doubt.helped:
            words.append(doubt.help)
        found.append(
            Target(key=doubt.key, words=tuple(words), at_hand=number == state.topic)
        )
    for at, claim in enumerate(state.backed):
        found.append(Target(key=f"{BACKED}{at}", words=(claim,)))
    return tuple(found)
