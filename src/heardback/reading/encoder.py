"""The small offline network that reads: words in, one row of numbers out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from heardback.core.evidence import Party

MODEL = Path(__file__).parent / "model"
_CLS, _SEP = 101, 102
# Spare words of the vocabulary say who speaks; 3 is for our notes that report them.
_SPEAKER = {Party.US: 1, Party.THEM: 2}
_NOTES = 3
_CONTEXT_WORDS, _TEXT_WORDS = 48, 80
_TOGETHER = 32
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
        # Heavy to load, and needed by those who read only.
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def read(self, utterances: Sequence[Utterance]) -> np.ndarray:
        """A row for each utterance, in the given order; like lengths run together."""
        rows = [self._row(each) for each in utterances]
        order = sorted(range(len(rows)), key=lambda at: len(rows[at][0]))
        found: list[np.ndarray | None] = [None] * len(rows)
        for start in range(0, len(order), _TOGETHER):
            together = order[start : start + _TOGETHER]
            for at, row in zip(
                together, self._run([rows[at] for at in together]), strict=True
            ):
                found[at] = row
        return np.array(found, dtype=np.float32)

    def _run(self, rows: Sequence[_Row]) -> np.ndarray:
        shape = len(rows), max(len(ids) for ids, _ in rows)
        ids, mask, part = (np.zeros(shape, dtype=np.int64) for _ in range(3))
        for at, (row, head) in enumerate(rows):
            ids[at, : len(row)] = row
            mask[at, : len(row)] = 1
            part[at, head : len(row)] = 1
        given = {"ids": ids, "mask": mask, "part": part}
        heads: np.ndarray = self._session.run(["heads"], given)[0]
        return heads

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

    def _words(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids


@cache
def encoder() -> Encoder:
    """Loaded when first needed, once."""
    return Encoder()
