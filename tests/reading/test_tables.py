"""Every line of every table makes sense, in their mouth and in our notes."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from heardback.core.codebook import statement_of
from heardback.core.evidence import Kind
from heardback.reading import tables
from heardback.reading.cues import Cue
from heardback.reading.patterns import View, compiled

KINDS = {
    "backing": Kind.SUPPORT,
    "belief": Kind.HESITATION,
    "elsewhere": Kind.HESITATION,
    "price": Kind.HESITATION,
    "whether": Kind.HESITATION,
    "whom": Kind.HESITATION,
    "trust": Kind.HESITATION,
    "needs": Kind.NEED,
    "process": Kind.PROCESS,
    "support": Kind.SUPPORT,
    "wants": Kind.NEED,
}
MODULES = [each.name for each in iter_modules(tables.__path__)]


def lines(module: str) -> Iterator[object]:
    for value in vars(import_module(f"{tables.__name__}.{module}")).values():
        if isinstance(value, tuple):
            yield from value


def cues(module: str) -> list[Cue]:
    return [each for each in lines(module) if isinstance(each, Cue)]


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("module", KINDS)
def test_every_pattern_is_one(module: str, view: View) -> None:
    for cue in cues(module):
        assert compiled(cue.pattern, view).pattern


@pytest.mark.parametrize("module", KINDS)
def test_every_value_is_in_the_codebook(module: str) -> None:
    for cue in cues(module):
        assert statement_of(KINDS[module], cue.value).kind is KINDS[module]


@pytest.mark.parametrize("module", KINDS)
def test_every_confidence_is_a_chance_above_a_half(module: str) -> None:
    assert all(0.5 < cue.confidence < 1 for cue in cues(module))


def test_every_table_of_cues_is_looked_at_here() -> None:
    assert {module for module in MODULES if cues(module)} == set(KINDS)
