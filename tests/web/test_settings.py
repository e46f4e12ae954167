"""The record goes out and comes in as plain files."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heardback.core.errors import NotFound
from heardback.journal import actions, queries
from heardback.journal.queries import Actor

IMPORT = "/settings/import/"


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
