"""What can go wrong between us and a language model, each with its sentence."""

from heardback.core.errors import HeardbackError


class NoAnswer(HeardbackError):
    """The language model did not answer, or not in a way that can be used."""


class Stopped(HeardbackError):
    """The user stopped it."""
