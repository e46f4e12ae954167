"""Talk and pursuits made up from a seed, as much of them as a measurement needs."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path

from heardback.core.evidence import (
    About,
    Evidence,
    Grade,
    Hesitation,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Statement,
    Status,
    Step,
    Support,
)
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side

TODAY = date(2026, 11, 20)
LINES = (
    ("Ana", "Thanks for making the time today, I know the week is full."),
    ("Tom", "No problem, we have been looking forward to it, more or less."),
    ("Ana", "Will you be recommending us to the board?"),
    ("Tom", "We'll see, it is a strong field and the board has its own ideas."),
    ("Tom", "The fee is high next to what our team could do with an AI tool."),
    ("Ana", "I'll send the revised proposal by Friday."),
    ("Tom", "The board meets in mid-October and Mara signs off on everything."),
    ("Tom", "We need the launch to be on time, we cannot have another slip."),
    ("Ana", "How did the last launch go, and what made it late?"),
    ("Tom", "Well, um, the agency changed people twice and nobody told us."),
    ("Tom", "I could set up a call with Mara next Tuesday if that helps."),
    ("Ana", "That would help a lot. What would she want to hear first?"),
)


def transcript(words: int, seed: int = 7) -> str:
    """A dialogue of about `words` words, "Name: text" a line."""
    chance = random.Random(seed)
    lines, count = [], 0
    while count < words:
        speaker, said = chance.choice(LINES)
        lines.append(f"{speaker}: {said}")
        count += len(said.split())
    return "\n".join(lines) + "\n"


TABLES = Path(__file__).parent.parent / "training" / "data"


def long_talk(words: int, seed: int = 7) -> str:
    """About `words` words of our training lines, "Name: text" a line, none soon again.

    A line of the tables is "[turns before, ours unless marked >> ]text => labels".
    """
    chance = random.Random(seed)
    theirs = _lines("talk", "support", "doubts", "needs", "process", "next_steps")
    ours = _lines("conduct")
    chance.shuffle(theirs)
    chance.shuffle(ours)
    lines: list[str] = []
    count = 0
    for said, filler in zip(cycle(theirs), cycle(ours), strict=False):
        *before, last = said
        turns = [("Ana", each) for each in (before or filler[-1:])] + [("Tom", last)]
        lines += [f"{who}: {text}" for who, text in turns]
        count += sum(len(text.split()) for _, text in turns)
        if count >= words:
            break
    return "\n".join(lines) + "\n"


def _lines(*tables: str) -> list[list[str]]:
    found = []
    for name in tables:
        for line in (TABLES / f"{name}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                said = line.partition("=>")[0].replace(" / ", ">>")
                turns = [each.strip() for each in said.split(">>")]
                found.append([each.partition(": ")[2] or each for each in turns])
    return found


def pursuits(count: int, *, meetings: int = 4, seed: int = 7) -> Iterator[Pursuit]:
    """Pursuits of two people each, met `meetings` times over the last half year."""
    chance = random.Random(seed)
    for number in range(count):
        yield _pursuit(number, meetings, chance)


def _pursuit(number: int, meetings: int, chance: random.Random) -> Pursuit:
    days = sorted(
        TODAY - timedelta(days=chance.randrange(180)) for _ in range(meetings)
    )
    held = tuple(
        Meeting(id=f"m{at}", on=day, people=("Tom", "Mara")[: 1 + at % 2])
        for at, day in enumerate(days)
    )
    return Pursuit(
        id=f"made-up-{number}",
        side=chance.choice(list(Side)),
        organisation=f"Made-up Works {number}",
        opened_on=days[0],
        people=(
            Person(name="Tom", part=Part.RECOMMENDS),
            Person(name="Mara", part=Part.DECIDES),
        ),
        meetings=held,
        evidence=tuple(entry for meeting in held for entry in _heard(meeting, chance)),
    )


def _heard(meeting: Meeting, chance: random.Random) -> Iterator[Evidence]:
    said: list[Statement] = [
        Support(grade=chance.choice(list(Grade))),
        Process(text="the board meets in mid-October", openness=Openness.OPEN),
        Hesitation(about=chance.choice(list(About)), text="high next to a tool"),
        Need(text="a launch on time", status=chance.choice(list(Status))),
    ]
    if chance.random() < 0.6:
        due = meeting.on + timedelta(days=14)
        step = NextStep(
            text="a call with Mara",
            owner=Party.THEM,
            due_on=due,
            step=Step.ADVANCE,
            agreed=True,
        )
        said.append(step)
    at = datetime(meeting.on.year, meeting.on.month, meeting.on.day, 18, tzinfo=UTC)
    for number, statement in enumerate(said):
        yield Evidence(
            id=f"{meeting.id}e{number}",
            statement=statement,
            happened_on=meeting.on,
            recorded_at=at,
            person=meeting.people[-1],
            meeting=meeting.id,
            quote="happy to put this in front of Mara",
        )
