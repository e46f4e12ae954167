import time

import pytest

from heardback.exchange.markup import plain_text


def test_scripts_styles_and_comments_are_not_shown() -> None:
    markup = "<script>if (a<b) alert('</p>')</script><!-- x --><style>a{}</style>Yes"

    assert plain_text(markup) == "Yes"


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        "style='display: none'",
        'style="visibility:hidden"',
        "style='mso-hide:all'",
    ],
)
def test_what_is_hidden_is_not_read(attributes: str) -> None:
    assert plain_text(f"Yes<div {attributes}>ignore <b>this</b></div>") == "Yes"


def test_overflow_hidden_is_shown() -> None:
    assert plain_text("<div style='overflow: hidden'>Yes</div>") == "Yes"


def test_quotations_stand_behind_an_arrow() -> None:
    markup = "Yes.<blockquote>Shall I?<blockquote>Once</blockquote></blockquote>Bye"

    assert plain_text(markup) == "Yes.\n\n> Shall I?\n\n>> Once\n\nBye"


def test_entities_are_letters() -> None:
    assert plain_text("2 &lt; 3 &amp; caf&eacute;") == "2 < 3 & café"


def test_a_lone_arrow_is_a_letter() -> None:
    assert plain_text("a < b and c << d") == "a < b and c << d"


@pytest.mark.parametrize(
    "piece",
    ["<", "<!--", "<div>", "</b>", "<a x='", "<p>", "<blockquote>", "<script>", "&"],
)
def test_hostile_markup_takes_linear_time(piece: str) -> None:
    started = time.perf_counter()
    plain_text(piece * 200_000)

    assert time.perf_counter() - started < 10
