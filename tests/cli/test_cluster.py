"""A real cluster of two workers on this machine."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import batched

import pytest
from distributed import LocalCluster

from bench.made_up import TODAY, pursuits
from heardback.cli.cluster import spread
from heardback.cli.judge import judged
from heardback.core.errors import Invalid
from heardback.core.learned import learn


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as workers:
        yield workers.scheduler_address


def test_two_workers_give_the_numbers_of_one_machine(cluster: str) -> None:
    archive = list(pursuits(60, meetings=2))
    work = partial(judged, as_of=TODAY, fit=learn(archive))
    batches = list(batched(archive, 7))

    assert list(spread(work, batches, address=cluster)) == list(map(work, batches))


def test_answers_come_back_in_order_when_more_is_under_way_than_may_be(
    cluster: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("heardback.cli.cluster.UNDER_WAY", 2)

    assert list(spread(abs, [-3, -1, -2, -5], address=cluster)) == [3, 1, 2, 5]


def test_a_fault_in_the_work_is_not_swallowed(cluster: str) -> None:
    with pytest.raises(ValueError, match="month must be in"):
        list(spread(partial(date, 2026, 13), [1], address=cluster))


def test_an_address_where_nobody_answers_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("heardback.cli.cluster.PATIENCE", "1s")

    with pytest.raises(Invalid, match="No Dask scheduler answers at"):
        list(spread(abs, [1], address="tcp://127.0.0.1:9"))
