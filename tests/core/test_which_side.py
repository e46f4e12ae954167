"""A job seeker's first notes begin an application, and nobody else's do."""

import pytest

from heardback.core.pursuit import Side
from heardback.core.which_side import side_of


@pytest.mark.parametrize(
    "text",
    [
        "Second interview with Sarah (team lead) and Pete (HR). Salary: 42 to 46.",
        "The recruiter says two more candidates, they want references by Friday.",
        "Vorstellungsgespräch bei Halden, Gehalt offen, Stelle ab Februar",
    ],
)
def test_notes_of_an_interview_are_about_a_job(text: str) -> None:
    assert side_of(text) is Side.APPLICATION


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They want the manuals redone; I send a proposal with the pilot by Thursday.",
        "They will interview three suppliers, then procurement writes the contract.",
        "Call with their HR: they need onboarding videos, budget 60k, want a quote.",
        "Good chat, they will call.",
    ],
)
def test_notes_of_a_client_are_about_a_deal(text: str) -> None:
    assert side_of(text) is Side.DEAL
