"""The JSON in a model's answer, however it is wrapped; None when there is none."""

import json
from collections.abc import Iterator

type Item = dict[str, object]

_THOUGHT = "</think>"
_MOST_STARTS = 20


def content_of(body: bytes) -> str | None:
    """The words in a chat completion; None when it is none, "" when it says nothing."""
    envelope = _json(body)
    if not isinstance(envelope, dict):
        return None
    choices = envelope.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(message, dict):
        return None
    content = message.get("content")
    return content if isinstance(content, str) else ""


def unwanted_field(body: bytes, fields: frozenset[str]) -> str | None:
    """Which of our optional fields an error message says the model does not take."""
    complaint = _json(body)
    error = complaint.get("error") if isinstance(complaint, dict) else None
    named = error.get("param") if isinstance(error, dict) else None
    return named if isinstance(named, str) and named in fields else None


def proposals_in(content: str) -> list[object] | None:
    """The list of proposals in an answer, not yet looked at."""
    for found in _values(content):
        if isinstance(found, list):
            return found
        if isinstance(found, dict) and isinstance(found.get("proposals"), list):
            proposals: list[object] = found["proposals"]
            return proposals
    return None


def text_in(content: str) -> str | None:
    for found in _values(content):
        if isinstance(found, dict) and isinstance(found.get("text"), str):
            text: str = found["text"]
            return text
    return None


def _values(content: str) -> Iterator[object]:
    """Whole, then from each opening bracket on: a block, or prose around it."""
    words = content.rpartition(_THOUGHT)[2].strip()
    whole = _json(words)
    if whole is not None:
        yield whole
        return
    decoder = json.JSONDecoder()
    at = -1
    for _ in range(_MOST_STARTS):
        at = words.find("{", at + 1)
        if at < 0:
            return
        try:
            yield decoder.raw_decode(words, at)[0]
        except (ValueError, RecursionError):
            continue


def _json(words: str | bytes) -> object:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None
