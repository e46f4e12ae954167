"""How a conversation was led: one score from asking, listening and not pushing."""

from collections.abc import Sequence
from dataclasses import dataclass

# What counts as good, as the manual for coding motivational interviewing has it
# (MITI 4.2.1, Moyers et al. 2014): seven in ten questions open, two reflections for a
# question. That who listens speaks at most half of the words is our judgement.
OPEN, REFLECTED, TALKED = 0.7, 2.0, 0.5
# Pushing back or instructing in two turns of ten leaves nothing of that part: ours.
PUSHED = 0.2
# So many turns of an average talk besides, so that one of three turns is neither
# perfect nor hopeless.
PRIOR = 2.0
HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn: our chances of asking, asking openly, saying back and pushing."""

    ours: bool
    words: int
    question: float = 0.0
    open_question: float = 0.0
    reflection: float = 0.0
    argument: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Five parts from 0 to 1 and their mean. Parts are shown, the mean sorts nobody."""

    asked_openly: float
    said_back: float
    did_not_push: float
    did_not_lecture: float
    let_them_talk: float

    @property
    def score(self) -> float:
        parts = (
            self.asked_openly,
            self.said_back,
            self.did_not_push,
            self.did_not_lecture,
            self.let_them_talk,
        )
        return sum(parts) / len(parts)


def skill(turns: Sequence[Turn]) -> Skill | None:
    """Of a whole talk; None where we said nothing.

    >>> ask = Turn(ours=True, words=8, question=1.0, open_question=1.0)
    >>> push = Turn(ours=True, words=8, argument=1.0)
    >>> reply = Turn(ours=False, words=20)
    >>> skill([ask, reply]).score > skill([push, reply]).score
    True
    """
    ours = [turn for turn in turns if turn.ours]
    if not ours:
        return None
    said = sum(turn.words for turn in turns)
    asked = sum(turn.question for turn in ours)
    reflected = sum(turn.reflection for turn in ours)
    pushed = sum(turn.argument for turn in ours)
    spoken = sum(turn.words for turn in ours)
    told = sum(turn.words for turn in ours if _tells(turn))
    return Skill(
        asked_openly=_up_to(
            (sum(turn.open_question for turn in ours) + 0.5 * PRIOR) / (asked + PRIOR),
            OPEN,
        ),
        said_back=_up_to((reflected + PRIOR) / (asked + PRIOR), REFLECTED),
        did_not_push=1 - _up_to(pushed / (len(ours) + PRIOR), PUSHED),
        did_not_lecture=1 - told / max(spoken, 1),
        let_them_talk=_up_to(1 - spoken / max(said, 1), TALKED),
    )


def _tells(turn: Turn) -> bool:
    """Neither asks nor says back."""
    return max(turn.question, turn.reflection) < HALF


def _up_to(value: float, good: float) -> float:
    return min(max(value / good, 0.0), 1.0)
