"""Command lines as somebody types them, and what they print."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from heardback.cli.main import status

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True, slots=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Shell:
    capture: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> Said:
        self.capture.readouterr()
        code = status([str(word) for word in words])
        printed = self.capture.readouterr()
        return Said(code, printed.out, printed.err)
