"""The table of priors is readable, checked, and keeps its own promises."""

import pytest

from heardback.core.belief import NODE_WEIGHTS, YES, grade_chances, prior, prior_mean
from heardback.core.errors import Invalid
from heardback.core.evidence import Grade, Openness, Source, Step
from heardback.core.instrument import Instrument, default_instrument
from heardback.core.pursuit import Lead, Part, Side

ITEM = '[[item]]\nname = "support"\ngrades = ["no", "yes"]\n'


def test_every_number_of_ours_says_where_it_comes_from() -> None:
    table = default_instrument()
    rates = [rate for side in table.base_rates.values() for rate in side.values()]

    assert all(item.source and item.trust for item in table.items)
    assert all(rate.source and rate.trust for rate in rates)


def test_there_is_a_base_rate_for_each_side_and_source_of_a_lead() -> None:
    table = default_instrument()

    assert all(set(table.base_rates[side]) == set(Lead) for side in Side)


def test_the_grades_are_those_of_the_codebook_from_worst_to_best() -> None:
    table = default_instrument()

    assert table.item("support").grades == tuple(reversed(Grade))
    assert set(table.item("openness").grades) == set(Openness) - {Openness.NOT_FREE}
    assert set(table.item("next_step").grades) == set(Step)


def test_what_rests_on_vendor_figures_stays_under_a_likelihood_ratio_of_1_5() -> None:
    table = default_instrument()
    weights = prior(prior_mean(2 / 7, table.sigma), table.sigma)
    for item in table.items:
        if item.trust not in ("C", "D"):
            continue
        grades = grade_chances(item, 1.0, table) @ NODE_WEIGHTS
        given_yes = grades @ (weights * YES) / (weights @ YES)
        given_no = grades @ (weights * (1 - YES)) / (weights @ (1 - YES))

        assert (given_yes / given_no).max() <= 1.5
        assert (given_yes / given_no).min() >= 1 / 1.5


def test_who_decides_counts_most_and_an_impression_least() -> None:
    table = default_instrument()

    assert table.weight(Part.DECIDES, Source.QUOTED) == 1.0
    assert table.weight(Part.INFORMS, Source.QUOTED) < 1.0
    assert table.weight(Part.DECIDES, Source.SENSED) < table.weight(
        Part.DECIDES, Source.REPORTED
    )


def test_a_table_of_ones_own_needs_only_names_and_grades() -> None:
    item = Instrument.parse(ITEM).item("support")

    assert item.cuts == (0.0,)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[item", "not valid TOML"),
        ("", "at least one"),
        ('[[item]]\ngrades = ["a", "b"]', "needs a name"),
        ('[[item]]\nname = "x"\ngrades = ["a"]', "at least two grades"),
        (ITEM + "cuts = [0.0, 1.0]", "needs 1 cuts, not 2"),
        (
            '[[item]]\nname = "x"\ngrades = ["a", "b", "c"]\ncuts = [1.0, 0.0]',
            "must rise",
        ),
        (ITEM + "cuts = [nan]", "finite"),
        (ITEM + "spread = -1.0", "above zero"),
        (ITEM + 'trust = "Z"', "is one of"),
        (ITEM + ITEM, "stands twice"),
        (ITEM + "[weights.part]\nboss = 1.0", "no weight for 'boss'"),
        (ITEM + "[weights.part]\ndecides = 3.0", "between 0 and 1"),
        (ITEM + "[base_rate.deal]\nmagic = {yes = 1, no = 1}", "no source of a lead"),
        (ITEM + "[base_rate.deal]\nreferral = {yes = 0, no = 1}", "above zero"),
        ("scale = 3\n" + ITEM, "must be a table"),
        (ITEM + "discriminaton = 1.0", "unknown field 'discriminaton'"),
    ],
)
def test_a_table_that_makes_no_sense_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        Instrument.parse(text)


def test_an_unknown_item_is_named_in_the_refusal() -> None:
    with pytest.raises(Invalid, match='no item "charm"'):
        default_instrument().item("charm")
