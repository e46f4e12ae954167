"""What a rehearsal showed: the checks with their lines, and one thing to change."""

from django.http import HttpRequest, HttpResponse

from heardback.core.advice import advice
from heardback.core.marks import marks, share_earned
from heardback.journal import queries
from heardback.journal.queries import Actor, Practice
from heardback.web.door import door, page, today
from heardback.web.scoring import card_of, delivery_of
from heardback.web.talking import played, spoken


@door
def shown(request: HttpRequest, actor: Actor, rehearsal_id: str) -> HttpResponse:
    one = queries.rehearsal_for(actor, rehearsal_id)
    found = marks(one.state)
    pursuit = queries.pursuit_for(actor, one.pursuit)
    meeting = pursuit.meeting(one.meeting)
    return page(
        request,
        "web/rehearsal/marks.html",
        one=one,
        card=[row for row in card_of(one) if row.program or one.live],
        share=share_earned(found) if one.state.exchanges else None,
        earned=sum(mark.earned for mark in found),
        count=len(found),
        advice=advice(one.state, found) if one.state.exchanges else None,
        talk=spoken(one.state),
        played=played(one),
        spoken=delivery_of(one),
        attempts=list(reversed(queries.attempts(actor, one.pursuit))),
        foreseen=_foreseen(one),
        happened=meeting is not None and (meeting.held or meeting.on <= today()),
        here="pursuits",
    )


def _foreseen(one: Practice) -> list[tuple[str, str, bool]]:
    """What it asked and raised, with whether it came in the real meeting."""
    texts = {ask.key: ask.text for ask in one.began.asks}
    texts |= {doubt.key: doubt.words for doubt in one.began.doubts}
    keys = [
        key
        for exchange in one.state.exchanges
        for key in (exchange.reply.asked, exchange.reply.raised)
        if key in texts
    ]
    return [
        (key, texts[key], one.came.get(key, False))
        for key in dict.fromkeys(keys)
        if key
    ]
