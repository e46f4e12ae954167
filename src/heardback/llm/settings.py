"""Which language model may be asked, if any: off until somebody names one."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from heardback.core.errors import Invalid
from heardback.llm.place import Place, place_of

URL = "HEARDBACK_LLM_URL"
MODEL = "HEARDBACK_LLM_MODEL"
KEY = "HEARDBACK_LLM_KEY"
WINDOW = "HEARDBACK_LLM_WINDOW"
SECONDS = "HEARDBACK_LLM_SECONDS"

LEAST_WINDOW = 2048
MOST_WINDOW = 1_000_000
MOST_SECONDS = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One language model and how long we are patient with it.

    `window` is how many tokens it can hold, question and answer together; `seconds` how
    long one answer may take; `tries` how often one request is sent at most.
    """

    address: str
    model: str
    key: str = field(default="", repr=False)
    window: int = 8192
    seconds: float = 120
    tries: int = 3
    pause: float = 1
    most_calls: int = 100

    def __post_init__(self) -> None:
        place_of(self.address)
        if not self.model.strip() or not self.model.isprintable():
            raise Invalid(f"Say which model to ask at {URL}: set {MODEL}.")
        if not (self.key.isascii() and self.key.isprintable()) or " " in self.key:
            raise Invalid(f"{KEY} holds a character that no key can hold.")
        if not LEAST_WINDOW <= self.window <= MOST_WINDOW:
            raise Invalid(f"{WINDOW} is from {LEAST_WINDOW} to {MOST_WINDOW} tokens.")
        if not 0 < self.seconds <= MOST_SECONDS:
            raise Invalid(f"{SECONDS} is from 1 to {MOST_SECONDS}.")

    @property
    def place(self) -> Place:
        return place_of(self.address)


def settings_from_environment(
    environment: Mapping[str, str] | None = None,
) -> Settings | None:
    """What HEARDBACK_LLM_URL and its companions say; None when no address is set."""
    given = _Given(os.environ if environment is None else environment)
    address = given.text(URL)
    if not address:
        given.insist_on_nothing()
        return None
    model = given.text(MODEL)
    if not model:
        raise Invalid(f"{URL} is set, but not which model to ask: set {MODEL}.")
    return Settings(
        address=address,
        model=model,
        key=given.secret(KEY),
        window=given.number(WINDOW, default=8192),
        seconds=given.number(SECONDS, default=120),
    )


@dataclass(frozen=True, slots=True)
class _Given:
    environment: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.environment.get(name, "").strip()

    def insist_on_nothing(self) -> None:
        """A model without an address is a mistake, not a wish for silence."""
        for name in (MODEL, KEY, f"{KEY}_FILE", WINDOW, SECONDS):
            if self.text(name):
                raise Invalid(f"{name} is set, but {URL} is not: set both or neither.")

    def number(self, name: str, *, default: int) -> int:
        value = self.text(name)
        if not value:
            return default
        if not (value.isascii() and value.isdecimal() and len(value) < 9):
            raise Invalid(f"{name} is a whole number, not {value[:20]!r}.")
        return int(value)

    def secret(self, name: str) -> str:
        file = self.text(f"{name}_FILE")
        if not file:
            return self.text(name)
        if self.text(name):
            raise Invalid(f"{name} and {name}_FILE are both set: keep one.")
        try:
            value = Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise Invalid(
                f"{name}_FILE names {file!r}, which cannot be read."
            ) from None
        if not value:
            raise Invalid(f"{name}_FILE names {file!r}, which is empty.")
        return value
