"""Decided pursuits drawn from the model itself, for what decisions teach."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

import numpy as np

from heardback.core.belief import prior_mean
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import (
    Evidence,
    Grade,
    Openness,
    Process,
    Source,
    Statement,
    Support,
)
from heardback.core.instrument import default_instrument
from heardback.core.pursuit import Lead, Part, Person, Pursuit, Side

FIRST = date(2025, 1, 6)
GRADES = (Grade.NO, Grade.VAGUE, Grade.QUALIFIED, Grade.YES, Grade.ENTHUSIASTIC)
OPENNESS = (Openness.DECLINED, Openness.GUARDED, Openness.OPEN)


def closed(
    count: int,
    *,
    shift: float = 0.0,
    slope: float = 1.0,
    seed: int = 5,
    lead: Lead = Lead.UNKNOWN,
) -> Iterator[Pursuit]:
    """`shift` moves the base rate, `slope` how much support says."""
    draws = np.random.default_rng(seed)
    table = default_instrument()
    mu = prior_mean(table.base_rate(Side.DEAL, lead).mean, table.sigma)
    for number in range(count):
        x = table.sigma * draws.normal()
        mood = table.person_spread * draws.normal()
        won = bool(draws.random() < 1 / (1 + np.exp(-(mu + shift + x))))
        item, talk = table.item("support"), table.item("openness")
        reach = item.discrimination * (mu + slope * x + mood)
        said: list[Statement] = [
            Support(grade=GRADES[_drawn(item.cuts, reach, draws)]),
            Process(
                openness=OPENNESS[
                    _drawn(talk.cuts, talk.discrimination * (mu + x + mood), draws)
                ]
            ),
        ]
        yield pursuit(number, said, won=won, lead=lead)


def pursuit(
    number: int,
    said: Sequence[Statement],
    *,
    won: bool | None,
    lead: Lead = Lead.UNKNOWN,
    recorded_late: bool = False,
) -> Pursuit:
    """One meeting with Mara, who decides, and the end a day later."""
    day = FIRST + timedelta(days=number % 300)
    end = day + timedelta(days=1)
    written = end + timedelta(days=1) if recorded_late else day
    at = datetime(written.year, written.month, written.day, 18, tzinfo=UTC)
    over = datetime(end.year, end.month, end.day, 9, tzinfo=UTC)
    ended = {True: Outcome.WON, False: Outcome.LOST, None: Outcome.SILENT}[won]
    return Pursuit(
        id=f"closed-{number:05}",
        side=Side.DEAL,
        organisation=f"Northgate Foods {number}",
        opened_on=day,
        lead=lead,
        people=(Person(name="Mara", part=Part.DECIDES),),
        evidence=tuple(
            Evidence(
                id=f"e{at_}",
                statement=statement,
                happened_on=day,
                recorded_at=at,
                source=Source.QUOTED,
                person="Mara",
            )
            for at_, statement in enumerate(said)
        ),
        decisions=(Decision(outcome=ended, decided_on=end, recorded_at=over),),
    )


def _drawn(cuts: tuple[float, ...], reach: float, draws: np.random.Generator) -> int:
    below = 1 / (1 + np.exp(reach - np.array(cuts)))
    return int((draws.random() > below).sum())
