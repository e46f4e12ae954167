"""Who is us, as the workspace in the database remembers it, where there is one."""

import os
from collections.abc import Sequence

from heardback.core.evidence import Party
from heardback.core.talk import Form, Talk, party_of


def remembered_us(talk: Talk) -> Sequence[str]:
    """The names to read by where none was given; looked up only where it matters.

    A notebook remembers none, and a text in which nobody is named needs none.
    """
    if (
        talk.form is Form.NOTES
        or not talk.speakers
        or "HEARDBACK_NOTEBOOK" in os.environ
    ):
        return ()
    from heardback.server import start

    us = start.remembered_us()
    addresses = [turn.address for turn in talk.turns if turn.address]
    spoke = any(party_of(each, us) is Party.US for each in (*talk.speakers, *addresses))
    return us if spoke else ()
