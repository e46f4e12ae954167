"""Who may see and change what: every query and action, asked by everyone."""

import inspect
from dataclasses import replace

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import HeardbackError, NotFound
from heardback.core.pursuit import Pursuit
from heardback.journal import actions, queries
from heardback.journal.models import Membership, Role, User, Workspace
from heardback.journal.queries import Actor
from tests.journal.every import (
    BY_LINK,
    LISTS,
    NO_ACTOR,
    NOT_READS,
    OWN,
    OWN_KEYS,
    PRIVATE,
    READS,
    SHA,
    WRITES,
    one_of_each,
)
from tests.journal.people import NOW, TODAY, call, member, northgate


@pytest.fixture
def whole(ana: Actor) -> Pursuit:
    return one_of_each(ana)


def test_no_query_and_no_action_is_forgotten_here() -> None:
    mine = PRIVATE.keys() | BY_LINK
    seen, done = functions(queries), functions(actions)
    assert seen - mine == READS.keys() | LISTS.keys() | NOT_READS
    assert done - mine == WRITES.keys() | OWN.keys() | NO_ACTOR | OWN_KEYS
    assert mine <= seen | done


@pytest.mark.parametrize("name", [*READS, *WRITES])
def test_a_stranger_is_told_that_there_is_nothing(
    whole: Pursuit, cleo: Actor, name: str
) -> None:
    with pytest.raises(NotFound):
        (READS | WRITES)[name](cleo)


@pytest.mark.parametrize("name", PRIVATE)
def test_practice_is_its_owner_s_alone(
    whole: Pursuit, ana: Actor, ben: Actor, okafor: Actor, cleo: Actor, name: str
) -> None:
    for other in (ben, okafor, cleo):
        with pytest.raises(NotFound):
            PRIVATE[name](other)

    PRIVATE[name](ana)


@pytest.mark.parametrize("name", LISTS)
def test_a_stranger_sees_an_empty_list(whole: Pursuit, cleo: Actor, name: str) -> None:
    assert not LISTS[name](cleo)


@pytest.mark.parametrize("name", [*READS, *LISTS])
def test_a_helper_reads(whole: Pursuit, okafor: Actor, name: str) -> None:
    (READS | LISTS)[name](okafor)


@pytest.mark.parametrize("name", [*WRITES, *OWN])
def test_a_helper_does_not_write(
    whole: Pursuit, ana: Actor, okafor: Actor, name: str
) -> None:
    with pytest.raises(NotFound, match="read here"):
        (WRITES | OWN)[name](okafor)

    assert queries.pursuit_for(ana, "northgate") == whole


@pytest.mark.parametrize("name", [*READS, *LISTS, *WRITES, *OWN])
def test_a_team_mate_reads_and_writes(whole: Pursuit, ben: Actor, name: str) -> None:
    (READS | LISTS | WRITES | OWN)[name](ben)


def test_guesses_and_rejections_are_not_shown_to_a_helper(
    whole: Pursuit, ana: Actor, okafor: Actor
) -> None:
    actions.close_out(
        ana, "northgate", call(guess=7), [], key="k", version=None, now=NOW
    )

    pursuit = queries.pursuit_for(okafor, "northgate")

    assert {each.guess for each in pursuit.meetings} == {None}
    assert {each.guess for each in pursuit.forecasts} == {None}
    assert [each.id for each in pursuit.reviewed] == ["r", "t"]
    assert [each.id for each in queries.reviewed_for(okafor, SHA)] == ["r"]


def test_what_ana_believes_of_a_decision_is_not_shown_to_a_helper(
    ana: Actor, okafor: Actor
) -> None:
    belief = Decision(
        outcome=Outcome.LOST,
        decided_on=TODAY,
        recorded_at=NOW,
        their_words="A better fit.",
        my_belief="We were too dear.",
        sure=7,
    )
    actions.open_pursuit(ana, northgate(), now=NOW)
    actions.decide(ana, "northgate", belief, now=NOW)

    seen = queries.pursuit_for(okafor, "northgate").decision
    (listed,) = queries.decided(okafor)

    assert seen == listed.decision
    assert seen == replace(belief, my_belief="", sure=None)
    assert queries.decided(ana)[0].decision == belief


@pytest.mark.parametrize("name", OWN)
def test_a_stranger_writes_in_their_own_workspace(
    ana: Actor, cleo: Actor, name: str
) -> None:
    OWN[name](cleo)

    assert not list(queries.all_pursuits(ana))
    assert len(list(queries.all_pursuits(cleo))) == 1


def test_somebody_who_belongs_nowhere_is_told_so(db: None) -> None:
    user = User.objects.create_user("dora")

    with pytest.raises(NotFound, match="no workspace"):
        queries.actor_for(user)


def test_somebody_not_signed_in_or_locked_out_is_nobody(ana: Actor) -> None:
    locked = User.objects.get(pk=int(ana.user_id))
    locked.is_active = False

    for user in (None, object(), locked):
        with pytest.raises(NotFound, match="Sign in"):
            queries.actor_for(user)


def test_a_workspace_that_is_named_must_be_ones_own(ana: Actor, cleo: Actor) -> None:
    user = User.objects.get(pk=int(ana.user_id))

    assert queries.actor_for(user, ana.workspace_id) == ana
    for other in (cleo.workspace_id, "0", "nonsense", ""):
        with pytest.raises(NotFound, match="no such workspace"):
            queries.actor_for(user, other)


def test_the_first_owner_works_from_the_shell(studio: Workspace) -> None:
    member("Ben", studio, Role.MEMBER)
    with pytest.raises(HeardbackError):
        queries.owner()
    ana = member("Ana", studio)

    assert queries.owner() == ana


def test_leaving_the_workspace_ends_access(ana: Actor) -> None:
    user = User.objects.get(pk=int(ana.user_id))
    Membership.objects.filter(user=user).delete()

    with pytest.raises(NotFound):
        queries.actor_for(user)


def functions(room: object) -> set[str]:
    return {
        name
        for name in vars(room)["__all__"]
        if inspect.isfunction(getattr(room, name))
    }
