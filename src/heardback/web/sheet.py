"""A page of proposals of one document, each as a card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from heardback.core.codebook import statement_of
from heardback.core.evidence import FoundBy, Statement
from heardback.core.pursuit import Document, Reviewed, Verdict
from heardback.web.forms.statements import StatementForm
from heardback.web.words import says

SIZE = 30
STRONGEST = 5
# With less than this to look at, what is only a maybe is no longer in the way.
FEW = 3
SURE, HALF_SURE = 0.8, 0.55
FOUND_BY = {
    FoundBy.FIRST: "",
    FoundBy.SECOND: "found by the language model",
    FoundBy.BOTH: "found by both readers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A proposal as shown: what it would say, how sure it is, its form while edited."""

    reviewed: Reviewed
    statement: Statement
    says: str
    sure: str
    found_by: str = ""
    form: StatementForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`shown` is one page of what was `found`; `number` counts pages from 1.

    `unsure` are those that are shown on demand only; `maybe` says that they are.
    """

    document: Document
    found: Sequence[Reviewed]
    unsure: Sequence[Reviewed]
    shown: Sequence[Reviewed]
    number: int
    pages: int
    maybe: bool = False

    @property
    def looked_at(self) -> int:
        return sum(each.verdict is not Verdict.OPEN for each in self.found)

    @property
    def left(self) -> int:
        return len(self.found) - self.looked_at

    @property
    def has_order(self) -> bool:
        """Whether the order is other than that of the text."""
        return len(self.found) > STRONGEST

    @property
    def query(self) -> str:
        """What the addresses of its pages carry along."""
        return "&maybe=1" if self.maybe else ""


def sheet_of(
    document: Document,
    found: Sequence[Reviewed],
    *,
    number: str = "",
    at: str = "",
    maybe: bool | None = False,
) -> Sheet:
    """The page asked for, or that of a place in the text; else the first with work.

    None shows what is only a maybe where there is little else.
    """
    if maybe is None:
        maybe = sum(not each.proposal.maybe for each in found) < FEW
    surely = in_order([each for each in found if not _is_unsure(each)])
    unsure = [each for each in found if _is_unsure(each)]
    listed = [*surely, *unsure] if maybe else surely
    pages = max(1, -(-len(listed) // SIZE))
    if at.isdecimal() and len(at) < 10:
        wanted = 1 + _nearest(listed, int(at)) // SIZE
    elif number.isdecimal() and len(number) < 6:
        wanted = int(number)
    else:
        wanted = 1 + _first(listed, lambda each: each.verdict is Verdict.OPEN) // SIZE
    wanted = min(max(wanted, 1), pages)
    return Sheet(
        document=document,
        found=surely,
        unsure=unsure,
        shown=listed[(wanted - 1) * SIZE : wanted * SIZE],
        number=wanted,
        pages=pages,
        maybe=maybe,
    )


def in_order(found: Sequence[Reviewed]) -> list[Reviewed]:
    """The five strongest first, then the rest in the order of the text.

    By confidence alone, so that judging one moves none.
    """
    strongest = sorted(found, key=lambda each: -each.proposal.confidence)[:STRONGEST]
    first = {each.id for each in strongest}
    return [*strongest, *(each for each in found if each.id not in first)]


def _is_unsure(each: Reviewed) -> bool:
    """Once somebody has judged it, it is no longer kept back."""
    return each.proposal.maybe and each.verdict is Verdict.OPEN


def _nearest(found: Sequence[Reviewed], at: int) -> int:
    """The number of the proposal that begins there, or soonest after."""
    starts = (each.proposal.start for each in found)
    soonest = min((start for start in starts if start >= at), default=None)
    return _first(found, lambda each: each.proposal.start == soonest)


def _first(found: Sequence[Reviewed], wanted: Callable[[Reviewed], bool]) -> int:
    return next((at for at, each in enumerate(found) if wanted(each)), 0)


def card_of(each: Reviewed, form: StatementForm | None = None) -> Card:
    proposal = each.proposal
    statement = statement_of(proposal.kind, proposal.value)
    return Card(
        reviewed=each,
        statement=statement,
        says="" if _repeats(statement, proposal.quote) else says(statement),
        sure="maybe" if proposal.maybe else _sure(proposal.confidence),
        found_by=FOUND_BY[proposal.by],
        form=form,
    )


def _repeats(statement: Statement, quote: str) -> bool:
    """A gist that only says the quote again is left out."""
    return statement.text.strip(" .") == quote.strip(" .")


def _sure(confidence: float) -> str:
    if confidence >= SURE:
        return "fairly sure"
    return "not so sure" if confidence >= HALF_SURE else "a guess"
