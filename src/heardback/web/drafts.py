"""A close-out half done: kept in the session at each step until it is saved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict

PREFIX = "close-out"
MOST = 20


@dataclass(slots=True, kw_only=True)
class Draft:
    """What was typed so far, a query string for each step.

    `key` makes saving it twice the same as saving it once, and tells two tabs apart;
    `version` is that of the meeting when the draft began.
    """

    pursuit: str
    meeting: str
    key: str
    version: int | None
    steps: dict[str, str] = field(default_factory=dict)

    def typed(self, step: str) -> QueryDict | None:
        return QueryDict(self.steps[step]) if step in self.steps else None


def fresh(pursuit: str, meeting: str, *, version: int | None, key: str = "") -> Draft:
    key = key if key.isalnum() and len(key) <= 64 else uuid4().hex
    return Draft(pursuit=pursuit, meeting=meeting, key=key, version=version)


def newest(session: SessionBase, pursuit: str, meeting: str) -> Draft | None:
    """The draft of this meeting that was touched last."""
    found = [
        draft
        for draft in begun(session)
        if (draft.pursuit, draft.meeting) == (pursuit, meeting)
    ]
    return found[-1] if found else None


def found(session: SessionBase, key: str) -> Draft | None:
    return next((draft for draft in begun(session) if draft.key == key), None)


def begun(session: SessionBase) -> Iterator[Draft]:
    """Every draft, the one touched last at the end."""
    kept = session.get(PREFIX)
    if not isinstance(kept, Mapping):
        return
    for key, plain in kept.items():
        yield Draft(key=key, **plain)


def keep(session: SessionBase, draft: Draft) -> None:
    others = _without(session, draft.key)
    session[PREFIX] = dict([*others.items(), (draft.key, _plain(draft))][-MOST:])


def drop(session: SessionBase, draft: Draft) -> None:
    session[PREFIX] = _without(session, draft.key)


def forget(session: SessionBase, pursuit: str) -> None:
    """Everything half typed about a pursuit, when somebody in it is to be forgotten."""
    for draft in list(begun(session)):
        if draft.pursuit == pursuit:
            drop(session, draft)


def _without(session: SessionBase, key: str) -> dict[str, Any]:
    return {draft.key: _plain(draft) for draft in begun(session) if draft.key != key}


def _plain(draft: Draft) -> dict[str, Any]:
    return {
        "pursuit": draft.pursuit,
        "meeting": draft.meeting,
        "version": draft.version,
        "steps": draft.steps,
    }
