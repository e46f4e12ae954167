"""The close as short claims, checked against what they said they need."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from heardback.core.evidence import Evidence, Hesitation, Need, Status
from heardback.core.pursuit import Pursuit

# A calm speaking rate. Unsourced convention; in recorded sales calls people speak at
# about 173 words a minute, and faster when pressed (one vendor's figures, trust C).
WORDS_A_MINUTE = 150
# How alike words must be before a need is suggested for a claim: our judgement.
ALIKE = 0.25

PLAIN_WORDS = frozenset(
    """a about all also an and any are as at be because been before but by can could do
    does each for from get give go had has have here how i if in into is it its just
    like make many may more most must my need needs never no not now of on one only or
    our out over per should so some such than that the their them then there these they
    this to too up us want wants was we were what when where which while who will with
    without would you your""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing we say: the needs it meets and doubts it answers (ids of entries).

    `backing` is what it rests on: a case, a figure, a reference.
    """

    text: str
    needs: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    backing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """The close: claims in order, and the minutes we are given, if known."""

    claims: tuple[Claim, ...]
    minutes_given: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a pitch covers and leaves out.

    `covered` and `missed` are confirmed needs; `unconfirmed` are needs a claim rests on
    that they never confirmed; `unanswered` are open hesitations no claim speaks to;
    `unbacked` and `loose` are claims without backing and without any need; `unknown`
    holds ids that are not, or no longer, on record. `minutes` is at 150 words a minute.
    """

    covered: tuple[Evidence, ...]
    missed: tuple[Evidence, ...]
    unconfirmed: tuple[Evidence, ...]
    unanswered: tuple[Evidence, ...]
    unbacked: tuple[Claim, ...]
    loose: tuple[Claim, ...]
    unknown: tuple[str, ...]
    words: int
    minutes: float
    over: float

    @property
    def share(self) -> float | None:
        """Confirmed needs covered, from 0 to 1; None while none is confirmed."""
        known = len(self.covered) + len(self.missed)
        return len(self.covered) / known if known else None


def coverage(pitch: Pitch, pursuit: Pursuit) -> Coverage:
    """Check a pitch against the record.

    Parameters
    ----------
    pitch
        Claims tied to entries by id; `suggest` proposes ties.
    pursuit
        Where the needs and hesitations stand.

    Returns
    -------
    Coverage
        With `minutes` spoken and `over` the minutes beyond the time given (0 if none).

    Examples
    --------
    >>> from datetime import date
    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> found = coverage(Pitch(claims=(Claim(text="We start on Monday"),)), deal)
    >>> found.words, found.share, len(found.loose)
    (4, None, 1)
    """
    standing = {entry.id: entry for entry in pursuit.current}
    tied = [id for claim in pitch.claims for id in claim.needs]
    answered = {id for claim in pitch.claims for id in claim.answers}
    needs = [each for each in standing.values() if isinstance(each.statement, Need)]
    confirmed = [each for each in needs if _confirmed(each)]
    words = sum(len(claim.text.split()) for claim in pitch.claims)
    minutes = words / WORDS_A_MINUTE
    given = pitch.minutes_given
    return Coverage(
        covered=tuple(each for each in confirmed if each.id in tied),
        missed=tuple(each for each in confirmed if each.id not in tied),
        unconfirmed=tuple(
            each for each in needs if each.id in tied and not _confirmed(each)
        ),
        unanswered=tuple(
            each
            for each in standing.values()
            if isinstance(each.statement, Hesitation)
            and each.statement.open
            and each.id not in answered
        ),
        unbacked=tuple(each for each in pitch.claims if not each.backing.strip()),
        loose=tuple(each for each in pitch.claims if not each.needs),
        unknown=tuple(
            dict.fromkeys(id for id in (*tied, *answered) if id not in standing)
        ),
        words=words,
        minutes=minutes,
        over=max(0.0, minutes - given) if given is not None else 0.0,
    )


def suggest(
    text: str,
    entries: Iterable[Evidence],
    *,
    near: Callable[[str, str], float] | None = None,
    least: float = ALIKE,
) -> tuple[str, ...]:
    """Ids of the needs and doubts that a claim speaks to, the nearest first.

    By default likeness is the share of the smaller set of content words, cut to stems,
    that both hold; `near(wanted, said)` may tell more, from `least` on. It proposes;
    the user ties.

    >>> suggest("We never miss a launch date", [])
    ()
    """
    scored = [
        ((near or alike)(_words_of(entry), text), entry.id)
        for entry in entries
        if isinstance(entry.statement, Need | Hesitation)
    ]
    ranked = sorted(scored, key=lambda pair: (-pair[0], pair[1]))
    return tuple(id for score, id in ranked if score >= least)


def alike(one: str, other: str) -> float:
    """How much two texts share, from 0 to 1, by stems of their content words.

    >>> alike("We never miss a launch date", "no launch may slip again")
    0.3333333333333333
    """
    left, right = _stems(one), _stems(other)
    if not left or not right:
        return 0.0
    return len(left & right) / min(len(left), len(right))


def _confirmed(entry: Evidence) -> bool:
    need = entry.statement
    return isinstance(need, Need) and need.status is Status.CONFIRMED


def _words_of(entry: Evidence) -> str:
    statement = entry.statement
    text = statement.text if isinstance(statement, Need | Hesitation) else ""
    return f"{text} {entry.quote}"


def _stems(text: str) -> frozenset[str]:
    words: Sequence[str] = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(_stem(word) for word in words if word not in PLAIN_WORDS)


def _stem(word: str) -> str:
    """Crude on purpose: endings off long words, so that launches meets launch."""
    for ending in ("ing", "ies", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
