"""A language model as second reader of a document: what that costs, and asking it."""

from dataclasses import dataclass, replace
from threading import Event

from heardback.core.errors import Conflict, HeardbackError, Invalid
from heardback.core.evidence import FoundBy
from heardback.core.pursuit import Verdict
from heardback.core.talk import Form, Talk
from heardback.exchange.files import open_kept
from heardback.journal import actions, queries
from heardback.journal.queries import Actor, ToRead
from heardback.llm import (
    Estimate,
    Findings,
    NoAnswer,
    SecondReader,
    Sent,
    confidential_words,
    placed,
    second_reader_from_environment,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What would be sent of a document, counted before anything is."""

    address: str
    model: str
    estimate: Estimate
    signs: tuple[str, ...]


def named() -> SecondReader | None:
    """The language model that this installation names, if any."""
    return second_reader_from_environment()


def offer(actor: Actor, pursuit_id: str, document_id: str) -> Offer:
    """Raises Invalid where it is switched off or would be too much."""
    reader = _reader(actor)
    given, talk = _material(actor, pursuit_id, document_id)
    estimate = reader.estimate(
        talk, us=given.us, voice=given.voice, people=given.people
    )
    if estimate.calls > reader.settings.most_calls:
        raise Invalid(
            f"This text would take {estimate.calls:,} requests, and "
            f"{reader.settings.most_calls:,} is the most: cut it into parts."
        )
    if not estimate.calls:
        raise Invalid("There is nothing in this text that could be sent.")
    return Offer(
        address=reader.settings.place.address,
        model=reader.settings.model,
        estimate=estimate,
        signs=confidential_words(talk.text),
    )


def read_second(actor: Actor, pursuit_id: str, document_id: str, part: int) -> None:
    """Sends the document and keeps what comes back; trouble is kept as a sentence."""
    if not actions.take_up_second_reading(actor, pursuit_id, document_id, part):
        return
    talk = Talk(form=Form.NOTES, text="")
    try:
        given, talk = _material(actor, pursuit_id, document_id)
        found = _examine(actor, pursuit_id, document_id, part, given, talk)
    except HeardbackError as problem:
        found = Findings(trouble=str(problem))
    # What it alone found before, and nobody judged, makes room for what it finds now.
    known = [
        each
        for each in queries.reviewed_for(actor, document_id, pursuit_id)
        if each.verdict is not Verdict.OPEN or each.proposal.by is not FoundBy.SECOND
    ]
    changes = placed([each.proposal for each in known], found.proposals)
    actions.keep_second_reading(
        actor,
        pursuit_id,
        document_id,
        part,
        [
            actions.Placed(proposal=proposal, beside="" if at is None else known[at].id)
            for at, proposal in changes
        ],
        talk=talk,
        dropped={each.reason.value: each.count for each in found.dropped},
        trouble=found.trouble,
    )


def _examine(
    actor: Actor,
    pursuit_id: str,
    document_id: str,
    part: int,
    given: ToRead,
    talk: Talk,
) -> Findings:
    stop = Event()

    def keep(sent: Sent) -> None:
        written = actions.Sent(
            address=sent.address,
            model=sent.model,
            characters=sent.characters,
            at=sent.when,
        )
        if not actions.note_sent(actor, pursuit_id, document_id, part, written):
            # Stopped, or words of it were erased: this request does not leave either.
            stop.set()
            raise NoAnswer("It was stopped before this part of the text was sent.")

    reader = _reader(actor)
    reader = SecondReader(reader.settings, keep=keep)
    found = reader.examine(
        talk,
        us=given.us,
        voice=given.voice,
        on=given.on,
        people=given.people,
        stop=stop,
    )
    named_ = tuple(
        replace(each, person=given.names.get(each.person or "", each.person))
        for each in found.proposals
    )
    return replace(found, proposals=named_)


def _reader(actor: Actor) -> SecondReader:
    if not queries.second_reader_allowed(actor):
        raise Invalid("The second reader is switched off: Settings switches it on.")
    reader = named()
    if reader is None:
        raise Invalid(
            "No language model is named here: whoever runs this installation sets "
            "HEARDBACK_LLM_URL and HEARDBACK_LLM_MODEL."
        )
    return reader


def _material(actor: Actor, pursuit_id: str, document_id: str) -> tuple[ToRead, Talk]:
    given = queries.to_read(actor, document_id, pursuit_id)
    document, _ = queries.document_for(actor, document_id, pursuit_id)
    talk = open_kept(given.data, name=given.name, kind=document.kind)
    if talk.text != document.text:
        raise Conflict("This text was kept by an older Heardback: add it once more.")
    return given, talk
