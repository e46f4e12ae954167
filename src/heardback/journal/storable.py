"""Refuses what no database keeps: zero characters, half characters, endless ids."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from heardback.core.errors import Invalid
from heardback.core.past import MOST
from heardback.core.pursuit import Pursuit


def check_storable(*values: object) -> None:
    for value in values:
        for text in _texts(value):
            if "\0" in text or _is_torn(text):
                shown = text.encode("ascii", "backslashreplace").decode()[:40]
                raise Invalid(
                    f"This text holds characters that are no text ({shown!r}): "
                    "type it again instead of pasting it."
                )


LONGEST_ID = 64
LONGEST_NAME = 200


def check_sizes(pursuit: Pursuit) -> None:
    """What is looked up by an index must fit into it; everything else may be long."""
    ids = [
        pursuit.id,
        *(each.id for each in pursuit.meetings),
        *(each.id for each in pursuit.evidence),
        *(each.id for each in pursuit.documents),
        *(each.id for each in pursuit.reviewed),
        *(each.id for each in pursuit.debriefs),
        *(answer.id for each in pursuit.debriefs for answer in each.answers),
    ]
    for id_ in ids:
        if not 0 < len(id_) <= LONGEST_ID:
            raise Invalid(
                f"{id_[:40]!r} is no id: an id has 1 to {LONGEST_ID} characters."
            )
    pasts = [pursuit.past, *(each.past for each in pursuit.people)]
    for past in (*pasts, *(each.past for each in pursuit.meetings)):
        if len(past) > MOST or any(len(each) > LONGEST_ID for each in past):
            raise Invalid("What this file knows of earlier copies is too long.")
    for person in pursuit.people:
        if len(person.name) > LONGEST_NAME:
            raise Invalid(
                f"{person.name[:40]!r}... is too long for a name: keep it under "
                f"{LONGEST_NAME} characters."
            )


def _texts(value: object) -> Iterable[str]:
    """Every string in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for name, word in value.items():
            yield from _texts(name)
            yield from _texts(word)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from _texts(each)


def _is_torn(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
