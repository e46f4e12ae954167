"""CaSiNo: negotiations over camp supplies, its strategy labels read as our kinds."""

import json
import re
from pathlib import Path

from codebook import Labels, targets

from examples import Example

THING = r"(food|water|firewood|wood)s?"
AMOUNT = r"(\d|one|two|three|all|both|extra|more|no|zero)"
OFFER = re.compile(
    rf"\b{AMOUNT}\b[^.?!]{{0,25}}\b{THING}\b|\b{THING}\b[^.?!]{{0,12}}\b{AMOUNT}\b",
    re.IGNORECASE,
)
PROPOSES = re.compile(
    r"how about|what if|i('ll| will| would| could| can)|you (can|could|get|take|have)"
    r"|can i|could i|i('d| would) (like|need|want)|let me|give|keep|split|trade|swap"
    r"|you|take|get",
    re.IGNORECASE,
)
AGREES = re.compile(
    r"^\W*((yes|yeah|yep|ok|okay|sure|deal|alright|great|perfect|awesome|agreed)\b"
    r"|that (sounds|works|seems|would be|is) (good|great|fair|fine|perfect|ok)?"
    r"|sounds (good|great|fair|perfect|like)|i (agree|accept|can agree|like|am happy)"
    r"|it'?s a deal|that'?s (fine|fair|great|perfect|a deal)|works for me)",
    re.IGNORECASE,
)
TURNS = re.compile(
    r"\b(but|however|instead|though|rather|actually|how about|what about|what if|"
    r"could i|can i|would you|unfortunately)\b|\?",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"\b(not fair|unfair|too (much|low|little)|no deal|can'?t (accept|agree|do that)|"
    r"don'?t (think so|agree)|reject|no way|greedy|ridiculous)\b",
    re.IGNORECASE,
)
CANNOT = re.compile(
    r"\b(can('|no)?t (give|part|go|do|spare)|unable to|the (least|most|best) i can|"
    r"last offer|final offer|can get by|can (make|manage) (do )?with)\b",
    re.IGNORECASE,
)
WANTS = re.compile(
    r"\b(i|we)('d| would| really| definitely| also)* (need|want|like|love|prefer)\b"
    r"|\bhoping\b|\bcould use\b",
    re.IGNORECASE,
)
FEARS = re.compile(r"\b(worried|afraid|scared|concerned|nervous)\b", re.IGNORECASE)


def examples(path: Path, *, without: set[str]) -> list[Example]:
    found = []
    for talk in json.loads(path.read_text("utf-8")):
        if f"train-{talk['dialogue_id']}" in without:
            continue
        if talk.get("annotations"):
            found += _of(talk)
    return found


def _of(talk: dict) -> list[Example]:
    found = []
    turns: list[tuple[str, str]] = []
    for text, strategies in talk["annotations"]:
        who = next((log["id"] for log in talk["chat_logs"] if log["text"] == text), "?")
        before = tuple(
            ("them" if speaker == who else "us", words) for speaker, words in turns
        )
        said = _labels(text, set(strategies.split(",")), before)
        turns.append((who, text))
        if said is not None:
            found.append(
                Example(text, "them", before[-2:], targets(said), 0.5, "casino")
            )
    return found


def _labels(
    text: str, strategies: set[str], before: tuple[tuple[str, str], ...]
) -> Labels | None:
    """None where the strategy leaves it open what our codebook would say."""
    theirs = before[-1][1] if before and before[-1][0] == "us" else ""
    offered = bool(OFFER.search(theirs) and PROPOSES.search(theirs))
    proposes = bool(OFFER.search(text) and PROPOSES.search(text))
    found: Labels = {}
    if "self-need" in strategies:
        sort = "concern" if FEARS.search(text) else "objective"
        found["need"] = {"sort": sort, "status": "stated"}
    if CANNOT.search(text):
        found["need"] = {"sort": "constraint", "status": "stated"}
    if offered and REFUSES.search(text):
        found["hesitation"] = {"about": "price", "mode": "outright"}
    elif offered and AGREES.search(text) and not TURNS.search(text):
        found["support"] = {"grade": "yes"}
    elif offered and AGREES.search(text):
        return None
    elif (offered and proposes) or "uv-part" in strategies:
        found["hesitation"] = {"about": "price", "mode": "hinted"}
    elif (
        (not found and WANTS.search(text))
        or "vouch-fair" in strategies
        or "no-need" in strategies
    ):
        return None
    return found
