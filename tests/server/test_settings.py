"""What goes out with every page."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client


def test_a_page_may_run_nothing_of_anybody_elses(browser: Client) -> None:
    policy = browser.get("/help/")["Content-Security-Policy"]

    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_page_says_how_it_may_be_used(browser: Client) -> None:
    headers = browser.get("/help/").headers

    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_cookies_are_kept_from_scripts_and_other_sites(browser: Client) -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.CSRF_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


def test_another_host_name_is_refused(client: Client, db: None) -> None:
    assert client.get("/help/", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.django_db
def test_what_is_saved_survives_a_power_cut() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("SQLite's own settings")
    with connection.cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys")
        }

    assert found == {"synchronous": 2, "foreign_keys": 1}
    options = connection.settings_dict["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"


@pytest.mark.django_db
def test_the_tables_are_as_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_nothing_is_wrong_with_the_project() -> None:
    call_command("check", fail_level="WARNING")
