"""Searching words in everything: what is looked through, and how a database is asked.

What only its owner may see (guesses, beliefs, rejected proposals) is not looked
through: a search must not tell a helper more than the pages do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from unicodedata import combining, normalize

from django.db import connection, models
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from heardback.core.pursuit import Pursuit as Value
from heardback.journal.models import Document, Findable, Pursuit

SHIFT = 1 << 20
# PostgreSQL indexes a megabyte of different words at a time; no text of this length
# holds more, whatever it says.
PIECE = 100_000
# Pieces of the record have the numbers below, those of documents the ones from there.
DOCUMENTS = 1_000
MOST_WORDS = 8


def index_record(made: Sequence[tuple[Pursuit, Value]]) -> None:
    """The words of these pursuits anew; documents that are not looked through yet."""
    keys = [row.pk for row, _ in made]
    Findable.objects.filter(pursuit_id__in=keys, document=None).delete()
    Findable.objects.bulk_create(
        Findable(
            id=row.pk * SHIFT + number,
            pursuit=row,
            workspace_id=row.workspace_id,
            text=piece,
        )
        for row, value in made
        for number, piece in enumerate(pieces("\n".join(words_of(value))))
        if number < DOCUMENTS
    )
    new = Document.objects.filter(pursuit_id__in=keys, findable=None).exclude(text="")
    for document in new.select_related("pursuit").order_by("pk").iterator(20):
        _index_document(document)


def forget_words(pursuit: Pursuit) -> None:
    """Not only from what is found: from the pages of the index too."""
    Findable.objects.filter(pursuit=pursuit).delete()
    if connection.vendor == "sqlite":
        # Until it is merged, the index keeps words that were taken out of it.
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO journal_findable_index(journal_findable_index) "
                "VALUES ('optimize')"
            )


def matching(text: str) -> Q:
    """Pursuits that hold every word, or what begins like it, anywhere.

    Signs alone narrow nothing.
    """
    found = Q()
    for word in words_in(text):
        found &= Q(pursuit_id__in=_holding(word))
    return found


def words_in(text: str) -> tuple[str, ...]:
    """The words to look for, as both indexes spell them.

    >>> words_in("Café, north-gate!")
    ('cafe', 'north', 'gate')
    """
    plain = "".join(
        sign for sign in normalize("NFKD", text.casefold()) if not combining(sign)
    )
    return tuple(dict.fromkeys(re.findall(r"[^\W_]+", plain)))[:MOST_WORDS]


def places(
    mine: QuerySet[Pursuit], ids: Iterable[str], text: str, *, around: int = 60
) -> dict[str, str]:
    """A few words around the first find in each, unless its name holds it anyway."""
    words = words_in(text)
    if not words:
        return {}
    start = re.compile(rf"\b({'|'.join(map(re.escape, words))})", re.IGNORECASE)
    shown: dict[str, str] = {}
    rows = Findable.objects.filter(pursuit__in=mine.filter(public_id__in=list(ids)))
    pieces_of = rows.order_by("pk").values_list("pursuit__public_id", "text")
    for known_as, piece in pieces_of.iterator():
        found = start.search(piece)
        if known_as not in shown and found is not None:
            # The first line is name and title, which the list shows anyway.
            in_name = found.end() <= (piece.find("\n") + 1 or len(piece))
            shown[known_as] = "" if in_name else _around(piece, found.start(), around)
    return shown


def words_of(value: Value) -> Iterator[str]:
    yield f"{value.organisation} {value.title}"
    for person in value.people:
        yield f"{person.name} {person.role} {person.email}"
    yield value.notes
    for meeting in value.meetings:
        yield f"{meeting.title} {meeting.notes}"
    for entry in value.current:
        statement = entry.statement
        said = [
            getattr(statement, each.name)
            for each in fields(statement)
            if each.type is str
        ]
        yield " ".join((*said, entry.quote))
    for decision in value.decisions:
        yield f"{decision.instead_who} {decision.their_words}"
    for offer in value.offers:
        yield offer.terms
    for debrief in value.debriefs:
        yield " ".join(each.words for each in debrief.answers)


def pieces(text: str) -> Iterator[str]:
    """Cut between words, so that each can be found whole."""
    at = 0
    while at < len(text):
        end = at + PIECE
        if end < len(text):
            space = max(text.rfind(" ", at, end), text.rfind("\n", at, end))
            end = space if space > at else end
        yield text[at:end]
        at = end


def _index_document(document: Document) -> None:
    rows = Findable.objects.filter(pursuit_id=document.pursuit_id)
    last = rows.aggregate(last=models.Max("pk"))["last"] or 0
    first = max(last + 1, document.pursuit_id * SHIFT + DOCUMENTS)
    Findable.objects.bulk_create(
        Findable(
            id=first + number,
            pursuit_id=document.pursuit_id,
            workspace_id=document.pursuit.workspace_id,
            document=document,
            text=piece,
        )
        for number, piece in enumerate(pieces(document.text))
    )


def _holding(word: str) -> QuerySet[Findable, int] | RawSQL:
    if connection.vendor == "sqlite":
        # The rowid names the pursuit: no look-up for each find.
        return RawSQL(
            "SELECT rowid >> 20 FROM journal_findable_index "
            "WHERE journal_findable_index MATCH %s",
            [f'"{word}"*'],
        )
    return Findable.objects.extra(
        where=["words @@ to_tsquery('simple', %s)"], params=[f"'{word}':*"]
    ).values_list("pursuit_id", flat=True)


def _around(text: str, at: int, around: int) -> str:
    start, end = max(0, at - around // 2), min(len(text), at + around)
    said = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{said}{'…' if end < len(text) else ''}"
