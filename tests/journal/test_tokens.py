"""Keys for other programs."""

import pytest

from heardback.core.errors import Conflict, Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.models import Event, Membership, Token
from heardback.journal.queries import Actor

pytestmark = pytest.mark.django_db


def test_the_bearer_of_ana_s_key_acts_as_ana(ana: Actor) -> None:
    key = actions.make_token(ana, "spreadsheet")

    assert queries.actor_for_token(key) == ana


def test_only_the_hash_of_a_key_is_kept(ana: Actor) -> None:
    key = actions.make_token(ana, "spreadsheet")

    assert key not in str(list(Token.objects.values_list()))


def test_a_withdrawn_key_opens_nothing(ana: Actor) -> None:
    key = actions.make_token(ana, "spreadsheet")
    actions.withdraw_token(ana, "spreadsheet")

    with pytest.raises(NotFound):
        queries.actor_for_token(key)


def test_a_guessed_key_opens_nothing(ana: Actor) -> None:
    with pytest.raises(NotFound):
        queries.actor_for_token("hb_guessed")


def test_a_key_goes_when_its_maker_leaves_the_workspace(ben: Actor) -> None:
    key = actions.make_token(ben, "spreadsheet")
    Membership.objects.filter(user_id=int(ben.user_id)).delete()

    with pytest.raises(NotFound):
        queries.actor_for_token(key)


def test_a_name_is_given_to_one_key_at_a_time(ana: Actor) -> None:
    actions.make_token(ana, "spreadsheet")

    with pytest.raises(Conflict, match="withdraw it first"):
        actions.make_token(ana, " spreadsheet ")


def test_a_key_needs_a_name(ana: Actor) -> None:
    with pytest.raises(Invalid):
        actions.make_token(ana, " ")


def test_ben_cannot_withdraw_ana_s_key(ana: Actor, ben: Actor) -> None:
    actions.make_token(ana, "spreadsheet")

    with pytest.raises(NotFound):
        actions.withdraw_token(ben, "spreadsheet")


def test_the_list_says_when_a_key_was_last_used(ana: Actor) -> None:
    key = actions.make_token(ana, "spreadsheet")
    before = queries.tokens(ana)[0].last_used_on
    queries.actor_for_token(key)

    assert before is None
    assert queries.tokens(ana)[0].last_used_on is not None


def test_making_and_withdrawing_leave_an_event_without_the_name(ana: Actor) -> None:
    actions.make_token(ana, "spreadsheet")
    actions.withdraw_token(ana, "spreadsheet")

    events = Event.objects.order_by("pk").values_list("verb", "particulars")
    assert [verb for verb, _ in events] == ["token_made", "token_withdrawn"]
    assert "spreadsheet" not in str(list(events))
