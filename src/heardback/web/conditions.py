"""How the real thing will be: what was typed first, then what the calendar knows."""

from dataclasses import fields, replace

from heardback.core.conditions import Conditions


def filled_in(typed: Conditions, known: Conditions | None) -> Conditions:
    if known is None:
        return typed
    missing = {
        each.name: getattr(known, each.name)
        for each in fields(Conditions)
        if getattr(typed, each.name) in (None, "")
    }
    return replace(typed, **missing)
