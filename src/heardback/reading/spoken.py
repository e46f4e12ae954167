"""One statement, one answer, one of our own turns: read by itself, as others ask."""

from collections.abc import Sequence

from heardback.core.evidence import Kind, Party, Proposal
from heardback.core.talk import Form, Talk, Turn, Voice
from heardback.reading.conduct import conducts
from heardback.reading.encoder import Utterance
from heardback.reading.judging import Claim, judged, may_hold, weights
from heardback.reading.opinion import opinions
from heardback.reading.plain import plain
from heardback.reading.reader import meant_otherwise
from heardback.reading.reader import read as by_rules
from heardback.reading.sentences import split

type Context = Sequence[tuple[str, str]]

_SIDES = {"us": Party.US, "them": Party.THEM, "notes": Party.US}


def read_answer(question: str, answer: str) -> dict[str, float]:
    """How likely an answer means yes, probably_yes, yes_if, middle, probably_no, no."""
    return read_answers([(question, answer)])[0]


def read_answers(pairs: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
    """The same for many questions with their answers at once."""
    said = [
        Utterance(text=answer, before=((Party.US, question),))
        for question, answer in pairs
    ]
    return [each.chances("answer") for each in opinions(said)]


def read_conduct(text: str, *, context: Context = ()) -> dict[str, float]:
    """How likely our own turn is a question, an open one, a reflection, an argument."""
    said = Utterance(text=text, side=Party.US, before=_before(context))
    return conducts([said])[0]


def read_statement(
    text: str, *, context: Context = (), speaker: str = "them"
) -> list[Proposal]:
    """What a statement may say about where we stand: what passes the threshold.

    `speaker` is "them", "us", or "notes": our notes that report them.
    """
    known = weights()
    return [
        judged(claim)
        for claim in weighed(text, context=context, speaker=speaker)
        if known.confidence(claim) >= known.asked_of(claim)
    ]


def weighed(text: str, *, context: Context, speaker: str) -> list[Claim]:
    """Every kind, each at the sentence that speaks for it most."""
    in_notes = speaker == "notes"
    side = Party.THEM if in_notes else _SIDES.get(speaker, Party.THEM)
    before = _before(context)
    places = list(split(text))
    wholes = [(0, len(text)), *(places if len(places) > 1 else ())]
    heard = opinions(
        [
            Utterance(text=text[start:end], side=side, in_notes=in_notes, before=before)
            for start, end in wholes
        ]
    )
    by_rule = ruled(text, context=context, speaker=speaker)
    replies = bool(before) and before[-1][0] is Party.US
    asked = before[-1][1] if replies else ""
    found = []
    for kind in Kind:
        if side is Party.US and kind is not Kind.NEXT_STEP:
            continue
        rules = [each for each in by_rule if each.kind is kind]
        held = [
            at
            for at, (start, end) in enumerate(wholes)
            if not meant_otherwise(plain(text[start:end]))
            and (
                rules
                or may_hold(
                    kind,
                    text[start:end],
                    asked=asked,
                    ruled=[each for each in by_rule if start <= each.start < end],
                )
            )
        ]
        if not held:
            continue
        best = max(held, key=lambda at: heard[at].chance(kind))
        start, end = wholes[best]
        claim = Claim(
            kind=kind,
            quote=text[start:end],
            start=start,
            side=side,
            opinion=heard[best],
            rules=rules,
            replies=replies,
        )
        found.append(claim)
    return found


def _before(context: Context) -> tuple[tuple[Party, str], ...]:
    return tuple((_SIDES.get(who, Party.US), words) for who, words in context)


def ruled(text: str, *, context: Context, speaker: str) -> list[Proposal]:
    """What the plain rules find in the statement, places counted from its start."""
    form = Form.NOTES if speaker == "notes" else Form.TRANSCRIPT
    lines = [*([] if form is Form.NOTES else context), (speaker, text)]
    whole, turns = "", []
    for who, words in lines:
        turns.append(
            Turn(
                start=len(whole),
                end=len(whole) + len(words),
                speaker=None if form is Form.NOTES else _name(who),
            )
        )
        whole += words + "\n"
    start = turns[-1].start
    voice = Voice.NOTES if form is Form.NOTES else Voice.THEM
    talk = Talk(form=form, text=whole, turns=tuple(turns))
    return [
        found
        for found in by_rules(talk, us=["us"], voice=voice)
        if found.start >= start and found.end <= start + len(text)
    ]


def _name(who: str) -> str:
    return "us" if _SIDES.get(who, Party.US) is Party.US else "them"
