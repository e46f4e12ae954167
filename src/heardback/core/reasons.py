"""Why they may have said no: theirs, mine and the estimate, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log

from heardback.core import likelihoods
from heardback.core.decision import Outcome
from heardback.core.errors import Invalid
from heardback.core.evidence import About, State
from heardback.core.likelihoods import UNKNOWN, label
from heardback.core.phrases import generic, names
from heardback.core.pursuit import Pursuit
from heardback.core.signs import Account, Sign, answered, heard, signs

EXPLAINED = (Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """The chance that each reason was the main one, likeliest first.

    `unknown` is a reason of its own: something the record does not speak of. `theirs`
    and `mine` are None where nothing was said; `answers` is what they said when asked
    afterwards; `apart` says where accounts differ.
    """

    chances: tuple[tuple[str, float], ...]
    because: tuple[Sign, ...]
    theirs: Account | None
    mine: Account | None
    apart: tuple[str, ...] = ()
    answers: tuple[Account, ...] = ()

    def chance(self, reason: str) -> float:
        return dict(self.chances).get(reason, 0.0)

    @property
    def unknown(self) -> float:
        return self.chance(UNKNOWN)

    @property
    def words(self) -> str:
        """The two likeliest reasons and the unknown, in tenths."""
        known = [pair for pair in self.chances if pair[0] != UNKNOWN]
        (first, most), (second, next_) = known[:2]
        return (
            f"Likeliest: {label(first)} ({_tenths(most)}), "
            f"then {label(second)} ({_tenths(next_)}); "
            f"{_tenths(self.unknown)} that it was {label(UNKNOWN)}."
        )


def reasons(pursuit: Pursuit) -> Estimate:
    """Estimate the main reason of a no from what is on record.

    Naive Bayes: prior times the likelihood of each sign, where the signs are how it
    ended, what they chose, what they said, what they answered when asked afterwards,
    what I believe (unless it only repeats what they said), one doubt per subject, and
    how the pursuit was run. Each sign keeps a leak, so that none rules a reason out,
    and `unknown` explains every sign as well as the average reason. What was not
    recorded weighs nothing. Entries written down after the decision count here: they
    are what people come back with.

    Parameters
    ----------
    pursuit
        One whose last decision is lost, no decision or silent.

    Raises
    ------
    Invalid
        If there is no decision yet, or it was won or withdrawn.

    References
    ----------
    The numbers stand in `reasons.toml`, each section with its source and grade.

    Examples
    --------
    >>> from datetime import UTC, date, datetime
    >>> from heardback.core.pursuit import Side
    >>> from heardback.core.decision import Decision
    >>> no = Decision(outcome=Outcome.LOST, decided_on=date(2026, 10, 20),
    ...               recorded_at=datetime(2026, 10, 20, tzinfo=UTC),
    ...               their_words="Your price was 20 % above the other two quotes.")
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1), decisions=(no,))
    >>> reasons(deal).words
    'Likeliest: the price or the terms (about 4 in 10), then another way looked as \
good or better (about 1 in 10); about 1 in 10 that it was something that is not on \
record.'
    """
    decision = pursuit.decision
    if decision is None:
        raise Invalid("There is no decision yet; record it first.")
    if decision.outcome not in EXPLAINED:
        raise Invalid("Reasons are estimated for a no, an undecided end or silence.")
    theirs = _account(decision.their_words)
    mine = _account(decision.my_belief)
    because = tuple(signs(pursuit, decision, theirs, mine))
    odds = {
        reason: log(share) + sum(log(sign.likelihood[reason]) for sign in because)
        for reason, share in likelihoods.prior(pursuit.side).items()
    }
    top = max(odds.values())
    scaled = {reason: exp(each - top) for reason, each in odds.items()}
    whole = sum(scaled.values())
    chances = sorted(
        ((reason, each / whole) for reason, each in scaled.items()),
        key=lambda pair: (-pair[1], pair[0]),
    )
    return Estimate(
        chances=tuple(chances),
        because=because,
        theirs=theirs,
        mine=mine,
        apart=tuple(_apart(pursuit, theirs, mine)),
        answers=tuple(answer for answer, _ in answered(pursuit)),
    )


def _account(words: str) -> Account | None:
    if not words.strip():
        return None
    return Account(words=words, names=names(words), generic=generic(words))


def _apart(
    pursuit: Pursuit, theirs: Account | None, mine: Account | None
) -> Iterable[str]:
    said = theirs.names if theirs else ()
    own = mine.names if mine else ()
    if said and own and not set(said) & set(own):
        yield f"Their words say: {_listed(said)}; you believe: {_listed(own)}."
    for answer, _ in answered(pursuit):
        if said and not set(said) & set(answer.names):
            yield (
                f"When it was decided they said: {_listed(said)}; asked afterwards: "
                f"{_listed(answer.names)}."
            )
    before = {about: doubt for about, doubt, _ in heard(pursuit)}
    fresh = tuple(name for name in said if name in About and name not in before)
    if fresh and before:
        yield f"Nobody had voiced this before: {_listed(fresh)}."
    settled = tuple(
        name for name in said if name in before and before[name].state is State.RESOLVED
    )
    if settled:
        yield f"This had counted as settled: {_listed(settled)}."


def _listed(reasons: Iterable[str]) -> str:
    return " and ".join(label(reason) for reason in reasons)


def _tenths(chance: float) -> str:
    tenths = round(10 * chance)
    return f"about {tenths} in 10" if tenths else "less than 1 in 10"
