"""The page for people without an account: five languages, no script, nothing leaks."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files

import pytest
from django.test import Client

from heardback.core.debrief import Debrief, Reply
from heardback.core.decision import Decision, Outcome
from heardback.journal import actions, queries
from heardback.journal.queries import Actor
from heardback.web.languages import NAMES
from heardback.web.limits import WRONG_AN_HOUR
from heardback.web.views.answer import SENT_AN_HOUR
from tests.journal.people import northgate
from tests.web.browser import typed

type Made = Callable[..., str]

NOON = datetime(2026, 10, 9, 12, tzinfo=UTC)
GERMAN = {"HTTP_ACCEPT_LANGUAGE": "de-AT,de;q=0.9,en;q=0.5"}


@pytest.fixture
def made(ana: Actor, time_machine: object) -> Made:
    """A link to a request, as a path."""

    def link(**changes: object) -> str:
        given = {"outcome": Outcome.LOST, "coach": "Dr. Okafor", **changes}
        day = Decision(
            outcome=given["outcome"],  # type: ignore[arg-type]
            decided_on=NOON.date(),
            recorded_at=NOON,
        )
        actions.take_in(ana, [northgate(id="d", decisions=(day,))])
        debrief = actions.draft_debrief(
            ana,
            "d",
            Debrief(id="r", drafted_at=NOON, person="Tom", language="es"),
        )
        token = actions.open_link(
            ana,
            "d",
            debrief,
            asker=str(changes.get("asker", "Ana Reyes")),
            coach=str(given["coach"]),
            coach_reach="okafor@example.org",
        )
        return f"/d/{token}/"

    return link


@pytest.fixture
def tom() -> Client:
    """Tom's browser: signed in nowhere, and checked for forged requests."""
    return Client(enforce_csrf_checks=True)


def send(client: Client, path: str, **changed: object) -> object:
    """Opens the page and sends what is on it, changed."""
    page = client.get(path)
    form = {**typed(page), "reply": "words", **changed}
    return client.post(path, form)


def answers(ana: Actor) -> list[str]:
    (debrief,) = queries.pursuit_for(ana, "d").debriefs
    return [each.words for each in debrief.answers]


def test_one_question_is_answered_without_an_account(
    tom: Client, ana: Actor, made: Made
) -> None:
    path = made()

    sent = send(tom, path, words="Bring a reference.", weighed="trust", again="Spring")

    assert sent.status_code == 302  # type: ignore[attr-defined]
    assert b"Gracias" in tom.get(sent["Location"]).content  # type: ignore[index]
    pursuit = queries.pursuit_for(ana, "d")
    (answer,) = pursuit.debriefs[0].answers
    assert (answer.words, answer.weighed) == ("Bring a reference.", "trust")
    assert answer.again == "Spring"
    assert [each.quote for each in pursuit.current] == ["Bring a reference."]


def test_the_page_shows_nothing_of_the_record(tom: Client, made: Made) -> None:
    page = tom.get(made()).content.decode()

    assert "Ana Reyes" in page
    for word in ("Northgate", "Tom", "Mara", "/pursuits/", "Heardback"):
        assert word not in page


@pytest.mark.parametrize("language", NAMES)
def test_the_page_is_small_and_has_no_script(
    tom: Client, made: Made, language: str
) -> None:
    page = tom.get(f"{made()}?lang={language}").content
    style = files("heardback.web").joinpath("static/web/answer.css").read_bytes()

    assert len(page) + len(style) < 30_000
    assert b"<script" not in page
    assert b" style=" not in page
    assert f'<html lang="{language}">'.encode() in page


@pytest.mark.parametrize(
    ("language", "question", "closes"),
    [
        ("en", "What one thing should I do differently", "8 Dec 2026"),
        ("de", "Was sollte ich beim nächsten Mal anders machen", "8. Dezember 2026"),
        ("fr", "Quelle est la chose que je devrais faire", "8 décembre 2026"),
        ("es", "¿Qué única cosa debería hacer", "8 de diciembre de 2026"),
        ("pt", "Que única coisa devo fazer", "8 de Dezembro de 2026"),
    ],
)
def test_the_question_and_the_day_are_said_in_five_languages(
    tom: Client, made: Made, language: str, question: str, closes: str
) -> None:
    page = tom.get(f"{made()}?lang={language}").content.decode()

    assert question in page
    assert closes in page


def test_the_browser_s_language_comes_before_the_letter_s(
    tom: Client, made: Made
) -> None:
    path = made()

    assert 'lang="de"' in tom.get(path, **GERMAN).content.decode()  # type: ignore[arg-type]
    assert '<html lang="es">' in tom.get(path).content.decode()


def test_one_day_left_is_said_in_the_singular(
    tom: Client, made: Made, time_machine: object
) -> None:
    path = made()
    time_machine.move_to("2026-12-07T11:00:00Z")  # type: ignore[attr-defined]

    assert "noch 1 Tag offen" in tom.get(f"{path}?lang=de").content.decode()


def test_search_engines_and_caches_are_kept_out(tom: Client, made: Made) -> None:
    answer = tom.get(made())

    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert tom.get("/robots.txt").content.endswith(b"Disallow: /\n")


@pytest.mark.parametrize("reply", ["declined", "coach"])
def test_whoever_would_rather_not_say_hands_over_no_words(
    tom: Client, ana: Actor, made: Made, reply: str
) -> None:
    send(tom, made(), words="something half typed", again="May", reply=reply)

    (answer,) = queries.pursuit_for(ana, "d").debriefs[0].answers
    assert answer.reply is Reply(reply)
    assert (answer.words, answer.again) == ("", "")
    assert queries.pursuit_for(ana, "d").current == ()


def test_the_page_says_what_the_coach_passes_on(tom: Client, made: Made) -> None:
    page = tom.get(f"{made()}?lang=en").content.decode()

    assert "learns only that you would rather tell Dr. Okafor" in page
    assert "okafor@example.org" in page
    assert "It is not anonymous" in page


def test_without_a_coach_none_is_offered(tom: Client, made: Made) -> None:
    page = tom.get(f"{made(coach='')}?lang=en").content.decode()

    assert "I would rather tell" not in page


def test_after_a_yes_nobody_is_asked_what_weighed_against(
    tom: Client, made: Made
) -> None:
    page = tom.get(f"{made(outcome=Outcome.WON)}?lang=en").content.decode()

    assert "What weighed most" not in page
    assert "The decision stands" not in page


def test_an_empty_answer_is_asked_for_a_word(
    tom: Client, ana: Actor, made: Made
) -> None:
    answer = send(tom, f"{made()}?lang=fr")

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "Un mot suffit" in answer.content.decode()  # type: ignore[attr-defined]
    assert answers(ana) == []


def test_a_thousand_bad_tokens_open_nothing_and_are_soon_refused(
    tom: Client, ana: Actor, made: Made
) -> None:
    made()
    guesses = [f"/d/{'x' * 18}{number:04}/" for number in range(1_000)]

    got = [tom.get(guess, REMOTE_ADDR="203.0.113.9").status_code for guess in guesses]

    assert got[:WRONG_AN_HOUR] == [404] * WRONG_AN_HOUR
    assert set(got[WRONG_AN_HOUR:]) == {429}


def test_whoever_tries_links_shuts_nobody_else_out(
    tom: Client, ana: Actor, made: Made
) -> None:
    path = made()
    guesses = [f"/d/{'x' * 18}{number:04}/" for number in range(WRONG_AN_HOUR + 5)]
    got = [Client().get(guess).status_code for guess in guesses]

    sent = send(tom, path, words="The price.")

    assert got[-1] == 429
    assert sent.status_code == 302  # type: ignore[attr-defined]
    assert answers(ana) == ["The price."]


def test_what_was_never_and_what_is_no_more_look_alike(
    tom: Client, ana: Actor, made: Made
) -> None:
    path = made()
    actions.withdraw_link(ana, "d", "r")

    gone, never = tom.get(path), tom.get(f"/d/{'x' * 22}/")

    assert gone.status_code == never.status_code == 404
    assert gone.content == never.content


def test_a_replay_is_taken_once(tom: Client, ana: Actor, made: Made) -> None:
    path = made()
    form = {**typed(tom.get(path)), "reply": "words", "words": "Bring a reference."}

    tom.post(path, form)
    again = tom.post(path, form)

    assert again.status_code == 302
    assert answers(ana) == ["Bring a reference."]


def test_two_tabs_at_once_are_both_kept(tom: Client, ana: Actor, made: Made) -> None:
    path = made()
    one, other = typed(tom.get(path)), typed(tom.get(path))

    tom.post(path, {**one, "reply": "words", "words": "First."})
    tom.post(path, {**other, "reply": "words", "words": "Second."})

    assert answers(ana) == ["First.", "Second."]


def test_a_late_answer_is_handed_back_to_copy(
    tom: Client, ana: Actor, made: Made, time_machine: object
) -> None:
    path = made()
    form = {**typed(tom.get(path)), "reply": "words", "words": "Bring a reference."}
    time_machine.move_to(NOON + timedelta(days=61))  # type: ignore[attr-defined]

    answer = tom.post(path, form)

    assert answer.status_code == 404
    assert "Bring a reference." in answer.content.decode()
    assert answers(ana) == []


def test_an_answer_after_an_erasure_is_handed_back_and_not_kept(
    tom: Client, ana: Actor, made: Made
) -> None:
    path = made()
    form = {**typed(tom.get(path)), "reply": "words", "words": "I am Tom."}
    actions.erase_person(ana, "d", "Tom")

    answer = tom.post(path, form)

    assert answer.status_code == 404
    assert "I am Tom." in answer.content.decode()
    assert answers(ana) == []


def test_markup_is_words_and_nothing_else(
    page: Client, tom: Client, ana: Actor, made: Made
) -> None:
    words = '<script>alert(1)</script>{{ 7 }}{% csrf_token %}"><img src=x>'
    send(tom, made(asker="<b>Ana</b>"), words=words)

    assert answers(ana) == [words]
    for path in ("/pursuits/d/", "/pursuits/d/read-back/", "/pursuits/d/debrief/r/"):
        shown = page.get(path).content.decode()
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown


def test_a_megabyte_is_refused_in_a_few_lines(
    tom: Client, ana: Actor, made: Made
) -> None:
    answer = send(tom, made(), words="x" * 1_000_000)

    assert answer.status_code == 413  # type: ignore[attr-defined]
    assert len(answer.content) < 5_000  # type: ignore[attr-defined]
    assert answers(ana) == []


def test_a_little_too_much_is_given_back_to_be_cut(
    tom: Client, ana: Actor, made: Made
) -> None:
    answer = send(tom, made(), words="y" * 4_001)

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert "y" * 4_001 in answer.content.decode()  # type: ignore[attr-defined]
    assert answers(ana) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"reply": "shout"},
        {"key": "../../etc"},
        {"key": ""},
        {"weighed": "weather"},
        {"words": "a\0b"},
    ],
)
def test_what_no_form_sends_is_refused(
    tom: Client, ana: Actor, made: Made, wrong: dict[str, str]
) -> None:
    answer = send(tom, made(), **{"words": "x", **wrong})

    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert answers(ana) == []


def test_another_site_cannot_send_the_form(tom: Client, ana: Actor, made: Made) -> None:
    path = made()
    form = {**typed(tom.get(path)), "reply": "words", "words": "x"}
    del form["csrfmiddlewaretoken"]

    refused = tom.post(path, {**form, "words": "Here is what I typed."})

    assert refused.status_code == 403
    assert "Here is what I typed." in refused.content.decode()
    assert b"/pursuits/" not in refused.content
    assert answers(ana) == []


def test_one_link_is_not_sent_to_without_end(
    tom: Client, ana: Actor, made: Made
) -> None:
    path = made()
    form = {**typed(tom.get(path)), "reply": "words", "words": "x"}

    got = [tom.post(path, form).status_code for _ in range(SENT_AN_HOUR + 5)]

    assert got == [302] * SENT_AN_HOUR + [429] * 5


def test_other_ways_of_asking_are_refused(tom: Client, made: Made) -> None:
    assert tom.put(made()).status_code in (403, 405)


def test_the_token_never_reaches_the_address_of_another_page(
    tom: Client, made: Made
) -> None:
    path = made()
    page = tom.get(path).content.decode()

    assert path.strip("/").split("/")[1] not in re.sub(r'action="[^"]*"', "", page)
