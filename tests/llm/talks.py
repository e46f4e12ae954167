"""The talks that the tests of this room read."""

from heardback.core.talk import Form, Talk, Turn


def talk_of(*turns: tuple[str, str], form: Form = Form.TRANSCRIPT) -> Talk:
    """A talk from (speaker, words); an empty speaker is nobody in particular."""
    text = ""
    placed = []
    for speaker, words in turns:
        text += f"{speaker}: " if speaker else ""
        placed.append(
            Turn(start=len(text), end=len(text) + len(words), speaker=speaker or None)
        )
        text += f"{words}\n"
    return Talk(form=form, text=text, turns=tuple(placed))


NORTHGATE = talk_of(
    ("Ana", "Would you recommend us to Mara? I'll send the deck on Friday."),
    ("Tom", "We'll see. It’s a strong field, and the fee is high for us."),
    ("Mara", "I don't think I would recommend you yet. We need it live by March."),
)


def claim(kind: str, line: int, quote: str, **value: object) -> dict[str, object]:
    return {"kind": kind, "line": line, "quote": quote, **value}


VAGUE = claim("support", 2, "We'll see.", grade="vague", condition=None)
