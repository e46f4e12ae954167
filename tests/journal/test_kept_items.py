"""Today's nudges go by how long replies take in this workspace, as pages do."""

from datetime import date, timedelta

from pytest_django.fixtures import DjangoAssertNumQueries

from heardback.core.today import ToDo
from heardback.journal import queries
from heardback.journal.models import ItemCache
from heardback.journal.queries import Actor
from heardback.journal.queries.kept_items import nudges
from tests.journal.people import TODAY, call, opened


def quick(ana: Actor, *, many: int) -> None:
    """Pursuits in which whoever was met came back two days later, again and again."""
    for at in range(many):
        days = [TODAY - timedelta(days=2 * back) for back in range(20, 30)]
        met = tuple(
            call(id=f"{at}-{number}", on=day) for number, day in enumerate(days)
        )
        opened(ana, id=f"quick{at}", organisation=f"Quick {at}", meetings=met)


def due(actor: Actor, known_as: str, *, least: int = 1) -> int:
    """How many days after the last meeting Today first asks for a nudge."""
    return next(
        day
        for day in range(least, 60)
        if any(
            each.pursuit == known_as
            for each in nudges(actor, TODAY + timedelta(days=day))
        )
    )


def test_a_nudge_is_due_today_when_its_page_says_so(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),))
    quick(ana, many=2)
    queries.today_for(ana, as_of=TODAY)
    page = queries.overview_for(ana, "northgate", TODAY + timedelta(days=1)).nudge

    assert page is not None
    assert page.due_on == TODAY + timedelta(days=due(ana, "northgate"))


def test_where_replies_come_fast_a_nudge_is_due_sooner(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),))
    queries.today_for(ana, as_of=TODAY)
    before = due(ana, "northgate")
    quick(ana, many=2)
    queries.today_for(ana, as_of=TODAY)

    assert due(ana, "northgate") < before


def test_more_silences_take_no_more_queries(
    ana: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened(ana, meetings=(call(id="m"),))
    later = TODAY + timedelta(days=20)
    for many in (0, 5):
        for at in range(many):
            opened(ana, id=f"more{at}", meetings=(call(id=f"m{at}"),))
        queries.today_for(ana, as_of=later)
        # Those kept, and the waits of the one side that has any.
        with django_assert_num_queries(2):
            list(nudges(ana, later))


def test_what_an_older_program_kept_keeps_its_day(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m"),))
    queries.today_for(ana, as_of=TODAY)
    row = ItemCache.objects.get(kind=ToDo.NUDGE.value)
    row.words = {name: row.words[name] for name in ("words", "because", "target")}
    row.save()

    (item,) = nudges(ana, _after(row.from_on))
    assert (item.from_on, list(nudges(ana, _before(row.from_on)))) == (row.from_on, [])


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _before(day: date) -> date:
    return day - timedelta(days=1)
