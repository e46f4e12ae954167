from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from bench.skill import half, lines

HEAD = (
    "mi_quality,transcript_id,utterance_id,interlocutor,utterance_text,"
    "reflection_exists,question_exists,question_subtype\n"
)


def written(folder: Path, *rows: str) -> Path:
    file = folder / "talk.csv"
    file.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return file


def test_a_line_that_several_coded_is_counted_once_by_majority(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "high,1,0,therapist,What helps?,False,True,open",
        "high,1,0,therapist,What helps?,False,True,open",
        "high,1,0,therapist,What helps?,True,True,closed",
        "high,1,1,client,Sleep.,n/a,n/a,n/a",
    )
    found = lines([file])
    assert [line.marked for line in found] == [{"question", "open"}, frozenset()]


def test_lines_of_one_session_are_not_the_other_s_context(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "high,1,0,client,Sleep.,n/a,n/a,n/a",
        "low,2,0,therapist,Why?,False,True,open",
        "low,2,1,client,Well.,n/a,n/a,n/a",
    )
    assert [len(line.before) for line in lines([file])] == [0, 0, 1]


def test_a_session_is_always_in_the_same_half() -> None:
    assert {half(str(number)) for number in range(50)} == {"look", "report"}
    assert half("12") == half("12")
