"""Every query and every action, each asked once of a pursuit that has one of each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from heardback.core.casting import start
from heardback.core.conditions import Conditions
from heardback.core.counterpart import Act, Move, Said
from heardback.core.debrief import Answer, Debrief
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import FoundBy, Grade, Kind, Proposal, Retraction, Support
from heardback.core.offer import Answer as Taken
from heardback.core.offer import Offer
from heardback.core.pitch import Claim, Pitch
from heardback.core.pursuit import Document, Money, Person, Pursuit, Reviewed, Verdict
from heardback.core.talk import Form, Talk
from heardback.journal import actions, queries
from heardback.journal.models import Document as Row
from heardback.journal.models import RawBytes, Reading, Rehearsal
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened, said

SHA = "f" * 64
UNREAD = "e" * 64
HEARD = "d" * 64
TOLD = "c" * 64
BOSS = "I'd have to run it past our CFO: "
FEE = "€5,000 a year"
WORTH = Money(amount=Decimal(5000), currency="EUR", per="year")
SOUND = b"RIFF\x24\0\0\0WAVEfmt "
YES = Support(grade=Grade.YES)
NOTE = "2026-09-18 call: Tom\n- support Tom: yes\n"
NOTHING = Talk(form=Form.NOTES, text="yes no")
SENT = actions.Sent(address="http://127.0.0.1/v1", model="m", characters=1, at=NOW)
OFFER = Offer(id="o", made_on=TODAY, terms="48,000 a year")
LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
ASKED = Debrief(id="d", drafted_at=NOW, person="Tom", sent_on=TODAY)
DRAFT = Debrief(id="u", drafted_at=NOW, person="Mara")
RESTED = Debrief(id="v", drafted_at=NOW, sent_on=TODAY, ended_on=TODAY)
ANSWER = Answer(id="a", on=TODAY, recorded_at=NOW, words="Bring a reference.")


def one_of_each(actor: Actor) -> Pursuit:
    """A pursuit that has one of each."""
    proposal = Proposal(
        kind=Kind.SUPPORT,
        quote="yes",
        start=0,
        end=3,
        confidence=0.9,
        value={"grade": "yes"},
    )
    told = replace(proposal, kind=Kind.PROCESS, quote=BOSS, end=len(BOSS), value={})
    opened(
        actor,
        value=WORTH,
        meetings=(call(id="m", guess=5),),
        offers=(OFFER,),
        evidence=(said(id="e", meeting="m"),),
        documents=(
            Document(id=SHA, name="a.txt", kind="notes", text="yes no", added_at=NOW),
            Document(id=UNREAD, name="b.txt", kind="notes", text="yes", added_at=NOW),
            Document(id=TOLD, name="t", kind="notes", text=BOSS + FEE, added_at=NOW),
            Document(id=HEARD, name="m.ogg", kind="recording", text="", added_at=NOW),
        ),
        reviewed=(
            Reviewed(id="r", document=SHA, proposal=proposal),
            Reviewed(id="t", document=TOLD, proposal=told, verdict=Verdict.ACCEPTED),
            Reviewed(id="n", document=SHA, proposal=proposal, verdict=Verdict.REJECTED),
        ),
    )
    actions.draft_recap(actor, "northgate", "m", "As I understood", now=NOW)
    actions.take_in(
        actor,
        [
            northgate(
                id="ended",
                decisions=(LOST,),
                debriefs=(ASKED, DRAFT, RESTED),
                evidence=(said(id="g"), said(Retraction(), id="x", supersedes="g")),
            )
        ],
        now=NOW,
    )
    actions.open_link(actor, "ended", "d", asker="Ana", now=NOW)
    _half_read(actor)
    _rehearse(actor)
    return queries.pursuit_for(actor, "northgate")


def _rehearse(actor: Actor) -> None:
    """One attempt under way, known by an id that the tests can name."""
    began = actions.begin_rehearsal(actor, "northgate", BEGAN, now=NOW)
    Rehearsal.objects.filter(public_id=began).update(public_id="rehearsal")


def _half_read(actor: Actor) -> None:
    """Our own reader was stopped, and the second one is waiting."""
    document = Row.objects.get(sha=SHA)
    RawBytes.objects.create(document=document, data=b"yes no")
    actions.allow_second_reader(actor, allowed=True, now=NOW)
    for by, state in ((FoundBy.FIRST, "stopped"), (FoundBy.SECOND, "waiting")):
        Reading.objects.create(
            document=document, by=by, state=state, voice="notes", on=TODAY, asked_at=NOW
        )


BEGAN = start(northgate(), seed=1)
HELLO = Said(text="Hello", moves=(Move(act=Act.OTHER, text="Hello"),), words=1)
PITCH = Pitch(claims=(Claim(text="We keep every date"),))

READS: dict[str, Callable[[Actor], object]] = {
    "attempts": lambda who: queries.attempts(who, "northgate"),
    "conditions_for": lambda who: queries.conditions_for(who, "northgate"),
    "document_for": lambda who: queries.document_for(who, SHA),
    "link_of": lambda who: queries.link_of(who, "ended", "d"),
    "overview_for": lambda who: queries.overview_for(who, "northgate", TODAY),
    "pitches": lambda who: queries.pitches(who, "northgate"),
    "pursuit_for": lambda who: queries.pursuit_for(who, "northgate"),
    "beside": lambda who: queries.beside(who, SHA),
    "recordings_waiting": lambda who: queries.recordings_waiting(who, "northgate"),
    "names_told": lambda who: queries.names_told(who, "northgate"),
    "readings_for": lambda who: queries.readings_for(who, SHA),
    "reviewed_for": lambda who: queries.reviewed_for(who, SHA),
    "to_read": lambda who: queries.to_read(who, SHA),
    "version_of": lambda who: queries.version_of(who, "northgate", "m"),
}

# These show a stranger their own workspace, which is empty.
LISTS: dict[str, Callable[[Actor], object]] = {
    "activities": lambda who: list(queries.activities(who)),
    "all_pursuits": lambda who: list(queries.all_pursuits(who)),
    "board": lambda who: [
        row for each in queries.board(who, TODAY) for row in each.rows
    ],
    "debriefs": lambda who: list(queries.debriefs(who)),
    "desk_for": queries.desk_for,
    "decided": lambda who: list(queries.decided(who)),
    "ended": lambda who: list(queries.ended(who)),
    "effort": lambda who: [
        week for week in queries.effort(who, as_of=TODAY) if any(week.done.values())
    ],
    "in_play": lambda who: list(queries.in_play(who, by=TODAY, as_of=TODAY)),
    "rhythm_of": lambda who: list(queries.rhythm_of(who).goals),
    "today_for": lambda who: [
        item for item in queries.today_for(who, as_of=TODAY).items if item.pursuit
    ],
    "views": lambda who: list(queries.views(who)),
    "helpers": lambda who: list(queries.helpers(who)),
    "fit_for": lambda who: [queries.fit_for(who)] * queries.fit_for(who).decisions,
    "honesty_for": lambda who: (
        [queries.honesty_for(who)] * queries.honesty_for(who).decisions
    ),
    "instrument_for": lambda who: [who] * queries.instrument_for(who).fit.decisions,
    "live": lambda who: list(queries.live(who, as_of=TODAY)),
    "momentum_for": lambda who: list(
        queries.momentum_for(who, by=date(2026, 12, 1), as_of=TODAY).leads
    ),
    "noes": lambda who: list(queries.noes(who, as_of=TODAY)),
    "went_well": lambda who: list(queries.went_well(who)),
    "names": lambda who: queries.names(who, most=9),
    "offers": lambda who: list(queries.offers(who, as_of=TODAY)),
    "only_side": queries.only_side,
    "owed": lambda who: list(queries.owed(who, as_of=date(2026, 12, 1))),
    "practised": lambda who: list(queries.practised(who)),
    "rehearsed": lambda who: list(queries.rehearsed(who) or ()),
    "pocket": lambda who: list(queries.pocket(who, as_of=TODAY)),
    "raw_for": lambda who: queries.raw_for(who, SHA),
    "rows": lambda who: list(queries.rows(who, as_of=TODAY).rows),
    "erased_lately": queries.erased_lately,
    "second_reader_allowed": queries.second_reader_allowed,
    "side_of_newest": queries.side_of_newest,
    "silences": lambda who: list(queries.silences(who, as_of=date(2026, 12, 1))),
    "tokens": lambda who: list(queries.tokens(who)),
    "walks": lambda who: list(queries.walks(who)),
    "unrehearsed": lambda who: list(queries.unrehearsed(who, TODAY)),
    "us_of": queries.us_of,
    "workspaces_of": lambda who: [
        each for each in queries.workspaces_of(who) if each.name == "Ana's studio"
    ],
}

WRITES: dict[str, Callable[[Actor], object]] = {
    "answer_offer": lambda who: actions.answer_offer(
        who, "northgate", "o", Taken.ACCEPTED, on=TODAY, now=NOW
    ),
    "move_pursuits": lambda who: actions.move_pursuits(
        who, ["northgate"], actions.Change(away=True), now=NOW
    ),
    "note_offer": lambda who: actions.note_offer(who, "northgate", OFFER, now=NOW),
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
    "answer_debrief": lambda who: actions.answer_debrief(
        who, "ended", "d", ANSWER, now=NOW
    ),
    "answer_recap": lambda who: actions.answer_recap(
        who, "northgate", "m", "ok", [], TODAY, now=NOW
    ),
    "ask_second_reader": lambda who: actions.ask_second_reader(
        who, "northgate", UNREAD, calls=1, now=NOW
    ),
    "begin_rehearsal": lambda who: actions.begin_rehearsal(
        who, "northgate", BEGAN, now=NOW
    ),
    "close_out": lambda who: actions.close_out(
        who, "northgate", call(), [], key="k", version=None, now=NOW
    ),
    "correct": lambda who: actions.correct(who, "northgate", "e", YES, now=NOW),
    "decide": lambda who: actions.decide(who, "northgate", LOST, now=NOW),
    "draft_debrief": lambda who: actions.draft_debrief(who, "ended", DRAFT, now=NOW),
    "draft_recap": lambda who: actions.draft_recap(who, "northgate", "m", "x", now=NOW),
    "drop_debrief": lambda who: actions.drop_debrief(who, "ended", "u", now=NOW),
    "end_debrief": lambda who: actions.end_debrief(
        who, "ended", "d", on=TODAY, now=NOW
    ),
    "reopen_debrief": lambda who: actions.reopen_debrief(who, "ended", "v", now=NOW),
    "erase_person": lambda who: actions.erase_person(who, "northgate", "Tom", now=NOW),
    "go_on_reading": lambda who: actions.go_on_reading(who, "northgate", SHA, now=NOW),
    "hand_in": lambda who: actions.hand_in(
        who, call(), [], key="k", pursuit_id="northgate", now=NOW
    ),
    "keep_document": lambda who: actions.keep_document(
        who, "northgate", name="a.txt", data=b"Tom: yes, of course\n", now=NOW
    ),
    "keep_pitch": lambda who: actions.keep_pitch(who, "northgate", PITCH, now=NOW),
    "take_up": lambda who: actions.take_up(
        who, "northgate", TOLD, f"t:{BOSS.index('our')}", now=NOW
    ),
    "put_back": lambda who: actions.put_back(
        who, "northgate", TOLD, f"sum:{len(BOSS)}", now=NOW
    ),
    "keep_recording": lambda who: actions.keep_recording(
        who, "northgate", name="a.wav", data=SOUND, alone=True, now=NOW
    ),
    "drop_recording": lambda who: actions.drop_recording(
        who, "northgate", HEARD, now=NOW
    ),
    "keep_second_reading": lambda who: actions.keep_second_reading(
        who, "northgate", SHA, 1, [], talk=NOTHING, dropped={}, now=NOW
    ),
    "note_sent": lambda who: actions.note_sent(who, "northgate", SHA, 1, SENT),
    "look_again": lambda who: actions.look_again(
        who, "northgate", date(2026, 12, 1), now=NOW
    ),
    "note_asked": lambda who: actions.note_asked(who, "northgate", "m", [], now=NOW),
    "note_nudge": lambda who: actions.note_nudge(who, "northgate", TODAY, now=NOW),
    "open_link": lambda who: actions.open_link(who, "ended", "d", asker="Ana", now=NOW),
    "plan_conditions": lambda who: actions.plan_conditions(
        who, "northgate", plan=Conditions(), real=Conditions(), now=NOW
    ),
    "plan_meeting": lambda who: actions.plan_meeting(
        who, "northgate", call(held=False), now=NOW
    ),
    "record": lambda who: actions.record(who, "northgate", said(), now=NOW),
    "reject": lambda who: actions.reject(who, "r", now=NOW),
    "reject_rest": lambda who: actions.reject_rest(who, "northgate", SHA, now=NOW),
    "remind_debrief": lambda who: actions.remind_debrief(
        who, "ended", "d", on=TODAY, now=NOW
    ),
    "restore_entry": lambda who: actions.restore_entry(who, "ended", "g", now=NOW),
    "retract": lambda who: actions.retract(who, "northgate", "e", now=NOW),
    "send_debrief": lambda who: actions.send_debrief(
        who, "ended", "u", on=TODAY, now=NOW
    ),
    "stop_reading": lambda who: actions.stop_reading(
        who, "northgate", SHA, FoundBy.SECOND, now=NOW
    ),
    "take_note": lambda who: actions.take_note(
        who,
        "2026-09-18 call: Tom\n- support Tom: yes\n",
        pursuit_id="northgate",
        now=NOW,
    ),
    "take_up_second_reading": lambda who: actions.take_up_second_reading(
        who, "northgate", SHA, 1
    ),
    "undo": lambda who: actions.undo(who, "n", now=NOW),
    "withdraw_link": lambda who: actions.withdraw_link(who, "ended", "d", now=NOW),
}

# One's own practice: a team mate and a coach with an account are strangers to it.
PRIVATE: dict[str, Callable[[Actor], object]] = {
    "coach_link": lambda who: queries.coach_link(who, "rehearsal"),
    "rehearsal_for": lambda who: queries.rehearsal_for(who, "rehearsal"),
    "link_coach": lambda who: actions.link_coach(who, "rehearsal", now=NOW),
    "unlink_coach": lambda who: actions.unlink_coach(who, "rehearsal", now=NOW),
    "mark_check": lambda who: actions.mark_check(
        who, "rehearsal", "kept the time", earned=True, now=NOW
    ),
    "note_moment": lambda who: actions.note_moment(who, "rehearsal", "x", now=NOW),
    "run_timer": lambda who: actions.run_timer(who, "rehearsal", running=True, now=NOW),
    "say_what_came": lambda who: actions.say_what_came(who, "rehearsal", {"x": True}),
    "say_line": lambda who: actions.say_line(
        who, "rehearsal", HELLO, number=1, now=NOW
    ),
    "try_again": lambda who: actions.try_again(who, "rehearsal", now=NOW),
    "end_rehearsal": lambda who: actions.end_rehearsal(who, "rehearsal", now=NOW),
    "delete_rehearsal": lambda who: actions.delete_rehearsal(who, "rehearsal", now=NOW),
}
BY_LINK = {"coach_marks", "coach_notes", "coach_times", "coached", "open_coach_link"}

# A stranger may do these in their own workspace; see below.
OWN: dict[str, Callable[[Actor], object]] = {
    "begin_once": lambda who: actions.begin_once(
        who, northgate(id=""), key="k", now=NOW
    ),
    "open_pursuit": lambda who: actions.open_pursuit(who, northgate(id="x"), now=NOW),
    "take_in": lambda who: actions.take_in(who, [northgate(id="x")], now=NOW),
}

NO_ACTOR = {"answer_by_link", "erase_again", "long_id", "short_id"}
OWN_KEYS = {
    "add_member",
    "add_push_place",
    "allow_second_reader",
    "bring_back",
    "drop_instrument",
    "drop_push_place",
    "handle_item",
    "load_instrument",
    "make_token",
    "name_us",
    "note_activity",
    "note_reminded",
    "put_off_touch",
    "remove_activity",
    "remove_view",
    "save_view",
    "set_reminder",
    "set_rhythm",
    "take_back_move",
    "unhandle_item",
    "withdraw_token",
}
NOT_READS = {
    "asides_in",
    "actor_for",
    "actor_for_token",
    "actor_in",
    "colleagues",
    "opened",
    "owner",
    "reminder_for",
    "to_remind",
}
