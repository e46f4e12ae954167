"""Refuses text that no database keeps: the zero character, halves of characters."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from heardback.core.errors import Invalid


def check_storable(*values: object) -> None:
    for value in values:
        for text in _texts(value):
            if "\0" in text or _is_torn(text):
                shown = text.encode("ascii", "backslashreplace").decode()[:40]
                raise Invalid(
                    f"This text holds characters that are no text ({shown!r}): "
                    "type it again instead of pasting it."
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
