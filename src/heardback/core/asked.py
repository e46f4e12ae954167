"""How asking why works for me: replies by wording and by delay, with bands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from heardback.core.contrasts import Contrast, Counts, Share, contrast
from heardback.core.debrief import Wording
from heardback.core.decision import Outcome
from heardback.core.lessons import beta_band
from heardback.core.pursuit import Pursuit, Side

SETTLED = timedelta(days=30)
"""Whoever has not answered by then will not (our derivation); until then it is open."""

FEW = 8
"""Below so many settled requests nothing is claimed."""

# What published figures are worth, in requests: of applicants who ask, few hear back;
# of lost clients 10 to 15 % talk, of won ones 20 to 25 % (vendors, grade C to D).
PRIORS = {
    (Side.APPLICATION, False): (1.0, 7.0),
    (Side.APPLICATION, True): (1.0, 7.0),
    (Side.DEAL, False): (1.5, 9.0),
    (Side.DEAL, True): (2.5, 8.0),
}

DELAYS = (
    ("within a week", 7),
    ("one to four weeks later", 28),
    ("later than four weeks", None),
)

WORDED = {
    Wording.ADVICE: "asked for advice",
    Wording.CHOICE: "asked what spoke for their choice",
    Wording.SHORT: "asked in one line",
    Wording.OWN: "asked in own words",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request as it counts: an open one neither as answered nor as not."""

    side: Side
    won: bool
    wording: Wording
    delay: int
    answered: bool
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """Of the requests of one kind, how many were answered; the band is 80 %."""

    label: str
    asked: int
    answered: int
    rate: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """All requests, then by wording and by delay; `open` are too young to count.

    `known` are differences that are more than chance, none below a few requests.
    """

    all: Replies
    by_wording: tuple[Replies, ...]
    by_delay: tuple[Replies, ...]
    open: int
    known: tuple[str, ...]

    @property
    def few(self) -> bool:
        return self.all.asked < FEW

    @property
    def words(self) -> str:
        if not self.all.asked:
            return "Nobody was asked yet, or it is too early to tell."
        told = f"{self.all.answered} of {self.all.asked} who were asked answered"
        if self.few:
            return f"{told}. That is too few to say which way of asking works."
        return f"{told}. {' '.join(self.known) or 'No way of asking stands out.'}"


def asking(pursuits: Iterable[Pursuit], *, as_of: date) -> Asking:
    """What requests and their answers teach.

    >>> asking([], as_of=date(2026, 11, 1)).words
    'Nobody was asked yet, or it is too early to tell.'
    """
    requests = [each for pursuit in pursuits for each in _requests(pursuit, as_of)]
    settled = [each for each in requests if each.settled]
    by_wording = {
        words: [each for each in settled if each.wording is wording]
        for wording, words in WORDED.items()
    }
    by_delay = {
        words: [each for each in settled if _delay(each) == words]
        for words, _ in DELAYS
    }
    groups = {**by_wording, **by_delay}
    return Asking(
        all=_replies("all", settled),
        by_wording=tuple(_replies(*pair) for pair in by_wording.items() if pair[1]),
        by_delay=tuple(_replies(*pair) for pair in by_delay.items() if pair[1]),
        open=len(requests) - len(settled),
        known=tuple(_known(settled, groups)),
    )


def _requests(pursuit: Pursuit, as_of: date) -> Iterable[Request]:
    decision = pursuit.decision
    if decision is None:
        return
    for debrief in pursuit.debriefs:
        if debrief.sent_on is None:
            continue
        old = as_of - debrief.sent_on >= SETTLED
        answered = bool(debrief.answers)
        yield Request(
            side=pursuit.side,
            won=decision.outcome is Outcome.WON,
            wording=debrief.wording,
            delay=max((debrief.sent_on - decision.decided_on).days, 0),
            answered=answered,
            settled=answered or old or debrief.ended_on is not None,
        )


def _delay(request: Request) -> str:
    for words, most in DELAYS:
        if most is None or request.delay <= most:
            return words
    return DELAYS[-1][0]


def _replies(label: str, requests: Sequence[Request]) -> Replies:
    """The prior is the mean of what is published about such requests."""
    priors = [PRIORS[each.side, each.won] for each in requests] or [(1.5, 9.0)]
    a = sum(each[0] for each in priors) / len(priors)
    b = sum(each[1] for each in priors) / len(priors)
    yes = sum(each.answered for each in requests)
    a, b = a + yes, b + len(requests) - yes
    low, high = beta_band(a, b)
    return Replies(
        label=label,
        asked=len(requests),
        answered=yes,
        rate=Share(mean=a / (a + b), low=low, high=high),
    )


def _known(
    settled: Sequence[Request], groups: dict[str, list[Request]]
) -> Iterable[str]:
    """Each way of asking against all others; looking often makes the bar higher."""
    if len(settled) < FEW:
        return
    for label, requests in groups.items():
        rest = [each for each in settled if each not in requests]
        found = _against(requests, rest, looked_at=len(groups))
        if found.known:
            more = "more" if found.likelier > 0.5 else "fewer"
            yield f"Known: of those {label}, {more} answered."


def _against(
    these: Sequence[Request], rest: Sequence[Request], *, looked_at: int
) -> Contrast:
    counts = Counts(
        won_with=sum(each.answered for each in these),
        lost_with=sum(not each.answered for each in these),
        won_without=sum(each.answered for each in rest),
        lost_without=sum(not each.answered for each in rest),
    )
    return contrast(counts, looked_at=looked_at)
