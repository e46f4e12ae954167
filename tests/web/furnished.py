"""A workspace in which every page has something to show, and the address of each."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from django.test import Client, override_settings
from django.urls import reverse

from heardback.core.debrief import Debrief
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.effort import Activity, Doing
from heardback.core.evidence import Evidence, Grade, Source, Support
from heardback.core.offer import Offer
from heardback.core.pursuit import Lead, Medium, Meeting, Part, Person, Pursuit, Side
from heardback.core.request import request as request_letter
from heardback.journal import actions
from heardback.journal.actions.documents import AT_ONCE
from heardback.journal.queries import Actor
from tests.web.addresses import DEAL, of_a_deal, of_the_workspace
from tests.web.browser import typed
from tests.web.sample import northgate

ENDED, JOB, QUIET = "haldenlosts", "brackwaterj", "elmandoakqt"
TALK = (
    b"Ana: Will you recommend us to Mara?\n"
    b"Tom Becker: Yes, I will recommend you to Mara.\n"
    b"Ana: And the price?\n"
    b"Tom Becker: The price is too high for us.\n"
    b"Tom Becker: We need somebody who answers within a day.\n"
)
LONG = TALK * (AT_ONCE // len(TALK) + 20)
LATER = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """By name; the `public` ones need no account."""

    ours: dict[str, str]
    public: dict[str, str]


def furnish(ana: Actor, browser: Client, *, today: date) -> Pages:
    """`browser` is Ana's."""
    actions.take_in(
        ana,
        [northgate(), _ended(today), _application(today), _quiet(today)],
    )
    document = actions.keep_document(
        ana, DEAL, name="Call with Tom.txt", data=TALK, us=["Ana"]
    )
    actions.allow_second_reader(ana, allowed=True)
    with override_settings(TASKS=LATER):
        long = actions.keep_document(
            ana, DEAL, name="Workshop.txt", data=LONG, us=["Ana"]
        )
    actions.note_offer(
        ana,
        JOB,
        Offer(
            id="",
            made_on=today,
            terms="Four days a week, from January",
            answer_by=_in(today, 9),
        ),
    )
    for doing, days, what in (
        (Doing.CONTACT, 3, "Lena, coffee"),
        (Doing.MARKETING, 8, "A talk at the chamber"),
        (Doing.DELIVERY, 12, "Halden, second week"),
    ):
        actions.note_activity(
            ana, Activity(id="", doing=doing, on=_in(today, -days), text=what)
        )
    debrief = actions.draft_debrief(
        ana,
        ENDED,
        Debrief(
            id="dbr1", drafted_at=_noon(today), person="Sven Ohm", text=_question()
        ),
    )
    token = actions.open_link(ana, ENDED, debrief, asker="Ana Reyes")
    talk, coach = _rehearsed(browser)
    return Pages(
        ours={
            **of_the_workspace(),
            **of_a_deal(),
            "pocket": _at("pocket"),
            "phone": reverse("phone"),
            "review": _at("review", DEAL, document),
            "reading": _at("reading", DEAL, long),
            "second": _at("second", DEAL, document),
            "ended": _at("pursuit", ENDED),
            "kept": _at("decision-kept", ENDED),
            "read-back": _at("read-back", ENDED),
            "report": _at("report", ENDED),
            "ladder": _at("debrief", ENDED),
            "ask-why": _at("debrief-write", ENDED) + "?person=Sven%20Ohm",
            "asked-why": _at("debrief-one", ENDED, debrief),
            "application": _at("pursuit", JOB),
            "application-pitch": _at("pitch", JOB),
            "application-rehearsal": _at("rehearsal", JOB),
            "application-brief": _at("brief", JOB),
            "nudge": _at("nudge", QUIET),
            "silent": _at("pursuit", QUIET),
            "talk": talk,
            "marks": f"{talk}marks/",
        },
        public={
            "answer": f"/d/{token}/",
            "answer-closed": "/d/nothing/",
            "coach": coach,
            "sign-in": "/accounts/login/",
        },
    )


def _question() -> str:
    """What Ana asks Sven, as the page words it."""
    return request_letter(_ended(date(2026, 10, 9)), person="Sven Ohm").body


def _rehearsed(browser: Client) -> tuple[str, str]:
    """The talk, and the address that a coach opens."""
    begun = browser.post(
        _at("rehearsal", DEAL), {"person": "", "minutes": "10", "difficulty": "real"}
    )
    talk = str(begun["Location"])
    for line in ("What makes you hesitate about us?", "What is behind that for you?"):
        browser.post(talk, typed(browser.get(talk)) | {"line": line})
    shown = browser.post(f"{talk}do/", {"do": "link"})
    return talk, _match(r"/coach/[\w-]+/", shown.content)


def _ended(today: date) -> Pursuit:
    on = _in(today, -6)
    no = Decision(
        outcome=Outcome.LOST,
        decided_on=on,
        recorded_at=_noon(on),
        instead=Instead.AI,
        instead_who="ChatGPT",
        their_words="We’re going with ChatGPT, it is a better fit.",
        said_by="Sven Ohm",
        my_belief="I never asked what came out of their trial.",
    )
    called = _in(today, -30)
    backed = Evidence(
        id="hldsup01",
        statement=Support(grade=Grade.YES),
        happened_on=called,
        recorded_at=_noon(called),
        source=Source.QUOTED,
        person="Lena Falk",
        meeting="hld1",
        quote="I would take you at once, and I have told Sven so.",
    )
    return replace(
        northgate(),
        id=ENDED,
        organisation="Halden Instruments",
        title="Spring campaign",
        people=(
            Person(name="Sven Ohm", part=Part.DECIDES),
            Person(name="Lena Falk", part=Part.RECOMMENDS),
        ),
        meetings=(Meeting(id="hld1", on=called, medium=Medium.CALL, guess=6),),
        evidence=(backed,),
        decisions=(no,),
    )


def _application(today: date) -> Pursuit:
    return Pursuit(
        id=JOB,
        side=Side.APPLICATION,
        organisation="Brackwater Transit",
        title="Head of timetables",
        opened_on=_in(today, -20),
        lead=Lead.REFERRAL,
        people=(Person(name="Joan Pell", part=Part.DECIDES),),
        meetings=(
            Meeting(
                id="brk1", on=_in(today, -5), medium=Medium.VIDEO, people=("Joan Pell",)
            ),
            Meeting(id="brk2", on=_in(today, 6), title="Final interview", held=False),
        ),
    )


def _quiet(today: date) -> Pursuit:
    return Pursuit(
        id=QUIET,
        side=Side.DEAL,
        organisation="Elm & Oak",
        opened_on=_in(today, -60),
        people=(Person(name="Ruth Elm", part=Part.RECOMMENDS),),
        meetings=(
            Meeting(
                id="elm1", on=_in(today, -23), medium=Medium.CALL, people=("Ruth Elm",)
            ),
        ),
    )


def _at(name: str, *more: str) -> str:
    return reverse(f"web:{name}", args=more)


def _in(today: date, days: int) -> date:
    return today + timedelta(days=days)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def _match(pattern: str, content: bytes) -> str:
    found = re.search(pattern, content.decode())
    assert found, pattern
    return found[found.lastindex or 0]
