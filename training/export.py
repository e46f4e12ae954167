"""Turns trained weights into the file that ships: ONNX, int8 per channel.

    python export.py --weights reader.pt --out FOLDER

Writes reader.onnx and tokenizer.json; calibrate.py adds heads.json beside them.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from network import BASE, Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process


def export(weights: Path, folder: Path) -> None:
    network = Reader()
    network.load_state_dict(torch.load(weights, weights_only=True))
    network.eval()
    ids = torch.tensor([[101, 2, 2748, 102, 1, 2748, 2748, 102]] * 2)
    part = torch.tensor([[0, 0, 0, 0, 1, 1, 1, 1]] * 2)
    whole = torch.export.Dim("rows"), torch.export.Dim("words")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        plain = Path(room) / "plain.onnx"
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids), part),
            str(plain),
            input_names=["ids", "mask", "part"],
            output_names=["heads"],
            dynamic_shapes=[{0: whole[0], 1: whole[1]}] * 3,
            external_data=False,
            dynamo=True,
        )
        ready = Path(room) / "ready.onnx"
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(folder / "reader.onnx"),
            per_channel=True,
            weight_type=QuantType.QInt8,
        )
    shutil.copyfile(BASE / "tokenizer.json", folder / "tokenizer.json")


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--weights", type=Path, required=True)
    words.add_argument("--out", type=Path, required=True)
    given = words.parse_args()
    export(given.weights, given.out)
