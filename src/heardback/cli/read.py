"""`heardback read`: what a meeting's notes, transcript or mail say, with quotes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from heardback.cli.input import read_bytes
from heardback.cli.options import AsJson, OnDay, day
from heardback.cli.recordings import is_recording_at, say_delivery, transcript_of
from heardback.cli.remembered import remembered_us
from heardback.cli.second import Beside, read_second
from heardback.cli.taken import said
from heardback.cli.terminal import paragraph, quoted, say, say_json, warn
from heardback.core.evidence import FoundBy, Kind, Party, Proposal
from heardback.core.speech import Delivery, delivery, said_in
from heardback.core.talk import Form, Talk, Voice, party_of
from heardback.reading.report import Plain

TITLES = {
    Kind.NEXT_STEP: "Next steps",
    Kind.PROCESS: "How they decide",
    Kind.SUPPORT: "Support",
    Kind.HESITATION: "Doubts",
    Kind.NEED: "Needs",
}

_WORDS: Mapping[str | bool, str] = {True: "yes", False: "no"}
_BY = {
    FoundBy.FIRST: "",
    FoundBy.SECOND: "found by the language model",
    FoundBy.BOTH: "found by both readers",
}
_FORMS = {
    Form.TRANSCRIPT: "transcript",
    Form.NOTES: "text",
    Form.MAIL: "mail",
}


def read(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="Notes, a transcript, a mail or a recording; '-' is standard input.",
        ),
    ],
    *,
    us: Annotated[
        list[str] | None,
        typer.Option("--us", metavar="NAME", help="Who is us; may be repeated."),
    ] = None,
    whose: Annotated[
        Voice,
        typer.Option("--as", help="Whose words a text without speakers holds."),
    ] = Voice.NOTES,
    on: OnDay = None,
    transcript: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keep what was heard, as WebVTT."),
    ] = None,
    weights: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Another Whisper model for a recording."),
    ] = None,
    second: Annotated[
        bool,
        typer.Option(
            "--second",
            help="Let the language model named by HEARDBACK_LLM_URL read along.",
        ),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Send it to that model without asking.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Propose evidence found in a text or a recording; nothing is kept."""
    from heardback.reading import read as find
    from heardback.reading import report

    heard = is_recording_at(file)
    if heard:
        talk = _memo(transcript_of(file, weights=weights, keep=transcript), whose)
    else:
        talk = _open(file)
    ours = us or remembered_us(talk)
    proposals = find(talk, us=ours, voice=whose, on=day(on))
    beside = None
    if second:
        beside = read_second(
            talk, proposals, us=ours, voice=whose, on=day(on), sure=yes
        )
        proposals = beside.proposals
    if as_json:
        say_json(_with_readers(report(talk, proposals), beside))
        return
    _say_proposals(proposals)
    _say_source(talk, proposals)
    if beside is not None:
        _say_sent(beside)
    _warn_if_nobody_is_us(talk, ours)
    spoken = _delivery(talk, ours, whose if heard else None)
    if spoken and (spoken.pace or heard):
        say_delivery(spoken)
    for problem in talk.problems:
        warn(said(problem))


def _open(file: str) -> Talk:
    from heardback.exchange.files import open_file

    return open_file(read_bytes(file), name="" if file == "-" else file)


def _memo(written: bytes, whose: Voice) -> Talk:
    """What one person dictates is their notes, unless it is said to be a talk."""
    from heardback.exchange.files import open_file

    talk = open_file(written)
    return replace(talk, form=Form.NOTES) if whose is Voice.NOTES else talk


def _delivery(talk: Talk, us: Sequence[str], whose: Voice | None) -> Delivery | None:
    """How our side spoke; in a recording the voice is ours unless it is theirs."""
    if whose is not None:
        ours: Sequence[str | None] = () if whose is Voice.THEM else (None,)
    else:
        ours = [name for name in talk.speakers if party_of(name, us) is Party.US]
    return delivery(said_in(talk), us=ours)


def _say_proposals(proposals: Sequence[Proposal]) -> None:
    in_order = sorted(proposals, key=lambda each: list(Kind).index(each.kind))
    for kind, found in groupby(in_order, key=lambda each: each.kind):
        say(TITLES[kind])
        for proposal in found:
            say()
            say(quoted(proposal.quote, indent="  "))
            say(paragraph(_reading(proposal), indent="    "))
        say()


def _reading(proposal: Proposal) -> str:
    """Who, and what the words were taken to mean.

    >>> _reading(Proposal(kind=Kind.SUPPORT, quote="Yes.", start=0, end=4,
    ...                   confidence=0.9, person="Tom", value={"grade": "yes"}))
    'Tom · grade: yes · 90 % sure'
    """
    who = proposal.person or ("us" if proposal.side is Party.US else "")
    value = [
        f"{name}: {_WORDS.get(word, word)}".replace("_", " ")
        for name, word in proposal.value.items()
        if name != "text" and word != ""
    ]
    sure = f"{100 * proposal.confidence:.0f} % sure"
    asked = f"asked: {proposal.question}" if proposal.question else ""
    return " · ".join(filter(None, [who, *value, sure, asked, _BY[proposal.by]]))


def _say_source(talk: Talk, proposals: Sequence[Proposal]) -> None:
    count = len(proposals)
    found = "1 proposal" if count == 1 else f"{count or 'no'} proposals"
    say(f"{found} in this {_FORMS[talk.form]}; nothing was kept")
    if count:
        say("'heardback serve' reads it beside the text and keeps what you accept")


def _say_sent(beside: Beside) -> None:
    say(f"sent {beside.characters:,} characters to {beside.address}")
    if beside.dropped:
        say(f"{beside.dropped} of its claims did not hold against the text")


def _with_readers(read: dict[str, Plain], beside: Beside | None) -> dict[str, Plain]:
    """The fixed shape; with a second reader also who found what, and what was sent."""
    if beside is None:
        return read
    return {
        **read,
        "readers": [str(each.by) for each in beside.proposals],
        "sent": {"address": beside.address, "characters": beside.characters},
    }


def _warn_if_nobody_is_us(talk: Talk, us: Iterable[str]) -> None:
    speakers = talk.speakers
    if talk.form is not Form.TRANSCRIPT or not speakers:
        return
    if any(party_of(speaker, us) is Party.US for speaker in speakers):
        return
    warn(
        f"Everyone here counts as them: {', '.join(speakers)}. "
        "Say who is us with --us NAME."
    )
