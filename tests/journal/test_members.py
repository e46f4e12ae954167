"""Who belongs to a workspace."""

import pytest

from heardback.core.errors import Invalid, NotFound
from heardback.journal import actions, queries
from heardback.journal.models import Event, Membership, User
from heardback.journal.queries import Actor, Role
from tests.journal.people import NOW


def test_somebody_new_is_let_in_without_a_password(ana: Actor) -> None:
    actions.add_member(ana, "ben", Role.MEMBER, email="ben@example.org", now=NOW)

    user = User.objects.get(username="ben")
    assert not user.has_usable_password()
    assert queries.actor_for(user).workspace_id == ana.workspace_id
    assert "ben" not in str(Event.objects.get(verb="member_added").particulars)


def test_what_somebody_may_do_can_change(ana: Actor, ben: Actor) -> None:
    actions.add_member(ana, "ben", Role.HELPER, now=NOW)

    user = User.objects.get(username="ben")
    assert queries.actor_for(user).role is Role.HELPER
    assert Membership.objects.filter(user=user).count() == 1


def test_only_an_owner_decides(ben: Actor, okafor: Actor) -> None:
    for actor in (ben, okafor):
        with pytest.raises(NotFound, match="owner"):
            actions.add_member(actor, "cleo", Role.MEMBER, now=NOW)


def test_an_owner_does_not_lock_themselves_out(ana: Actor) -> None:
    with pytest.raises(Invalid, match="somebody else"):
        actions.add_member(ana, "ana", Role.HELPER, now=NOW)


@pytest.mark.parametrize("name", ["", " ", "x" * 151])
def test_a_user_name_is_needed_and_not_endless(ana: Actor, name: str) -> None:
    with pytest.raises(Invalid, match="150"):
        actions.add_member(ana, name, Role.MEMBER, now=NOW)
