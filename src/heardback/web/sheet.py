"""A page of proposals of one document, each as a card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from heardback.core.codebook import statement_of
from heardback.core.evidence import Statement
from heardback.core.pursuit import Document, Reviewed, Verdict
from heardback.web.forms.statements import StatementForm
from heardback.web.words import says

SIZE = 20
SURE, HALF_SURE = 0.8, 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A proposal as shown: what it would say, how sure it is, its form while edited."""

    reviewed: Reviewed
    statement: Statement
    says: str
    sure: str
    form: StatementForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`shown` is one page of what was `found`; `number` counts pages from 1."""

    document: Document
    found: Sequence[Reviewed]
    shown: Sequence[Reviewed]
    number: int
    pages: int

    @property
    def looked_at(self) -> int:
        return sum(each.verdict is not Verdict.OPEN for each in self.found)

    @property
    def left(self) -> int:
        return len(self.found) - self.looked_at


def sheet_of(
    document: Document, found: Sequence[Reviewed], *, number: str = "", at: str = ""
) -> Sheet:
    """The page asked for, or that of a place in the text; else the first with work."""
    pages = max(1, -(-len(found) // SIZE))
    if at.isdecimal() and len(at) < 10:
        wanted = 1 + _first(found, lambda each: each.proposal.start >= int(at)) // SIZE
    elif number.isdecimal() and len(number) < 6:
        wanted = int(number)
    else:
        wanted = 1 + _first(found, lambda each: each.verdict is Verdict.OPEN) // SIZE
    wanted = min(max(wanted, 1), pages)
    return Sheet(
        document=document,
        found=found,
        shown=found[(wanted - 1) * SIZE : wanted * SIZE],
        number=wanted,
        pages=pages,
    )


def _first(found: Sequence[Reviewed], wanted: Callable[[Reviewed], bool]) -> int:
    return next((at for at, each in enumerate(found) if wanted(each)), 0)


def card_of(each: Reviewed, form: StatementForm | None = None) -> Card:
    proposal = each.proposal
    statement = statement_of(proposal.kind, proposal.value)
    return Card(
        reviewed=each,
        statement=statement,
        says="" if _repeats(statement, proposal.quote) else says(statement),
        sure=_sure(proposal.confidence),
        form=form,
    )


def _repeats(statement: Statement, quote: str) -> bool:
    """A gist that only says the quote again is left out."""
    return statement.text.strip(" .") == quote.strip(" .")


def _sure(confidence: float) -> str:
    if confidence >= SURE:
        return "fairly sure"
    return "not so sure" if confidence >= HALF_SURE else "a guess"
