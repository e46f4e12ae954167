"""One thing said in a meeting, on its way from a form to the record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from heardback.core.evidence import Asked, Grade, Source, Span, Statement, Support
from heardback.web.forms.closeout import EarlierDoubtForm


@dataclass(frozen=True, slots=True)
class Said:
    statement: Statement
    person: str | None = None
    quote: str = ""
    sensed: bool = False
    kept_source: Source | None = None
    span: Span | None = None
    supersedes: str | None = None

    @property
    def source(self) -> Source:
        if self.kept_source:
            return self.kept_source
        if self.sensed:
            return Source.SENSED
        return Source.QUOTED if self.quote else Source.REPORTED


def backed(answer: str, condition: str) -> Support | None:
    """Not asked leaves no entry: it would hide what was said before."""
    if answer in ("", "not_asked"):
        return None
    if answer in (Asked.UNANSWERED, Asked.NOT_FREE):
        return Support(asked=Asked(answer))
    return Support(grade=Grade(answer), condition=condition)


def moved_on(form: EarlierDoubtForm) -> Iterator[Said]:
    """A doubt from before whose life went on: a new entry in place of the old."""
    if not form.has_changed() or not form.is_bound:
        return
    given, old = form.cleaned_data, form.row.entry
    state = given.get("state")
    if state is None:
        return
    yield Said(
        replace(form.row.doubt, state=state, cause=given.get("cause", "")),
        person=old.person,
        quote=old.quote,
        kept_source=old.source,
        span=old.span,
        supersedes=old.id,
    )
