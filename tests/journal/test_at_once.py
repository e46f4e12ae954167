"""Two people, or one in two tabs, at the very same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connection, connections

from heardback.core.errors import Conflict
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.journal.every import ANSWER, one_of_each
from tests.journal.people import NOW, call, member, opened, said, workspace

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ana(transactional_db: None) -> Actor:
    # SQLite lets in one writer at a time, and the tests' own is in memory.
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL alone lets two write at once")
    return member("Ana", workspace("Ana's studio"))


def at_once(act: Callable[[int], object]) -> list[object]:
    def one(number: int) -> object:
        try:
            return act(number)
        except Conflict as problem:
            return problem
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(one, range(4)))


def test_one_key_closes_out_once(ana: Actor) -> None:
    one_of_each(ana)

    answers = at_once(
        lambda _: actions.close_out(
            ana, "northgate", call(), [said()], key="k", version=None, now=NOW
        )
    )

    assert len(set(answers)) == 1
    assert len(queries.pursuit_for(ana, "northgate").meetings) == 2


def test_of_four_who_accept_one_does(ana: Actor) -> None:
    one_of_each(ana)

    answers = at_once(lambda _: actions.accept(ana, "r", now=NOW))

    assert sum(isinstance(answer, Conflict) for answer in answers) == 3
    assert len(queries.pursuit_for(ana, "northgate").evidence) == 2


def test_of_four_who_save_the_head_one_does(ana: Actor) -> None:
    one_of_each(ana)

    answers = at_once(
        lambda number: actions.amend_pursuit(
            ana, "northgate", version=1, title=f"title {number}", now=NOW
        )
    )

    assert sum(isinstance(answer, Conflict) for answer in answers) == 3
    assert queries.version_of(ana, "northgate") == 2


def test_a_file_sent_four_times_is_kept_once(ana: Actor) -> None:
    before = one_of_each(ana)

    answers = at_once(
        lambda _: actions.keep_document(
            ana, "northgate", name="a.txt", data=b"Tom: yes, we like it\n", now=NOW
        )
    )

    assert len(set(answers)) == 1
    after = queries.pursuit_for(ana, "northgate")
    assert len(after.documents) == len(before.documents) + 1


def test_a_pursuit_opened_four_times_is_there_once(ana: Actor) -> None:
    answers = at_once(lambda _: opened(ana))

    assert sum(isinstance(answer, Conflict) for answer in answers) == 3
    assert len(list(queries.all_pursuits(ana))) == 1


def test_lists_asked_for_at_once_all_say_the_same(ana: Actor) -> None:
    one_of_each(ana)

    pages = at_once(lambda _: queries.rows(ana, as_of=NOW.date()))

    assert len({repr(page) for page in pages}) == 1


def test_of_four_answers_by_one_link_none_is_lost(ana: Actor) -> None:
    one_of_each(ana)
    token = actions.open_link(ana, "ended", "d", asker="Ana", now=NOW)

    at_once(
        lambda number: actions.answer_by_link(
            token, replace(ANSWER, id=f"k{number}"), now=NOW
        )
    )

    (debrief,) = queries.pursuit_for(ana, "ended").debriefs[:1]
    assert sorted(each.id for each in debrief.answers) == ["k0", "k1", "k2", "k3"]


def test_one_answer_sent_four_times_is_kept_once(ana: Actor) -> None:
    one_of_each(ana)
    token = actions.open_link(ana, "ended", "d", asker="Ana", now=NOW)

    at_once(lambda _: actions.answer_by_link(token, ANSWER, now=NOW))

    assert len(queries.pursuit_for(ana, "ended").debriefs[0].answers) == 1
