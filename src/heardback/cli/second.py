"""`--second`: a language model reads along, once it was said what would be sent."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import typer

from heardback.cli.terminal import one_line, warn
from heardback.core.errors import HeardbackError, Invalid
from heardback.core.evidence import Proposal
from heardback.core.talk import Talk, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Both readers' proposals, and what the second one cost."""

    proposals: tuple[Proposal, ...]
    address: str
    characters: int
    dropped: int


def read_second(
    talk: Talk,
    proposals: Sequence[Proposal],
    *,
    us: Sequence[str],
    voice: Voice,
    on: date | None,
    sure: bool,
) -> Beside:
    """Says on stderr what is to be sent where, asks, and reads."""
    from heardback.llm import (
        confidential_words,
        merged,
        second_reader_from_environment,
    )

    reader = second_reader_from_environment()
    if reader is None:
        raise Invalid(
            "No language model is named, so nothing was sent: set HEARDBACK_LLM_URL "
            "and HEARDBACK_LLM_MODEL; docs/language-model.md says how."
        )
    settings = reader.settings
    estimate = reader.estimate(talk, us=us, voice=voice)
    warn(
        f"To send: {estimate.words}, to {settings.place.address} "
        f"(model {one_line(settings.model)})."
    )
    if signs := confidential_words(talk.text):
        quoted = ", ".join(f"“{one_line(each)}”" for each in signs)
        warn(f"Think first: the text itself says {quoted}.")
    if not sure and not _asked():
        raise typer.Abort
    found = reader.examine(talk, us=us, voice=voice, on=on)
    sent = sum(each.characters for each in found.sent)
    if found.trouble and not found.sent:
        raise _Unsent(found.trouble)
    if found.trouble:
        warn(f"{found.trouble} What it had found until then is here.")
    return Beside(
        proposals=merged(proposals, found.proposals),
        address=settings.place.address,
        characters=sent,
        dropped=sum(each.count for each in found.dropped),
    )


class _Unsent(HeardbackError):
    """The language model could not be reached at all."""


def _asked() -> bool:
    if not sys.stdin.isatty():
        raise Invalid("Nothing was sent: nobody is here to ask. Add --yes to send it.")
    return typer.confirm("Send it?", default=False, err=True)
