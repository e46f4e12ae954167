"""A voice that says a draft in other words; facts stay, or the draft does."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

from heardback.core.errors import HeardbackError, Invalid
from heardback.llm.answer import text_in
from heardback.llm.facts import what_changed
from heardback.llm.lines import tokens_in
from heardback.llm.prompt import wording_messages
from heardback.llm.records import Sent
from heardback.llm.retries import Keep
from heardback.llm.schema import text_shape
from heardback.llm.session import Manner, Session
from heardback.llm.settings import Settings

_LONGEST_DRAFT = 8000
_LONGEST_WISH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A text to use: reworded, or the draft itself with why it stands."""

    text: str
    reworded: bool
    why: str = ""
    sent: tuple[Sent, ...] = ()


class Rewording:
    """Asks a language model to reword a recap or a question, when the user says so."""

    def __init__(self, settings: Settings, *, keep: Keep | None = None) -> None:
        self.settings = settings
        self.keep = keep
        self.manner = Manner()

    def reword(
        self,
        draft: str,
        *,
        names: Sequence[str] = (),
        wish: str = "",
        stop: Event | None = None,
    ) -> Worded:
        """The draft in other words; `names` must survive wherever they stand in it."""
        if len(draft) > _LONGEST_DRAFT or len(wish) > _LONGEST_WISH:
            raise Invalid(
                f"A draft of up to {_LONGEST_DRAFT:,} characters can be reworded, with "
                f"a wish of up to {_LONGEST_WISH}."
            )
        if not draft.strip():
            return Worded(text=draft, reworded=False, why="There is nothing to reword.")
        sent: list[Sent] = []

        def keep(record: Sent) -> None:
            sent.append(record)
            if self.keep is not None:
                self.keep(record)

        session = Session(self.settings, self.manner, keep=keep, stop=stop or Event())
        text, why = self._asked(draft, wish, session)
        text = text.strip()
        why = why or what_changed(draft, text, names=names)
        return Worded(
            text=draft if why else text,
            reworded=not why and text != draft.strip(),
            why=why,
            sent=tuple(sent),
        )

    def _asked(self, draft: str, wish: str, session: Session) -> tuple[str, str]:
        try:
            text = session.ask(
                wording_messages(draft, wish),
                shape=text_shape(),
                tokens=200 + 3 * tokens_in(draft),
                read=text_in,
            )
        except HeardbackError as error:
            return "", str(error)
        return text or "", "" if text else "The answer held no text."
