"""The recap: ours to change, and only their answer confirms."""

from django.test import Client

from heardback.core.evidence import Need, Status
from heardback.journal import queries
from heardback.journal.queries import Actor

RECAP = "/pursuits/northgatefds/meetings/mtg3/recap/"


def test_a_draft_is_there_at_once(page: Client, deal: str) -> None:
    answer = page.get(RECAP).content.decode()

    assert "Present the proposal to Mara" in answer
    assert 'href="mailto:?subject=' in answer


def test_what_i_change_is_kept(page: Client, ana: Actor, deal: str) -> None:
    page.post(RECAP, {"text": "Dear Tom,\n\nin my own words."})

    assert queries.pursuit_for(ana, deal).recaps[-1].text.endswith("own words.")
    assert b"in my own words." in page.get(RECAP).content


def test_their_answer_confirms_what_was_ticked(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(
        f"{RECAP}answer/",
        {"on": "2026-10-05", "answer": "Exactly so.", "confirmed": ["need0001"]},
    )

    one = queries.pursuit_for(ana, deal)
    needs = [entry for entry in one.current if isinstance(entry.statement, Need)]
    assert [entry.statement.status for entry in needs] == [Status.CONFIRMED] * 2  # type: ignore[union-attr]
    assert one.recaps[-1].answer == "Exactly so."


def test_a_recap_nobody_answered_confirms_nothing(
    page: Client, ana: Actor, deal: str
) -> None:
    page.post(RECAP, {"text": "Dear Tom"})

    one = queries.pursuit_for(ana, deal)
    need = next(entry for entry in one.current if entry.id == "need0001")
    assert isinstance(need.statement, Need)
    assert need.statement.status is Status.STATED


def test_an_answer_cannot_confirm_what_is_not_there(page: Client, deal: str) -> None:
    answer = page.post(
        f"{RECAP}answer/", {"on": "2026-10-05", "confirmed": ["nothing"]}
    )

    assert answer.status_code == 422


def test_a_mail_cannot_be_steered_by_a_name(page: Client, ana: Actor) -> None:
    made = page.post("/pursuits/new/", {"side": "deal", "organisation": "Halden"})
    where = made["Location"]
    page.post(f"{where}people/", {"name": "x?bcc=all@example.org&subject=y"})
    page.post(
        f"{where}meetings/new/",
        {"on": "2026-10-08", "there": ["x?bcc=all@example.org&subject=y"]},
    )
    one = queries.pursuit_for(ana, where.split("/")[2])

    answer = page.get(f"{where}meetings/{one.meetings[0].id}/recap/").content.decode()

    link = answer.split('href="mailto:')[1].split('"')[0]
    assert "bcc=" not in link
    assert link.count("subject=") == 1
