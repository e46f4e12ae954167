"""Many decisions as pictures: each a table, a file and a picture to keep."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from heardback.core.decision import Instead, Outcome
from heardback.core.pursuit import Pursuit
from heardback.journal import actions
from tests.core.test_teaching import asked, ended
from tests.journeys.arriving import arrive, sign_in

type Picture = Callable[[Page, str], None]
type Axe = Callable[[Page], list[str]]

WORDS = ("Too expensive for our budget.", "We went with a better fit.", "")


def test_charts_are_pictures_tables_and_files(
    desk: Page, phone: Page, picture: Picture, axe: Axe, tmp_path: Path
) -> None:
    ana = arrive(desk)
    actions.take_in(ana, _a_season())
    desk.goto("/lessons/")

    expect(desk.get_by_role("heading", name="What goes with a yes")).to_be_visible()
    expect(desk.get_by_text("n = 8 decisions").first).to_be_visible()
    assert axe(desk) == []
    picture(desk, "lessons")

    chart = desk.locator("#reasons")
    chart.get_by_text("As a table").click()
    expect(chart.get_by_role("row")).to_have_count(13)
    with desk.expect_download() as csv:
        chart.get_by_role("link", name="CSV").click()
    with desk.expect_download() as png:
        chart.get_by_role("button", name="PNG").click()
    assert csv.value.suggested_filename == "reasons.csv"
    assert png.value.suggested_filename == "reasons.png"
    png.value.save_as(tmp_path / "reasons.png")
    assert (tmp_path / "reasons.png").read_bytes().startswith(b"\x89PNG")

    sign_in(phone, ana)
    phone.goto("/lessons/")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    picture(phone, "lessons")


def _a_season() -> list[Pursuit]:
    """Twelve decisions, four of them yeses, a few asked about."""
    found = []
    for number in range(12):
        won = number % 3 == 0
        one = ended(
            number,
            Outcome.WON if won else Outcome.LOST,
            words=WORDS[number % len(WORDS)],
            belief="the price" if number % 4 == 0 else "",
            instead=None if won else list(Instead)[number % 3],
        )
        if number % 5 == 1:
            one = replace(one, debriefs=asked(number, answered=won).debriefs)
        if number % 2:
            one = replace(one, evidence=())
        (decision,) = one.decisions
        day = date(2026, 9, 20) + timedelta(days=5 * number)
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        ended_then = replace(decision, decided_on=day, recorded_at=at)
        found.append(replace(one, decisions=(ended_then,)))
    return found
