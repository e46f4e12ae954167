"""The record goes out and comes in as plain files."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.core.errors import NotFound
from heardback.journal import actions, queries
from heardback.journal.models import Membership, Role, User, Workspace
from heardback.journal.queries import Actor

IMPORT = "/settings/import/"
SWITCH = "/settings/workspace/"


def exported(page: Client) -> bytes:
    answer = page.post("/settings/notebook.zip")
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def zipped(**files: bytes) -> SimpleUploadedFile:
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return SimpleUploadedFile("notebook.zip", kept.getvalue())


def test_a_notebook_goes_out_and_comes_in_unchanged(
    page: Client, ana: Actor, cleo: Actor, browser_of: object, deal: str
) -> None:
    data = exported(page)
    other = browser_of(cleo)  # type: ignore[operator]

    other.post(IMPORT, {"file": SimpleUploadedFile("notebook.zip", data)})

    assert list(queries.all_pursuits(cleo)) == list(queries.all_pursuits(ana))


def test_a_notebook_taken_in_twice_changes_nothing(page: Client, deal: str) -> None:
    file = SimpleUploadedFile("notebook.zip", exported(page))

    answer = page.post(IMPORT, {"file": file}, follow=True)

    assert b"on record already" in answer.content


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("x.zip", b"no zip at all"),
        SimpleUploadedFile("x.zip", b""),
        SimpleUploadedFile("x.zip", b"PK\x03\x04 cut off"),
        zipped(**{"../outside.md": b"# Northgate: deal\n"}),
        zipped(**{"/etc/outside.md": b"# Northgate: deal\n"}),
        zipped(),
    ],
    ids=["text", "empty", "cut", "upwards", "absolute", "hollow"],
)
def test_a_zip_that_is_none_gets_a_sentence(
    file: SimpleUploadedFile, page: Client
) -> None:
    answer = page.post(IMPORT, {"file": file})

    assert answer.status_code == 422
    assert b"Traceback" not in answer.content


def test_a_zip_that_swells_is_stopped(
    page: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("heardback.web.archive.WIDEST", 1_000)

    answer = page.post(IMPORT, {"file": zipped(**{"a.md": b"x" * 2_000})})

    assert answer.status_code == 422
    assert b"more than 400 megabytes" in answer.content


def test_lines_that_were_not_understood_are_named(page: Client, ana: Actor) -> None:
    text = b"# Halden: deal\n\n## 2026-09-18 call: Tom\n- support Tom: lovely\n"

    answer = page.post(IMPORT, {"file": zipped(**{"halden.md": text})}, follow=True)

    assert b"Line 4" in answer.content
    assert [one.organisation for one in queries.all_pursuits(ana)] == ["Halden"]


def test_the_template_of_the_help_page_is_a_note(page: Client) -> None:
    from datetime import UTC, date, datetime

    from heardback.notebook import parse_note
    from heardback.web.views.help import EXAMPLE

    now = datetime(2026, 10, 9, 12, tzinfo=UTC)
    note = parse_note(EXAMPLE, recorded_at=now, on=date(2026, 10, 9))

    assert note.problems == ()
    assert len(note.evidence) == 5
    assert EXAMPLE.splitlines()[0] in page.get("/help/").content.decode()


def test_a_key_is_shown_once(page: Client, ana: Actor) -> None:
    made = page.post("/settings/keys/", {"name": "my calendar"})
    after = page.get("/settings/")

    key = made.content.decode().split('<code id="key">')[1].split("<")[0]
    assert queries.actor_for_token(key) == ana
    assert key.encode() not in after.content
    assert b"my calendar" in after.content


def test_a_key_withdrawn_opens_nothing(page: Client) -> None:
    made = page.post("/settings/keys/", {"name": "my calendar"}).content.decode()
    key = made.split('<code id="key">')[1].split("<")[0]

    page.post("/settings/keys/withdraw/", {"name": "my calendar"})

    with pytest.raises(NotFound):
        queries.actor_for_token(key)


@pytest.mark.parametrize("name", ["", "x" * 101])
def test_a_key_without_a_name_is_not_made(name: str, page: Client, ana: Actor) -> None:
    answer = page.post("/settings/keys/", {"name": name}, follow=True)

    assert b"needs a name" in answer.content
    assert queries.tokens(ana) == ()


def test_what_is_kept_beside_pursuits_goes_out_and_comes_in(
    page: Client, ana: Actor, cleo: Actor, browser_of: object
) -> None:
    actions.save_view(ana, "Late", "order=next_step")
    data = exported(page)
    other = browser_of(cleo)  # type: ignore[operator]

    other.post(IMPORT, {"file": SimpleUploadedFile("notebook.zip", data)})

    assert queries.desk_for(cleo) == queries.desk_for(ana)


def test_an_import_says_what_it_left_as_it_is_here(
    page: Client, ana: Actor, deal: str
) -> None:
    file = SimpleUploadedFile("notebook.zip", exported(page))
    version = queries.version_of(ana, deal)
    actions.amend_pursuit(ana, deal, version=version, title="Something newer")

    answer = page.post(IMPORT, {"file": file}, follow=True)

    assert queries.pursuit_for(ana, deal).title == "Something newer"
    assert b"the title stays as it is: what is here is newer" in answer.content


@pytest.fixture
def elsewhere(cleo: Actor) -> Workspace:
    return Workspace.objects.get(pk=int(cleo.workspace_id))


@pytest.fixture
def both(ana: Actor, elsewhere: Workspace) -> Actor:
    """Ana helps in Cleo's house too."""
    user = User.objects.get(pk=int(ana.user_id))
    Membership.objects.create(workspace=elsewhere, user=user, role=Role.HELPER.value)
    return ana


def test_somebody_with_one_workspace_sees_no_switch(page: Client) -> None:
    assert b"Your workspaces" not in page.get("/settings/").content


def test_somebody_in_two_workspaces_works_in_the_one_they_choose(
    page: Client, both: Actor, cleo: Actor, elsewhere: Workspace, deal: str
) -> None:
    actions.open_pursuit(cleo, replace(queries.pursuit_for(both, deal), id="cleos"))
    assert b"Your workspaces" in page.get("/settings/").content

    answer = page.post(SWITCH, {"workspace": str(elsewhere.pk)}, follow=True)

    assert b"You are in " in answer.content
    assert page.get("/pursuits/cleos/").status_code == 200
    assert page.get(f"/pursuits/{deal}/").status_code == 404
    assert page.get("/api/pursuits").json()["total"] == 1
    page.post(SWITCH, {"workspace": both.workspace_id})
    assert page.get(f"/pursuits/{deal}/").status_code == 200


@pytest.mark.parametrize("wanted", ["", "x", "0", "999999"])
def test_a_workspace_of_others_does_not_exist(
    page: Client, elsewhere: Workspace, wanted: str
) -> None:
    assert page.post(SWITCH, {"workspace": wanted}).status_code == 404
    assert page.post(SWITCH, {"workspace": str(elsewhere.pk)}).status_code == 404


def test_who_left_the_workspace_they_chose_is_back_in_the_first(
    page: Client, both: Actor, elsewhere: Workspace, deal: str
) -> None:
    page.post(SWITCH, {"workspace": str(elsewhere.pk)})
    Membership.objects.filter(workspace=elsewhere, user_id=int(both.user_id)).delete()

    assert page.get(f"/pursuits/{deal}/").status_code == 200
