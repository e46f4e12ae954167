"""Whatever a hand does to a file, the record stays and the file can be written."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from heardback import notebook
from heardback.core.errors import Unreadable
from heardback.core.pursuit import Pursuit
from tests.signs import TRICKY
from tests.strategies import pursuits

LATER = datetime(2101, 1, 1, tzinfo=UTC)


@st.composite
def edits(draw: st.DrawFn, text: str) -> str:
    """Lines deleted, doubled, moved, and changed in the middle."""
    lines = text.splitlines()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        cut = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(("delete", "double", "move", "insert", "cut"))):
            case "delete" if len(lines) > 1:
                del lines[at]
            case "double":
                lines.insert(draw(st.integers(0, len(lines))), lines[at])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "insert":
                words = draw(st.sampled_from(TRICKY))
                lines[at] = lines[at][:cut] + words + lines[at][cut:]
            case _:
                lines[at] = lines[at][:cut]
    return "\n".join(lines)


@given(data=st.data(), pursuit=pursuits())
def test_the_record_stays_and_settles(data: st.DataObject, pursuit: Pursuit) -> None:
    text = data.draw(edits(notebook.render(pursuit)))
    try:
        read = notebook.parse(text, recorded_at=LATER, record=pursuit)
    except Unreadable:
        return

    count = len(pursuit.evidence)
    ids = [entry.id for entry in read.pursuit.evidence]
    assert read.pursuit.evidence[:count] == pursuit.evidence
    assert read.pursuit.decisions[: len(pursuit.decisions)] == pursuit.decisions
    assert {met.id for met in pursuit.meetings} <= {m.id for m in read.pursuit.meetings}
    assert len(ids) == len(set(ids))
    assert settles(read.pursuit)


def settles(pursuit: Pursuit) -> bool:
    """Whether it can be written and read without change."""
    with TemporaryDirectory() as name:
        notebook.write([pursuit], Path(name), raw=lambda _: None)
        loaded = notebook.load(Path(name), recorded_at=LATER)
    return loaded.pursuits == (pursuit,) and not loaded.removed
