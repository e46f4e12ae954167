"""The texts kept with a pursuit, so that what was pasted is found again."""

from dataclasses import dataclass
from datetime import datetime

from heardback.core.evidence import Evidence
from heardback.core.pursuit import Document, Pursuit, Verdict
from heardback.core.reading import RECORDING


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    """`counts` are its words on record, `judged` the proposals somebody looked at."""

    id: str
    name: str
    added_at: datetime
    counts: int
    judged: int
    maybe: int

    @property
    def idle(self) -> bool:
        return not self.counts and not self.judged


def kept_texts(one: Pursuit) -> tuple[KeptText, ...]:
    """In the order they came; a recording is beside the text it became."""
    return tuple(_kept(one, each) for each in one.documents if each.kind != RECORDING)


def unused(one: Pursuit, texts: tuple[KeptText, ...]) -> KeptText | None:
    """The newest text where nothing at all counts yet: most likely looked for."""
    if one.decision or one.current or any(not each.idle for each in texts):
        return None
    return texts[-1] if texts else None


def _kept(one: Pursuit, document: Document) -> KeptText:
    found = [each for each in one.reviewed if each.document == document.id]
    unseen = [each for each in found if each.verdict == Verdict.OPEN]
    return KeptText(
        id=document.id,
        name=document.name,
        added_at=document.added_at,
        counts=sum(_is_from(each, document.id) for each in one.current),
        judged=len(found) - len(unseen),
        maybe=sum(each.proposal.maybe for each in unseen),
    )


def _is_from(entry: Evidence, document_id: str) -> bool:
    return entry.span is not None and entry.span.document == document_id
