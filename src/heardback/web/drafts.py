"""A close-out half done: kept in the session at each step until it is saved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any
from uuid import uuid4

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.http import QueryDict

PREFIX = "close-out"
MOST = 20


@dataclass(slots=True, kw_only=True)
class Draft:
    """What was typed so far, a query string for each step.

    `key` makes saving it twice the same as saving it once, and tells two tabs apart;
    `version` is that of the meeting when the draft began. One that is `saved` is kept
    for a while, to know a repeat from something else.
    """

    pursuit: str
    meeting: str
    key: str
    version: int | None
    steps: dict[str, str] = field(default_factory=dict)
    saved: bool = False

    @property
    def digest(self) -> str:
        """Of all that was typed, whatever the order of the steps."""
        return sha256(repr(sorted(self.steps.items())).encode()).hexdigest()

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
    """Saved or not."""
    return next((draft for draft in _all(session) if draft.key == key), None)


def begun(session: SessionBase) -> Iterator[Draft]:
    """Every draft that is not saved yet, the one touched last at the end."""
    return (draft for draft in _all(session) if not draft.saved)


def _all(session: SessionBase) -> Iterator[Draft]:
    kept = session.get(PREFIX)
    if not isinstance(kept, Mapping):
        return
    for key, plain in kept.items():
        yield Draft(key=key, **plain)


def keep(session: SessionBase, draft: Draft) -> None:
    others = _without(session, draft.key)
    session[PREFIX] = dict([*others.items(), (draft.key, _plain(draft))][-MOST:])


def done(session: SessionBase, draft: Draft) -> None:
    keep(session, replace(draft, saved=True))


def anew(session: SessionBase, draft: Draft) -> Draft:
    """The same under another key; saved under it, it is something else."""
    drop(session, draft)
    other = replace(draft, key=uuid4().hex, saved=False)
    keep(session, other)
    return other


def drop(session: SessionBase, draft: Draft) -> None:
    session[PREFIX] = _without(session, draft.key)


def forget(session: SessionBase, pursuit: str) -> None:
    """Everything half typed about a pursuit, when somebody in it is to be forgotten."""
    for draft in list(_all(session)):
        if draft.pursuit == pursuit:
            drop(session, draft)


def forget_everywhere(pursuit: str, users: frozenset[str]) -> None:
    """The same in every browser of these people, wherever they are signed in."""
    for row in Session.objects.iterator():
        session = SessionStore(row.session_key)
        if str(session.get(SESSION_KEY, "")) not in users:
            continue
        if any(draft.pursuit == pursuit for draft in _all(session)):
            forget(session, pursuit)
            session.save()


def _without(session: SessionBase, key: str) -> dict[str, Any]:
    return {draft.key: _plain(draft) for draft in _all(session) if draft.key != key}


def _plain(draft: Draft) -> dict[str, Any]:
    return {
        "pursuit": draft.pursuit,
        "meeting": draft.meeting,
        "version": draft.version,
        "steps": draft.steps,
        "saved": draft.saved,
    }
