"""Reviewing: one key each, with and without a script."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from heardback.core.evidence import Grade, Kind, Proposal, Source, Support
from heardback.core.pursuit import Document, Reviewed, Verdict
from heardback.journal import actions, queries
from heardback.journal.models import Reviewed as Row
from heardback.journal.queries import Actor
from heardback.web.sheet import FEW, SIZE, sheet_of
from tests.web.browser import typed

TALK = (
    b"Ana: Will you recommend us to Mara?\n"
    b"Tom Becker: Yes, I will recommend you to Mara.\n"
    b"Ana: And the price?\n"
    b"Tom Becker: The price is too high for us.\n"
)
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def document(ana: Actor, deal: str) -> str:
    return actions.keep_document(ana, deal, name="call.txt", data=TALK, us=["Ana"])


@pytest.fixture
def found(ana: Actor, deal: str, document: str) -> tuple[Reviewed, ...]:
    return queries.reviewed_for(ana, document, deal)


def where(deal: str, document: str, each: Reviewed | None = None) -> str:
    base = f"/pursuits/{deal}/documents/{document}/review/"
    return f"{base}{each.id}/" if each else base


def support(found: tuple[Reviewed, ...]) -> Reviewed:
    return next(each for each in found if each.proposal.kind == "support")


def test_every_quote_stands_marked_in_the_text(
    page: Client, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    answer = page.get(where(deal, document)).content.decode()

    assert found
    assert all(f'id="q-{each.id}"' in answer for each in found)
    assert "<mark" in answer
    assert f"0</b> of {len(found)} looked at" in answer


def test_accepting_makes_it_evidence_with_its_words(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    each = support(found)

    answer = page.post(where(deal, document, each), {"verdict": "accept"})

    entry = queries.pursuit_for(ana, deal).current[-1]
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"#p-{each.id}")
    assert entry.quote == "Yes, I will recommend you to Mara."
    assert entry.source is Source.QUOTED
    assert isinstance(entry.statement, Support)


def test_nothing_counts_before_it_is_accepted(
    ana: Actor, deal: str, found: tuple[Reviewed, ...]
) -> None:
    before = len(queries.pursuit_for(ana, deal).current)

    assert found
    assert before == 10


def test_a_script_gets_the_card_and_the_progress(
    page: Client, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    answer = page.post(
        where(deal, document, found[0]), {"verdict": "reject"}, headers=SCRIPT
    ).content.decode()

    assert f'id="p-{found[0].id}"' in answer
    assert 'hx-swap-oob="innerHTML:#progress"' in answer
    assert "<html" not in answer


def test_a_script_learns_how_many_are_left_to_set_aside(
    page: Client, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    answers = [
        page.post(where(deal, document, each), {"verdict": "reject"}, headers=SCRIPT)
        for each in found
    ]

    assert len(found) > 1
    assert f"Set the other {len(found) - 1} aside" in answers[0].content.decode()
    assert "aside</button>" not in answers[-1].content.decode()


def test_undo_takes_the_evidence_back(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    address = where(deal, document, found[0])
    page.post(address, {"verdict": "accept"})

    page.post(address, {"verdict": "undo"})

    assert len(queries.pursuit_for(ana, deal).current) == 10
    assert {each.verdict for each in queries.reviewed_for(ana, document, deal)} == {
        "open"
    }


def test_changed_before_it_is_accepted(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    each = support(found)
    edit = page.post(where(deal, document, each), {"verdict": "edit"}, follow=True)
    form = {
        name: value for name, value in typed(edit).items() if name.startswith(each.id)
    }

    page.post(
        where(deal, document, each),
        {**form, f"{each.id}-grade": "vague", "verdict": "save"},
    )

    entry = queries.pursuit_for(ana, deal).current[-1]
    assert isinstance(entry.statement, Support)
    assert entry.statement.grade is Grade.VAGUE
    assert entry.quote == each.proposal.quote


def test_a_change_that_makes_no_sense_stays_open(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    each = support(found)
    given = {
        f"{each.id}-asked": "not_free",
        f"{each.id}-grade": "yes",
        "verdict": "save",
    }

    plain = page.post(where(deal, document, each), given)
    scripted = page.post(where(deal, document, each), given, headers=SCRIPT)

    assert plain.status_code == scripted.status_code == 422
    assert b"An answer means that it was answered." in plain.content
    assert len(queries.pursuit_for(ana, deal).current) == 10


def test_accepted_twice_from_two_tabs_is_accepted_once(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    address = where(deal, document, found[0])
    page.post(address, {"verdict": "accept"})

    again = page.post(address, {"verdict": "accept"}, follow=True)

    assert again.status_code == 200
    assert b"accepted already" in again.content
    assert len(queries.pursuit_for(ana, deal).current) == 11


def test_a_verdict_that_does_not_exist_gets_a_sentence(
    page: Client, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    answer = page.post(where(deal, document, found[0]), {"verdict": "love"})

    assert answer.status_code == 400


def test_cleo_judges_nothing_of_ana_s(
    cleo: Actor,
    browser_of: object,
    deal: str,
    document: str,
    found: tuple[Reviewed, ...],
) -> None:
    other = browser_of(cleo)  # type: ignore[operator]

    assert other.get(where(deal, document)).status_code == 404
    answer = other.post(where(deal, document, found[0]), {"verdict": "accept"})
    assert answer.status_code == 404


def test_a_long_text_keeps_its_page_small(page: Client, ana: Actor, deal: str) -> None:
    talk = b"".join(
        b"Ana: And then?\nTom Becker: " + b"Well, you know how it goes. " * 12 + b"\n"
        b"Tom Becker: The price is too high for us, item %d.\n" % number
        for number in range(200)
    )
    document = actions.keep_document(ana, deal, name="x.txt", data=talk, us=["Ana"])

    answer = page.get(where(deal, document))

    assert b"left out" in answer.content
    assert len(answer.content) < 100_000


def test_an_entry_leads_back_to_its_place(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    page.post(where(deal, document, found[0]), {"verdict": "accept"})
    at = found[0].proposal.start

    assert f"?at={at}#at-{at}" in page.get(f"/pursuits/{deal}/").content.decode()
    seen = page.get(f"{where(deal, document)}?at={at}").content.decode()
    assert f'id="at-{at}"' in seen


def test_a_wrong_file_is_set_aside_at_once(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    page.post(f"{where(deal, document)}rest/")
    left = queries.reviewed_for(ana, document, deal)

    assert {each.verdict for each in left} == {Verdict.REJECTED}
    assert "wait for you" not in page.get(f"/pursuits/{deal}/").content.decode()


def test_the_five_surest_come_first_then_the_order_of_the_text() -> None:
    found = [reviewed(at, confidence) for at, confidence in enumerate(SURE)]

    sheet = sheet_of(DOCUMENT, found)

    assert [each.proposal.start for each in sheet.shown] == [3, 6, 1, 7, 2, 0, 4, 5]


def test_judging_one_moves_none() -> None:
    found = [reviewed(at, confidence) for at, confidence in enumerate(SURE)]
    judged = [replace(found[0], verdict=Verdict.REJECTED), *found[1:]]

    before, after = sheet_of(DOCUMENT, found), sheet_of(DOCUMENT, judged)

    assert [each.id for each in before.shown] == [each.id for each in after.shown]


def test_a_maybe_is_shown_on_demand_and_counts_only_when_judged() -> None:
    sure, unsure = reviewed(0, 0.9), reviewed(1, 0.2, maybe=True)

    hidden = sheet_of(DOCUMENT, [sure, unsure])
    shown = sheet_of(DOCUMENT, [sure, unsure], maybe=True)
    judged = sheet_of(DOCUMENT, [sure, replace(unsure, verdict=Verdict.ACCEPTED)])

    assert (hidden.shown, hidden.left) == ([sure], 1)
    assert (shown.shown, shown.left) == ([sure, unsure], 1)
    assert (len(judged.found), judged.looked_at) == (2, 1)


def test_a_maybe_is_shown_at_once_where_there_is_little_else() -> None:
    sure = [reviewed(at, 0.9) for at in range(FEW)]
    unsure = reviewed(FEW, 0.2, maybe=True)

    assert unsure not in sheet_of(DOCUMENT, [*sure, unsure], maybe=None).shown
    assert unsure in sheet_of(DOCUMENT, [*sure[1:], unsure], maybe=None).shown


def test_judging_one_hides_no_other_that_is_a_maybe() -> None:
    found = [reviewed(at, 0.2, maybe=True) for at in range(FEW + 1)]
    judged = [replace(each, verdict=Verdict.ACCEPTED) for each in found[1:]]

    assert found[0] in sheet_of(DOCUMENT, [found[0], *judged], maybe=None).shown


def test_the_page_offers_what_is_only_a_maybe(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    Row.objects.filter(public_id=found[0].id).update(maybe=True)

    shown = page.get(where(deal, document) + "?maybe=0").content.decode()
    more = page.get(where(deal, document) + "?maybe=1").content.decode()

    assert "1 more that is only a maybe" in shown
    assert f'id="p-{found[0].id}"' not in shown
    assert f'id="p-{found[0].id}"' in more


def test_what_is_set_aside_are_those_that_were_shown(
    page: Client, ana: Actor, deal: str, document: str, found: tuple[Reviewed, ...]
) -> None:
    Row.objects.filter(public_id=found[0].id).update(maybe=True)

    page.post(f"{where(deal, document)}rest/")

    left = {each.id: each.verdict for each in queries.reviewed_for(ana, document, deal)}
    assert left[found[0].id] is Verdict.OPEN
    assert set(left.values()) == {Verdict.OPEN, Verdict.REJECTED}


def test_a_place_in_the_text_is_found_wherever_it_was_put() -> None:
    found = [reviewed(at, 0.9 - at / 1000) for at in range(SIZE + 5)]
    sure = replace(found[-1], proposal=replace(found[-1].proposal, confidence=0.99))

    assert sheet_of(DOCUMENT, [*found[:-1], sure], at=str(SIZE + 4)).number == 1
    assert sheet_of(DOCUMENT, found, at=str(SIZE + 4)).number == 2


SURE = (0.5, 0.9, 0.7, 0.99, 0.1, 0.2, 0.95, 0.8)
DOCUMENT = Document(
    id="f" * 64, name="", kind="notes", text="x" * 99, added_at=datetime.now(UTC)
)


def reviewed(at: int, confidence: float, *, maybe: bool = False) -> Reviewed:
    proposal = Proposal(
        kind=Kind.SUPPORT,
        quote="x",
        start=at,
        end=at + 1,
        confidence=confidence,
        value={"grade": "yes"},
        maybe=maybe,
    )
    return Reviewed(id=str(at), document=DOCUMENT.id, proposal=proposal)


def test_a_decider_told_in_passing_is_added_by_one_tap_and_taken_back(
    page: Client, ana: Actor, deal: str
) -> None:
    talk = b"Ana: How do you decide?\nTom Becker: I'd have to run it past our CFO.\n"
    document = actions.keep_document(ana, deal, name="c.txt", data=talk, us=["Ana"])
    each = queries.reviewed_for(ana, document, deal)[0]
    before = page.get(where(deal, document)).content.decode()
    card = page.post(
        where(deal, document, each), {"verdict": "accept"}, headers=SCRIPT
    ).content.decode()
    (key,) = re.findall(r'name="key" value="([^"]+)"', card)
    aside = f"/pursuits/{deal}/documents/{document}/aside/"
    added = page.post(aside, {"key": key}, headers=SCRIPT).content.decode()
    names = [who.name for who in queries.pursuit_for(ana, deal).people]
    page.post(aside, {"key": key, "back": "1"})

    assert "Add CFO" not in before
    assert "Add CFO" in card
    assert "CFO is among the people" in added
    assert "CFO" in names
    assert "CFO" not in [who.name for who in queries.pursuit_for(ana, deal).people]
