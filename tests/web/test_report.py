"""The sheet on a page, as Markdown, and without names."""

from django.test import Client

from tests.web.test_decision import DECIDE, NO

ONE = "/pursuits/northgatefds/report/"
QUARTER = "/lessons/report/"


def test_one_pursuit_on_a_sheet(page: Client, deal: str) -> None:
    page.post(DECIDE, NO)

    shown = page.get(ONE).content.decode()

    assert "Northgate Foods: how it went" in shown
    assert "We’re going with ChatGPT instead." in shown
    assert "I never asked what came out" not in shown


def test_without_names(page: Client, deal: str) -> None:
    page.post(DECIDE, NO)

    article = page.get(f"{ONE}?hide=yes&markdown=yes").content.decode()

    assert "Organisation 1" in article
    for name in ("Northgate", "Tom", "Becker", "Mara"):
        assert name not in article


def test_as_markdown(page: Client, deal: str) -> None:
    answer = page.get(f"{ONE}?markdown=yes")

    assert answer["Content-Type"].startswith("text/markdown")
    assert answer.content.startswith(b"# Northgate Foods")


def test_a_quarter(page: Client, deal: str) -> None:
    page.post(DECIDE, NO)

    assert b"2026 Q4: what was decided" in page.get(QUARTER).content
    assert b"Decisions: 0" in page.get(f"{QUARTER}?quarter=2025+Q1").content
    assert page.get(f"{QUARTER}?quarter=never").status_code == 400


def test_a_stranger_gets_no_sheet(
    page: Client, deal: str, cleo: object, browser_of: object
) -> None:
    stranger = browser_of(cleo)  # type: ignore[operator]

    assert stranger.get(ONE).status_code == 404
    assert b"Northgate" not in stranger.get(QUARTER).content
