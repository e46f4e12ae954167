"""A small vector for each word piece, so that two texts can be compared by meaning.

    somewhere/bin/python training/meanings.py --out MODEL

Each piece of the vocabulary goes through all-MiniLM-L6-v2 by itself; the averages are
brought down to DIMENSIONS by principal components and weighted by how rare the piece
is (its rank stands for its frequency). A text is then the sum of its pieces. The recipe
is that of Model2Vec (Tulkens and van Dongen, 2024).
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from network import BASE, CLS, SEP, SHA256
from transformers import AutoModel

DIMENSIONS = 64
_TOGETHER = 512


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    vectors = reduced(averages())
    weights = np.log1p(np.arange(len(vectors)))[:, None]
    vectors = vectors * weights
    scale = np.abs(vectors).max(axis=1, keepdims=True).clip(1e-9)
    np.savez_compressed(
        out / "meanings.npz",
        rows=np.round(vectors / scale * 127).astype(np.int8),
        scale=(scale / 127).astype(np.float16),
    )


def averages() -> np.ndarray:
    weights = (BASE / "model.safetensors").read_bytes()
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise SystemExit("These are not the weights we start from.")
    model = AutoModel.from_pretrained(str(BASE)).eval()
    count = model.config.vocab_size
    found = []
    with torch.inference_mode():
        for start in range(0, count, _TOGETHER):
            pieces = torch.arange(start, min(start + _TOGETHER, count))
            ids = torch.stack(
                [torch.full_like(pieces, CLS), pieces, torch.full_like(pieces, SEP)], 1
            )
            states = model(input_ids=ids, attention_mask=torch.ones_like(ids))
            found.append(states.last_hidden_state.mean(1).numpy())
    return np.concatenate(found)


def reduced(rows: np.ndarray) -> np.ndarray:
    rows = rows - rows.mean(0)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    return rows @ directions[:DIMENSIONS].T


if __name__ == "__main__":
    main()
