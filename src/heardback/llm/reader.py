"""The second reader: a language model that proposes, and a text that decides."""

from collections.abc import Sequence
from datetime import date
from threading import Event

from heardback.core.errors import HeardbackError, Invalid
from heardback.core.evidence import Proposal
from heardback.core.talk import Talk, Voice
from heardback.llm.answer import proposals_in
from heardback.llm.checking import check
from heardback.llm.lines import Piece, lines_of, pieces_of, tokens_in
from heardback.llm.prompt import characters_in, reading_messages
from heardback.llm.records import Estimate, Findings, Reason, Sent, counted
from heardback.llm.retries import Keep
from heardback.llm.schema import proposals_shape
from heardback.llm.session import Manner, Session
from heardback.llm.settings import Settings
from heardback.llm.trouble import NoAnswer
from heardback.reading.listening import heard

_MOST_REPLY = 4096


class SecondReader:
    """A Reader on any OpenAI-compatible address; `keep` is told of each request."""

    def __init__(self, settings: Settings, *, keep: Keep | None = None) -> None:
        self.settings = settings
        self.keep = keep
        self.manner = Manner()

    def read(
        self,
        talk: Talk,
        *,
        us: Sequence[str] = (),
        voice: Voice = Voice.NOTES,
        on: date | None = None,
        people: Sequence[str] = (),
    ) -> tuple[Proposal, ...]:
        """What the model found and the text bears out; NoAnswer when it gave none."""
        found = self.examine(talk, us=us, voice=voice, on=on, people=people)
        if found.trouble:
            raise NoAnswer(found.trouble)
        return found.proposals

    def examine(
        self,
        talk: Talk,
        *,
        us: Sequence[str] = (),
        voice: Voice = Voice.NOTES,
        on: date | None = None,
        people: Sequence[str] = (),
        stop: Event | None = None,
    ) -> Findings:
        """The same with what was sent and dropped; trouble comes as a sentence."""
        pieces = self._pieces(talk, us=us, voice=voice, on=on, people=people)
        self._insist_on_few(pieces)
        sent: list[Sent] = []
        proposals: tuple[Proposal, ...] = ()
        dropped: list[Reason] = []
        trouble = ""

        def keep(record: Sent) -> None:
            sent.append(record)
            if self.keep is not None:
                self.keep(record)

        session = Session(self.settings, self.manner, keep=keep, stop=stop or Event())
        try:
            for piece in pieces:
                items = session.ask(
                    reading_messages(line.sent for line in piece.lines),
                    shape=proposals_shape(),
                    tokens=self._reply_tokens,
                    read=proposals_in,
                )
                if items is None:
                    dropped.append(Reason.BROKEN)
                    continue
                checked = check(items, piece)
                dropped += checked.dropped
                # Once: pieces overlap, and models repeat themselves.
                proposals = _once(proposals, checked.proposals)
        except HeardbackError as error:
            trouble = str(error)
        return Findings(
            proposals=proposals,
            dropped=counted(dropped),
            sent=tuple(sent),
            trouble=trouble,
        )

    def estimate(
        self,
        talk: Talk,
        *,
        us: Sequence[str] = (),
        voice: Voice = Voice.NOTES,
        people: Sequence[str] = (),
    ) -> Estimate:
        """What `read` would send if all goes well; nothing is sent to find out."""
        pieces = self._pieces(talk, us=us, voice=voice, on=None, people=people)
        asked = [reading_messages(line.sent for line in each.lines) for each in pieces]
        return Estimate(
            characters=sum(characters_in(messages) for messages in asked),
            tokens=sum(
                tokens_in(message["content"])
                for messages in asked
                for message in messages
            ),
            calls=len(pieces),
        )

    def _pieces(
        self,
        talk: Talk,
        *,
        us: Sequence[str],
        voice: Voice,
        on: date | None,
        people: Sequence[str],
    ) -> list[Piece]:
        saids = heard(talk, us=us, voice=voice, on=on, people=people)
        return pieces_of(lines_of(talk, saids, voice), self._text_tokens)

    @property
    def _reply_tokens(self) -> int:
        return min(_MOST_REPLY, self.settings.window // 4)

    @property
    def _text_tokens(self) -> int:
        frame = sum(tokens_in(each["content"]) for each in reading_messages([]))
        return max(200, self.settings.window - self._reply_tokens - frame)

    def _insist_on_few(self, pieces: Sequence[Piece]) -> None:
        if len(pieces) > self.settings.most_calls:
            raise Invalid(
                f"This text would take {len(pieces):,} calls to the language model, "
                f"and {self.settings.most_calls:,} is the most; cut it into parts."
            )


def _once(
    known: tuple[Proposal, ...], more: Sequence[Proposal]
) -> tuple[Proposal, ...]:
    places = {(each.kind, each.start, each.end) for each in known}
    fresh = []
    for each in more:
        if (place := (each.kind, each.start, each.end)) not in places:
            places.add(place)
            fresh.append(each)
    return tuple(
        sorted((*known, *fresh), key=lambda each: (each.start, each.end, each.kind))
    )
