"""Long texts are read by the worker, stretch by stretch, and can be stopped."""

from dataclasses import replace

import pytest
from django.tasks import task_backends
from pytest_django import Settings

from heardback.core.errors import Conflict, Invalid
from heardback.core.evidence import FoundBy, Grade, Kind, Proposal
from heardback.core.pursuit import Verdict
from heardback.core.reading import State
from heardback.core.talk import Voice
from heardback.exchange.files import open_file
from heardback.journal import actions, queries, reading_on
from heardback.journal.actions import Placed, Sent
from heardback.journal.actions.documents import AT_ONCE
from heardback.journal.models import Reading, Reviewed
from heardback.journal.queries import Actor
from tests.journal.people import NOW, opened

SHORT = (
    b"Ana: Will you recommend us to Mara?\n"
    b"Tom: Yes, I will recommend you to Mara.\n"
    b"Ana: Good. I will recommend a date to you.\n"
)
LONG = SHORT * (AT_ONCE // len(SHORT) + 20)
FIRST = FoundBy.FIRST


@pytest.fixture
def later(settings: Settings) -> None:
    """Nobody works yet: what is queued waits."""
    dummy = "django.tasks.backends.dummy.DummyBackend"
    settings.TASKS = {"default": {"BACKEND": dummy}}


def kept(ana: Actor, data: bytes = SHORT, **changes: object) -> str:
    given = {"name": "call.txt", "data": data, "us": ["Ana"], "now": NOW}
    return actions.keep_document(ana, "northgate", **(given | changes))  # type: ignore[arg-type]


def state(ana: Actor, sha: str, by: FoundBy = FIRST) -> State:
    return queries.readings_for(ana, sha)[by].state


def work(sha: str) -> None:
    reading = Reading.objects.get(document__sha=sha, by=FIRST.value)
    reading_on.read_on(reading.pk, reading.part)


def test_a_short_text_is_read_at_once(ana: Actor, later: None) -> None:
    opened(ana)
    sha = kept(ana)

    assert state(ana, sha) is State.DONE
    assert queries.reviewed_for(ana, sha)


def test_a_long_text_waits_for_the_worker(ana: Actor, later: None) -> None:
    opened(ana)
    sha = kept(ana, LONG)

    reading = queries.readings_for(ana, sha)[FIRST]
    assert reading.state is State.WAITING
    assert (reading.turns, reading.turns_of) == (0, LONG.count(b"\n"))
    assert not queries.reviewed_for(ana, sha)
    (queued,) = task_backends["default"].results  # type: ignore[attr-defined]
    assert queued.task.name == "read_document"


def test_the_worker_reads_all_of_it(ana: Actor, later: None) -> None:
    opened(ana)
    sha = kept(ana, LONG)

    work(sha)

    reading = queries.readings_for(ana, sha)[FIRST]
    assert reading.state is State.DONE
    assert reading.turns == reading.turns_of
    last = queries.reviewed_for(ana, sha)[-1].proposal
    assert last.start > len(LONG) - 2 * len(SHORT)


def test_what_a_killed_worker_had_read_is_not_read_again(
    ana: Actor, later: None
) -> None:
    opened(ana)
    sha = kept(ana, LONG)
    row = Reading.objects.get(document__sha=sha)
    talk = open_file(LONG)
    how = reading_on.how_to_read(row)
    turns, found = next(reading_on.stretches(talk, how))
    reading_on.lay_beside(row.document, found, talk, how)
    Reading.objects.update(state=State.RUNNING.value, turns=turns, attempts=1)
    before = {each.id for each in queries.reviewed_for(ana, sha)}

    work(sha)

    after = queries.reviewed_for(ana, sha)
    assert before <= {each.id for each in after}
    places = [(each.proposal.kind, each.proposal.start) for each in after]
    assert len(places) == len(set(places))
    assert state(ana, sha) is State.DONE


def test_a_text_that_kills_every_worker_is_left_alone(ana: Actor, later: None) -> None:
    opened(ana)
    sha = kept(ana, LONG)
    Reading.objects.update(attempts=reading_on.ATTEMPTS)

    work(sha)

    reading = queries.readings_for(ana, sha)[FIRST]
    assert reading.state is State.FAILED
    assert reading.trouble == reading_on.DIED


def test_a_stopped_reading_ends_and_keeps_what_it_found(
    ana: Actor, later: None
) -> None:
    opened(ana)
    sha = kept(ana, LONG)

    actions.stop_reading(ana, "northgate", sha, now=NOW)
    work(sha)

    assert state(ana, sha) is State.STOPPED
    assert not queries.reviewed_for(ana, sha)


def test_a_stopped_reading_can_go_on(ana: Actor, later: None) -> None:
    opened(ana)
    sha = kept(ana, LONG)
    actions.stop_reading(ana, "northgate", sha, now=NOW)

    actions.go_on_reading(ana, "northgate", sha, now=NOW)
    work(sha)

    assert state(ana, sha) is State.DONE


def test_a_job_of_before_does_nothing_for_a_reading_begun_anew(
    ana: Actor, later: None
) -> None:
    opened(ana)
    sha = kept(ana, LONG)
    old = Reading.objects.get(document__sha=sha)
    kept(ana, LONG, us=["Tom"])

    reading_on.read_on(old.pk, old.part)

    assert state(ana, sha) is State.WAITING


def test_nobody_erased_comes_back_with_the_rest_of_a_reading(
    ana: Actor, later: None
) -> None:
    opened(ana)
    sha = kept(ana, LONG)

    actions.erase_person(ana, "northgate", "Tom", now=NOW)
    work(sha)

    assert state(ana, sha) is State.STOPPED
    assert not queries.reviewed_for(ana, sha)
    with pytest.raises(Conflict, match="erased"):
        actions.go_on_reading(ana, "northgate", sha, now=NOW)


def test_the_same_file_with_another_us_is_read_again(ana: Actor) -> None:
    opened(ana)
    wrong = kept(ana, us=[])
    ours = b"Ana: Good. I will recommend a date to you."
    assert any(
        each.proposal.quote.encode() in ours
        for each in queries.reviewed_for(ana, wrong)
        if each.proposal.side == "them"
    )

    right = kept(ana, us=["Ana"])

    assert right == wrong
    assert {each.proposal.person for each in queries.reviewed_for(ana, right)} == {
        "Tom"
    }
    assert queries.document_for(ana, right)[0].us == ("Ana",)


def test_the_same_file_in_another_voice_is_read_again(ana: Actor) -> None:
    opened(ana)
    text = b"I will recommend you to the board.\n"
    sha = kept(ana, text, us=[], voice=Voice.US)
    before = queries.reviewed_for(ana, sha)

    kept(ana, text, us=[], voice=Voice.THEM)

    after = queries.reviewed_for(ana, sha)
    assert [each.proposal.kind for each in after] != [
        each.proposal.kind for each in before
    ]


def test_what_was_judged_stays_when_a_text_is_read_again(ana: Actor) -> None:
    opened(ana)
    sha = kept(ana, us=["Ana"])
    judged = queries.reviewed_for(ana, sha)[0]
    actions.accept(ana, judged.id, now=NOW)

    kept(ana, us=["Ana", "ana@studio.example"])

    after = queries.reviewed_for(ana, sha)
    assert next(each for each in after if each.id == judged.id).verdict == "accepted"
    places = [(each.proposal.kind, each.proposal.start) for each in after]
    assert len(places) == len(set(places))


def test_a_speaker_is_whom_the_user_says(ana: Actor) -> None:
    opened(ana)
    data = SHORT.replace(b"Tom:", b"Thomas B.:")

    sha = kept(ana, data, names={"Thomas B.": "Tom"})

    people = {each.proposal.person for each in queries.reviewed_for(ana, sha)}
    assert people == {"Tom"}


def test_a_namesake_is_not_forced_upon_anybody(ana: Actor) -> None:
    opened(ana)
    data = SHORT.replace(b"Tom:", b"Tom Becker:")

    theirs = kept(ana, data, names={"Tom Becker": "Tom Becker"})

    people = {each.proposal.person for each in queries.reviewed_for(ana, theirs)}
    assert people == {"Tom Becker"}


def test_whom_a_speaker_was_said_to_be_is_erased_by_that_name(ana: Actor) -> None:
    opened(ana)
    data = SHORT.replace(b"Tom:", b"Thommy:") + b"Thommy: The weather was fine.\n"
    sha = kept(ana, data, names={"Thommy": "Tom"})

    actions.erase_person(ana, "northgate", "Tom", now=NOW)

    document, raw = queries.document_for(ana, sha)
    assert "weather" not in document.text
    assert not raw
    assert Reading.objects.get().names == {}


def test_the_unsure_is_kept_apart(ana: Actor) -> None:
    opened(ana)
    sha = kept(ana)
    Reviewed.objects.filter(document__sha=sha).update(maybe=True)

    assert all(each.proposal.maybe for each in queries.reviewed_for(ana, sha))


# --- the second reader ---

PROPOSED = Proposal(
    kind=Kind.SUPPORT,
    quote="Yes, I will recommend you to Mara.",
    start=SHORT.index(b"Yes"),
    end=SHORT.index(b"Mara.\n") + 5,
    confidence=0.6,
    value={"grade": Grade.YES.value},
    by=FoundBy.SECOND,
)
SENT = Sent(address="http://127.0.0.1:1/v1", model="small", characters=300, at=NOW)


def asked(ana: Actor) -> tuple[str, int]:
    opened(ana)
    sha = kept(ana)
    actions.allow_second_reader(ana, allowed=True, now=NOW)
    return sha, actions.ask_second_reader(ana, "northgate", sha, calls=2, now=NOW)


def test_nothing_is_asked_while_it_is_switched_off(ana: Actor) -> None:
    opened(ana)
    sha = kept(ana)

    with pytest.raises(Invalid, match="switched off"):
        actions.ask_second_reader(ana, "northgate", sha, calls=1, now=NOW)


def test_asked_twice_it_reads_once(ana: Actor) -> None:
    sha, part = asked(ana)

    assert actions.ask_second_reader(ana, "northgate", sha, calls=2, now=NOW) == part
    assert actions.take_up_second_reading(ana, "northgate", sha, part)


def test_a_worker_that_died_does_not_send_a_text_twice(ana: Actor) -> None:
    sha, part = asked(ana)
    actions.take_up_second_reading(ana, "northgate", sha, part)

    assert not actions.take_up_second_reading(ana, "northgate", sha, part)
    assert state(ana, sha, FoundBy.SECOND) is State.FAILED


def test_every_request_is_written_down_before_it_leaves(ana: Actor) -> None:
    sha, part = asked(ana)
    actions.take_up_second_reading(ana, "northgate", sha, part)

    assert actions.note_sent(ana, "northgate", sha, part, SENT)

    reading = queries.readings_for(ana, sha)[FoundBy.SECOND]
    assert (reading.sent, reading.sent_to) == (300, SENT.address)
    assert (reading.turns, reading.turns_of) == (1, 2)


def test_once_stopped_no_request_is_wanted(ana: Actor) -> None:
    sha, part = asked(ana)
    actions.stop_reading(ana, "northgate", sha, FoundBy.SECOND, now=NOW)

    assert not actions.note_sent(ana, "northgate", sha, part, SENT)
    assert not actions.take_up_second_reading(ana, "northgate", sha, part)


def test_what_both_found_says_so_and_what_was_judged_stays(ana: Actor) -> None:
    sha, part = asked(ana)
    found = next(
        each
        for each in queries.reviewed_for(ana, sha)
        if each.proposal.start == PROPOSED.start
    )
    both = replace(found.proposal, by=FoundBy.BOTH, confidence=0.99)
    placed = [Placed(proposal=both, beside=found.id)]
    actions.take_up_second_reading(ana, "northgate", sha, part)

    actions.keep_second_reading(
        ana, "northgate", sha, part, placed, talk=open_file(SHORT), dropped={}, now=NOW
    )

    after = {each.id: each for each in queries.reviewed_for(ana, sha)}[found.id]
    assert after.proposal.by is FoundBy.BOTH
    assert after.verdict is Verdict.OPEN
    assert state(ana, sha, FoundBy.SECOND) is State.DONE


def test_what_the_second_alone_found_is_laid_beside(ana: Actor) -> None:
    sha, part = asked(ana)
    alone = replace(PROPOSED, kind=Kind.NEED, value={"text": "a date"})
    actions.take_up_second_reading(ana, "northgate", sha, part)

    actions.keep_second_reading(
        ana,
        "northgate",
        sha,
        part,
        [Placed(proposal=alone)],
        talk=open_file(SHORT),
        dropped={"invented": 2},
        now=NOW,
    )

    by = [each.proposal.by for each in queries.reviewed_for(ana, sha)]
    assert by.count(FoundBy.SECOND) == 1
    assert queries.readings_for(ana, sha)[FoundBy.SECOND].dropped == 2
