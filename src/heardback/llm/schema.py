"""The shape an answer must have, made from the codebook's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from heardback.core.evidence import (
    About,
    Aspect,
    Grade,
    Kind,
    Mode,
    Openness,
    Party,
    Sort,
    Status,
    Step,
)

type Shape = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One detail of a kind: a word of the codebook, words of theirs, or yes or no."""

    words: type[StrEnum] | None = None
    said: bool = False
    needed: bool = False

    @property
    def shape(self) -> Shape:
        if self.words is not None and self.needed:
            return {"type": "string", "enum": [str(word) for word in self.words]}
        if self.words is not None:
            choices = [*(str(word) for word in self.words), None]
            return {"type": ["string", "null"], "enum": choices}
        return {"type": ["string", "null"]} if self.said else {"type": "boolean"}

    @property
    def outline(self) -> str:
        if self.words is None:
            return "their exact words, or null" if self.said else "true or false"
        return " | ".join(self.words) + ("" if self.needed else ", or null")


SLOTS: Mapping[Kind, Mapping[str, Slot]] = {
    Kind.NEXT_STEP: {
        "owner": Slot(words=Party, needed=True),
        "step": Slot(words=Step),
        "due": Slot(said=True),
        "agreed": Slot(),
    },
    Kind.PROCESS: {"aspect": Slot(words=Aspect), "openness": Slot(words=Openness)},
    Kind.SUPPORT: {
        "grade": Slot(words=Grade, needed=True),
        "condition": Slot(said=True),
    },
    Kind.HESITATION: {
        "about": Slot(words=About, needed=True),
        "mode": Slot(words=Mode, needed=True),
        "cause": Slot(said=True),
    },
    Kind.NEED: {
        "sort": Slot(words=Sort, needed=True),
        "status": Slot(words=Status, needed=True),
    },
}


def proposals_shape() -> Shape:
    """A JSON schema, strict enough for servers that insist on every field."""
    kinds = [
        _object(
            {
                "kind": {"type": "string", "enum": [str(kind)]},
                "line": {"type": "integer"},
                "quote": {"type": "string"},
                **{name: slot.shape for name, slot in slots.items()},
            }
        )
        for kind, slots in SLOTS.items()
    ]
    return _object({"proposals": {"type": "array", "items": {"anyOf": kinds}}})


def text_shape() -> Shape:
    return _object({"text": {"type": "string"}})


def outline() -> str:
    """The same shape for a reader of English."""
    return "\n".join(
        f'- "{kind}": ' + "; ".join(f'"{name}": {slot.outline}' for name, slot in each)
        for kind, slots in SLOTS.items()
        for each in [list(slots.items())]
    )


def _object(fields: Mapping[str, Shape]) -> Shape:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }
