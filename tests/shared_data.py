"""Other people's data, measured against but never copied here: where it lies."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("HEARDBACK_SHARED") or _ROOT.parent / "shared")

needs_shared_data = pytest.mark.skipif(
    not (SHARED / "data").is_dir(),
    reason="no ../shared/data here; HEARDBACK_SHARED may name another folder",
)


def shared_files(pattern: str) -> list[Path]:
    return sorted((SHARED / "data").glob(pattern))
