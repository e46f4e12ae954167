"""A folder of Markdown keeps everything, and says what it cannot."""

import os
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from heardback import notebook
from heardback.core.errors import Conflict, NotFound, Unreadable
from heardback.core.pursuit import Document, Pursuit
from heardback.notebook import Notebook
from tests.notebook.conftest import NOW
from tests.strategies import pursuits

LATER = NOW.replace(month=11)
RAW = b"Tom: happy to put this in front of Mara"
NOTES = Document(
    id=sha256(RAW).hexdigest(),
    name="call.txt",
    kind="notes",
    text="Tom: happy",
    added_at=NOW,
)


def nothing(_: str) -> bytes | None:
    return None


def load(folder: Path) -> Notebook:
    return notebook.load(folder, recorded_at=LATER)


@given(pursuit=pursuits())
def test_a_pursuit_goes_out_and_comes_back_equal(pursuit: Pursuit) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        notebook.write([pursuit], folder, raw=nothing)
        loaded = load(folder)
        again = notebook.write(loaded.pursuits, folder, raw=nothing)

    assert loaded.pursuits == (pursuit,)
    assert (loaded.problems, loaded.removed, again) == ((), (), ())


def test_what_was_typed_by_hand_is_stamped_by_the_first_write(folder: Path) -> None:
    """
    # Northgate Foods: deal
    opened: 2026-09-01
    people: Tom

    ## 2026-09-18 call: Tom
    - support Tom: yes "happy to"
    """
    typed = notebook.load(folder, recorded_at=NOW)
    notebook.write(typed.pursuits, folder, raw=nothing, seen=typed)

    assert load(folder).pursuits == typed.pursuits
    assert sorted(path.name for path in folder.iterdir()) == [
        "northgate.history.md",
        "northgate.md",
    ]


def test_reading_writes_nothing(folder: Path, typed: str) -> None:
    """
    # Northgate Foods: deal
    """
    load(folder)

    assert [path.name for path in folder.iterdir()] == ["northgate.md"]
    assert (folder / "northgate.md").read_text() == typed


def test_a_line_that_is_not_understood_survives_every_write(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - suport Tom: yes

    ## Background
    - family business
    """
    for _ in range(3):
        book = load(folder)
        notebook.write(book.pursuits, folder, raw=nothing, seen=book)

    assert (
        (folder / "northgate.md")
        .read_text()
        .endswith("- suport Tom: yes\n\n## Background\n- family business\n")
    )
    assert len(load(folder).problems) == 2


def test_what_somebody_typed_in_the_meantime_is_not_overwritten(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    """
    book = load(folder)
    file = folder / "northgate.md"
    file.write_text(file.read_text() + "- support Tom: yes\n")

    with pytest.raises(Conflict, match="support Tom: yes"):
        notebook.write(book.pursuits, folder, raw=nothing, seen=book)

    assert "support Tom: yes" in file.read_text()


def test_what_was_read_since_it_was_typed_may_be_written(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - support Tom: yes
    """
    book = load(folder)

    assert notebook.write(book.pursuits, folder, raw=nothing)


def test_replace_is_a_way_out(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p
    """
    book = load(folder)
    file = folder / "northgate.md"
    file.write_text(file.read_text() + "- support Tom: yes\n")

    notebook.write(book.pursuits, folder, raw=nothing, replace=True)

    assert "support" not in file.read_text()


def test_a_deleted_line_is_retracted_only_when_confirmed(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - support Tom: yes
    """
    book = load(folder)
    notebook.write(book.pursuits, folder, raw=nothing)
    file = folder / "northgate.md"
    kept = [line for line in file.read_text().splitlines() if "support" not in line]
    file.write_text("\n".join(kept))

    reported = load(folder)
    confirmed = notebook.load(folder, recorded_at=LATER, retract_removed=True)

    assert len(reported.pursuits[0].current) == 1
    assert len(reported.removed) == 1
    assert confirmed.pursuits[0].current == ()


def test_a_renamed_file_keeps_its_history(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - support Tom: yes
    """
    book = notebook.load(folder, recorded_at=NOW)
    notebook.write(book.pursuits, folder, raw=nothing)
    (folder / "northgate.md").rename(folder / "won.md")

    moved = load(folder)
    notebook.write(moved.pursuits, folder, raw=nothing)

    assert moved.pursuits == book.pursuits
    assert sorted(path.name for path in folder.iterdir()) == [
        "won.history.md",
        "won.md",
    ]


def test_a_lost_file_of_words_is_told_and_comes_back(folder: Path) -> None:
    """
    # Northgate Foods: deal

    ## 2026-09-18 call: Tom
    - support Tom: yes
    """
    book = notebook.load(folder, recorded_at=NOW)
    notebook.write(book.pursuits, folder, raw=nothing)
    (folder / "northgate.md").unlink()

    lost = load(folder)
    with pytest.raises(Conflict, match="Restore"):
        notebook.write([replace(book.pursuits[0], evidence=())], folder, raw=nothing)
    notebook.write(book.pursuits, folder, raw=nothing)

    assert lost.pursuits == ()
    assert lost.problems[0].file == "northgate.history.md"
    assert load(folder).pursuits == book.pursuits


def test_a_broken_history_leaves_the_pursuit_out_and_both_files_alone(
    folder: Path,
) -> None:
    """
    # Northgate Foods: deal
    """
    book = load(folder)
    notebook.write(book.pursuits, folder, raw=nothing)
    (folder / "northgate.history.md").write_text("gone")

    broken = load(folder)
    with pytest.raises(Unreadable, match="broken"):
        notebook.write(book.pursuits, folder, raw=nothing)

    assert broken.pursuits == ()
    assert "backup" in broken.problems[0].text
    assert (folder / "northgate.history.md").read_text() == "gone"


def test_a_copy_of_a_file_is_told_how_to_become_its_own(folder: Path) -> None:
    """
    # Northgate Foods: deal ^p
    """
    text = (folder / "northgate.md").read_text()
    (folder / "southgate.md").write_text(text)

    book = load(folder)

    assert len(book.pursuits) == 1
    assert book.problems[0].file == "southgate.md"
    assert "same mark" in book.problems[0].text


def test_other_notes_in_the_folder_are_left_alone(folder: Path) -> None:
    """
    # Northgate Foods: deal
    """
    (folder / "recipes.md").write_text("# Recipes\n\nsoup\n")
    (folder / "todo.txt").write_text("milk")
    (folder / ".hidden.md").write_text("# X: deal\n")

    book = load(folder)

    assert [each.organisation for each in book.pursuits] == ["Northgate Foods"]
    assert [each.file for each in book.problems] == ["recipes.md"]


def test_links_are_not_followed_out_of_the_folder(folder: Path) -> None:
    """
    # Northgate Foods: deal
    """
    outside = folder.parent / "outside.md"
    outside.write_text("# Secret: deal\n")
    (folder / "link.md").symlink_to(outside)

    book = load(folder)

    assert [each.organisation for each in book.pursuits] == ["Northgate Foods"]
    assert "is a link" in book.problems[0].text


def test_pursuits_of_one_name_get_files_of_their_own(tmp_path: Path) -> None:
    one = notebook.parse("# Northgate: deal ^a", recorded_at=NOW).pursuit
    two = notebook.parse("# NORTHGATE: deal ^b", recorded_at=NOW).pursuit

    notebook.write([one, two], tmp_path, raw=nothing)

    assert {path.name for path in tmp_path.glob("*[!y].md")} == {
        "Northgate.md",
        "NORTHGATE 2.md",
    }


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    pursuit = notebook.parse("# Northgate: deal", recorded_at=NOW).pursuit

    notebook.write([pursuit], tmp_path / "a" / "b", raw=nothing)

    assert load(tmp_path / "a" / "b").pursuits == (pursuit,)


@pytest.mark.skipif(os.name == "nt", reason="a file in the way of a folder, on Unix")
def test_a_file_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("")

    with pytest.raises(Unreadable, match="cannot be written"):
        notebook.write([], tmp_path / "notes", raw=nothing)


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no folder"):
        load(tmp_path / "none")


def test_sources_come_back_as_they_were(tmp_path: Path) -> None:
    pursuit = notebook.parse("# Northgate: deal", recorded_at=NOW).pursuit
    pursuit = replace(pursuit, documents=(NOTES,))

    notebook.write([pursuit], tmp_path, raw={NOTES.id: RAW}.get)

    assert load(tmp_path).pursuits == (pursuit,)
    assert notebook.raw(tmp_path, NOTES.id) == RAW
    assert (tmp_path / "sources" / f"{NOTES.id}.txt").read_bytes() == RAW


def test_a_whole_notebook_moves_with_its_sources(tmp_path: Path) -> None:
    pursuit = notebook.parse("# Northgate: deal", recorded_at=NOW).pursuit
    pursuit = replace(pursuit, documents=(NOTES,))
    first, second = tmp_path / "first", tmp_path / "second"
    notebook.write([pursuit], first, raw={NOTES.id: RAW}.get)

    notebook.write(load(first).pursuits, second, raw=partial(notebook.raw, first))

    assert load(second).pursuits == (pursuit,)
    assert notebook.raw(second, NOTES.id) == RAW


def test_a_missing_text_of_a_source_is_told(tmp_path: Path) -> None:
    pursuit = notebook.parse("# Northgate: deal", recorded_at=NOW).pursuit
    notebook.write([replace(pursuit, documents=(NOTES,))], tmp_path, raw=nothing)
    (tmp_path / "sources" / f"{NOTES.id}.text").unlink()

    book = load(tmp_path)

    assert book.pursuits[0].documents[0].text == ""
    assert "source is missing" in book.problems[0].text


def test_a_very_long_quote_comes_back(tmp_path: Path) -> None:
    text = '# Northgate: deal\n## 2026-09-18 call\n- need: "on time" ^a\n'
    pursuit = notebook.parse(text, recorded_at=NOW).pursuit
    long = replace(pursuit.evidence[0], quote='so; "they" said, ' * 5_000)
    pursuit = replace(pursuit, evidence=(long,))

    notebook.write([pursuit], tmp_path, raw=nothing)

    assert load(tmp_path).pursuits == (pursuit,)
