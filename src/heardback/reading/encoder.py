"""The small offline network that reads: words in, one row of numbers out."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from heardback.core.evidence import Party
from heardback.reading.wordpiece import Wordpieces

MODEL = Path(__file__).parent / "model"
_CLS, _SEP = 101, 102
# Spare words of the vocabulary say who speaks; 3 is for our notes that report them.
_SPEAKER = {Party.US: 1, Party.THEM: 2}
_NOTES = 3
_CONTEXT_WORDS, _TEXT_WORDS = 48, 80
# More characters than this hold more words than the network takes in.
_LONGEST = 2000

type _Row = tuple[list[int], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What is read, in whose voice, after which turns (newest last)."""

    text: str
    side: Party = Party.THEM
    in_notes: bool = False
    before: tuple[tuple[Party, str], ...] = ()


class Encoder:
    """One thread, no network, no pickle; the weights are data in the package."""

    def __init__(self, folder: Path = MODEL) -> None:
        # Its official builds report to their maker unless told not to before loading.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        # Heavy to load, and needed by those who read only.
        import onnxruntime

        self._words = Wordpieces(folder / "vocabulary.txt").ids
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"),
            options,
            providers=["CPUExecutionProvider"],
            # What it puts in their place is slower on a processor: a quarter of the
            # time went there.
            disabled_optimizers=["SkipLayerNormFusion"],
        )

    def read(
        self, utterances: Sequence[Utterance], output: str = "heads"
    ) -> np.ndarray:
        """A row for each utterance, in the given order; of "heads" or of "averages".

        One at a time: numbers of eight bits are scaled by what runs together, so that
        company would change the last digits; and nothing is spent on padding.
        """
        known: dict[tuple[int, ...], np.ndarray] = {}
        found = []
        for each in utterances:
            ids, head = self._row(each)
            # "Yeah." after the same words is not read again.
            row = known.get(tuple(ids))
            if row is None:
                row = known[tuple(ids)] = self._run(ids, head, output)
            found.append(row)
        return np.array(found, dtype=np.float32)

    def _run(self, row: Sequence[int], head: int, output: str) -> np.ndarray:
        ids = np.array([row], dtype=np.int64)
        part = np.zeros_like(ids)
        part[:, head:] = 1
        given = {"ids": ids, "mask": np.ones_like(ids), "part": part}
        numbers: np.ndarray = self._session.run([output], given)[0][0]
        return numbers

    def _row(self, said: Utterance) -> _Row:
        """[CLS] turns before [SEP] who text [SEP], and where the text begins."""
        before: list[int] = []
        for side, words in reversed(said.before[-2:]):
            room = _CONTEXT_WORDS - len(before) - 1
            if room < 4:
                break
            before = [_SPEAKER[side], *self._words(words[-_LONGEST:])[-room:], *before]
        head = [_CLS, *before, _SEP]
        who = _NOTES if said.in_notes else _SPEAKER[said.side]
        text = self._words(said.text[:_LONGEST])[:_TEXT_WORDS]
        return [*head, who, *text, _SEP], len(head)


@cache
def encoder() -> Encoder:
    """Loaded when first needed, once."""
    return Encoder()
