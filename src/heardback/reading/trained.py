"""The default reader: plain rules and the network over every sentence of a talk."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from heardback.core.evidence import Kind, Party, Proposal
from heardback.core.talk import Form, Talk, Voice
from heardback.reading.encoder import Utterance
from heardback.reading.judging import Claim, judged, may_hold, weights
from heardback.reading.listening import heard
from heardback.reading.opinion import Opinion, opinions
from heardback.reading.reader import found_in, ironic
from heardback.reading.said import Said

type Before = tuple[tuple[Party, str], ...]

# A network that was taught English has nothing to say of other scripts.
_LATIN = 0.7
_WORD = re.compile(r"\w+")
# What people say so that others go on: more than a tenth of all sentences of a meeting.
_NODS = frozenset(
    "right yeah yep yup ok okay uh huh uhhuh um mm mmm hm hmm mhm mmhm mhmm oh ah eh er"
    " well so alright sure i see".split()
)
# How much of the confidence that is asked for a claim is enough for a "maybe".
MAYBE = 0.6


def read(
    talk: Talk,
    *,
    us: Sequence[str] = (),
    voice: Voice = Voice.NOTES,
    on: date | None = None,
    people: Sequence[str] = (),
    maybe: bool = False,
) -> tuple[Proposal, ...]:
    """What the talk may say about where we stand, in the order of the text.

    `us` names our side, by name or mail address. `voice` says whose words a text
    without speakers holds. Dates count from the day of a mail, else the talk's own
    day, else `on`. With `maybe` comes also what is too unsure to be shown unasked.
    """
    saids = list(heard(talk, us=us, voice=voice, on=on, people=people))
    ruled = found_in(saids)
    in_notes = talk.form is Form.NOTES and voice is Voice.NOTES
    worth = [
        (said, before)
        for said, before in _with_turns_before(saids)
        if _worth_reading(said)
    ]
    judgements = opinions(
        [
            Utterance(text=said.quote, side=said.side, in_notes=in_notes, before=before)
            for said, before in worth
        ]
    )
    by_start: dict[tuple[int, Kind], list[Proposal]] = defaultdict(list)
    for each in ruled:
        by_start[each.start, each.kind].append(each)
    found: list[Proposal] = []
    for (said, before), opinion in zip(worth, judgements, strict=True):
        found += _claimed(said, before, opinion, by_start, maybe=maybe)
    for left in by_start.values():
        found += left
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))


def _claimed(
    said: Said,
    before: Before,
    opinion: Opinion,
    ruled: dict[tuple[int, Kind], list[Proposal]],
    *,
    maybe: bool,
) -> Iterator[Proposal]:
    """The sentence's claims; takes from `ruled` what it has dealt with."""
    known = weights()
    by_kind = {kind: ruled.pop((said.start, kind), []) for kind in Kind}
    others = [each for found in by_kind.values() for each in found]
    asked = _asked_by_us(before)
    for kind, backing in by_kind.items():
        if not backing and not may_hold(kind, said.words, asked=asked, ruled=others):
            continue
        claim = Claim(
            kind=kind,
            quote=said.quote,
            start=said.start,
            side=said.side,
            opinion=opinion,
            rules=backing,
            person=said.person,
            question=said.ask.quote if said.ask else None,
            replies=bool(asked),
        )
        confidence, enough = known.confidence(claim), known.asked_of(claim)
        if confidence >= enough:
            yield judged(claim)
        elif maybe and (backing or confidence >= MAYBE * enough):
            yield replace(judged(claim), maybe=True)


def _asked_by_us(before: Before) -> str:
    """Our words where they come right before."""
    return before[-1][1] if before and before[-1][0] is Party.US else ""


def _with_turns_before(
    saids: Iterable[Said],
) -> Iterator[tuple[Said, Before]]:
    before: Before = ()
    for said in saids:
        yield said, before
        before = (*before[-1:], (said.side, said.quote))


def _worth_reading(said: Said) -> bool:
    """Theirs, and neither a mere sound nor a script that the network cannot read.

    What we promise is plain enough for rules, and so is a nod: "right." means something
    only as the answer to a question.
    """
    if said.side is Party.US or ironic(said):
        return False
    if said.ask is None and _NODS.issuperset(_WORD.findall(said.words)):
        return False
    letters = [letter for letter in said.quote if letter.isalpha()]
    if len(letters) < 2:
        return False
    latin = sum(letter < "\u0250" for letter in letters)
    return latin / len(letters) >= _LATIN
