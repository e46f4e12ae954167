"""A good and a bad player against the counterpart, read the way the page reads them.

    python -m bench.rehearsal [--sessions 200] [--json]

On either side so many seeded sessions are played twice on a made-up record:
by a player who agrees the agenda, asks, listens, covers and closes, and by one who
boasts, argues and never asks. Every line goes through the built-in reader. A fault is a
loop, a sentence repeated within five turns, something that the record contradicts, or
time overrun.
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime

from bench.made_up_talk import DOUBTS, NEEDS, PROCESS
from bench.tables import show
from heardback.core.casting import start
from heardback.core.counterpart import Difficulty, Doubt, Reply, State
from heardback.core.evidence import (
    Evidence,
    Hesitation,
    Need,
    Process,
    Source,
    Statement,
    Status,
)
from heardback.core.evidence import State as Life
from heardback.core.marks import marks, share_earned
from heardback.core.players import MOST_LINES, Player
from heardback.core.pursuit import Pursuit, Side
from heardback.reading.performing import perform

WITHIN = 5
OVER = (Life.RESOLVED, Life.LIMIT)
AT = datetime(2026, 9, 18, 12, tzinfo=UTC)


def made_up(side: Side, seed: int) -> Pursuit:
    """One to three doubts, half of them with a known cause, and two to four needs.

    One more doubt was settled long ago, and must not come back.
    """
    chosen = random.Random(seed)
    settled, *doubts = chosen.sample(DOUBTS[side], chosen.randint(2, 4))
    needs = chosen.sample(NEEDS[side], chosen.randint(2, 4))
    statements: list[tuple[Statement, str]] = [
        (Hesitation(about=about, cause=cause if chosen.random() < 0.5 else ""), words)
        for about, words, cause in doubts
    ]
    about, words, cause = settled
    old = Hesitation(about=about, cause=cause, state=chosen.choice(OVER))
    statements.append((old, words))
    statements += [
        (Need(text=words, status=chosen.choice(list(Status))), "") for words in needs
    ]
    statements += [(Process(text=words), "") for words in PROCESS[side][: seed % 3]]
    return Pursuit(
        id=f"p{seed}",
        side=side,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        evidence=tuple(
            Evidence(
                id=f"e{number}",
                statement=statement,
                happened_on=AT.date(),
                recorded_at=AT,
                source=Source.QUOTED if quote else Source.REPORTED,
                quote=quote,
            )
            for number, (statement, quote) in enumerate(statements)
        ),
    )


def session(side: Side, seed: int, player: Player) -> tuple[State, State]:
    """How it began and how it ended."""
    chosen = random.Random(seed * 7 + 1)
    began = start(
        made_up(side, seed),
        seed=seed,
        minutes=chosen.choice((8, 10, 15, 20)),
        difficulty=list(Difficulty)[seed % 3],
        chance=chosen.uniform(0.1, 0.8),
    )
    return began, perform(began, player)


def faults(pursuit: Pursuit, began: State, ended: State) -> Iterator[str]:
    """What no session may do."""
    spoken: list[tuple[str, ...]] = []
    for exchange in ended.exchanges:
        recent = {part for parts in spoken[-WITHIN:] for part in parts}
        if recent & set(exchange.reply.parts):
            yield "repeats"
        spoken.append(exchange.reply.parts)
        yield from _against_the_record(pursuit, began, exchange.reply)
    raised = [each.reply.raised for each in ended.exchanges if each.reply.raised]
    if len(raised) != len(set(raised)):
        yield "raises twice"
    if len(ended.exchanges) >= MOST_LINES and not ended.ended:
        yield "loops"
    if ended.minutes_left < 0 or (ended.minutes_left == 0 and not ended.ended):
        yield "late"


def _against_the_record(pursuit: Pursuit, began: State, reply: Reply) -> Iterator[str]:
    """What is over comes back, a known cause is replaced, or inventions go unmarked."""
    said = reply.text.casefold()
    for entry in pursuit.current:
        doubt = entry.statement
        if isinstance(doubt, Hesitation) and not doubt.open:
            if entry.quote.casefold().rstrip(".") in said or doubt.cause in said:
                yield "brings back"
    by_key = {doubt.key: doubt for doubt in began.doubts}
    if reply.raised and reply.raised not in by_key:
        yield "raises what is not there"
    if reply.revealed:
        doubt_held = by_key[reply.revealed]
        if doubt_held.cause.casefold() not in said:
            yield "another cause"
        if doubt_held.cause_invented != (doubt_held.cause in reply.invented):
            yield "invents unmarked"


def measure(side: Side, sessions: int) -> dict[str, float]:
    beaten, opened, forced, wrong = 0.0, [], [], []
    shares: dict[Player, list[float]] = {player: [] for player in Player}
    for seed in range(sessions):
        doubts: dict[Player, list[Doubt]] = {}
        for player in Player:
            began, ended = session(side, seed, player)
            shares[player].append(share_earned(marks(ended)) or 0.0)
            doubts[player] = [each for each in ended.doubts if each.raised]
            wrong += list(faults(made_up(side, seed), began, ended))
        beaten += shares[Player.GOOD][-1] > shares[Player.BAD][-1]
        opened += [each.revealed for each in doubts[Player.GOOD]]
        forced += [each.revealed for each in doubts[Player.BAD]]
    return {
        "sessions": sessions,
        "good_beats_bad": beaten / sessions,
        "revealed_to_curious": sum(opened) / len(opened),
        "revealed_to_arguments": sum(forced) / len(forced) if forced else 0.0,
        "good_share": sum(shares[Player.GOOD]) / sessions,
        "bad_share": sum(shares[Player.BAD]) / sessions,
        "doubts_raised": len(opened),
        "doubts_argued_with": len(forced),
        "faults": len(wrong),
        **{f"fault_{name}": wrong.count(name) for name in sorted(set(wrong))},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = {side.value: measure(side, given.sessions) for side in Side}
    if given.json:
        print(json.dumps(found, indent=2))
        return
    show("Good and bad players against the counterpart", found, as_json=False)


if __name__ == "__main__":
    main()
