"""The words that stand first: the newest that they said themselves, about us if any."""

from collections.abc import Iterable

from heardback.core.evidence import Evidence, Hesitation, Need, Source, Support


def last_words(entries: Iterable[Evidence]) -> Evidence | None:
    """The newest words of theirs; a line of my notes is not among them.

    Of one day the one that was written down last: it is what one comes from.
    """
    quoted = [
        entry
        for entry in entries
        if entry.source is Source.QUOTED and entry.quote.strip()
    ]
    telling = [
        entry
        for entry in quoted
        if isinstance(entry.statement, Support | Hesitation | Need)
    ]
    return max(
        telling or quoted,
        key=lambda entry: (entry.happened_on, entry.recorded_at),
        default=None,
    )
