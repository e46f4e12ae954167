"""Trouble gets a calm sentence, never a trace."""

import pytest
from django.test import Client


def test_an_address_that_leads_nowhere(page: Client) -> None:
    answer = page.get("/nowhere/at/all/")

    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


def test_a_pursuit_that_is_not_there_keeps_what_was_typed(page: Client) -> None:
    answer = page.post("/pursuits/gone/people/", {"name": "Somebody I typed"})

    assert answer.status_code == 404
    assert b"Somebody I typed" in answer.content


@pytest.mark.parametrize(
    "address", ["/pursuits/%00/", "/pursuits/{deal}/documents/%00/review/"]
)
def test_a_sign_that_no_text_has(page: Client, deal: str, address: str) -> None:
    answer = page.get(address.format(deal=deal))

    # SQLite looks and finds nothing, PostgreSQL cannot even look.
    assert answer.status_code in (400, 404)
    assert b"Back to today" in answer.content


def test_more_than_a_page_can_carry(page: Client, settings: object, deal: str) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000  # type: ignore[attr-defined]

    answer = page.post("/", {"text": "x" * 2_000, "pursuit": deal})

    assert answer.status_code == 413
    assert b"That is too much at once" in answer.content
    assert b"Traceback" not in answer.content
    assert b"Back to today" in answer.content


def test_a_fault_of_ours_shows_no_trace(
    page: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError("a secret thing")

    monkeypatch.setattr("heardback.journal.queries.board", broken)
    page.raise_request_exception = False

    answer = page.get("/pursuits/board/")

    assert answer.status_code == 500
    assert b"That was our fault" in answer.content
    assert b"a secret thing" not in answer.content


def test_every_page_has_a_strict_policy(page: Client) -> None:
    policy = page.get("/")["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_no_page_carries_a_style_or_a_script_inline(page: Client, deal: str) -> None:
    for address in ("/", f"/pursuits/{deal}/", "/momentum/", "/lessons/", "/help/"):
        answer = page.get(address).content
        assert b" style=" not in answer
        assert b"<style" not in answer
        assert b" onclick=" not in answer
        assert b"<script>" not in answer


def test_pages_are_not_left_in_a_shared_cache(page: Client) -> None:
    assert "no-store" in page.get("/")["Cache-Control"]


def test_alive_says_so_to_anybody() -> None:
    assert Client().head("/alive/").status_code == 204
