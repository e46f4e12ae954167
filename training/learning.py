"""Loss over mixed tasks, batches of like length, one learning-rate hill."""

import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from layout import HEADS, WIDTH
from network import Encoding, Reader, pad
from torch import nn

from examples import SLICES, Example

Row = tuple[list[int], list[int]]


def rows_of(examples: Sequence[Example]) -> list[Row]:
    encoding = Encoding()
    return [encoding.ids(each.text, each.speaker, each.context) for each in examples]


def targets_of(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    """What to say, and how much each place counts (0: nobody said anything)."""
    wanted = torch.zeros(len(examples), WIDTH)
    counts = torch.zeros(len(examples), WIDTH)
    for at, each in enumerate(examples):
        for head, values in each.targets.items():
            wanted[at, SLICES[head]] = torch.tensor(values)
            counts[at, SLICES[head]] = each.weight
    return wanted, counts


def batches(
    lengths: Sequence[int], size: int, chance: random.Random
) -> Iterator[list[int]]:
    """Shuffled, then sorted by length within a pool, so that little is padding."""
    order = list(range(len(lengths)))
    chance.shuffle(order)
    pools = [order[at : at + size * 50] for at in range(0, len(order), size * 50)]
    for pool in pools:
        pool.sort(key=lambda at: lengths[at])
        cut = [pool[at : at + size] for at in range(0, len(pool), size)]
        chance.shuffle(cut)
        yield from cut


def loss_of(
    given: torch.Tensor,
    wanted: torch.Tensor,
    counts: torch.Tensor,
    importance: dict[str, float],
) -> torch.Tensor:
    total = torch.zeros(())
    for head in HEADS:
        at = SLICES[head.name]
        weight = counts[:, at]
        if not weight.any():
            continue
        if head.exclusive:
            each = -(wanted[:, at] * given[:, at].log_softmax(-1)).sum(-1)
            weight = weight[:, 0]
        else:
            each = nn.functional.binary_cross_entropy_with_logits(
                given[:, at], wanted[:, at], reduction="none"
            ).mean(-1)
            weight = weight[:, 0]
        total = total + importance.get(head.name, 1.0) * (each * weight).sum() / len(
            given
        )
    return total


def learn(
    network: Reader,
    examples: Sequence[Example],
    *,
    epochs: int,
    rate: float,
    size: int = 32,
    seed: int = 0,
    importance: dict[str, float] | None = None,
    keep: Path | None = None,
) -> None:
    """`keep` takes the weights every 400 steps, in case the machine stops."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rows = rows_of(examples)
    wanted, counts = targets_of(examples)
    lengths = [len(ids) for ids, _ in rows]
    steps = epochs * math.ceil(len(rows) / size)
    heads = list(network.heads.parameters())
    body = [each for each in network.encoder.parameters() if each.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": body, "lr": rate, "weight_decay": 0.01},
            {"params": heads, "lr": rate * 10, "weight_decay": 0.0},
        ]
    )
    hill = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min((step + 1) / (0.06 * steps), (steps - step) / (0.94 * steps)),
    )
    network.train()
    began, seen, running = time.time(), 0, 0.0
    for epoch in range(epochs):
        for batch in batches(lengths, size, chance):
            given = network(*pad([rows[at] for at in batch]))
            loss = loss_of(given, wanted[batch], counts[batch], importance or {})
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            hill.step()
            optimiser.zero_grad()
            running += loss.item()
            seen += 1
            if seen % 100 == 0:
                spent = (time.time() - began) / 60
                print(
                    f"epoch {epoch} step {seen}/{steps} loss {running / 100:.4f} "
                    f"{spent:.1f} min",
                    flush=True,
                )
                running = 0.0
            if keep and seen % 400 == 0:
                torch.save(network.state_dict(), keep)


@torch.no_grad()
def say(network: Reader, examples: Sequence[Example], size: int = 128) -> torch.Tensor:
    """The network's row of numbers for each example, in the given order."""
    network.eval()
    rows = rows_of(examples)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
    found = torch.zeros(len(rows), WIDTH)
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        found[batch] = network(*pad([rows[at] for at in batch]))
    return found
