"""What speaks about the reason of a no: signs, each with its words and likelihoods."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from heardback.core import likelihoods
from heardback.core.decision import Decision, Instead
from heardback.core.evidence import (
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Source,
    State,
    Status,
)
from heardback.core.likelihoods import UNKNOWN, Shares
from heardback.core.phrases import generic
from heardback.core.pursuit import Part, Pursuit
from heardback.core.reply import named

CHOSEN = {
    Instead.OTHER: "somebody else",
    Instead.AI: "AI, or doing it themselves",
    Instead.IN_HOUSE: "their own people",
    Instead.INCUMBENT: "whoever they had",
    Instead.NOBODY: "nobody",
}


class Told(StrEnum):
    """Where a sign comes from."""

    ENDED = "ended"
    CHOSEN = "chosen"
    THEIRS = "theirs"
    ANSWERED = "answered"
    MINE = "mine"
    DOUBT = "doubt"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing that speaks for or against reasons, and where it stands.

    `likelihood` is how well each reason explains it, up to a common factor; `points_to`
    are the reasons it speaks for. `entries` are ids of evidence.
    """

    told: Told
    words: str
    likelihood: Shares
    points_to: tuple[str, ...]
    quote: str = ""
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's own words: what they name, and how generic they are (0 to 1)."""

    words: str
    names: tuple[str, ...]
    generic: float


def signs(
    pursuit: Pursuit, decision: Decision, theirs: Account | None, mine: Account | None
) -> Iterable[Sign]:
    """Everything on record that speaks about the reason of a no."""
    yield _sign(
        Told.ENDED,
        f"it ended as: {decision.outcome.replace('_', ' ')}",
        likelihoods.ended(decision.outcome),
    )
    if decision.instead is not None and decision.instead is not Instead.UNKNOWN:
        yield _sign(
            Told.CHOSEN,
            f"they chose: {decision.instead_who or CHOSEN[decision.instead]}",
            likelihoods.chosen(decision.instead, pursuit.side),
        )
    answers = tuple(answered(pursuit))
    if theirs is not None:
        shares = likelihoods.stated(theirs.names, theirs.generic)
        yield _sign(
            Told.THEIRS,
            _said(theirs),
            likelihoods.first_words(shares) if answers else shares,
            quote=theirs.words,
        )
    for answer, entries in answers:
        yield _sign(
            Told.ANSWERED,
            "asked afterwards, they said so",
            likelihoods.answered(answer.names, answer.generic),
            quote=answer.words,
            entries=entries,
        )
    yield from _belief(pursuit, theirs, mine)
    for entry, shares in _doubts(pursuit):
        yield _sign(
            Told.DOUBT,
            _doubted(entry),
            shares,
            quote=entry.quote,
            entries=(entry.id,),
        )
    for gap in _gaps(pursuit):
        yield _sign(Told.RUN, likelihoods.gap_label(gap), likelihoods.run(gap))


def _belief(
    pursuit: Pursuit, theirs: Account | None, mine: Account | None
) -> Iterable[Sign]:
    """My belief, where it says more than they said themselves."""
    said = theirs.names if theirs else ()
    own = tuple(name for name in (mine.names if mine else ()) if name not in said)
    if mine is None or not own:
        return
    on_record = {about for about, _, _ in heard(pursuit)}
    voiced = {about for about, _, entry in heard(pursuit) if _told_us(entry)}
    yield _sign(
        Told.MINE,
        "you believe so; such beliefs are right about four times in ten",
        likelihoods.believed(
            own, only_mine=set(own) - voiced, resting=bool(set(own) & on_record)
        ),
        quote=mine.words,
    )


def _doubts(pursuit: Pursuit) -> Iterable[tuple[Evidence, Shares]]:
    """For each subject the doubt that says most; the rest share its cause."""
    strongest: dict[str, tuple[Evidence, Shares]] = {}
    for about, hesitation, entry in heard(pursuit):
        shares = likelihoods.doubt(hesitation, entry.source)
        before = strongest.get(about)
        if before is None or _weight(shares, about) > _weight(before[1], about):
            strongest[about] = (entry, shares)
    yield from strongest.values()


def answered(pursuit: Pursuit) -> Iterable[tuple[Account, tuple[str, ...]]]:
    """What they said when asked why, where it names a reason, and its evidence."""
    for debrief in pursuit.debriefs:
        for answer in debrief.answers:
            if found := named(answer):
                vague = 0.0 if answer.weighed else generic(answer.words)
                words = answer.words or likelihoods.label(answer.weighed)
                yield (
                    Account(words=words, names=found, generic=vague),
                    answer.entries,
                )


def heard(pursuit: Pursuit) -> Iterable[tuple[str, Hesitation, Evidence]]:
    """The doubts on record that have a subject, oldest first.

    What was answered afterwards is a sign of its own, and no doubt of the way there.
    """
    told = {
        entry
        for debrief in pursuit.debriefs
        for answer in debrief.answers
        for entry in answer.entries
    }
    for entry in pursuit.current:
        doubt = entry.statement
        if entry.id in told:
            continue
        if isinstance(doubt, Hesitation) and doubt.about in likelihoods.REASONS:
            yield str(doubt.about), doubt, entry


def _gaps(pursuit: Pursuit) -> Iterable[str]:
    """What was missing; nothing where no meeting is on record at all."""
    met = [meeting for meeting in pursuit.meetings if meeting.held]
    if not met:
        return
    statements = [entry.statement for entry in pursuit.current]
    seen = {name for meeting in met for name in meeting.people}
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    if pursuit.people and not deciders & seen:
        yield "never_met_decider"
    if not any(isinstance(one, NextStep) and one.agreed for one in statements):
        yield "no_agreed_step"
    if not any(
        isinstance(one, Need) and one.status is Status.CONFIRMED for one in statements
    ):
        yield "no_confirmed_need"
    if not any(isinstance(one, Hesitation) for one in statements):
        yield "no_doubt_heard"


def _sign(
    told: Told,
    words: str,
    shares: Shares,
    *,
    quote: str = "",
    entries: tuple[str, ...] = (),
) -> Sign:
    ranked = sorted(shares, key=lambda reason: -shares[reason])
    average = sum(shares.values()) / len(shares)
    return Sign(
        told=told,
        words=words,
        likelihood=shares,
        points_to=tuple(each for each in ranked if shares[each] > 1.15 * average)[:3],
        quote=quote,
        entries=entries,
    )


def _said(theirs: Account) -> str:
    if not theirs.names:
        return "they said something, but no reason that we could tell"
    if theirs.generic > 0.6:
        return "they said so, in words that could be said to anybody"
    if theirs.generic > 0.35:
        return "they said so, in a few words"
    return "they said so, specifically"


def _doubted(entry: Evidence) -> str:
    doubt = entry.statement
    if not isinstance(doubt, Hesitation):
        return ""
    state = {
        State.RESOLVED: "a doubt that was settled",
        State.LIMIT: "a limit they named",
    }.get(doubt.state, "a doubt that was still open")
    who = f" ({entry.person})" if entry.person else ""
    return f"{state}: {doubt.about}{who}"


def _told_us(entry: Evidence) -> bool:
    return entry.source is not Source.SENSED


def _weight(shares: Shares, about: str) -> float:
    return shares[about] / shares[UNKNOWN]
