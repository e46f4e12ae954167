"""Our question kept in mind until they answer it, across fillers and interruptions."""

from dataclasses import dataclass, replace

from heardback.core.evidence import Party
from heardback.reading.answers import answer_of, is_filler, sums_up, takes
from heardback.reading.patterns import compiled
from heardback.reading.questions import Ask, ask_of
from heardback.reading.said import Said
from heardback.reading.tables.asks import Aim

# Turns that may lie between a question and its answer, and sentences of an answer.
_PATIENCE = 6
_SENTENCES = 2
_TERMS = 5
_MORE_OF_IT = 6

_SOFT = (Aim.OFFER, Aim.OTHER)
_YES_AND = r"^\W*(?:oh |well )?(?:yes|yeah|yep|sure|of course|absolutely|definitely)\b,"
_CLARIFIES = (
    r"\b(?:mean|which|sorry|repeat|recommend|like what|how so|you want me|in what)\b"
)


@dataclass(slots=True)
class Pairing:
    """Told every sentence in order, it gives each of theirs the question it answers."""

    pending: Ask | None = None
    heard: int = 0

    def paired(self, said: Said) -> Said:
        if said.side is Party.US:
            self._ask(said)
            return said
        ask = self.pending
        if ask is None or said.turn - ask.turn > _PATIENCE:
            self.pending = None
            return said
        if is_filler(said.words):
            return said
        if said.asks and ask.aim is Aim.OFFER:
            # "How about 80?" answers an offer.
            return replace(said, ask=ask)
        if (
            said.asks
            and ask.aim is Aim.SUPPORT
            and compiled(_YES_AND).search(said.words)
        ):
            # "Yes, and what would it take?"
            self.pending = None
            return replace(said, ask=ask)
        if said.asks:
            self._asked_back(said)
            return said
        self._hear(ask, said)
        return said if ask.aim is Aim.OTHER else replace(said, ask=ask)

    def expect(self, ask: Ask) -> None:
        self.pending, self.heard = ask, 0

    def _ask(self, said: Said) -> None:
        ask = ask_of(said.words, said.quote, turn=said.turn)
        if ask is None:
            return
        if len(said.words.split()) < 3 and ask.aim is Aim.OTHER:
            # "Really?" and "right?" ask for nothing new.
            return
        waiting = self.pending is not None and self.pending.aim not in _SOFT
        if waiting and ask.aim in _SOFT and (not said.asks or self._goes_on(ask)):
            return
        self.expect(ask)

    def _goes_on(self, ask: Ask) -> bool:
        """ "Would you give something? Say, half?" asks once."""
        return (
            self.pending is not None
            and self.pending.turn == ask.turn
            and len(ask.words.split()) <= _MORE_OF_IT
        )

    def _asked_back(self, said: Said) -> None:
        """A question about our question keeps it open; any other one replaces it."""
        short = len(said.words.split()) <= 8
        if not (short and compiled(_CLARIFIES).search(said.words)):
            self.pending = None

    def _hear(self, ask: Ask, said: Said) -> None:
        self.heard += 1
        answered = ask.aim is Aim.SUPPORT and answer_of(said.words) is not None
        settled = ask.aim is Aim.OFFER and (
            takes(said.words) is not None or sums_up(said.words)
        )
        once = ask.aim not in (Aim.SUPPORT, Aim.PROCESS, Aim.OFFER)
        most = _TERMS if ask.aim is Aim.OFFER else _SENTENCES
        if answered or settled or once or self.heard >= most:
            self.pending = None
