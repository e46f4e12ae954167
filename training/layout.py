"""The heads of the reader, and which words each can say."""

from typing import NamedTuple


class Head(NamedTuple):
    name: str
    words: tuple[str, ...]
    exclusive: bool  # one word (softmax), or each for itself (sigmoid)


ANSWERS = ("yes", "probably_yes", "yes_if", "middle", "probably_no", "no")
KINDS = ("next_step", "process", "support", "hesitation", "need")

HEADS = (
    Head("answer", ANSWERS, exclusive=True),
    Head("kind", KINDS, exclusive=False),
    Head("owner", ("us", "them", "both"), exclusive=True),
    Head("step", ("advance", "continuation"), exclusive=True),
    Head(
        "aspect",
        ("steps", "people", "dates", "criteria", "information"),
        exclusive=True,
    ),
    Head("openness", ("open", "guarded", "declined", "not_free"), exclusive=True),
    Head("grade", ("enthusiastic", "yes", "qualified", "vague", "no"), exclusive=True),
    Head(
        "about",
        (
            "price",
            "timing",
            "authority",
            "need",
            "fit",
            "trust",
            "alternative",
            "understanding",
            "indecision",
            "other",
        ),
        exclusive=True,
    ),
    Head("mode", ("outright", "hinted"), exclusive=True),
    Head("sort", ("objective", "criterion", "constraint", "concern"), exclusive=True),
    Head("status", ("stated", "implied", "confirmed"), exclusive=True),
    Head("leaning", ("towards", "neutral", "away"), exclusive=True),
    Head(
        "conduct",
        ("question", "open_question", "reflection", "argument"),
        exclusive=False,
    ),
    Head("mail", ("action",), exclusive=False),
)

# The fields of each kind that a head fills.
FIELDS = {
    "next_step": ("owner", "step"),
    "process": ("aspect", "openness"),
    "support": ("grade",),
    "hesitation": ("about", "mode"),
    "need": ("sort", "status"),
}


def slices() -> dict[str, slice]:
    """Where each head stands in the one row of numbers that the network gives."""
    found, start = {}, 0
    for head in HEADS:
        found[head.name] = slice(start, start + len(head.words))
        start += len(head.words)
    return found


WIDTH = sum(len(head.words) for head in HEADS)
