"""Standing, what-if, brief, silence and honesty from the shell."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from heardback import notebook
from heardback.core.pursuit import Side
from tests.cli.shell import Shell
from tests.core.closed import closed

TODAY = "2026-11-22"


@pytest.fixture
def decided(brackwater: Path) -> Path:
    """Ana's notebook with fourteen decisions beside the open application."""
    ended = [replace(one, side=Side.APPLICATION) for one in closed(14, shift=1.2)]
    notebook.write(ended, brackwater, raw=lambda _: None)
    return brackwater


def test_with_few_decisions_a_chance_is_said_in_tenths(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("show", "brackwater", "--notebook", brackwater, "--as-of", TODAY).out

    assert re.search(r"About \d in 10, could be \d to \d", said)
    assert "so far mostly published figures" in said
    assert "%" not in said


def test_exact_numbers_are_there_on_demand(shell: Shell, brackwater: Path) -> None:
    said = shell(
        "show", "brackwater", "--notebook", brackwater, "--as-of", TODAY, "--exact"
    ).out

    assert re.search(r"\d+\.\d %, itself \d+\.\d to \d+\.\d %", said)
    assert re.search(r"stand anywhere from \d+\.\d to \d+\.\d %", said)
    assert "do not add up" in " ".join(said.split())
    assert "From day to day" in said


def test_own_decisions_make_it_a_percentage(shell: Shell, decided: Path) -> None:
    said = shell("show", "brackwater", "--notebook", decided, "--as-of", TODAY).out

    assert re.search(r"\d+ %, likely \d+ to \d+", said)
    assert "published figures" not in said


def test_list_and_page_say_the_same(shell: Shell, decided: Path) -> None:
    line = shell("list", "--notebook", decided, "--as-of", TODAY, "--json").json
    page = shell(
        "show", "brackwater", "--notebook", decided, "--as-of", TODAY, "--json"
    ).json

    assert isinstance(line, list)
    assert isinstance(page, dict)
    assert line[0]["chance"] == page["standing"]["chance"]
    assert line[0]["standing"] == page["standing"]["with_source"]


@pytest.mark.django_db
def test_the_database_says_the_same_as_the_notebook_it_came_from(
    shell: Shell, decided: Path
) -> None:
    shell("import", decided)

    for words in (("show", "brackwater"), ("list",)):
        command = (*words, "--as-of", TODAY, "--json")
        kept = shell(*command).json
        written = shell(*command, "--notebook", decided).json

        assert _judged(kept) == _judged(written)


def _judged(found: object) -> object:
    if isinstance(found, dict):
        return found["standing"], found["questions"], found["wait"]
    assert isinstance(found, list)
    return [(each["organisation"], each["chance"], each["standing"]) for each in found]


def test_each_reason_has_its_words_and_its_weight(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("show", "brackwater", "--notebook", brackwater, "--as-of", TODAY).out

    assert "will they recommend me: enthusiastic" in " ".join(said.split())
    assert "putting your name forward" in " ".join(said.split())
    assert "Unknown, and so without weight" in said


def test_a_what_if_shows_the_chance_and_keeps_nothing(
    shell: Shell, brackwater: Path
) -> None:
    before = {path: path.read_bytes() for path in brackwater.glob("*.md")}
    said = shell(
        "show",
        "brackwater",
        "--notebook",
        brackwater,
        "--what-if",
        "support Helen: enthusiastic",
        "--json",
    )

    found = json.loads(said.out)
    assert found["then"]["chance"] > found["now"]["chance"]
    assert {path: path.read_bytes() for path in brackwater.glob("*.md")} == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("support Helen", "Write a what-if like"),
        ("weather Helen: sunny", "There is no 'weather'"),
        ("support Nobody: yes", "Nobody here is called 'Nobody'"),
        ("support Helen: perhaps", "is no answer to support"),
        ("doubt Helen, weather: resolved", "nothing a doubt is about"),
    ],
)
def test_a_what_if_that_makes_no_sense_gets_a_sentence(
    shell: Shell, brackwater: Path, words: str, sentence: str
) -> None:
    said = shell("show", "brackwater", "--notebook", brackwater, "--what-if", words)

    assert said.code == 2
    assert sentence in said.err


def test_the_brief_holds_three_questions_and_no_chance(
    shell: Shell, brackwater: Path
) -> None:
    said = shell(
        "ask", "brackwater", "--notebook", brackwater, "--as-of", TODAY, "--brief"
    ).out

    assert said.startswith("Brackwater Transit\n24 November, 09:30 · Lena Vogt\n")
    assert not re.search(r"in 10|\d ?%", said)


def test_a_table_of_one_s_own_lies_beside_the_notebook(
    shell: Shell, brackwater: Path
) -> None:
    plain = shell("show", "brackwater", "--notebook", brackwater, "--json").json
    (brackwater / "instrument.toml").write_text(
        '[[item]]\nname = "openness"\ngrades = ["declined", "guarded", "open"]\n'
        "discrimination = 3.0\n",
        "utf-8",
    )

    own = shell("show", "brackwater", "--notebook", brackwater, "--json").json

    assert isinstance(plain, dict)
    assert isinstance(own, dict)
    assert own["standing"]["chance"] != plain["standing"]["chance"]
    assert {each["item"] for each in own["standing"]["reasons"]} == {"openness"}


def test_a_broken_table_of_one_s_own_is_named_with_its_fault(
    shell: Shell, brackwater: Path
) -> None:
    (brackwater / "instrument.toml").write_text("[[item]]\nname = 3\n", "utf-8")

    said = shell("list", "--notebook", brackwater)

    assert said.code == 2
    assert said.err.strip().endswith("instrument.toml: Every [[item]] needs a name.")


def test_honesty_says_when_there_is_nothing_to_score(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("honesty", "--notebook", brackwater)

    assert said.code == 0
    assert "nothing to score" in said.out


def test_honesty_scores_what_was_foretold(shell: Shell, northgate: Path) -> None:
    found = shell("honesty", "--notebook", northgate, "--json").json

    assert isinstance(found, dict)
    assert found["few"] is True
    assert len(found["words"]) == 1


def test_a_silence_is_told_with_what_to_do_about_it(
    shell: Shell, brackwater: Path
) -> None:
    said = shell(
        "show", "brackwater", "--notebook", brackwater, "--as-of", "2027-01-20"
    ).out

    assert "of silence here" in " ".join(said.split())
    assert re.search(r"nudge (would be early|is due|is late)", " ".join(said.split()))
