"""Words are found wherever they stand, and nowhere once they are forgotten."""

import pytest
from django.db import connection

from heardback.core.decision import Decision, Outcome
from heardback.core.effort import Activity, Doing
from heardback.core.evidence import Hesitation
from heardback.core.offer import Offer
from heardback.core.pursuit import Person
from heardback.journal import actions, queries
from heardback.journal.finding import PIECE, pieces, words_in
from heardback.journal.models import Findable
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, opened, said

LOST = Decision(
    outcome=Outcome.LOST,
    decided_on=TODAY,
    recorded_at=NOW,
    their_words="an incumbent zebra",
    my_belief="an okapi",
)


def ids(actor: Actor, text: str) -> list[str]:
    page = queries.rows(actor, as_of=TODAY, text=text, closed=None)
    return [row.id for row in page.rows]


@pytest.fixture
def whole(ana: Actor) -> None:
    opened(
        ana,
        notes="met through a walrus",
        people=(Person(name="Mara Quill", role="Head of Falcons"),),
        meetings=(call(id="m", title="Heron talk", notes="the lynx"),),
        evidence=(
            said(Hesitation(text="an owl of a price"), id="a", quote="like a raven"),
        ),
        offers=(Offer(id="o", made_on=TODAY, terms="four badgers"),),
        decisions=(LOST,),
    )
    actions.keep_document(
        ana, "northgate", name="a.txt", data=b"Tom: a wombat, of course\n", now=NOW
    )
    opened(ana, id="other", organisation="Elsewhere")


@pytest.mark.parametrize(
    "word",
    [
        "walrus",
        "falcons",
        "quill",
        "heron",
        "lynx",
        "owl",
        "raven",
        "badgers",
        "zebra",
        "wombat",
    ],
)
def test_a_word_is_found_wherever_it_stands(ana: Actor, whole: None, word: str) -> None:
    assert ids(ana, word) == ["northgate"]


def test_words_from_different_places_are_found_together(
    ana: Actor, whole: None
) -> None:
    assert ids(ana, "northgate wombat RAV") == ["northgate"]
    assert ids(ana, "elsewhere wombat") == []


def test_accents_and_signs_do_not_matter(ana: Actor) -> None:
    opened(ana, organisation="Café Löwenbräu")

    assert ids(ana, "cafe lowen") == ["northgate"]
    assert ids(ana, "Café, LÖWENBRÄU!") == ["northgate"]


def test_what_only_its_owner_may_see_is_not_looked_through(
    ana: Actor, whole: None
) -> None:
    assert ids(ana, "okapi") == []


def test_the_row_says_where_it_was_found(ana: Actor, whole: None) -> None:
    by_quote, by_name = (
        queries.rows(ana, as_of=TODAY, text=text, closed=None).rows[0].found
        for text in ("raven", "northgate")
    )

    assert "like a raven" in by_quote
    assert by_name == ""


def test_signs_that_a_search_engine_would_obey_are_only_signs(ana: Actor) -> None:
    opened(ana)

    for text in ('"', "north*", "NEAR(", "a OR b", "' -- ;", "north' & '", "\\"):
        ids(ana, text)


def test_what_is_forgotten_is_not_found_nor_kept(ana: Actor, whole: None) -> None:
    assert ids(ana, "quill")
    actions.erase_person(ana, "northgate", "Mara Quill", now=NOW)

    assert ids(ana, "quill") == []
    assert not Findable.objects.filter(text__icontains="quill").exists()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT block FROM journal_findable_index_data")
            assert not [row for row in cursor.fetchall() if b"quill" in bytes(row[0])]


def test_a_word_that_was_changed_is_found_no_more(ana: Actor) -> None:
    opened(ana, title="penguin")
    assert ids(ana, "penguin")
    actions.amend_pursuit(ana, "northgate", version=1, title="puffin", now=NOW)

    assert ids(ana, "penguin") == []
    assert ids(ana, "puffin") == ["northgate"]


def test_cleo_finds_only_what_is_hers(ana: Actor, cleo: Actor, whole: None) -> None:
    opened(cleo, id="hers")
    ids(ana, "northgate")

    assert ids(cleo, "northgate") == ["hers"]


def test_a_long_text_is_cut_between_words() -> None:
    text = "wombat " * PIECE
    parts = list(pieces(text))

    assert "".join(parts) == text
    assert all(len(part) <= PIECE for part in parts)
    assert {word for part in parts for word in part.split()} == {"wombat"}


def test_signs_alone_are_no_words() -> None:
    assert words_in("_ % - !") == ()


def test_who_is_forgotten_leaves_activities_and_views_too(
    ana: Actor, whole: None
) -> None:
    coffee = Activity(
        id="", doing=Doing.CONTACT, on=TODAY, whom="Mara Quill", text="with Maraschino"
    )
    actions.note_activity(ana, coffee, now=NOW)
    actions.save_view(ana, "Mara Quill's", "text=Mara+Quill")
    actions.erase_person(ana, "northgate", "Mara Quill", now=NOW)

    (noted,) = queries.activities(ana)
    (view,) = queries.views(ana)
    assert (noted.whom, noted.text) == ("Erased person 1", "with Maraschino")
    assert "Quill" not in view.name + view.address
