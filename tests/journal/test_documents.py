"""A source is kept byte for byte, with what was found in it."""

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from heardback.core.errors import Conflict, Invalid, NotFound, Unreadable
from heardback.core.evidence import Party, Source
from heardback.core.pursuit import Verdict
from heardback.core.talk import Voice
from heardback.journal import actions, queries
from heardback.journal.actions import documents
from heardback.journal.models import Document, Event, RawBytes, Reviewed
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened

TALK = (
    b"Ana: Will you recommend us to Mara?\r\n"
    b"Tom: Yes, I will put this in front of Mara on Friday.\r\n"
    b"Ana: We will send you the proposal by Thursday.\r\n"
    b"Tom: Honestly, the price is too high for us.\r\n"
)
MAIL = (
    b"From: Tom <tom@northgate.example>\r\n"
    b"To: Ana <ana@studio.example>\r\n"
    b"Date: Mon, 14 Sep 2026 10:00:00 +0000\r\n"
    b"Subject: Offer\r\n"
    b"\r\n"
    b"Honestly, the price is too high for us.\r\n"
)


def keep(actor: Actor, data: bytes = TALK, **changes: object) -> str:
    given: dict[str, object] = {"name": "call.txt", "us": ("Ana",), "now": NOW}
    return actions.keep_document(actor, "northgate", data=data, **(given | changes))  # type: ignore[arg-type]


def test_the_bytes_come_back_as_they_were(ana: Actor) -> None:
    opened(ana)

    sha = keep(ana, agreed=True)

    document, raw = queries.document_for(ana, sha)
    assert sha == sha256(TALK).hexdigest()
    assert raw == TALK
    assert (document.kind, document.us, document.agreed) == (
        "transcript",
        ("Ana",),
        True,
    )
    assert document.text.rstrip() == TALK.decode().replace("\r\n", "\n").rstrip()


def test_what_was_found_waits_for_a_verdict(ana: Actor) -> None:
    opened(ana)

    document, _ = queries.document_for(ana, keep(ana))

    found = queries.reviewed_for(ana, document.id)
    assert found
    assert {each.verdict for each in found} == {Verdict.OPEN}
    starts = [each.proposal.start for each in found]
    assert starts == sorted(starts)
    for each in found:
        start, end = each.proposal.start, each.proposal.end
        assert document.text[start:end] == each.proposal.quote


def test_the_same_file_again_changes_nothing(ana: Actor) -> None:
    opened(ana)

    assert keep(ana) == keep(ana, name="renamed.txt")

    assert Document.objects.count() == 1
    assert Event.objects.filter(verb="document_kept").count() == 1


def test_the_same_file_may_be_kept_in_two_pursuits(ana: Actor) -> None:
    opened(ana)
    opened(ana, id="other")
    sha = keep(ana)
    actions.keep_document(ana, "other", name="x", data=TALK, now=NOW)

    with pytest.raises(Conflict, match="two pursuits"):
        queries.document_for(ana, sha)
    assert queries.document_for(ana, sha, "other")[0].name == "x"
    assert queries.raw_for(ana, sha) == TALK


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\xff" * 100, b"\n\n  \n"])
def test_what_cannot_be_read_gets_its_sentence_and_leaves_nothing(
    ana: Actor, data: bytes
) -> None:
    opened(ana)

    with pytest.raises(Unreadable):
        keep(ana, data)

    assert not Document.objects.exists()
    assert not RawBytes.objects.exists()


def test_an_enormous_file_is_refused_before_it_is_read(
    ana: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(ana)
    monkeypatch.setattr(documents, "LARGEST", 1024 * 1024)

    with pytest.raises(Invalid, match="2 megabytes"):
        keep(ana, b"a" * (2 * 1024 * 1024))


def test_a_meeting_that_is_not_there_is_not_found(ana: Actor) -> None:
    opened(ana)

    with pytest.raises(NotFound, match="meeting"):
        keep(ana, meeting="gone")


def test_their_words_in_a_transcript_are_quoted(ana: Actor) -> None:
    opened(ana)
    keep(ana)

    theirs = Reviewed.objects.filter(side=Party.THEM)
    assert set(theirs.values_list("source", flat=True)) == {Source.QUOTED}


def test_our_notes_report_unless_the_words_are_said_to_be_theirs(ana: Actor) -> None:
    opened(ana)
    notes = b"Tom thinks the price is too high for them.\n"
    keep(ana, notes, us=())
    keep(ana, notes + b"\n", us=(), voice=Voice.THEM)

    sources = Reviewed.objects.order_by("document", "pk").values_list(
        "document__text", "source"
    )
    by_text = {text: source for text, source in sources if source}
    assert set(by_text.values()) <= {Source.REPORTED, Source.QUOTED}
    assert sources[0][1] == Source.REPORTED


def test_a_mail_tells_its_own_day(ana: Actor) -> None:
    opened(ana)
    sha = keep(ana, MAIL, name="offer.eml")

    (first, *_) = queries.reviewed_for(ana, sha)
    entry = actions.accept(ana, first.id, now=NOW)

    assert entry.happened_on == date(2026, 9, 14)


def test_without_a_day_of_its_own_it_is_the_meetings(ana: Actor) -> None:
    opened(ana, meetings=(call(id="m", on=date(2026, 9, 10)),))
    sha = keep(ana, meeting="m")

    (first, *_) = queries.reviewed_for(ana, sha)
    entry = actions.accept(ana, first.id, now=NOW)

    assert (entry.happened_on, entry.meeting) == (date(2026, 9, 10), "m")


def test_without_any_day_it_is_the_one_named_or_today(ana: Actor) -> None:
    opened(ana)
    named = keep(ana, on=date(2026, 9, 11))
    late = keep(ana, TALK + b"Tom: Bye.\n", now=datetime(2026, 9, 20, 9, tzinfo=UTC))

    days = [
        actions.accept(
            ana,
            queries.reviewed_for(ana, sha)[0].id,
            now=datetime(2026, 9, 21, 9, tzinfo=UTC),
        ).happened_on
        for sha in (named, late)
    ]

    assert days == [date(2026, 9, 11), date(2026, 9, 20)]
    assert TODAY not in days


def test_notes_are_of_the_day_in_their_first_line(ana: Actor) -> None:
    opened(ana)
    notes = b"Call with Tom, Thu 17 Sep\nTom said they want a pilot before Christmas.\n"
    document = actions.keep_document(
        ana, "northgate", name="n.txt", data=notes, now=NOW
    )

    found = queries.reviewed_for(ana, document, "northgate")
    assert found
    entry = actions.accept(ana, found[0].id, now=NOW)
    assert entry.happened_on == date(2026, 9, 17)


def test_a_day_to_come_at_the_top_is_not_the_day_of_the_notes(ana: Actor) -> None:
    opened(ana)
    notes = b"They decide on 4 December 2026.\nTom wants a pilot before Christmas.\n"
    document = actions.keep_document(
        ana, "northgate", name="n.txt", data=notes, now=NOW
    )

    found = queries.reviewed_for(ana, document, "northgate")
    assert found
    assert actions.accept(ana, found[0].id, now=NOW).happened_on == TODAY
