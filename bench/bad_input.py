"""Files that are too long, too crowded or made to harm: time and memory of each.

python -m bench.bad_input [--json]
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

from bench.tables import Rows, show, wants_json
from heardback.core.errors import Unreadable
from heardback.exchange.files import open_file
from tests.exchange.word import document, paragraph

WORDS = "we would like to see the offer before the board meets and then decide "
MAIL = "From: Tom <t@x.example>\nSubject: a\nDate: b\n"


def clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def captions() -> str:
    return "WEBVTT\n\n" + "".join(
        f"{clock(at)}.000 --> {clock(at + 5)}.000\n<v Tom {at % 3}>{WORDS}\n\n"
        for at in range(0, 72_000, 5)
    )


def headed() -> str:
    return "".join(
        f"Speaker {at % 3}  {clock(at)}\n{WORDS * 2}\n\n" for at in range(0, 72_000, 10)
    )


CASES: Mapping[str, Callable[[], str | bytes]] = {
    "captions of 20 hours": captions,
    "a transcript of 20 hours": headed,
    "one line of 2 MB": lambda: "word " * 400_000,
    "2 MB without a space": lambda: "w" * 2_000_000,
    "2 MB of colons": lambda: "a" + ":" * 2_000_000,
    "2 MB of open tags": lambda: (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * 700_000
    ),
    "24 MB of blanks": lambda: " " * 24_000_000 + "a",
    "300,000 heads": lambda: "Tom 10:12\n" * 299_000,
    "150,000 turns": lambda: "Tom: yes\nAna: no\n" * 75_000,
    "10,000 speakers": lambda: "".join(
        f"Speaker {at}: {WORDS}\n" for at in range(10_000)
    ),
    "a mail of 20 MB, quoting itself": lambda: (
        f"{MAIL}\n" + "> quoted\nyes\n" * 1_400_000
    ),
    "HTML of 4 MB, never closed": lambda: (
        f"{MAIL}Content-Type: text/html\n\n" + "<p><b>yes" * 400_000
    ),
    "19,000 mails": lambda: (
        f"From t Thu Sep 17 10:00:00 2026\n{MAIL}\nyes\n\n" * 19_000
    ),
    "a mail of 200 levels": lambda: (
        MAIL
        + "".join(
            f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n"
            for at in range(200)
        )
    ),
    "a document that unpacks to 300 MB": lambda: document(" " * 300_000_000),
    "a document of 100,000 paragraphs": lambda: document(paragraph(WORDS) * 100_000),
}


def main() -> None:
    as_json = wants_json(str(__doc__))
    rows: Rows = {name: _alone(name) for name in CASES}
    show("Awkward files", rows, as_json=as_json)


def _alone(name: str) -> Mapping[str, float | int | str]:
    """In a process of its own, so that one file's memory is not another's."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.bad_input", "--one", name],
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, megabytes, what = done.stdout.strip().split("\t")
    return {"seconds": float(seconds), "MB": int(megabytes), "read as": what}


def _one(name: str) -> None:
    made = CASES[name]()
    data = made.encode() if isinstance(made, str) else made
    del made
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    try:
        talk = open_file(data)
        what = f"{talk.form}, {len(talk.turns):,} turns"
    except Unreadable as refused:
        what = str(refused)
    took = time.process_time() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    print(f"{took:.2f}\t{grown}\t{what}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2])
    else:
        main()
