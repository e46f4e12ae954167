"""Turns trained weights into the file that ships: ONNX, int8 per channel.

    python export.py --weights reader.pt --out FOLDER

Writes reader.onnx and vocabulary.txt; calibrate.py adds heads.json beside them.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from network import Reader, Shipped, tokenizer
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
            Shipped(network).eval(),
            (ids, torch.ones_like(ids), part),
            str(plain),
            input_names=["ids", "mask", "part"],
            output_names=["heads", "averages"],
            dynamic_shapes=[{0: whole[0], 1: whole[1]}] * 3,
            external_data=False,
            dynamo=True,
        )
        ready = Path(room) / "ready.onnx"
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        small = folder / "reader.onnx"
        quantize_dynamic(
            str(ready), str(small), per_channel=True, weight_type=QuantType.QInt8
        )
        forget_where_it_was_made(small)
    known = tokenizer().get_vocab()
    words = "\n".join(sorted(known, key=known.__getitem__))
    (folder / "vocabulary.txt").write_text(words, encoding="utf-8")


def forget_where_it_was_made(file: Path) -> None:
    """The exporter notes the lines of code, with the folders of this machine."""
    model = onnx.load(file)
    del model.metadata_props[:]
    model.doc_string = ""
    for graph in (model.graph, *model.functions):
        graph.doc_string = ""
        del graph.metadata_props[:]
        for part in graph.node:
            part.doc_string = ""
            del part.metadata_props[:]
        for part in graph.value_info:
            part.doc_string = ""
            del part.metadata_props[:]
    for part in (*model.graph.input, *model.graph.output, *model.graph.initializer):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, file)


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--weights", type=Path, required=True)
    words.add_argument("--out", type=Path, required=True)
    given = words.parse_args()
    export(given.weights, given.out)
