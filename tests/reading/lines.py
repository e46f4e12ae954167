"""Short conversations for tests: Ana is us, everyone else is them."""

from datetime import date

from heardback.core.evidence import Kind, Proposal
from heardback.core.talk import Form, Talk, Turn
from heardback.reading.reader import read

FRIDAY = date(2026, 9, 18)


def talk_of(*lines: str) -> Talk:
    """Lines such as "Tom: We'll see." as a talk."""
    text = ""
    turns: list[Turn] = []
    for line in lines:
        name, _, words = line.partition(": ")
        start = len(text) + len(name) + 2
        text += f"{line}\n"
        turns.append(Turn(start=start, end=start + len(words), speaker=name))
    return Talk(form=Form.TRANSCRIPT, text=text, turns=tuple(turns))


def proposals(*lines: str) -> tuple[Proposal, ...]:
    return read(talk_of(*lines), us=["Ana"], on=FRIDAY)


def found(kind: Kind, *lines: str) -> list[Proposal]:
    return [each for each in proposals(*lines) if each.kind is kind]


def only(kind: Kind, *lines: str) -> Proposal:
    (each,) = found(kind, *lines)
    return each
