"""One pursuit as one file: what a person types is understood, and nothing is lost."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from heardback import notebook
from heardback.core.errors import HeardbackError
from heardback.core.evidence import Evidence
from heardback.core.pursuit import Pursuit
from tests.signs import TRICKY
from tests.strategies import pursuits

LATER = datetime(2101, 1, 1, tzinfo=UTC)


@given(pursuit=pursuits())
def test_the_words_alone_hold_everything_that_people_care_about(
    pursuit: Pursuit,
) -> None:
    parsed = notebook.parse(notebook.render(pursuit), recorded_at=LATER)

    assert spoken(parsed.pursuit) == spoken(pursuit)
    assert parsed.problems == ()


@given(pursuit=pursuits())
def test_what_was_read_is_written_the_same_again(pursuit: Pursuit) -> None:
    text = notebook.render(pursuit)
    again = notebook.parse(text, recorded_at=LATER).pursuit

    assert notebook.render(again) == text


LINES = st.lists(
    st.tuples(st.sampled_from(("", "- ", "* ", "  ", "# ", "## ", "### ", "> ")),
              st.lists(st.sampled_from(TRICKY), max_size=4).map("".join)),
    max_size=12,
)  # fmt: skip


@given(lines=LINES)
def test_no_line_is_lost(lines: list[tuple[str, str]]) -> None:
    typed = [
        f"{begin}{words} word{number}".replace("\r", "").replace("\n", " ")
        for number, (begin, words) in enumerate(lines)
    ]
    text = "\n".join(("# Northgate Foods: deal", *typed))

    parsed = notebook.parse(text, recorded_at=LATER)

    rendered = notebook.render(parsed.pursuit)
    lost = [word for n in range(len(typed)) if (word := f"word{n}") not in rendered]
    assert lost == []


@given(lines=LINES)
def test_any_text_is_stable_once_it_was_read(lines: list[tuple[str, str]]) -> None:
    typed = [f"{begin}{words}" for begin, words in lines]
    text = "\n".join(("# Northgate Foods: deal", *typed))
    first = notebook.parse(text, recorded_at=LATER)
    written = notebook.render(first.pursuit, kept=first.kept)

    second = notebook.parse(written, recorded_at=LATER)

    assert notebook.render(second.pursuit, kept=second.kept) == written


@given(text=st.text() | st.lists(st.sampled_from(TRICKY)).map("".join))
def test_arbitrary_text_raises_nothing_but_a_sentence(text: str) -> None:
    with suppress(HeardbackError):
        notebook.parse(text, recorded_at=LATER)


def spoken(pursuit: Pursuit) -> Pursuit:
    """A pursuit without stamps, and without what belongs into the history."""
    return replace(
        pursuit,
        notes=trimmed(pursuit.notes),
        meetings=tuple(
            replace(met, notes=trimmed(met.notes)) for met in pursuit.meetings
        ),
        evidence=by_id(
            replace(entry, recorded_at=LATER, supersedes=None, span=None)
            for entry in pursuit.current
        ),
        decisions=tuple(
            replace(each, recorded_at=LATER) for each in pursuit.decisions[-1:]
        ),
        recaps=tuple(
            replace(
                recap,
                drafted_at=LATER,
                text=trimmed(recap.text),
                answer=trimmed(recap.answer),
            )
            for recap in pursuit.recaps
        ),
        documents=(),
        reviewed=(),
        forecasts=(),
        debriefs=(),
        nudges=(),
        prepared=(),
        offers=(),
    )


def by_id(entries: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.id))


def trimmed(text: str) -> str:
    """Free text as an editor leaves it: no spaces at line ends, no empty edges."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return "\n".join(lines).strip("\n")
