"""A record as a person would type it: the fixture of the stories in this folder."""

from datetime import UTC, date, datetime
from textwrap import dedent

from heardback.core.pursuit import Pursuit
from heardback.notebook import parse

AT = datetime(2026, 9, 1, 12, tzinfo=UTC)
TODAY = date(2026, 9, 20)


def noted(text: str) -> Pursuit:
    parsed = parse(dedent(text).strip() + "\n", recorded_at=AT)
    assert parsed.problems == ()
    return parsed.pursuit


NORTHGATE = """
    # Northgate Foods: deal
    source: referral   they decide by: 2026-10-30 (said)
    people: Mara (decides), Tom (recommends)

    ## 2026-09-04 call: Tom
    - process: the board meets in mid-October; open
    - support Tom: vague "we'll see, it's a strong field"
    - doubt Tom: price "high next to what our team could do with ChatGPT"; asked: no

    ## 2026-09-18 call: Tom, Mara
    - next: proposal by 2026-09-25, ours, agreed
    - support Tom: yes "happy to put this in front of Mara"
    - need Tom: criterion, confirmed "we can't have another launch slip"
"""
