"""A conversation with one model: the strictest way of answering that it understands."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from threading import Event

from heardback.llm.answer import content_of, unwanted_field
from heardback.llm.prompt import Message, characters_in
from heardback.llm.retries import BUSY, Keep, post_patiently
from heardback.llm.schema import Shape
from heardback.llm.settings import URL, WINDOW, Settings
from heardback.llm.trouble import NoAnswer
from heardback.llm.wire import Reply


class Way(StrEnum):
    """How the shape is asked for, strictest first."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    PLAIN = "plain"


# What a server says to a field it does not know; some stumble over it instead.
_NOT_TAKEN = frozenset((400, 415, 422, 501))
_STUMBLES = frozenset((500,))
_OPTIONAL = frozenset(("temperature", "max_tokens"))


@dataclass(slots=True)
class Manner:
    """What a model has shown to understand: the way, and what to leave out."""

    way: Way | None = None
    left_out: frozenset[str] = frozenset()


class Session:
    """One reading's requests; what works is remembered in the manner it was given."""

    def __init__(
        self, settings: Settings, manner: Manner, *, keep: Keep, stop: Event
    ) -> None:
        self.settings = settings
        self.manner = manner
        self.keep = keep
        self.stop = stop
        self.given_up = False

    def ask[T](
        self,
        messages: Sequence[Message],
        *,
        shape: Shape,
        tokens: int,
        read: Callable[[str], T | None],
    ) -> T | None:
        """What `read` finds in the answer; None when no way gave one it understands."""
        reply = None
        for way in self._ways():
            reply = self._post(messages, way, shape, tokens)
            if reply.status != 200:
                if reply.status in _NOT_TAKEN | _STUMBLES:
                    continue
                raise NoAnswer(_refusal(self.settings, reply.status))
            content = content_of(reply.body)
            if content is None:
                raise NoAnswer(
                    f"{self.settings.place.address} answered, but not as a language "
                    "model does; does the address end in /v1?"
                )
            found = read(content)
            if found is not None:
                self.manner.way = way
                return found
        if reply is not None and reply.status != 200:
            self.manner.way = None
            raise NoAnswer(_refusal(self.settings, reply.status))
        # No way is understood: the next piece costs one call, not three.
        self.given_up = True
        return None

    def _ways(self) -> Sequence[Way]:
        if self.manner.way is not None:
            return (self.manner.way,)
        return (Way.PLAIN,) if self.given_up else tuple(Way)

    def _post(
        self, messages: Sequence[Message], way: Way, shape: Shape, tokens: int
    ) -> Reply:
        # To stumble is an answer too, as long as there is an easier way to ask.
        patient = way is Way.PLAIN or self.manner.way is way
        while True:
            reply = post_patiently(
                self.settings,
                self._body(messages, way, shape, tokens),
                characters=characters_in(messages),
                keep=self.keep,
                stop=self.stop,
                busy=BUSY if patient else BUSY - _STUMBLES,
            )
            unwanted = (
                unwanted_field(reply.body, _OPTIONAL - self.manner.left_out)
                if reply.status == 400
                else None
            )
            if unwanted is None:
                return reply
            self.manner.left_out |= {unwanted}

    def _body(
        self, messages: Sequence[Message], way: Way, shape: Shape, tokens: int
    ) -> bytes:
        body: dict[str, object] = {
            "model": self.settings.model,
            "messages": list(messages),
            "stream": False,
            "temperature": 0,
            "max_tokens": tokens,
        }
        for name in self.manner.left_out:
            del body[name]
        if way is Way.SCHEMA:
            named = {"name": "answer", "strict": True, "schema": shape}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        if way is Way.OBJECT:
            body["response_format"] = {"type": "json_object"}
        return json.dumps(body).encode("ascii")


def _refusal(settings: Settings, status: int) -> str:
    """Never in the server's own words: they may be anybody's."""
    address = settings.place.address
    match status:
        case 401 | 403:
            return f"{address} does not accept the key in HEARDBACK_LLM_KEY."
        case 402:
            return f"{address} asks to be paid first (HTTP 402)."
        case 404:
            return (
                f"{address} knows no model called {settings.model!r}, or is not the "
                f"address of a language model; check HEARDBACK_LLM_MODEL and {URL}."
            )
        case 429:
            return f"{address} is too busy, or your quota is used up; try again later."
        case 400 | 413 | 422:
            return (
                f"{address} would not take the text (HTTP {status}); if the model "
                f"holds fewer than {settings.window} tokens, say so in {WINDOW}."
            )
        case _:
            return f"{address} failed (HTTP {status}); try again later."
