"""An instrument of one's own: loaded by the owner, refused with a sentence, dropped."""

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.core.evidence import Grade, Support
from heardback.core.instrument import default_instrument
from heardback.journal import actions, queries
from heardback.journal.models import OwnInstrument
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, opened, said

OURS = """
name = "ours"
[[item]]
name = "support"
grades = ["no", "vague", "qualified", "yes", "enthusiastic"]
discrimination = 2.0
"""
YES = Support(grade=Grade.ENTHUSIASTIC)


def test_every_chance_is_judged_by_it_from_then_on(ana: Actor) -> None:
    opened(ana, evidence=(said(YES, id="e"),))
    before = queries.rows(ana, as_of=TODAY).rows[0].chance

    actions.load_instrument(ana, OURS, now=NOW)

    row = queries.rows(ana, as_of=TODAY).rows[0]
    page = queries.overview_for(ana, "northgate", TODAY).standing
    assert row.chance == pytest.approx(page.chance, abs=1e-12)
    assert row.chance > before
    assert queries.instrument_for(ana).instrument.name == "ours"


def test_dropping_it_brings_the_old_numbers_back(ana: Actor) -> None:
    opened(ana, evidence=(said(YES, id="e"),))
    before = queries.rows(ana, as_of=TODAY)

    actions.load_instrument(ana, OURS, now=NOW)
    actions.drop_instrument(ana, now=NOW)

    assert queries.rows(ana, as_of=TODAY) == before
    assert not queries.instrument_for(ana).own


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ("", "at least one"),
        ("[[item]\n", "not valid TOML"),
        ('[[item]]\nname = "a"\ngrades = ["x", "y", "z"]\ncuts = [1.0, 0.0]', "rise"),
        ('[[item]]\nname = "a"\ngrades = ["x", "y"]\nspread = -1.0', "above zero"),
        ('[[item]]\nname = "a"\ngrades = ["x", "y"]\ncuts = [nan]', "finite"),
        ('[[item]]\nname = "a"\ngrades = ["x"]', "two grades"),
        ('[[item]]\nname = "support"\ngrades = ["bad", "good"]', "support"),
    ],
)
def test_a_broken_one_is_refused_with_a_sentence_and_nothing_changes(
    ana: Actor, broken: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        actions.load_instrument(ana, broken, now=NOW)

    assert not OwnInstrument.objects.exists()


def test_one_that_knows_none_of_our_items_leaves_the_base_rate(ana: Actor) -> None:
    opened(ana, evidence=(said(YES, id="e"),))
    actions.load_instrument(
        ana, '[[item]]\nname = "weather"\ngrades = ["bad", "good"]', now=NOW
    )

    standing = queries.overview_for(ana, "northgate", TODAY).standing
    assert standing.chance == pytest.approx(standing.prior)


def test_the_page_says_why_a_kept_one_is_not_in_use(ana: Actor) -> None:
    OwnInstrument.objects.create(
        workspace_id=int(ana.workspace_id), text="[[item]]", loaded_at=NOW
    )

    found = queries.instrument_for(ana)

    assert found.instrument == default_instrument()
    assert "name" in found.trouble


def test_only_the_owner_changes_by_what_all_are_judged(ana: Actor, ben: Actor) -> None:
    with pytest.raises(NotFound, match="owner"):
        actions.load_instrument(ben, OURS, now=NOW)
    with pytest.raises(NotFound, match="owner"):
        actions.drop_instrument(ben, now=NOW)
