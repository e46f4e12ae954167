"""Pursuits as lines of a list: filtered, sorted, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from heardback.core.decision import Outcome
from heardback.core.learned import Learned
from heardback.core.pursuit import Lead, Side
from heardback.core.standing import sure_words
from heardback.journal import access, caching
from heardback.journal.access import Actor
from heardback.journal.finding import matching, places, words_in
from heardback.journal.models import BeliefCache
from heardback.journal.stages import Shelf, Stage

SIZE = 50
MOST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PursuitRow:
    """`next_step` is the agreed one, empty where there is none; `late` is its mark.

    `decisions` counts those of one's own that taught the chance. `found` is where a
    search found its words; `moved` says that somebody set its stage by hand.
    """

    id: str
    side: Side
    organisation: str
    title: str
    stage: Stage
    chance: float
    low: float
    high: float
    least: float
    most: float
    next_step: str
    next_step_due: str
    next_step_on: date | None
    late: bool
    no_agreed_step: bool
    last_contact: date | None
    decide_by: date | None
    outcome: Outcome | None
    open_doubts: int
    decisions: int = 0
    found: str = ""
    moved: bool = False

    @property
    def words(self) -> str:
        return sure_words(self.chance, self.least, self.most, decisions=self.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page[T]:
    """`number` counts from 1; `total` counts all rows, not those of this page."""

    rows: tuple[T, ...]
    total: int
    number: int
    pages: int


class Order(StrEnum):
    NEXT_STEP = "next_step"
    LAST_CONTACT = "last_contact"
    DECIDE_BY = "decide_by"
    NEWEST = "newest"
    NAME = "name"


# In the words of the columns that the cache keeps an index for.
ORDERS: dict[Order, str] = {
    Order.NEXT_STEP: "due_on",
    Order.LAST_CONTACT: "contact_on",
    Order.DECIDE_BY: "decide_on",
    Order.NEWEST: "-opened_on",
    Order.NAME: "name",
}


def rows(
    actor: Actor,
    *,
    as_of: date,
    text: str = "",
    side: Side | None = None,
    closed: bool | None = None,
    away: bool = False,
    stage: Stage | None = None,
    lead: Lead | None = None,
    no_agreed_step: bool = False,
    order: Order = Order.NEXT_STEP,
    backwards: bool = False,
    page: int = 1,
    size: int = SIZE,
) -> Page[PursuitRow]:
    """One page of the pursuits that match; a page past the end is the last one."""
    fit = caching.fit_of(actor.workspace_id)
    found = cached(actor)
    if side is not None:
        found = found.filter(side=side.value)
    if stage is not None:
        found = found.filter(stage=stage.value)
    if lead is not None:
        found = found.filter(lead=lead.value)
    shelves = {None: (Shelf.OPEN, Shelf.CLOSED), True: (Shelf.CLOSED,)}
    wanted = (Shelf.AWAY,) if away else shelves.get(closed, (Shelf.OPEN,))
    found = found.filter(shelf__in=[shelf.value for shelf in wanted])
    if no_agreed_step:
        found = found.filter(no_agreed_step=True)
    ordered = found.order_by(*_order(order, backwards=backwards))
    keys = _holding(ordered, text) if words_in(text) else None
    # More than anybody pages through is not counted one by one.
    total = found.order_by()[: MOST + 1].count() if keys is None else len(keys)
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    here = slice((page - 1) * size, page * size)
    some = ordered[here] if keys is None else ordered.filter(pk__in=keys[here])
    return Page(
        rows=_with_places(actor, lines(some, as_of, fit), text),
        total=total,
        number=page,
        pages=pages,
    )


def _holding(ordered: QuerySet[BeliefCache], text: str) -> list[int]:
    """Which hold the words, in order: asked once, because looking is what costs."""
    keys = ordered.values_list("pk", flat=True)
    found = list(keys.filter(matching(text))[: MOST + 1])
    if found:
        return found
    # Nothing begins like it: then names that have it in the middle.
    inside = (Q(name__contains=word) for word in words_in(text))
    return list(keys.filter(*inside)[: MOST + 1])


def _order(order: Order, *, backwards: bool) -> tuple[str, str]:
    """Both columns the same way round, which is how an index is read."""
    column = ORDERS[order]
    down = column.startswith("-") != backwards
    sign = "-" if down else ""
    return f"{sign}{column.removeprefix('-')}", f"{sign}pk"


def _with_places(
    actor: Actor, shown: tuple[PursuitRow, ...], text: str
) -> tuple[PursuitRow, ...]:
    """Where it was found, unless the name and the title show it already."""
    if not words_in(text):
        return shown
    found = places(access.pursuits_of(actor), [row.id for row in shown], text)
    return tuple(replace(row, found=found.get(row.id, "")) for row in shown)


def names(actor: Actor, *, most: int) -> tuple[tuple[str, str, str], ...]:
    """Id, organisation and title of those in play, whom we met last first."""
    found = cached(actor).filter(shelf=Shelf.OPEN.value)
    ordered = found.order_by("-contact_on", "-pk")
    return tuple(
        ordered.values_list(
            "pursuit__public_id", "pursuit__organisation", "pursuit__title"
        )[:most]
    )


def cached(actor: Actor) -> QuerySet[BeliefCache]:
    """The cache of all pursuits of a workspace; `fit_of` brings it up to date."""
    return BeliefCache.objects.filter(
        workspace_id=int(actor.workspace_id)
    ).select_related("pursuit")


def lines(
    found: Iterable[BeliefCache], as_of: date, fit: Learned
) -> tuple[PursuitRow, ...]:
    """Rows of `cached`, with the chance of each as it stands on a day."""
    shown = list(found)
    chances = caching.chances(shown, as_of, fit)
    lines = []
    for row in shown:
        pursuit = row.pursuit
        chance = chances[row.pk]
        text, due, on = _next_step(row, as_of)
        lines.append(
            PursuitRow(
                id=pursuit.public_id,
                side=Side(pursuit.side),
                organisation=pursuit.organisation,
                title=pursuit.title,
                stage=Stage(row.stage),
                chance=chance.chance,
                low=chance.low,
                high=chance.high,
                least=chance.least,
                most=chance.most,
                next_step=text,
                next_step_due=due,
                next_step_on=on,
                late=on is not None and on < as_of,
                no_agreed_step=row.no_agreed_step,
                last_contact=row.last_contact,
                decide_by=pursuit.decide_by,
                outcome=Outcome(row.outcome) if row.outcome else None,
                open_doubts=row.open_doubts,
                decisions=fit.decided(Side(pursuit.side)),
                moved=bool(pursuit.placed) and not row.outcome,
            )
        )
    return tuple(lines)


def _next_step(row: BeliefCache, as_of: date) -> tuple[str, str, date | None]:
    """The agreed step due first, one not yet late if there is one."""
    if row.outcome or not row.steps:
        return "", "", None
    steps = [
        (text, due, date.fromisoformat(on) if on else None)
        for text, due, on in row.steps
    ]
    return next(
        (step for step in steps if step[2] is None or step[2] >= as_of), steps[0]
    )
