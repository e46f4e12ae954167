"""Activities, goals and views that come back: known ones stay, new ones are added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from heardback.core.desk import Desk, View
from heardback.core.effort import Activity, Rhythm
from heardback.core.today import short
from heardback.journal import access
from heardback.journal.access import Actor
from heardback.journal.actions.activities import check_activity, set_rhythm
from heardback.journal.actions.erasure import labels_of
from heardback.journal.actions.masking import whole_name
from heardback.journal.actions.views import MOST, save_view
from heardback.journal.models import Activity as Row
from heardback.journal.models import Event, SavedView, Verb
from heardback.journal.models import Rhythm as RhythmRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """How many things are new, and what stayed as it is here."""

    new: int
    left: tuple[str, ...]


def lay_beside(actor: Actor, desk: Desk, names: Iterable[str], now: datetime) -> Laid:
    """`names` are those of people in what came along: some may be forgotten here."""
    whom = [each.whom for each in desk.activities if each.whom]
    forgotten = labels_of(actor, [*names, *whom])
    noted, of_activities = _activities(
        actor, [_activity(each, forgotten) for each in desk.activities], now
    )
    meant, of_rhythm = _rhythm(actor, desk.rhythm)
    saved, of_views = _views(actor, [_view(each, forgotten) for each in desk.views])
    return Laid(new=noted + meant + saved, left=(*of_activities, *of_rhythm, *of_views))


def _activities(
    actor: Actor, came: list[Activity], now: datetime
) -> tuple[int, list[str]]:
    ids = [each.id for each in came]
    here = Row.objects.filter(workspace_id=int(actor.workspace_id), public_id__in=ids)
    known = {row.public_id: row.as_activity() for row in here}
    gone = _removed(actor)
    new = [each for each in came if each.id not in known and each.id not in gone]
    for each in new:
        check_activity(each, now)
    rows = [Row.of(each, workspace_id=actor.workspace_id) for each in new]
    for row in rows:
        row.by_id = int(actor.user_id)
    Row.objects.bulk_create(rows)
    if new:
        Event.objects.create(
            workspace_id=int(actor.workspace_id),
            actor_id=int(actor.user_id),
            verb=Verb.TAKEN_IN.value,
            particulars={"activities": [each.id for each in new]},
            at=now,
        )
    left = [
        f"An activity of {short(known[each.id].on)} stays as it is here: the other "
        "says something else."
        for each in came
        if known.get(each.id, each) != each
    ]
    return len(new), left


def _removed(actor: Actor) -> set[str]:
    """What was removed here does not come back by an older copy."""
    events = Event.objects.filter(
        workspace_id=int(actor.workspace_id), verb=Verb.ACTIVITY_REMOVED.value
    )
    told = events.values_list("particulars", flat=True)
    return {str(each.get("activity")) for each in told}


def _rhythm(actor: Actor, came: Rhythm | None) -> tuple[int, list[str]]:
    if came is None:
        return 0, []
    row = RhythmRow.objects.filter(membership=access.membership_of(actor)).first()
    if row is None:
        set_rhythm(actor, came)
        return 1, []
    goals = {effort.value: goal for effort, goal in came.goals.items() if goal}
    if (row.goals, sorted(row.off)) == (goals, sorted(came.off)):
        return 0, []
    return 0, ["Your goals of a week stay as they are here: the other has others."]


def _views(actor: Actor, came: list[View]) -> tuple[int, list[str]]:
    mine = SavedView.objects.filter(membership=access.membership_of(actor))
    known = dict(mine.values_list("name", "address"))
    new, left = 0, list[str]()
    for view in came:
        name = " ".join(view.name.split())
        if name not in known and len(known) >= MOST:
            left.append(f"“{name}” was left out: {MOST} saved views are the most.")
        elif name not in known:
            save_view(actor, name, view.address)
            known[name] = view.address
            new += 1
        elif dict(parse_qsl(known[name])) != dict(parse_qsl(view.address)):
            left.append(f"The saved view “{name}” stays as it is here.")
    return new, left


def _activity(activity: Activity, forgotten: Mapping[str, str]) -> Activity:
    return replace(
        activity,
        whom=_masked(activity.whom, forgotten),
        text=_masked(activity.text, forgotten),
    )


def _view(view: View, forgotten: Mapping[str, str]) -> View:
    if not forgotten:
        return view
    said = parse_qsl(view.address)
    return View(
        name=_masked(view.name, forgotten),
        address=urlencode([(key, _masked(words, forgotten)) for key, words in said]),
    )


def _masked(text: str, forgotten: Mapping[str, str]) -> str:
    for name, label in forgotten.items():
        text = whole_name(name).sub(label, text)
    return text
