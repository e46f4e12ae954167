"""Fine-tunes the reader on everything that may ship, and saves its weights.

    python train.py --data DATA --out reader.pt [--epochs 3] [--rate 8e-5] [--from FILE]

DATA is a folder that holds circa/, casino/, email_intent/ and talk/dev.jsonl; the last
only tells which dialogues and lines are measured and so must not be learnt from.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Sequence
from pathlib import Path

import casino
import circa
import codebook
import emails
import torch
from learning import learn
from network import Reader

from examples import Example

IMPORTANCE = {"kind": 4.0, "conduct": 2.0, "mail": 0.5, "leaning": 0.5}


def held_out(example: Example) -> bool:
    """One in ten of our own lines is kept for calibration, a third of our turns."""
    each = 3 if example.source == "ours:turns" else 10
    return hashlib.sha256(example.text.encode()).digest()[0] % each == 0


def measured(folder: Path) -> tuple[set[str], set[int]]:
    talks, mails = set(), set()
    with (folder / "talk" / "dev.jsonl").open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["source"] == "casino":
                talks.add(row["dialogue"])
            if row["source"] == "email":
                mails.add(int(row["dialogue"]))
    return talks, mails


def ours() -> list[Example]:
    return [*codebook.evidence(), *codebook.conduct(), *codebook.answers()]


def turned(examples: list[Example]) -> list[Example]:
    """Their doubts, needs and support in our own mouth are evidence of nothing."""
    found = []
    for each in examples:
        kinds = each.targets.get("kind")
        if each.speaker == "them" and kinds and any(kinds) and not kinds[0]:
            nothing = {"kind": [0.0] * 5}
            found.append(Example(each.text, "us", (), nothing, 0.5, "ours:turned"))
    return found


def bare(examples: list[Example], chance: random.Random) -> list[Example]:
    """As a transcriber or a phone writes it: no capitals, no stops, at times."""
    found = []
    for each in examples:
        text = each.text.lower()
        text = text.replace("'", "") if chance.random() < 0.3 else text
        text = "".join(letter for letter in text if letter not in ".,;!?")
        if text != each.text:
            copy = Example(
                text,
                each.speaker,
                each.context,
                each.targets,
                0.5 * each.weight,
                each.source,
            )
            found.append(copy)
    return chance.sample(found, len(found) // 2)


def everything(
    folder: Path,
    *,
    unseen: Sequence[str] = (),
    times: int = 2,
    share: float = 1.0,
    camping: int = 2000,
) -> list[Example]:
    chance = random.Random(7)
    talks, mails = measured(folder)
    own = [each for each in ours() if not held_out(each)]
    turn = chance.sample(turned(own), 300)
    mail = emails.examples(folder / "email_intent" / "train.txt", without=mails)
    nothing = [each for each in mail if each.source == "email:nothing"]
    asks = [each for each in mail if each.source == "email"]
    camp = casino.examples(folder / "casino" / "casino_train.json", without=talks)
    answers = [
        each
        for each in circa.examples(folder / "circa" / "train.tsv")
        if not any(scenario in each.source for scenario in unseen)
    ]
    return [
        *chance.sample(answers, int(len(answers) * share)),
        *chance.sample(asks, 400),
        *chance.sample(nothing, 700),
        *(each for each in mail if each.source == "email:ours"),
        *(each for each in mail if each.source == "email:ours"),
        *chance.sample(camp, min(len(camp), camping)),
        *(own * times),
        *(each for each in own if each.source == "ours:contrasts"),
        # Few beside Circa's, and the ones that people will try first.
        *([each for each in own if each.source == "ours:answers"] * 3),
        *bare(own, chance),
        *turn,
    ]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", type=Path, required=True)
    words.add_argument("--out", type=Path, required=True)
    words.add_argument("--epochs", type=int, default=3)
    words.add_argument("--rate", type=float, default=8e-5)
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--times", type=int, default=2)
    words.add_argument("--share", type=float, default=1.0, help="of Circa's rows")
    words.add_argument("--camping", type=int, default=2000, help="rows of CaSiNo")
    words.add_argument("--freeze", type=int, default=0, help="layers left as they are")
    words.add_argument(
        "--unseen", nargs="*", default=[], help="Circa scenarios to leave out"
    )
    words.add_argument("--threads", type=int, default=2)
    words.add_argument("--start", type=Path, help="weights to go on from")
    given = words.parse_args()
    torch.set_num_threads(given.threads)
    network = Reader()
    if given.start:
        network.load_state_dict(torch.load(given.start, weights_only=True))
    for layer in network.encoder.encoder.layer[: given.freeze]:
        layer.requires_grad_(False)
    if given.freeze:
        network.encoder.embeddings.requires_grad_(False)
    examples = everything(
        given.data,
        unseen=given.unseen,
        times=given.times,
        share=given.share,
        camping=given.camping,
    )
    print(len(examples), "examples", flush=True)
    learn(
        network,
        examples,
        epochs=given.epochs,
        rate=given.rate,
        seed=given.seed,
        importance=IMPORTANCE,
        keep=given.out,
    )
    torch.save(network.state_dict(), given.out)


if __name__ == "__main__":
    main()
