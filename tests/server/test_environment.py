"""Variables: what they may be, and what is said when they are something else."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from heardback.server import environment


@pytest.mark.parametrize("word", ["1", "true", "Yes", " on "])
def test_yes_is_said_in_many_ways(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("HEARDBACK_DEBUG", word)

    assert environment.truth("HEARDBACK_DEBUG")


def test_neither_yes_nor_no_names_the_variable_and_the_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HEARDBACK_DEBUG", "perhaps")

    with pytest.raises(ImproperlyConfigured, match=r"HEARDBACK_DEBUG.*'perhaps'"):
        environment.truth("HEARDBACK_DEBUG")


@pytest.mark.parametrize("value", ["ten", "-1", "70000", "1.5"])
def test_a_number_out_of_bounds_is_refused(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("HEARDBACK_PORT", value)

    with pytest.raises(ImproperlyConfigured, match="HEARDBACK_PORT"):
        environment.number("HEARDBACK_PORT", default=1, most=65535)


def test_words_are_parted_by_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_HOSTS", "a.example, b.example c.example")

    assert environment.words("HEARDBACK_HOSTS") == [
        "a.example",
        "b.example",
        "c.example",
    ]


def test_a_secret_may_lie_in_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "key").write_text("hush\n")
    monkeypatch.setenv("HEARDBACK_SECRET_KEY_FILE", str(tmp_path / "key"))

    assert environment.secret("HEARDBACK_SECRET_KEY") == "hush"


def test_a_secret_file_that_is_missing_or_empty_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty").touch()

    for name in ("nowhere", "empty"):
        monkeypatch.setenv("HEARDBACK_SECRET_KEY_FILE", str(tmp_path / name))
        with pytest.raises(ImproperlyConfigured, match=name):
            environment.secret("HEARDBACK_SECRET_KEY")


def test_a_secret_said_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_SECRET_KEY", "one")
    monkeypatch.setenv("HEARDBACK_SECRET_KEY_FILE", "another")

    with pytest.raises(ImproperlyConfigured, match="both set"):
        environment.secret("HEARDBACK_SECRET_KEY")


def test_without_an_address_the_database_is_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("HEARDBACK_DB", raising=False)

    found = environment.database("HEARDBACK_DB", sqlite=tmp_path / "file")

    assert found["NAME"] == tmp_path / "file"


def test_what_is_deleted_from_the_file_is_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HEARDBACK_DB", raising=False)
    found = environment.database("HEARDBACK_DB", sqlite=tmp_path / "file")

    assert "secure_delete=ON" in found["OPTIONS"]["init_command"]  # type: ignore[index]


def test_a_postgresql_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "HEARDBACK_DB", "postgresql://ana:p%40ss@db.example:5433/notes?sslmode=require"
    )

    found = environment.database("HEARDBACK_DB", sqlite=Path("unused"))

    assert found | {"ENGINE": ""} == {
        "ENGINE": "",
        "NAME": "notes",
        "USER": "ana",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_socket_folder_comes_as_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_DB", "postgresql://ana@/notes?host=/run/postgresql")

    found = environment.database("HEARDBACK_DB", sqlite=Path("unused"))

    assert found["HOST"] == "/run/postgresql"
    assert found["OPTIONS"] == {}


@pytest.mark.parametrize(
    "address",
    ["mysql://ana@db/notes", "postgresql://ana@db", "sqlite:///", "notes", "http://["],
)
def test_other_database_addresses_are_refused(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("HEARDBACK_DB", address)

    with pytest.raises(ImproperlyConfigured, match="HEARDBACK_DB"):
        environment.database("HEARDBACK_DB", sqlite=Path("unused"))


def test_a_wrong_address_does_not_show_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HEARDBACK_DB", "postgresql://ana:hush@db:port/notes")

    with pytest.raises(ImproperlyConfigured) as refused:
        environment.database("HEARDBACK_DB", sqlite=Path("unused"))
    assert "hush" not in str(refused.value)


def test_a_time_zone_must_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARDBACK_TIME_ZONE", "Europe/Vienna")
    assert environment.time_zone("HEARDBACK_TIME_ZONE") == "Europe/Vienna"

    monkeypatch.setenv("HEARDBACK_TIME_ZONE", "Middle/Earth")
    with pytest.raises(ImproperlyConfigured, match="Middle/Earth"):
        environment.time_zone("HEARDBACK_TIME_ZONE")


def test_mail_is_printed_until_a_server_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HEARDBACK_MAIL", raising=False)
    assert "console" in str(environment.mail("HEARDBACK_MAIL")["BACKEND"])

    monkeypatch.setenv("HEARDBACK_MAIL", "smtp://ana:hush@mail.example")
    options = environment.mail("HEARDBACK_MAIL")["OPTIONS"]
    assert isinstance(options, dict)
    assert (options["host"], options["port"], options["use_tls"]) == (
        "mail.example",
        587,
        True,
    )


def test_a_mail_address_of_another_kind_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HEARDBACK_MAIL", "pop3://mail.example")

    with pytest.raises(ImproperlyConfigured, match="HEARDBACK_MAIL"):
        environment.mail("HEARDBACK_MAIL")


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("", ""),
        ("https://notes.example.org", "https://notes.example.org"),
        ("https://notes.example.org:8443/", "https://notes.example.org:8443"),
    ],
)
def test_a_public_address_is_a_name_behind_https(
    given: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_PUBLIC_URL", given)

    assert environment.public_address("HEARDBACK_PUBLIC_URL") == address


@pytest.mark.parametrize(
    "wrong",
    [
        "http://notes.example.org",
        "notes.example.org",
        "https://",
        "https://notes.example.org/heardback",
        "https://me:secret@notes.example.org",
        "https://notes.example.org:port",
    ],
)
def test_any_other_public_address_names_itself(
    wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARDBACK_PUBLIC_URL", wrong)

    with pytest.raises(ImproperlyConfigured, match="HEARDBACK_PUBLIC_URL"):
        environment.public_address("HEARDBACK_PUBLIC_URL")
