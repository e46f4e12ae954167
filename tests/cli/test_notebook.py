"""The commands straight on a notebook folder."""

import json
from pathlib import Path

import pytest

from tests.cli.shell import Shell

NOTE = (
    "Brackwater Transit, 2026-11-21 call, Lena\n"
    "- next: ask about the council's letter by Tue 24 Nov, ours, agreed\n"
    '- support Lena: yes "I would be glad if it were you"\n'
)


def test_show_puts_their_decision_and_their_words_first(
    shell: Shell, northgate: Path
) -> None:
    said = shell("show", "northgate", "--notebook", northgate)

    assert said.code == 0
    assert said.out.index("We're going with ChatGPT") < said.out.index("Where it stood")
    assert "backs us? not asked" in said.out


def test_every_line_fits_the_terminal(
    shell: Shell, northgate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    said = shell("show", "northgate", "--notebook", northgate)

    assert max(map(len, said.out.splitlines())) <= 60


def test_show_marks_what_was_written_down_after_the_decision(
    shell: Shell, northgate: Path
) -> None:
    said = shell("show", "northgate", "--notebook", northgate)

    assert "never asked what is behind it *" in " ".join(said.out.split())
    assert "* written down after the decision" in said.out


def test_show_as_json_names_everything(shell: Shell, northgate: Path) -> None:
    shown = json.loads(shell("show", "north", "--notebook", northgate, "--json").out)

    assert shown["organisation"] == "Northgate Foods"
    assert shown["standing"]["path"]
    assert {each["name"] for each in shown["people"]} >= {"Mara Lindqvist"}


def test_show_without_a_name_is_the_list(shell: Shell, brackwater: Path) -> None:
    shown = shell("show", "--notebook", brackwater)

    assert shown == shell("list", "--notebook", brackwater)
    assert "Brackwater Transit" in shown.out


def test_show_as_of_an_earlier_day_knows_no_more_than_that_day(
    shell: Shell, brackwater: Path
) -> None:
    early = shell(
        "show", "b", "--as-of", "2026-10-10", "--notebook", brackwater, "--json"
    )
    late = shell(
        "show", "b", "--as-of", "2026-11-20", "--notebook", brackwater, "--json"
    )

    heard = [json.loads(each.out)["standing"]["heard"] for each in (early, late)]
    assert heard[0] < heard[1]


def test_the_list_hides_what_is_decided_and_says_so(
    shell: Shell, northgate: Path
) -> None:
    said = shell("list", "--notebook", northgate)

    assert "Northgate" not in said.out
    assert "--all" in said.out
    assert "lost" in shell("list", "--all", "--notebook", northgate).out


def test_the_variable_names_the_notebook_as_well(
    shell: Shell, northgate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_NOTEBOOK", str(northgate))

    assert "Northgate" in shell("list", "--all").out


def test_ask_says_what_each_answer_would_tell(shell: Shell, brackwater: Path) -> None:
    said = shell("ask", "brackwater", "--notebook", brackwater)
    asked = json.loads(shell("ask", "b", "--json", "--notebook", brackwater).out)

    assert "1. " in said.out
    assert asked[0]["outlooks"]
    assert 0 < asked[0]["outlooks"][0]["chance"] < 1


def test_ask_gives_as_many_as_wanted(shell: Shell, brackwater: Path) -> None:
    said = shell("ask", "b", "--most", "1", "--json", "--notebook", brackwater)

    assert len(json.loads(said.out)) == 1


def test_ask_about_a_decided_one_says_that_it_is_over(
    shell: Shell, northgate: Path
) -> None:
    said = shell("ask", "northgate", "--notebook", northgate)

    assert (said.code, "has decided" in said.out) == (0, True)


def test_an_unknown_name_is_code_1_and_a_sentence(
    shell: Shell, northgate: Path
) -> None:
    said = shell("show", "nobody", "--notebook", northgate)

    assert (said.code, said.out) == (1, "")
    assert said.err == 'There is no pursuit called "nobody".\n'


def test_a_folder_that_is_not_there_is_code_2(shell: Shell, tmp_path: Path) -> None:
    said = shell("list", "--notebook", tmp_path / "nothing")

    assert (said.code, said.out) == (2, "")


def test_the_template_has_seven_lines(shell: Shell) -> None:
    assert len(shell("template").out.splitlines()) == 7


def test_a_note_is_taken_in_with_the_people_it_means(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("note", "--text", NOTE, "--notebook", brackwater)
    shown = json.loads(shell("show", "b", "--json", "--notebook", brackwater).out)

    assert (said.code, said.err) == (0, "")
    assert "2 entries" in said.out
    assert "I would be glad if it were you" in {
        each["quote"] for each in shown["entries"]
    }
    assert [each["name"] for each in shown["people"]].count("Lena Vogt") == 1


def test_a_note_from_a_file_may_leave_the_name_to_an_option(
    shell: Shell, brackwater: Path, tmp_path: Path
) -> None:
    file = tmp_path / "today.txt"
    file.write_text("- need Lena: criterion, quick answers\n")
    nameless = shell("note", file, "--notebook", brackwater)
    named = shell("note", file, "--pursuit", "brack", "--notebook", brackwater)

    assert nameless.code == 2
    assert "--pursuit" in nameless.err
    assert named.code == 0


def test_a_line_that_is_not_understood_is_named_and_kept(
    shell: Shell, brackwater: Path
) -> None:
    said = shell(
        "note", "--text", f"{NOTE}- support Lena: purple\n", "--notebook", brackwater
    )

    assert said.code == 1
    assert "line 4" in said.err
    words = next(
        path
        for path in brackwater.glob("*.md")
        if not path.name.endswith(".history.md")
    )
    assert "purple" in words.read_text()


FREE_NOTES = "Call with Tom\n- they want it\n- not convinced yet\n- 60k set aside\n"


def test_free_notes_are_sent_to_the_reader(shell: Shell, brackwater: Path) -> None:
    said = shell("note", "--text", FREE_NOTES, "--notebook", brackwater)

    assert said.code == 2
    assert "'heardback read' finds what is in free notes" in said.err


def test_a_note_without_a_name_says_which_option_names_it(
    shell: Shell, brackwater: Path
) -> None:
    said = shell("note", "--text", "guess: 5 in 10", "--notebook", brackwater)

    assert said.code == 2
    assert "--pursuit NAME" in said.err


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_note_is_bad_input(shell: Shell, brackwater: Path, text: str) -> None:
    assert shell("note", "--text", text, "--notebook", brackwater).code == 2


def test_a_note_in_another_encoding_is_bad_input(
    shell: Shell, brackwater: Path, tmp_path: Path
) -> None:
    file = tmp_path / "note.txt"
    file.write_bytes("Ståle".encode("latin-1"))

    assert shell("note", file, "--notebook", brackwater).code == 2


def test_a_decision_is_recorded_once_and_replaced_only_when_told_to(
    shell: Shell, brackwater: Path
) -> None:
    on = ("--on", "2026-11-20", "--notebook", brackwater)
    first = shell("decide", "b", "lost", "--instead", "other", *on)
    second = shell("decide", "b", "won", *on)
    third = shell("decide", "b", "won", "--replace", *on)
    shown = json.loads(shell("show", "b", "--json", "--notebook", brackwater).out)

    assert (first.code, second.code, third.code) == (0, 2, 0)
    assert "--replace" in second.err
    assert shown["decision"]["outcome"] == "won"


def test_a_decision_in_the_future_is_refused(shell: Shell, brackwater: Path) -> None:
    said = shell("decide", "b", "won", "--on", "2126-01-01", "--notebook", brackwater)

    assert said.code == 2


def test_what_goes_out_comes_in_again(
    shell: Shell, northgate: Path, tmp_path: Path
) -> None:
    copy, again = tmp_path / "copy", tmp_path / "again"
    out = shell("export", copy, "--notebook", northgate)
    again.mkdir()
    back = shell("import", copy, "--notebook", again)

    assert (out.code, back.code) == (0, 0)
    shown = [
        shell("show", "north", "--json", "--notebook", each).out
        for each in (northgate, copy, again)
    ]
    assert shown[0] == shown[1] == shown[2]


def test_only_the_pursuit_that_is_named_goes_out(
    shell: Shell, northgate: Path, brackwater: Path, tmp_path: Path
) -> None:
    shell("import", brackwater, "--notebook", northgate)
    shell("export", tmp_path / "one", "--pursuit", "brack", "--notebook", northgate)

    assert "Northgate" not in shell("list", "--all", "--notebook", tmp_path / "one").out


def test_what_differs_is_left_as_it_is_and_said(
    shell: Shell, northgate: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shell("export", copy, "--notebook", northgate)
    shell("note", "--text", "- need: speed", "--pursuit", "n", "--notebook", copy)
    said = shell("import", copy, "--notebook", northgate)

    assert said.code == 1
    assert "left as it was" in said.err


def test_a_deleted_line_counts_until_somebody_confirms_it(
    shell: Shell, northgate: Path
) -> None:
    words = next(
        path for path in northgate.glob("*.md") if not path.name.endswith(".history.md")
    )
    lines = words.read_text().splitlines(keepends=True)
    gone = next(line for line in lines if "considerable sum" in line)
    words.write_text("".join(line for line in lines if line != gone))
    kept = shell("show", "north", "--notebook", northgate)
    shell("import", northgate, "--take-back", "--notebook", northgate)
    after = shell("show", "north", "--notebook", northgate)

    assert "considerable sum" in kept.out
    assert "still counts" in kept.err
    assert "considerable sum" not in after.out
    assert after.err == ""
