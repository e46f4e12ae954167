"""Who is us is asked once; whether a language model may be asked is for the owner."""

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Actor


def test_the_names_of_us_are_remembered_for_the_whole_team(
    ana: Actor, ben: Actor
) -> None:
    actions.name_us(ana, ["Ana Ruiz", "ana@studio.example"])

    assert queries.us_of(ben) == ("Ana Ruiz", "ana@studio.example")


def test_a_name_is_kept_once(ana: Actor) -> None:
    assert actions.name_us(ana, ["Ana  Ruiz", " ana ruiz", ""]) == ("Ana Ruiz",)


def test_a_stranger_learns_none_of_our_names(ana: Actor, cleo: Actor) -> None:
    actions.name_us(ana, ["Ana"])

    assert queries.us_of(cleo) == ()


def test_a_helper_does_not_name_us(okafor: Actor) -> None:
    with pytest.raises(NotFound):
        actions.name_us(okafor, ["Okafor"])


def test_a_name_has_an_end(ana: Actor) -> None:
    with pytest.raises(Invalid, match="200"):
        actions.name_us(ana, ["x" * 201])
    with pytest.raises(Invalid, match="100 names"):
        actions.name_us(ana, [f"name {number}" for number in range(101)])


def test_no_language_model_is_asked_until_the_owner_says_so(
    ana: Actor, ben: Actor
) -> None:
    assert not queries.second_reader_allowed(ana)

    with pytest.raises(NotFound, match="owner"):
        actions.allow_second_reader(ben, allowed=True)
    actions.allow_second_reader(ana, allowed=True)

    assert queries.second_reader_allowed(ben)


def test_those_of_a_workspace_are_known_by_their_ids(
    ana: Actor, ben: Actor, cleo: Actor
) -> None:
    assert queries.colleagues(ana) == {ana.user_id, ben.user_id}
