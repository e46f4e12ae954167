"""The examples come along whole, and hold what they promise."""

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from heardback import notebook
from heardback.core.decision import Instead, Outcome
from heardback.core.errors import Invalid
from heardback.core.evidence import Asked, Hesitation, State
from heardback.core.overview import overview
from heardback.core.pursuit import Part, Pursuit, Side
from heardback.exchange.files import open_file
from heardback.journal import actions, queries
from heardback.server import examples
from tests.journal.people import member, workspace

TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
FOLDERS = sorted(each for each in examples.folder().iterdir() if each.is_dir())


def loaded(name: str) -> Pursuit:
    book = notebook.load(examples.folder() / name, recorded_at=TODAY)
    [pursuit] = book.pursuits
    return pursuit


@pytest.fixture
def northgate() -> Pursuit:
    return loaded("northgate-foods")


@pytest.fixture
def brackwater() -> Pursuit:
    return loaded("brackwater-transit-application")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_an_example_is_read_without_a_problem(folder: Path) -> None:
    book = notebook.load(folder, recorded_at=TODAY)

    assert (book.problems, book.removed) == ((), ())
    assert len(book.pursuits) == 1


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_writing_an_example_again_changes_no_letter(
    folder: Path, tmp_path: Path
) -> None:
    book = notebook.load(folder, recorded_at=TODAY)
    notebook.write(book.pursuits, tmp_path, raw=lambda sha: notebook.raw(folder, sha))

    written = {path.name: path.read_bytes() for path in tmp_path.glob("*.md")}
    assert written == {path.name: path.read_bytes() for path in folder.glob("*.md")}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_every_quote_stands_in_its_source(folder: Path) -> None:
    [pursuit] = notebook.load(folder, recorded_at=TODAY).pursuits
    texts = {each.id: each.text for each in pursuit.documents}
    spans = [each for each in pursuit.evidence if each.span]

    assert len(spans) > 10
    for each in spans:
        assert each.span
        text = texts[each.span.document]
        assert text[each.span.start : each.span.end] == each.quote


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_every_source_as_it_was_received_is_one_that_is_kept(folder: Path) -> None:
    [pursuit] = notebook.load(folder, recorded_at=TODAY).pursuits
    received = {
        sha256(path.read_bytes()).hexdigest(): path.name
        for path in (folder / "received").iterdir()
    }

    assert received == {each.id: each.name for each in pursuit.documents}


@pytest.mark.parametrize(
    "path",
    [path for folder in FOLDERS for path in sorted((folder / "received").iterdir())],
    ids=lambda each: each.name,
)
def test_every_source_opens_without_a_problem(path: Path) -> None:
    assert open_file(path.read_bytes(), name=path.name).problems == ()


def test_the_deal_ends_with_chatgpt(northgate: Pursuit) -> None:
    decision = northgate.decision

    assert northgate.side is Side.DEAL
    assert decision
    assert (decision.outcome, decision.instead) == (Outcome.LOST, Instead.AI)
    assert "We're going with ChatGPT instead" in decision.their_words


def test_the_one_who_decides_the_deal_was_never_asked(northgate: Pursuit) -> None:
    view = overview(northgate, as_of=TODAY.date())
    [mara] = [each for each in view.people if each.person.part is Part.DECIDES]

    assert mara.asked is Asked.NOT_ASKED


def test_price_and_alternative_were_heard_and_never_asked_about(
    northgate: Pursuit,
) -> None:
    doubts = [
        each.statement
        for each in northgate.current
        if isinstance(each.statement, Hesitation)
    ]

    assert {"price", "alternative"} == {str(each.about) for each in doubts}
    assert {each.state for each in doubts} == {State.HEARD}


def test_the_application_has_had_four_rounds_and_waits(brackwater: Pursuit) -> None:
    view = overview(brackwater, as_of=TODAY.date())

    assert brackwater.side is Side.APPLICATION
    assert view.decision is None
    assert view.next_step
    assert view.next_step.step.due_on == date(2026, 11, 24)
    assert [each.on for each in brackwater.meetings if not each.held] == [
        date(2026, 11, 24)
    ]


def test_both_go_into_a_workspace_once(db: None) -> None:
    ana = member("Ana", workspace("Ana's studio"))
    examples.take_in(ana, now=TODAY)
    examples.take_in(ana, now=TODAY)

    assert len(list(queries.all_pursuits(ana))) == 2
    for pursuit in queries.all_pursuits(ana):
        for document in pursuit.documents:
            assert queries.raw_for(ana, document.id)


def _own(like: Pursuit) -> Pursuit:
    return Pursuit(
        id="", side=like.side, organisation="Halden Pumps", opened_on=like.opened_on
    )


def test_they_never_mix_with_a_record_of_one_s_own(
    db: None, northgate: Pursuit
) -> None:
    ana = member("Ana", workspace("Ana's studio"))
    actions.open_pursuit(ana, _own(northgate))

    with pytest.raises(Invalid, match="a record of your own"):
        examples.take_in(ana, now=TODAY)

    assert len(list(queries.all_pursuits(ana))) == 1


def test_what_was_begun_beside_the_examples_keeps_nobody_out(
    db: None, northgate: Pursuit
) -> None:
    ana = member("Ana", workspace("Ana's studio"))
    examples.take_in(ana, now=TODAY)
    actions.open_pursuit(ana, _own(northgate))
    examples.take_in(ana, now=TODAY)

    assert len(list(queries.all_pursuits(ana))) == 3
