"""What the reading missed is noted by hand, and keeps its place in the text."""

from urllib.parse import urlencode

import pytest
from django.test import Client

from heardback.core.evidence import Evidence, Hesitation, Source, Span
from heardback.core.talk import Voice
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from tests.web.browser import typed

TALK = "Ana: And the price?\nTom Becker: 🙂 Honestly, we would try Copilot first.\n"
WORDS = "we would try Copilot first."
NOTES = 'Joost is not convinced. "We pay for the licences." Copilot came up twice.'


@pytest.fixture
def talk(ana: Actor, deal: str) -> str:
    return actions.keep_document(
        ana, deal, name="call.txt", data=TALK.encode(), us=["Ana"]
    )


@pytest.fixture
def notes(ana: Actor, deal: str) -> str:
    data = NOTES.encode()
    return actions.keep_document(
        ana, deal, name="notes.txt", data=data, voice=Voice.NOTES
    )


def form_of(deal: str, document: str, words: str, text: str) -> str:
    at = text.index(words)
    query = {"kind": "hesitation", "document": document, "from": at}
    return f"/pursuits/{deal}/record/?" + urlencode(query | {"to": at + len(words)})


def noted(page: Client, ana: Actor, deal: str, address: str) -> Evidence:
    page.post(address, typed(page.get(address)))
    return queries.pursuit_for(ana, deal).current[-1]


def test_the_marked_words_are_in_the_form_already(
    page: Client, deal: str, talk: str
) -> None:
    fields = typed(page.get(form_of(deal, talk, WORDS, TALK)))

    assert fields["quote"] == WORDS


def test_the_sign_before_a_line_of_notes_is_no_word_of_theirs(
    page: Client, ana: Actor, deal: str
) -> None:
    text = "Call with Tom\n- Copilot came up twice\n"
    lines = actions.keep_document(ana, deal, name="notes.txt", data=text.encode())
    fields = typed(page.get(form_of(deal, lines, "- Copilot came up twice\n", text)))

    assert fields["quote"] == "Copilot came up twice"


def test_the_day_is_that_of_the_text(page: Client, ana: Actor, deal: str) -> None:
    text = "Call with Tom, Mon 5 Oct\nCopilot came up twice\n"
    lines = actions.keep_document(ana, deal, name="notes.txt", data=text.encode())
    words = "Copilot came up twice"
    review = page.get(f"/pursuits/{deal}/documents/{lines}/review/").content.decode()

    fields = typed(page.get(form_of(deal, lines, words, text)))
    assert fields["happened_on"] == "2026-10-05"
    assert "heard on 5 October 2026" in review


def test_what_was_noted_keeps_its_place_in_the_text(
    page: Client, ana: Actor, deal: str, talk: str
) -> None:
    entry = noted(page, ana, deal, form_of(deal, talk, WORDS, TALK))

    at = queries.document_for(ana, talk, deal)[0].text.index(WORDS)
    assert isinstance(entry.statement, Hesitation)
    assert entry.span == Span(document=talk, start=at, end=at + len(WORDS))
    assert entry.source is Source.QUOTED


def test_one_comes_back_to_the_text_with_the_words_marked(
    page: Client, deal: str, talk: str
) -> None:
    address = form_of(deal, talk, WORDS, TALK)
    back = page.post(address, typed(page.get(address)), follow=True)

    assert back.redirect_chain[0][0].startswith(f"/pursuits/{deal}/documents/{talk}/")
    assert f">{WORDS}</mark>" in back.content.decode()


def test_words_of_one_s_own_need_not_stand_in_the_text(
    page: Client, ana: Actor, deal: str, talk: str
) -> None:
    address = form_of(deal, talk, WORDS, TALK)
    fields = typed(page.get(address)) | {"quote": "Copilot first, he said."}
    page.post(address, fields)

    entry = queries.pursuit_for(ana, deal).current[-1]
    assert entry.quote == "Copilot first, he said."
    assert entry.span is None


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Copilot came up twice.", Source.REPORTED),
        ('"We pay for the licences."', Source.QUOTED),
        ("We pay for the licences.", Source.QUOTED),
    ],
)
def test_one_s_notes_hold_their_words_only_in_quotation_marks(
    page: Client, ana: Actor, deal: str, notes: str, words: str, source: Source
) -> None:
    entry = noted(page, ana, deal, form_of(deal, notes, words, NOTES))

    assert entry.source is source


def test_places_that_are_none_open_an_empty_form(
    page: Client, deal: str, talk: str
) -> None:
    address = f"/pursuits/{deal}/record/?kind=need&document={talk}&from=9&to=99999"

    assert typed(page.get(address))["quote"] == ""


def test_cleo_reads_no_word_of_ana_s_text(
    cleo: Actor, browser_of: object, deal: str, talk: str
) -> None:
    answer = browser_of(cleo).get(form_of(deal, talk, WORDS, TALK))  # type: ignore[operator]

    assert answer.status_code == 404
    assert b"Copilot" not in answer.content


def test_the_text_offers_to_note_what_is_missing(
    page: Client, deal: str, talk: str
) -> None:
    answer = page.get(f"/pursuits/{deal}/documents/{talk}/review/").content.decode()

    assert "Something missing?" in answer
    assert f"kind=next_step&amp;document={talk}" in answer
