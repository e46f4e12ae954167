"""What a test run stands on: a home folder of its own and the database asked for.

pytest loads this before Django reads its settings (`-p tests.surroundings` in
pyproject.toml). `HEARDBACK_TEST_DB=postgres pytest` runs on PostgreSQL.
"""

import os
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.postgres_cluster import NoPostgres, postgres_cluster


# A wrapper, because pytest-django reads the settings in its own first turn at this
# hook, and wrappers come before first turns.
@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(
    early_config: pytest.Config,
) -> Generator[None, object, object]:
    # Workers of a parallel run inherit what the run's own process has set up.
    if "PYTEST_XDIST_WORKER" not in os.environ:
        _set_up(early_config)
    return (yield)


def _set_up(config: pytest.Config) -> None:
    put_away = ExitStack()
    config.add_cleanup(put_away.close)
    _forget_own_settings()
    home = put_away.enter_context(
        TemporaryDirectory(prefix="heardback-", ignore_cleanup_errors=True)
    )
    os.environ["HEARDBACK_HOME"] = home
    os.environ["HEARDBACK_JOBS"] = "at_once"
    # Nothing is collected for tests, but whitenoise warns where the folder is missing.
    Path(home, "static").mkdir()
    match os.environ.get("HEARDBACK_TEST_DB", "sqlite"):
        case "sqlite":
            pass
        case "postgres":
            try:
                os.environ["HEARDBACK_DB"] = put_away.enter_context(postgres_cluster())
            except NoPostgres as problem:
                raise pytest.UsageError(str(problem)) from None
        case other:
            raise pytest.UsageError(
                f"HEARDBACK_TEST_DB is 'sqlite' or 'postgres', not '{other}'."
            )


def _forget_own_settings() -> None:
    """A developer's own workspace must never be what the tests write to."""
    for name in list(os.environ):
        if name.startswith("HEARDBACK_") and name not in (
            "HEARDBACK_TEST_DB",
            "HEARDBACK_SCREENSHOTS",
            "HEARDBACK_SHARED",
        ):
            del os.environ[name]
