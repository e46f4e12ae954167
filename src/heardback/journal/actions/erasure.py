"""Forgetting a person."""

from heardback.journal.access import Actor


def erase_person(actor: Actor, pursuit_id: str, name: str) -> None:
    raise NotImplementedError


def erase_again() -> int:
    return 0
