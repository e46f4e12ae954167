"""docs/language-model.md names each variable and reason, and its example runs."""

import re
from pathlib import Path

from heardback.llm import Reason, checking, settings

PAGE = (Path(__file__).parents[2] / "docs" / "language-model.md").read_text("utf-8")


def test_the_page_names_every_variable() -> None:
    read = {value for name, value in vars(settings).items() if name.isupper()}
    variables = {each for each in read if str(each).startswith("HEARDBACK_")}
    named = set(re.findall(r"HEARDBACK_LLM_\w+", PAGE))

    assert named == variables | {f"{settings.KEY}_FILE"}


def test_the_page_names_every_reason() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.M)) >= set(Reason)


def test_the_page_names_the_confidence() -> None:
    assert f"a confidence of {checking.CONFIDENCE}" in " ".join(PAGE.split())


def test_the_example_runs_and_sends_nothing_when_nothing_is_named() -> None:
    [example] = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    names: dict[str, object] = {}

    exec(example, names)

    assert names["second"] is None
