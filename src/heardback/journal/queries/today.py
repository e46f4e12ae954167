"""Today's items: what pursuits ask of us, people to be in touch with, one alarm."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from heardback.core.alarms import alarms
from heardback.core.effort import Doing
from heardback.core.today import (
    ENOUGH,
    Handled,
    Item,
    State,
    Today,
    ToDo,
    short,
    today,
)
from heardback.journal import caching
from heardback.journal.access import Actor
from heardback.journal.models import Activity, Pursuit
from heardback.journal.models import Handled as Row
from heardback.journal.queries.asking import to_ask
from heardback.journal.queries.in_play import in_play
from heardback.journal.queries.kept_items import LOOKED_AT, nudges, of_pursuits
from heardback.journal.queries.lists import cached
from heardback.journal.queries.rehearsals import unrehearsed
from heardback.journal.stages import Shelf

type Source = Callable[[Actor, date], Iterable[Item]]

# With more leads than this no single one carries the hope; and a day need not wait.
ALARMED = 60


def today_for(actor: Actor, *, as_of: date, most: int = ENOUGH) -> Today:
    """What needs the actor on a day, without what they did, dropped or put off."""
    caching.refresh(actor.workspace_id)
    items = [item for source in SOURCES for item in source(actor, as_of)]
    return today(items, handled(actor, as_of), most=most, as_of=as_of)


def handled(actor: Actor, as_of: date) -> tuple[Handled, ...]:
    rows = Row.objects.filter(
        membership__workspace_id=int(actor.workspace_id),
        membership__user_id=int(actor.user_id),
    ).exclude(until__lte=as_of)
    return tuple(
        Handled(key=key, state=State(state), until=until)
        for key, state, until in rows.values_list("key", "state", "until")
    )


def in_touch(actor: Actor, as_of: date) -> Iterator[Item]:
    """People without a pursuit to whom one wanted to write again."""
    rows = Activity.objects.filter(
        workspace_id=int(actor.workspace_id), again_on__lte=as_of
    ).order_by("again_on", "pk")
    for row in rows[:LOOKED_AT]:
        again = row.again_on
        yield Item(
            kind=ToDo.IN_TOUCH,
            key=f"in_touch:{row.public_id}:{again}",
            words="Be in touch again, without wanting anything.",
            because=row.text or "You wanted to.",
            from_on=again or as_of,
            name=row.whom or "Somebody",
            target=row.public_id,
        )


def rehearsals(actor: Actor, as_of: date) -> Iterator[Item]:
    for each in unrehearsed(actor, as_of):
        yield Item(
            kind=ToDo.REHEARSE,
            key=f"rehearse:{each.pursuit}:{each.meeting}",
            words=f"Practise for {each.title or 'the meeting'} of {short(each.on)}.",
            because="Somebody who decides will be there, and nobody practised yet.",
            until_on=each.on,
            pursuit=each.pursuit,
            name=each.organisation,
            target=each.meeting,
        )


def alarm(actor: Actor, as_of: date) -> Iterator[Item]:
    """The gravest alarm of momentum, once a day; none in a week that is delivered.

    Delivery stops prospecting, which is what the alarm is about: it says so instead.
    """
    live = cached(actor).filter(shelf=Shelf.OPEN.value).order_by()
    many = live[: ALARMED + 1].count()
    if many > ALARMED or not (many or _begun(actor)):
        return
    leads = in_play(actor, by=as_of + timedelta(weeks=13), as_of=as_of)
    for found in alarms(leads, as_of=as_of, delivering=delivering(actor, as_of))[:1]:
        yield Item(
            kind=ToDo.ALARM,
            key=f"alarm:{found.what}:{as_of.isoformat()}",
            words=found.words,
            because=f"{'; '.join(found.because)}.",
            target=found.what.value,
        )


def _begun(actor: Actor) -> bool:
    """Whether anything was ever in play: an empty workspace needs no alarm."""
    return Pursuit.objects.filter(workspace_id=int(actor.workspace_id)).exists()


def delivering(actor: Actor, as_of: date) -> bool:
    return Activity.objects.filter(
        workspace_id=int(actor.workspace_id),
        doing=Doing.DELIVERY.value,
        on__lte=as_of,
        until__gte=as_of,
    ).exists()


SOURCES: tuple[Source, ...] = (
    of_pursuits,
    nudges,
    rehearsals,
    to_ask,
    in_touch,
    alarm,
)
