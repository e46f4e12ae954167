"""Arbitrary pursuits, for every test that must not care what is in them."""

import string
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
    Kind,
    Mode,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Proposal,
    Retraction,
    Sort,
    Source,
    Span,
    State,
    Statement,
    Status,
    Step,
    Support,
)
from heardback.core.offer import Answer as OfferAnswer
from heardback.core.offer import Offer
from heardback.core.pursuit import (
    DecideBy,
    Document,
    Forecast,
    Lead,
    Medium,
    Meeting,
    Money,
    Nudged,
    Part,
    Person,
    Pursuit,
    Recap,
    Reviewed,
    Side,
    Verdict,
)
from tests.signs import (
    chances,
    days,
    ids,
    maybe,
    moments,
    names,
    one_of_some,
    tenths,
    words,
)

next_steps = st.builds(
    NextStep,
    text=words,
    owner=maybe(st.sampled_from(Party)),
    due=st.one_of(st.sampled_from(("", "Fri 25 Sep", "25 Sep", "end of May")), words),
    due_on=maybe(days),
    step=maybe(st.sampled_from(Step)),
    agreed=st.booleans(),
    done_on=maybe(days),
)
processes = st.builds(
    Process,
    text=words,
    aspect=maybe(st.sampled_from(Aspect)),
    openness=maybe(st.sampled_from(Openness)),
    asked=st.sampled_from(Asked),
    confirmed=st.booleans(),
)
supports = st.builds(
    Support,
    text=words,
    grade=maybe(st.sampled_from(Grade)),
    asked=st.sampled_from(Asked),
    condition=words,
)
hesitations = st.builds(
    Hesitation,
    text=words,
    about=st.sampled_from(About),
    mode=st.sampled_from(Mode),
    state=st.sampled_from(State),
    cause=words,
)
needs = st.builds(
    Need, text=words, sort=st.sampled_from(Sort), status=st.sampled_from(Status)
)
statements: st.SearchStrategy[Statement] = st.one_of(
    next_steps, processes, supports, hesitations, needs
)
people_lists = st.lists(
    st.builds(
        Person,
        name=names,
        part=maybe(st.sampled_from(Part)),
        role=words,
        email=st.one_of(st.just("tom@northgate.example"), words),
        active=st.booleans(),
    ),
    max_size=3,
    unique_by=lambda who: who.name,
)
money = st.builds(
    Money,
    amount=st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)
    | st.integers(0, 10**6).map(Decimal),
    currency=st.sampled_from(("EUR", "USD", "JPY", "CHF")),
    per=st.sampled_from(("", "year", "hour", "project")) | words,
)


_nudges = st.builds(Nudged, sent_on=days, recorded_at=moments)
_offers = st.builds(
    Offer,
    id=ids,
    made_on=days,
    terms=words,
    answer_by=maybe(days),
    answer=maybe(st.sampled_from(OfferAnswer)),
    answered_on=maybe(days),
)


@st.composite
def pursuits(draw: st.DrawFn) -> Pursuit:
    """A pursuit in which everything that names something names a thing that is there.

    Ids are unique, people are known, spans and reviewed proposals have their document.
    """
    people = tuple(draw(people_lists))
    known = [who.name for who in people]
    meetings = tuple(draw(meetings_of(known)))
    met = [meeting.id for meeting in meetings]
    documents = tuple(draw(_documents(met)))
    evidence = tuple(draw(_evidence(known, met, documents)))
    return draw(
        st.builds(
            Pursuit,
            id=st.text(string.ascii_lowercase, min_size=12, max_size=12),
            side=st.sampled_from(Side),
            organisation=names,
            title=words,
            opened_on=days,
            lead=st.sampled_from(Lead),
            value=maybe(money),
            decide_by=maybe(st.builds(DecideBy, on=days, said=st.booleans())),
            people=st.just(people),
            meetings=st.just(meetings),
            evidence=st.just(evidence),
            decisions=st.lists(_decisions(known), max_size=2).map(tuple),
            documents=st.just(documents),
            reviewed=_reviewed(documents, evidence, known).map(tuple),
            forecasts=st.lists(_forecasts(met), max_size=2).map(tuple),
            recaps=_recaps(met).map(tuple),
            debriefs=_debriefs(known).map(tuple),
            nudges=st.lists(_nudges, max_size=2, unique_by=_sent).map(_in_order),
            offers=st.lists(_offers, max_size=2, unique_by=_id).map(tuple),
            notes=words,
        )
    )


def _sent(nudge: Nudged) -> date:
    return nudge.sent_on


def _in_order(nudges: list[Nudged]) -> tuple[Nudged, ...]:
    """As the record keeps them: by the day they were sent."""
    return tuple(sorted(nudges, key=_sent))


def _id(offer: Offer) -> str:
    return offer.id


def meetings_of(known: list[str]) -> st.SearchStrategy[list[Meeting]]:
    people = st.lists(st.sampled_from(known), unique=True) if known else st.just([])
    return st.lists(
        st.builds(
            Meeting,
            id=ids,
            on=days,
            at=maybe(st.builds(time, st.integers(0, 23), st.integers(0, 59))),
            medium=st.sampled_from(Medium),
            title=words,
            people=people.map(tuple),
            held=st.booleans(),
            notes=words,
            guess=maybe(tenths),
        ),
        max_size=3,
        unique_by=lambda meeting: meeting.id,
    )


@st.composite
def _documents(draw: st.DrawFn, met: list[str]) -> list[Document]:
    texts = draw(st.lists(words.filter(bool), max_size=2, unique=True))
    return [
        draw(
            st.builds(
                Document,
                id=st.just(sha256(text.encode()).hexdigest()),
                name=st.sampled_from(("call.vtt", "notes.txt", "a/../b.eml")) | words,
                kind=st.sampled_from(("transcript", "notes", "mail")),
                text=st.just(text),
                added_at=moments,
                meeting=one_of_some(met),
                us=st.lists(names, max_size=2).map(tuple),
                agreed=maybe(st.booleans()),
            )
        )
        for text in texts
    ]


@st.composite
def _evidence(
    draw: st.DrawFn, known: list[str], met: list[str], documents: Sequence[Document]
) -> list[Evidence]:
    """Entries in order; some correct an earlier one, some take one back."""
    entries: list[Evidence] = []
    free: list[str] = []
    for id in draw(st.lists(ids, max_size=6, unique=True)):
        before = draw(one_of_some(free))
        statement: Any = draw(statements)
        if before is not None:
            free.remove(before)
            if draw(st.booleans()):
                statement = Retraction(why=draw(words))
        span = draw(_spans(documents))
        quote = draw(words)
        if span:
            text = next(each.text for each in documents if each.id == span.document)
            quote = text[span.start : span.end]
        entries.append(
            Evidence(
                id=id,
                statement=statement,
                happened_on=draw(days),
                recorded_at=draw(moments),
                source=draw(st.sampled_from(Source)),
                person=draw(one_of_some(known)),
                meeting=draw(one_of_some(met)),
                quote=quote,
                span=span,
                supersedes=before,
            )
        )
        if not isinstance(statement, Retraction):
            free.append(id)
    return entries


@st.composite
def _spans(draw: st.DrawFn, documents: Sequence[Document]) -> Span | None:
    if not documents or draw(st.booleans()):
        return None
    document = draw(st.sampled_from(list(documents)))
    start = draw(st.integers(0, len(document.text) - 1))
    end = draw(st.integers(start + 1, len(document.text)))
    return Span(document=document.id, start=start, end=end)


def _decisions(known: list[str]) -> st.SearchStrategy[Decision]:
    return st.builds(
        Decision,
        outcome=st.sampled_from(Outcome),
        decided_on=days,
        recorded_at=moments,
        instead=maybe(st.sampled_from(Instead)),
        instead_who=words,
        their_words=words,
        said_by=one_of_some(known),
        my_belief=words,
        sure=maybe(tenths),
        come_back_on=maybe(days),
    )


@st.composite
def _reviewed(
    draw: st.DrawFn,
    documents: Sequence[Document],
    evidence: Sequence[Evidence],
    known: list[str],
) -> list[Reviewed]:
    if not documents:
        return []
    result = []
    for id in draw(st.lists(ids, max_size=2, unique=True)):
        span = None
        while span is None:
            span = draw(_spans(documents))
        document = next(each for each in documents if each.id == span.document)
        verdict = draw(st.sampled_from(Verdict))
        entries = [entry.id for entry in evidence]
        is_accepted = verdict is Verdict.ACCEPTED
        proposal = Proposal(
            kind=draw(st.sampled_from(Kind)),
            quote=document.text[span.start : span.end],
            start=span.start,
            end=span.end,
            confidence=draw(chances),
            value=draw(
                st.dictionaries(st.sampled_from(("text", "grade")), words, max_size=2)
            ),
            person=draw(one_of_some(known)),
            side=draw(st.sampled_from(Party)),
            question=draw(maybe(words)),
        )
        result.append(
            Reviewed(
                id=id,
                document=document.id,
                proposal=proposal,
                verdict=verdict,
                entry=draw(one_of_some(entries)) if is_accepted else None,
            )
        )
    return result


def _forecasts(met: list[str]) -> st.SearchStrategy[Forecast]:
    return st.builds(
        Forecast,
        recorded_at=moments,
        chance=chances,
        low=chances,
        high=chances,
        instrument=st.just("deal-1"),
        guess=maybe(tenths),
        meeting=one_of_some(met),
    )


def _debriefs(known: list[str]) -> st.SearchStrategy[list[Debrief]]:
    answer = st.builds(Answer, id=ids, on=days, recorded_at=moments, words=words)
    asked = st.builds(
        Debrief,
        id=ids,
        drafted_at=moments,
        person=one_of_some(known),
        text=words,
        sent_on=maybe(days),
        answers=st.lists(answer, max_size=2, unique_by=lambda one: one.id).map(tuple),
    )
    return st.lists(asked, max_size=2, unique_by=lambda one: one.id)


@st.composite
def _recaps(draw: st.DrawFn, met: list[str]) -> list[Recap]:
    """At most one for a meeting, in the meetings' order."""
    recapped = [id for id in met if draw(st.booleans())]
    return [
        Recap(
            meeting=id,
            text=draw(words),
            drafted_at=draw(moments),
            answer=draw(words),
            answered_on=draw(maybe(days)),
        )
        for id in recapped
    ]
