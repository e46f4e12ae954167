"""Makes the numbers of the exported network mean chances, and sets the thresholds.

    python calibrate.py --data DATA --model FOLDER

Scale and shift are fitted on labels kept back from training: the answers on every other
row of Circa's dev file, everything else on the tenth of our own lines held out and on
talk/dev.jsonl. Thresholds are chosen for precision. Writes heads.json in FOLDER.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import circa
import emails
import numpy as np
import onnxruntime
from codebook import targets
from layout import FIELDS, HEADS
from network import Encoding
from scipy.optimize import minimize
from train import held_out, measured, ours

from examples import SLICES, Example

# A claim is made by default only where it was right this often.
PRECISION = 0.8
# A macro-F1 of the six answers beyond which accuracy decides.
FAIR = 0.61


def say(folder: Path, examples: Sequence[Example]) -> np.ndarray:
    encoding = Encoding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options)
    rows = [encoding.ids(each.text, each.speaker, each.context) for each in examples]
    found = np.zeros((len(rows), sum(len(head.words) for head in HEADS)))
    for at, (row, parts) in enumerate(rows):
        # One at a time, as the program does: company changes numbers of eight bits.
        ids, part = np.array([row]), np.array([parts])
        given = {"ids": ids, "mask": np.ones_like(ids), "part": part}
        found[at] = session.run(["heads"], given)[0][0]
    return found


def talk(file: Path) -> list[Example]:
    """The dev file of labelled talk, in the reader's form."""
    found = []
    with file.open(encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            said = {
                each["kind"]: {
                    name: each[name] for name in FIELDS[each["kind"]] if name in each
                }
                for each in row["evidence"]
            }
            before = tuple(_turn(each, row["speaker"]) for each in row["context"])
            found.append(
                Example(row["text"], "them", before[-2:], targets(said), source="talk")
            )
    return found


def _turn(words: str, speaker: str) -> tuple[str, str]:
    who, _, said = words.partition(": ")
    return ("them" if who in ("them", speaker) else "us"), said


def softmax_fit(
    numbers: np.ndarray,
    wanted: np.ndarray,
    *,
    shifts: bool,
    given: Sequence[float] = (),
) -> tuple[list[float], list[float]]:
    """One scale for all words and, with enough labels, a shift for each."""
    words = numbers.shape[1]

    fixed = np.array(given) if len(given) else np.zeros(words)

    def cost(fit: np.ndarray) -> float:
        scaled = numbers * np.exp(fit[0]) + fixed
        if shifts:
            scaled = scaled + fit[1:]
        top = scaled.max(1, keepdims=True)
        log = scaled - top - np.log(np.exp(scaled - top).sum(1, keepdims=True))
        likely = (wanted * log).sum(1).mean()
        # Few labels do not move the scale far.
        held = 0.002 * (fit[1:] ** 2).sum() + fit[0] ** 2 * 2 / len(wanted)
        return float(held - likely)

    found = minimize(cost, np.zeros(1 + words * shifts), method="L-BFGS-B").x
    shift = found[1:].tolist() if shifts else [0.0] * words
    return [float(np.exp(found[0]))] * words, shift


def softmax_plain(
    numbers: np.ndarray, wanted: np.ndarray
) -> tuple[list[float], list[float]]:
    return softmax_fit(numbers, wanted, shifts=False)


def shares_of_shift(
    numbers: np.ndarray, wanted: np.ndarray
) -> tuple[list[float], list[float]]:
    """As much of the fitted shift as serves common and rare answers alike.

    All of it makes the chances truest and the rare answers rarer than they are.
    """
    _, full = softmax_fit(numbers, wanted, shifts=True)
    gold = wanted.argmax(1)
    best = (-1.0, [1.0], full)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        shift = [share * each for each in full]
        scale, _ = softmax_fit(numbers, wanted, shifts=False, given=shift)
        said = (numbers * scale + shift).argmax(1)
        accuracy = float((said == gold).mean())
        f1 = float(np.mean([_f1(said, gold, n) for n in range(wanted.shape[1])]))
        print(f"shift {share}: accuracy {accuracy:.3f}, macro-F1 {f1:.3f}")
        best = max(best, (min(f1, FAIR) + accuracy, scale, shift))
    return best[1], best[2]


def _f1(said: np.ndarray, gold: np.ndarray, word: int) -> float:
    both = ((said == word) & (gold == word)).sum()
    return float(2 * both / max((said == word).sum() + (gold == word).sum(), 1))


def sigmoid_fit(numbers: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
    def cost(given: np.ndarray) -> float:
        scaled = numbers * np.exp(given[0]) + given[1]
        each = np.logaddexp(0, scaled) - wanted * scaled
        # Few labels do not move the scale far.
        held = 4 * given[0] ** 2 + 0.5 * given[1] ** 2
        return float(each.mean() + held / len(wanted))

    found = minimize(cost, np.zeros(2), method="L-BFGS-B").x
    return float(np.exp(found[0])), float(found[1])


def least(chance: np.ndarray, wanted: np.ndarray) -> float:
    """The lowest threshold whose claims hold often enough, a few claims at least."""
    order = np.argsort(-chance)
    right = np.cumsum(wanted[order]) / np.arange(1, len(order) + 1)
    # Smoothed, so that a lucky first few do not set the bar.
    smooth = (np.cumsum(wanted[order]) + 1) / (np.arange(1, len(order) + 1) + 2)
    fine = [
        at
        for at in range(4, len(order))
        if smooth[at] >= PRECISION - 0.03 and right[at] >= PRECISION - 0.02
    ]
    return float(np.clip(chance[order[fine[-1]]] if fine else 0.9, 0.3, 0.95))


def calibrate(data: Path, folder: Path) -> None:
    answers = [
        Example(
            row["answer-Y"],
            context=(("us", row["question-X"]),),
            targets={
                "answer": [
                    float(circa.MEANING[row["goldstandard1"]] == word)
                    for word in HEADS[0].words
                ]
            },
        )
        for row in circa.read(data / "circa" / "dev.tsv")[::2]
        if row["goldstandard1"] in circa.MEANING
    ]
    mails = [
        Example(text, targets={"mail": [float(label == "Yes")]})
        for number, (label, text) in enumerate(
            emails.sentences(data / "email_intent" / "train.txt")
        )
        if number in measured(data)[1]
    ]
    own = [each for each in ours() if held_out(each) and "answer" not in each.targets]
    examples = [*answers, *mails, *own, *talk(data / "talk" / "dev.jsonl")]
    rows = say(folder, examples)
    listed = []
    for head in HEADS:
        at = [n for n, each in enumerate(examples) if head.name in each.targets]
        numbers = rows[at][:, SLICES[head.name]]
        wanted = np.array([examples[n].targets[head.name] for n in at])
        size = len(head.words)
        if head.exclusive:
            fit = shares_of_shift if head.name == "answer" else softmax_plain
            scale, shift = fit(numbers, wanted)
            lows = [0.0] * size
        else:
            both = [sigmoid_fit(numbers[:, n], wanted[:, n]) for n in range(size)]
            scale, shift = [each[0] for each in both], [each[1] for each in both]
            chance = 1 / (1 + np.exp(-(numbers * scale + shift)))
            lows = [least(chance[:, n], wanted[:, n]) for n in range(size)]
        print(
            head.name,
            len(at),
            [round(x, 2) for x in scale],
            [round(x, 2) for x in shift],
            [round(x, 2) for x in lows],
        )
        listed.append(
            {
                "name": head.name,
                "words": list(head.words),
                "exclusive": head.exclusive,
                "scale": [round(x, 4) for x in scale],
                "shift": [round(x, 4) for x in shift],
                "least": [round(x, 4) for x in lows],
            }
        )
    file = folder / "heads.json"
    # What turns.py and judge.py wrote there stays until they write it anew.
    known = json.loads(file.read_text("utf-8")) if file.exists() else {}
    text = json.dumps({**known, "heads": listed}, indent=1) + "\n"
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--data", type=Path, required=True)
    words.add_argument("--model", type=Path, required=True)
    given = words.parse_args()
    calibrate(given.data, given.model)
