"""The table of reasons: complete, adding up, sourced, and never certain."""

import tomllib
from importlib.resources import files
from math import isclose
from typing import Any

import pytest

from heardback.core import likelihoods
from heardback.core.decision import Instead, Outcome
from heardback.core.evidence import About, Hesitation, Mode, Source, State
from heardback.core.likelihoods import REASONS, UNKNOWN, Shares
from heardback.core.pursuit import Side

TABLE: dict[str, Any] = tomllib.loads(
    files("heardback.core").joinpath("reasons.toml").read_text("utf-8")
)
EXPLAINED = (Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT)
CHOICES = [each for each in Instead if each is not Instead.UNKNOWN]


def test_there_are_about_a_dozen_reasons_with_a_word_each() -> None:
    assert len(REASONS) == 11
    assert all(likelihoods.label(reason) for reason in (*REASONS, UNKNOWN))


@pytest.mark.parametrize(
    "section",
    [
        TABLE["prior"]["deal"],
        TABLE["prior"]["application"],
        TABLE["stated"],
        TABLE["stated"]["excuse"],
        TABLE["believed"],
        TABLE["near"],
        TABLE["ended"],
        TABLE["chosen"]["deal"],
        TABLE["chosen"]["application"],
        TABLE["doubt"],
        TABLE["gap"],
        TABLE["leak"],
    ],
)
def test_every_section_names_its_source_and_grade(section: dict[str, Any]) -> None:
    assert section["source"]
    assert section["grade"] in ("A", "B", "C", "D", "derived")


@pytest.mark.parametrize("side", Side)
def test_the_prior_adds_up(side: Side) -> None:
    assert isclose(sum(likelihoods.prior(side).values()), 1)


@pytest.mark.parametrize("reason", REASONS)
def test_the_rows_of_a_reason_add_up(reason: str) -> None:
    assert isclose(sum(TABLE["ended"][reason].values()), 1)
    for side in Side:
        assert isclose(sum(TABLE["chosen"][side][reason].values()), 1)


@pytest.mark.parametrize("right", [0.65, 0.75])
@pytest.mark.parametrize("reason", REASONS)
def test_what_is_said_and_believed_adds_up_over_what_could_be(
    reason: str, right: float
) -> None:
    named = [likelihoods._stated(name, right)[reason] for name in REASONS]
    mine = [
        likelihoods._believed(name, only_mine=frozenset())[reason] for name in REASONS
    ]

    assert isclose(sum(named), 1, abs_tol=1e-9)
    assert isclose(sum(mine), 1, abs_tol=1e-9)


def test_ai_is_held_near_one_in_ten_deals() -> None:
    prior = likelihoods.prior(Side.DEAL)
    share = sum(prior[r] * TABLE["chosen"]["deal"][r]["ai"] for r in REASONS)

    assert share / (1 - prior[UNKNOWN]) == pytest.approx(0.1, abs=0.03)


def every_sign() -> list[Shares]:
    doubts = [
        Hesitation(about=About.PRICE, state=state, mode=mode)
        for state in State
        for mode in Mode
    ]
    return [
        *(likelihoods.ended(outcome) for outcome in EXPLAINED),
        *(likelihoods.chosen(each, side) for each in CHOICES for side in Side),
        *(likelihoods.stated([name], 0.0) for name in REASONS),
        *(likelihoods.believed([name], only_mine={name}) for name in REASONS),
        *(likelihoods.doubt(doubt, source) for doubt in doubts for source in Source),
        *(likelihoods.run(gap) for gap in TABLE["gap_label"]),
    ]


@pytest.mark.parametrize("sign", every_sign())
def test_no_sign_rules_a_reason_out(sign: Shares) -> None:
    assert set(sign) == {*REASONS, UNKNOWN}
    assert min(sign.values()) > 0
    assert max(sign.values()) / min(sign.values()) < 60


@pytest.mark.parametrize("gap", TABLE["gap_label"])
def test_how_it_was_run_never_says_more_than_one_and_a_half(gap: str) -> None:
    assert max(likelihoods.run(gap).values()) <= 1.5


def test_a_wholly_generic_phrase_is_flat() -> None:
    flat = likelihoods.stated(["fit"], 1.0)

    assert max(flat.values()) == pytest.approx(min(flat.values()))


def test_price_is_half_as_credible_when_only_i_say_it() -> None:
    shared = likelihoods._believed("price", only_mine=frozenset())
    alone = likelihoods._believed("price", only_mine={"price"})

    assert alone["price"] == shared["price"] / 2
    assert alone["fit"] == shared["fit"]


def test_a_sensed_doubt_says_less_than_a_quoted_one() -> None:
    doubt = Hesitation(about=About.PRICE, mode=Mode.OUTRIGHT)
    ratio = {}
    for source in Source:
        shares = likelihoods.doubt(doubt, source)
        ratio[source] = shares["price"] / shares["fit"]

    assert ratio[Source.QUOTED] > ratio[Source.REPORTED] > ratio[Source.SENSED] > 1
