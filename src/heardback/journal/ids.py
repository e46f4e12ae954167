"""Names for rows that people may see: short, random, easy to read aloud."""

import secrets

# Base32 as Crockford writes it, in lower case: no i, l, o or u to misread.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def short_id() -> str:
    """For what need only be unique within a pursuit."""
    return _random(8)


def long_id() -> str:
    """For what an address names by itself."""
    return _random(12)


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
