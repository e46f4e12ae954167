"""What was read as one plain document: the shape of `heardback read --json`."""

from collections.abc import Iterable

from heardback.core.evidence import Proposal
from heardback.core.talk import Talk

type Plain = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


def report(talk: Talk, proposals: Iterable[Proposal]) -> dict[str, Plain]:
    """Source, proposals and problems; other tools depend on these names."""
    return {
        "source": {
            "kind": str(talk.form),
            "turns": len(talk.turns),
            "text": talk.text,
        },
        "proposals": [_proposal(found) for found in proposals],
        "problems": [
            {"line": problem.line, "text": problem.text} for problem in talk.problems
        ],
    }


def _proposal(found: Proposal) -> dict[str, Plain]:
    return {
        "kind": str(found.kind),
        "value": {
            name: word if isinstance(word, bool) else str(word)
            for name, word in found.value.items()
        },
        "person": found.person,
        "side": str(found.side),
        "quote": found.quote,
        "start": found.start,
        "end": found.end,
        "confidence": found.confidence,
        "question": found.question,
    }
