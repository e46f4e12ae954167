"""Files damaged in every way, opened until the time is up: what breaks is kept.

    python -m bench.fuzz [--seconds 600] [--seed 1] [--keep DIR] [FILE...]

Begins with the files named, else with one of each kind that the tests know, and checks
that each is read or refused with a sentence, quickly, and that no letter is lost.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from bench.tables import show
from heardback.core.errors import Unreadable
from heardback.core.speech import delivery, said_in
from heardback.core.talk import Form, Talk
from heardback.exchange.cues import dialect_of
from heardback.exchange.decoding import decode
from heardback.exchange.files import open_file
from tests.exchange import exports
from tests.exchange.word import SPACE, document, item, packed, paragraph, row

# Seconds for a file, and for each megabyte of it.
SLOW, SLOW_A_MEGABYTE = 1.0, 4.0
LARGEST = 400_000

TOKENS = (
    *("\n", "\n\n", "\r\n", "\r", "\t", "  ", " ", "\0", "\x0b", "\x85", "\u2028"),
    *("-->", "00:00:01.000 --> 00:00:02.000", "0:12", "10:12 AM", "[", "]", "(", ")"),
    *("18/09/2026, 10:12 - ", "[18/09/26, 10:12:33] ", ": ", ":", "-", "–", ">", ">>"),
    *(
        "Tom",
        "Tom Baker  0:12",
        "Tom: ",
        "From: ",
        "From x Thu Sep 17 2026",
        "Subject:",
    ),
    *(
        "\u200e",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0301",
        "é",
        "我",
        "שלום",
        "👩‍👩‍👧",
    ),
    *("<v ", "<b>", "</", "<!--", "&#x", "&amp;", "{\\an8}", "<", "WEBVTT", "NOTE "),
    *(
        "--b",
        "boundary=",
        "=?utf-8?q?",
        "?=",
        "Content-Type: multipart/mixed",
        "--",
        "***",
    ),
    *(
        "On Mon, Ana wrote:",
        "Transcript",
        "Transcribed by https://otter.ai",
        "Regards,",
    ),
    *("99999999999", "-1", "1e9", "٣", "²", "½", "0:60", "24:61:61", "13/13/2026"),
    *(" From a to b:", "3 minutes 5 seconds", "PK\x03\x04", "%PDF-", "<?xml?>", "w:t"),
)


def seeds(files: Sequence[Path]) -> list[bytes]:
    if files:
        return [file.read_bytes()[:LARGEST] for file in files]
    texts = [text for name, text in vars(exports).items() if name.isupper()]
    rich = document(
        paragraph("Ana Ruiz   0:03\nWill you?"), item("a"), row(paragraph("b"))
    )
    return [
        *(text.encode() for text in texts),
        f"From tom Thu Sep 17 10:00:00 2026\n{exports.MAIL}\n".encode() * 2,
        rich,
        packed({"_chat.txt": exports.WHATSAPP_ON_IOS}),
    ]


def damaged(chance: random.Random, known: Sequence[bytes]) -> bytes:
    """A file after one to six accidents."""
    data = chance.choice(known)
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(ACCIDENTS)(chance, data, known)[:LARGEST]
    return data


def _insert(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(data))
    token = chance.choice(TOKENS).encode() * chance.choice((1, 1, 1, 2, 9, 300))
    return data[:at] + token + data[at:]


def _remove(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + data[at + chance.choice((1, 1, 5, 40, 400)) :]


def _repeat(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start = chance.randint(0, len(data))
    end = start + chance.choice((1, 3, 20, 100))
    times = chance.choice((2, 5, 50, 2000))
    return data[:start] + data[start:end] * times + data[end:]


def _splice(chance: random.Random, data: bytes, known: Sequence[bytes]) -> bytes:
    other = chance.choice(known)
    at, below = chance.randint(0, len(data)), chance.randint(0, len(other))
    return data[:at] + other[below:]


def _flip(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    spoilt = bytearray(data)
    for _flips in range(chance.randint(1, 8)):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _shuffle(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _recode(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "utf-16-be", "cp1252")), "replace")


def _pack(chance: random.Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """As a document's own markup, as its words, or as a text in an archive."""
    words = "".join(
        letter for letter in data.decode("utf-8", "replace") if letter >= " "
    )
    return chance.choice(
        (
            lambda: packed({"word/document.xml": data}),
            lambda: document(*map(paragraph, words.split("  ")[:200])),
            lambda: packed({"word/document.xml": f'<w xmlns:w="{SPACE}">{words}</w>'}),
            lambda: packed({"a.txt": data}),
        )
    )()


type Accident = Callable[[random.Random, bytes, Sequence[bytes]], bytes]
ACCIDENTS: Sequence[Accident] = (
    *(_insert, _insert, _insert, _remove, _remove, _repeat, _splice, _splice),
    *(_flip, _shuffle, _recode, _pack),
)


def trouble_with(data: bytes) -> str:
    """What is wrong with how this file is opened; empty if nothing is."""
    began = time.process_time()
    try:
        talk = open_file(data)
        wrong = _wrong(talk) or _lost(talk, data)
    except Unreadable as refusal:
        wrong = "" if str(refusal).endswith(".") else f"no sentence: {refusal}"
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}"[:200]
    took = time.process_time() - began
    if took > SLOW + SLOW_A_MEGABYTE * len(data) / 1e6:
        return f"slow: {took:.1f} s for {len(data)} bytes"
    return wrong


def _wrong(talk: Talk) -> str:
    end = 0
    for turn in talk.turns:
        if not end <= turn.start < turn.end <= len(talk.text):
            return "a turn overlaps another"
        if talk.words(turn) != talk.words(turn).strip():
            return "a turn begins or ends blank"
        end = turn.end
    if "\r" in talk.text:
        return "a line end of another system"
    ours = delivery(said_in(talk), us=talk.speakers[:1] or [None])
    return "" if ours is None or 0 <= ours.share <= 1 else "a share of talk over 1"


def _lost(talk: Talk, data: bytes) -> str:
    """Notes and conversations keep every letter; captions and mails lose markup."""
    if talk.form is Form.MAIL or data.startswith(b"PK"):
        return ""
    text, _ = decode(data)
    if dialect_of(text.split("\n")):
        return ""
    return "" if "".join(talk.text.split()) == "".join(text.split()) else "letters lost"


def smallest(data: bytes, wrong: str) -> bytes:
    """The same trouble in fewer bytes, by leaving out what it does not need."""
    kind = wrong.partition(":")[0]
    size = len(data) // 2
    deadline = time.monotonic() + 10
    while size and time.monotonic() < deadline:
        at = 0
        while at < len(data) and time.monotonic() < deadline:
            less = data[:at] + data[at + size :]
            if trouble_with(less).partition(":")[0] == kind:
                data = less
            else:
                at += size
        size //= 2
    return data


def main() -> int:
    parser = argparse.ArgumentParser(description="Damages files and opens them.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where to put what broke")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found: Counter[str] = Counter()
    tried = 0
    chance = random.Random(asked.seed)
    known = seeds(asked.files)
    deadline = time.monotonic() + asked.seconds
    while time.monotonic() < deadline:
        data = damaged(chance, known)
        tried += 1
        wrong = trouble_with(data)
        if not wrong:
            continue
        found[wrong.split("(")[0][:70]] += 1
        if asked.keep and found.total() <= 40:
            kept = smallest(data, wrong)
            asked.keep.mkdir(parents=True, exist_ok=True)
            (asked.keep / sha256(kept).hexdigest()[:12]).write_bytes(kept)
    rows = {wrong: {"files": count} for wrong, count in found.most_common()}
    rows["nothing wrong"] = {"files": tried - found.total()}
    show(f"{tried:,} damaged files opened", rows, as_json=asked.json)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
