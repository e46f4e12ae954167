"""One pursuit, or all of them, as the core's value."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from heardback.core.errors import NotFound
from heardback.core.overview import Overview, overview
from heardback.core.pursuit import Pursuit, Side, Verdict
from heardback.journal import access, assembly, caching, fits
from heardback.journal.access import Actor
from heardback.journal.models import Forecast, Meeting, Role
from heardback.journal.models import Pursuit as Row

BATCH = 100


def pursuit_for(actor: Actor, pursuit_id: str) -> Pursuit:
    rows = access.pursuits_of(actor).filter(public_id=pursuit_id)
    found = assembly.one_with_everything(rows)
    if found is None:
        raise NotFound(f"There is no pursuit {pursuit_id!r} here.")
    return _as_seen_by(actor, *found)


def overview_for(actor: Actor, pursuit_id: str, as_of: date) -> Overview:
    one = pursuit_for(actor, pursuit_id)
    fit = caching.fit_of(actor.workspace_id)
    waits = fits.waits_of(actor.workspace_id, one.side, as_of)
    return overview(one, as_of=as_of, fit=fit, waits=waits)


def all_pursuits(actor: Actor) -> Iterator[Pursuit]:
    """Everything of a workspace, a batch in memory at a time, in the order opened."""
    rows = access.pursuits_of(actor).order_by("pk")
    last = 0
    while batch := list(assembly.with_everything(rows.filter(pk__gt=last))[:BATCH]):
        for row in batch:
            yield _as_seen_by(actor, row, assembly.as_pursuit(row))
        last = batch[-1].pk


def side_of_newest(actor: Actor) -> Side | None:
    """What was begun last: the next one is most likely of that side too."""
    sides = access.pursuits_of(actor).order_by("-pk").values_list("side", flat=True)
    newest = sides.first()
    return Side(newest) if newest else None


def only_side(actor: Actor) -> Side | None:
    """The side of all there are: who only applies begins an application."""
    sides = access.pursuits_of(actor).order_by().values_list("side", flat=True)
    found = set(sides.distinct())
    return Side(found.pop()) if len(found) == 1 else None


def version_of(actor: Actor, pursuit_id: str, meeting_id: str | None = None) -> int:
    """What a form hands back, so that a save from a stale page is noticed."""
    pursuit = access.pursuit_row(actor, pursuit_id)
    if meeting_id is None:
        return pursuit.version
    meeting = Meeting.objects.filter(pursuit=pursuit, public_id=meeting_id).first()
    if meeting is None:
        raise NotFound(f"There is no meeting {meeting_id!r} in this pursuit.")
    return meeting.version


def _as_seen_by(actor: Actor, row: Row, pursuit: Pursuit) -> Pursuit:
    """Guesses are private to who made them; beliefs and rejections to the team."""
    pursuit = _with_own_guesses(actor, row, pursuit)
    if actor.role is not Role.HELPER:
        return pursuit
    return replace(
        pursuit,
        decisions=tuple(access.decision_for(actor, each) for each in pursuit.decisions),
        reviewed=tuple(
            each for each in pursuit.reviewed if each.verdict is not Verdict.REJECTED
        ),
    )


def _with_own_guesses(actor: Actor, row: Row, pursuit: Pursuit) -> Pursuit:
    """Where somebody else guessed last, mine is the newest that I made before."""
    me = int(actor.user_id)
    theirs = {
        each.public_id
        for each in row.meetings.all()
        if each.guess is not None and each.guess_by_id != me
    }
    forecasts = [
        value if kept.guess_by_id == me else replace(value, guess=None)
        for kept, value in zip(_shown(row, pursuit), pursuit.forecasts, strict=True)
    ]
    guessed = {each.meeting: each.guess for each in forecasts if each.guess is not None}
    return replace(
        pursuit,
        forecasts=tuple(forecasts),
        meetings=tuple(
            replace(each, guess=guessed.get(each.id)) if each.id in theirs else each
            for each in pursuit.meetings
        ),
    )


def _shown(row: Row, pursuit: Pursuit) -> Iterable[Forecast]:
    return row.forecasts.all() if pursuit.forecasts else ()
