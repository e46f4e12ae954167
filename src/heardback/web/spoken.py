"""How our side spoke in a kept text; the others' voices are only added up."""

from collections.abc import Sequence

from heardback.core.errors import HeardbackError
from heardback.core.evidence import Party
from heardback.core.pursuit import Document
from heardback.core.speech import Delivery, delivery, said_in
from heardback.core.talk import Form, party_of
from heardback.exchange.files import open_kept

LONGEST = 400_000
"""Characters: a day of talk. More would keep somebody waiting for a few figures."""


def spoken_in(document: Document, raw: bytes, *, us: Sequence[str]) -> Delivery | None:
    """None for what was written, and where nobody told which of them is us."""
    if not raw or len(document.text) > LONGEST:
        return None
    try:
        talk = open_kept(raw, name=document.name, kind=document.kind)
    except HeardbackError:
        return None
    if not any(turn.said_at is not None for turn in talk.turns):
        return None
    ours: list[str | None] = [
        name for name in talk.speakers if party_of(name, us) is Party.US
    ]
    if talk.form is Form.NOTES:
        # A memo: there is no other voice in it.
        ours = [None]
    return delivery(said_in(talk), us=ours)
