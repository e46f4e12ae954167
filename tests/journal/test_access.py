"""Who may see and change what: every query and action, asked by everyone."""

import inspect
from collections.abc import Callable
from datetime import date

import pytest

from heardback.core.decision import Decision, Outcome
from heardback.core.errors import HeardbackError, NotFound
from heardback.core.evidence import Grade, Kind, Proposal, Support
from heardback.core.pursuit import Document, Person, Pursuit, Reviewed, Verdict
from heardback.journal import actions, queries
from heardback.journal.models import Membership, Role, User, Workspace
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, member, northgate, opened, said

SHA = "f" * 64
YES = Support(grade=Grade.YES)
NOTE = "2026-09-18 call: Tom\n- support Tom: yes\n"
LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)


@pytest.fixture
def whole(ana: Actor) -> Pursuit:
    """A pursuit that has one of each."""
    proposal = Proposal(
        kind=Kind.SUPPORT,
        quote="yes",
        start=0,
        end=3,
        confidence=0.9,
        value={"grade": "yes"},
    )
    opened(
        ana,
        meetings=(call(id="m", guess=5),),
        evidence=(said(id="e", meeting="m"),),
        documents=(
            Document(id=SHA, name="a.txt", kind="notes", text="yes no", added_at=NOW),
        ),
        reviewed=(
            Reviewed(id="r", document=SHA, proposal=proposal),
            Reviewed(id="n", document=SHA, proposal=proposal, verdict=Verdict.REJECTED),
        ),
    )
    actions.draft_recap(ana, "northgate", "m", "As I understood", now=NOW)
    return queries.pursuit_for(ana, "northgate")


READS: dict[str, Callable[[Actor], object]] = {
    "document_for": lambda who: queries.document_for(who, SHA),
    "overview_for": lambda who: queries.overview_for(who, "northgate", TODAY),
    "pursuit_for": lambda who: queries.pursuit_for(who, "northgate"),
    "reviewed_for": lambda who: queries.reviewed_for(who, SHA),
    "version_of": lambda who: queries.version_of(who, "northgate", "m"),
}

# These show a stranger their own workspace, which is empty.
LISTS: dict[str, Callable[[Actor], object]] = {
    "all_pursuits": lambda who: list(queries.all_pursuits(who)),
    "board": lambda who: [
        row for each in queries.board(who, TODAY) for row in each.rows
    ],
    "decided": lambda who: list(queries.decided(who)),
    "live": lambda who: list(queries.live(who, as_of=TODAY)),
    "owed": lambda who: list(queries.owed(who, as_of=date(2026, 12, 1))),
    "raw_for": lambda who: queries.raw_for(who, SHA),
    "rows": lambda who: list(queries.rows(who, as_of=TODAY).rows),
    "tokens": lambda who: list(queries.tokens(who)),
}

WRITES: dict[str, Callable[[Actor], object]] = {
    "accept": lambda who: actions.accept(who, "r", now=NOW),
    "add_person": lambda who: actions.add_person(
        who, "northgate", Person(name="Ines"), now=NOW
    ),
    "amend_meeting": lambda who: actions.amend_meeting(
        who, "northgate", call(id="m"), version=1, now=NOW
    ),
    "amend_person": lambda who: actions.amend_person(
        who, "northgate", "Tom", Person(name="Tom", role="CFO"), now=NOW
    ),
    "amend_pursuit": lambda who: actions.amend_pursuit(
        who, "northgate", version=1, title="x", now=NOW
    ),
    "answer_recap": lambda who: actions.answer_recap(
        who, "northgate", "m", "ok", [], TODAY, now=NOW
    ),
    "close_out": lambda who: actions.close_out(
        who, "northgate", call(), [], key="k", version=None, now=NOW
    ),
    "correct": lambda who: actions.correct(who, "northgate", "e", YES, now=NOW),
    "decide": lambda who: actions.decide(who, "northgate", LOST, now=NOW),
    "draft_recap": lambda who: actions.draft_recap(who, "northgate", "m", "x", now=NOW),
    "erase_person": lambda who: actions.erase_person(who, "northgate", "Tom", now=NOW),
    "keep_document": lambda who: actions.keep_document(
        who, "northgate", name="a.txt", data=b"Tom: yes, of course\n", now=NOW
    ),
    "plan_meeting": lambda who: actions.plan_meeting(
        who, "northgate", call(held=False), now=NOW
    ),
    "record": lambda who: actions.record(who, "northgate", said(), now=NOW),
    "reject": lambda who: actions.reject(who, "r", now=NOW),
    "retract": lambda who: actions.retract(who, "northgate", "e", now=NOW),
    "take_note": lambda who: actions.take_note(
        who,
        "2026-09-18 call: Tom\n- support Tom: yes\n",
        pursuit_id="northgate",
        now=NOW,
    ),
    "undo": lambda who: actions.undo(who, "n", now=NOW),
}

# A stranger may do these in their own workspace; see below.
OWN: dict[str, Callable[[Actor], object]] = {
    "open_pursuit": lambda who: actions.open_pursuit(who, northgate(id="x"), now=NOW),
    "take_in": lambda who: actions.take_in(who, [northgate(id="x")], now=NOW),
}

NO_ACTOR = {"erase_again", "long_id", "short_id"}
OWN_KEYS = {"make_token", "withdraw_token"}
NOT_READS = {"actor_for", "actor_for_token", "owner"}


def test_no_query_and_no_action_is_forgotten_here() -> None:
    assert functions(queries) == READS.keys() | LISTS.keys() | NOT_READS
    assert functions(actions) == WRITES.keys() | OWN.keys() | NO_ACTOR | OWN_KEYS


@pytest.mark.parametrize("name", [*READS, *WRITES])
def test_a_stranger_is_told_that_there_is_nothing(
    whole: Pursuit, cleo: Actor, name: str
) -> None:
    with pytest.raises(NotFound):
        (READS | WRITES)[name](cleo)


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
    assert [each.id for each in pursuit.reviewed] == ["r"]
    assert [each.id for each in queries.reviewed_for(okafor, SHA)] == ["r"]


@pytest.mark.parametrize("name", OWN)
def test_a_stranger_writes_in_their_own_workspace(
    ana: Actor, cleo: Actor, name: str
) -> None:
    OWN[name](cleo)

    assert not list(queries.all_pursuits(ana))
    assert [pursuit.id for pursuit in queries.all_pursuits(cleo)] == ["x"]


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
