"""A folder of Markdown keeps everything, and says what it cannot."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from heardback import notebook
from heardback.core.pursuit import Pursuit
from tests.strategies import pursuits

LATER = datetime(2101, 1, 1, tzinfo=UTC)


@given(pursuit=pursuits())
def test_a_pursuit_goes_out_and_comes_back_equal(pursuit: Pursuit) -> None:
    with TemporaryDirectory() as name:
        notebook.write([pursuit], Path(name), raw=lambda _: None)
        loaded = notebook.load(Path(name), recorded_at=LATER)

    assert loaded.pursuits == (pursuit,)
    assert loaded.problems == ()
    assert loaded.removed == ()
