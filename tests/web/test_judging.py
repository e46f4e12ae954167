"""Standing as exactly as one may say it, a what-if, a brief, and what was asked."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from heardback.core.pursuit import Pursuit
from heardback.journal import actions, queries
from heardback.journal.models import Entry, Event
from heardback.journal.queries import Actor
from heardback.notebook import parse
from tests.core.closed import closed
from tests.journal.people import NOW
from tests.web.browser import typed

PAGE = "/pursuits/northgatefds/"
WHAT_IF = f"{PAGE}what-if/"
type Browser = Callable[[Actor], Client]


def text_of(answer: object) -> str:
    content: bytes = answer.content  # type: ignore[attr-defined]
    return " ".join(re.sub(r"<[^>]*>", " ", content.decode()).split())


def percentages(answer: object) -> list[str]:
    """Those that are said, not those that place a dot in a picture."""
    return re.findall(r"\d+ ?%", text_of(answer))


def test_with_few_decisions_the_page_says_tenths_and_what_they_rest_on(
    page: Client, deal: str
) -> None:
    answer = page.get(PAGE)

    assert re.search(r"about \d in 10, could be \d to \d", text_of(answer))
    assert "so far mostly published figures" in text_of(answer)
    assert percentages(answer) == []


def test_exact_numbers_and_weights_are_there_on_demand(page: Client, deal: str) -> None:
    answer = page.get(f"{PAGE}?exact=yes")

    assert percentages(answer)
    assert re.search(r"[+-]\d\.\d decibans", text_of(answer))
    assert "do not add up" in text_of(answer)


def test_from_ten_decisions_on_it_says_percent(
    page: Client, ana: Actor, deal: str
) -> None:
    actions.take_in(ana, list(closed(14)))

    answer = page.get(PAGE)

    assert re.search(r"\d+ %, likely \d+ to \d+", text_of(answer))
    assert "published figures" not in text_of(answer)


def test_what_nobody_was_asked_is_listed_without_weight(
    page: Client, deal: str
) -> None:
    assert "Unknown, without weight" in text_of(page.get(PAGE))


def test_three_questions_and_no_more(page: Client, deal: str) -> None:
    assert page.get(PAGE).content.count(b'<p class="ask">') == 3


@pytest.mark.parametrize("where", ["meetings/mtg4/card/", "pitch/", "pitch/role/"])
def test_no_chance_is_shown_on_the_card_and_in_rehearsal(
    page: Client, deal: str, where: str
) -> None:
    answer = page.get(PAGE + where)

    assert answer.status_code == 200
    assert not re.search(r"\d in 10|\d ?% (?:likely|chance)", text_of(answer))


def test_a_what_if_moves_the_chance_and_keeps_nothing(
    page: Client, ana: Actor, deal: str
) -> None:
    before = queries.pursuit_for(ana, deal)
    counts = Entry.objects.count(), Event.objects.count()

    answer = page.get(
        WHAT_IF, {"person": "Mara Lind", "answer": "support:no", "exact": "yes"}
    )

    now, then = (int(each[:-2]) for each in percentages(answer)[:2])
    assert then < now
    assert queries.pursuit_for(ana, deal) == before
    assert (Entry.objects.count(), Event.objects.count()) == counts


def test_an_answer_there_is_can_be_another_or_none(page: Client, deal: str) -> None:
    fields = [name for name in typed(page.get(WHAT_IF)) if name.startswith("was")]

    same = page.get(WHAT_IF, {fields[0]: "", "exact": "yes"})
    without = page.get(WHAT_IF, dict.fromkeys(fields, "-") | {"exact": "yes"})

    assert "As it is" in text_of(same)
    assert percentages(without)[0] != percentages(without)[1]


@pytest.mark.parametrize(
    "query", [{"answer": "weather:sunny"}, {"was0": "perhaps"}, {"person": "<b>"}]
)
def test_a_what_if_that_makes_no_sense_gets_a_sentence(
    page: Client, deal: str, query: dict[str, str]
) -> None:
    answer = page.get(WHAT_IF, query)

    assert answer.status_code == 422
    assert "One of these is no answer here" in text_of(answer)


def test_the_brief_is_for_the_next_meeting_and_holds_no_chance(
    page: Client, deal: str
) -> None:
    answer = page.get(f"{PAGE}brief/")

    assert "16 October 2026" in text_of(answer)
    assert 1 <= answer.content.count(b'<p class="aloud">') <= 3
    assert not re.search(r"\d in 10|\d ?%", text_of(answer))


def test_after_the_meeting_one_notes_what_was_asked(
    page: Client, ana: Actor, deal: str
) -> None:
    answer = page.post(f"{PAGE}meetings/mtg3/asked/", {"asked": ["0"]})

    assert answer.status_code == 302
    kept = queries.pursuit_for(ana, deal).prepared
    assert [each.asked for each in kept] == [True] + [False] * (len(kept) - 1)
    shown = text_of(page.get(PAGE))
    assert f"Asked {kept[0].person or ''}".strip() in shown


def test_the_recap_asks_which_questions_were_asked(page: Client, deal: str) -> None:
    assert "Which of these did you ask?" in text_of(
        page.get(f"{PAGE}meetings/mtg3/recap/")
    )


def test_a_helper_sees_no_button_that_would_refuse(
    okafor: Actor, deal: str, browser_of: Browser
) -> None:
    shown = browser_of(okafor).get(PAGE).content.decode()

    for name in ("record/", "close-out/", "decision/", "edit/", "nudge/", "recap/"):
        assert not re.search(rf'href="{PAGE}[^"]*{name}', shown)


def test_an_applicant_is_not_us(page: Client, ana: Actor) -> None:
    one = _application()
    actions.take_in(ana, [one])

    shown = text_of(page.get(f"/pursuits/{one.id}/"))

    assert "recommend me" in shown
    assert "recommend us" not in shown


def _application() -> Pursuit:
    text = "# Harbour Lab: application\npeople: Ines (decides)\n"
    return parse(text, recorded_at=NOW).pursuit
