"""`heardback debrief`: whom to ask why, in which words, and what came back."""

import secrets
from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from heardback.cli.options import NotebookFolder, OnDay, WhichPursuit, day, now
from heardback.cli.record import Record, open_record
from heardback.cli.terminal import paragraph, say
from heardback.core.asking import ladder, reminder_due, rest_due, window
from heardback.core.debrief import Answer, Debrief, Reply, Through, Wording
from heardback.core.errors import Invalid, NotFound
from heardback.core.likelihoods import REASONS
from heardback.core.pursuit import Pursuit
from heardback.core.request import for_helper, reminder, request


def debrief(
    pursuit: WhichPursuit,
    *,
    to: Annotated[
        str | None, typer.Option(metavar="PERSON", help="Whom to ask.")
    ] = None,
    wording: Annotated[Wording, typer.Option(help="What to ask for.")] = Wording.ADVICE,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="en, de, fr, es or pt.")
    ] = "en",
    helper: Annotated[
        str, typer.Option(metavar="NAME", help="Who asks in your place.")
    ] = "",
    sent: Annotated[
        bool, typer.Option("--sent", help="Note that it went out.")
    ] = False,
    reminded: Annotated[
        bool, typer.Option("--reminded", help="Note the one reminder.")
    ] = False,
    rest: Annotated[bool, typer.Option("--rest", help="Let it rest.")] = False,
    answer: Annotated[
        str, typer.Option(metavar="WORDS", help="What they answered.")
    ] = "",
    weighed: Annotated[
        str, typer.Option(metavar="REASON", help="What they said weighed most.")
    ] = "",
    again: Annotated[
        str, typer.Option(metavar="WORDS", help="What they said about coming back.")
    ] = "",
    declined: Annotated[
        bool, typer.Option("--declined", help="They would rather not say.")
    ] = False,
    on: OnDay = None,
    notebook: NotebookFolder = None,
) -> None:
    """Say whom to ask and how; note what was sent and what came back."""
    record = open_record(notebook)
    when = day(on) or now().date()
    one = record.overview(pursuit, as_of=when).pursuit
    if one.decision is None:
        raise Invalid("There is no decision yet; 'heardback decide' records it.")
    person = _person(one, to)
    if answer or weighed or again or declined:
        reply = Reply.DECLINED if declined and not answer else Reply.WORDS
        told = Answer(
            id=secrets.token_hex(4),
            on=when,
            recorded_at=now(),
            reply=reply,
            words=answer,
            weighed=_reason(weighed),
            again=again,
        )
        _note(record, one, person, told)
        return
    if reminded or rest:
        _move_on(record, one, person, when, rest=rest)
        return
    draft = _draft(one, person, wording, language, helper)
    if sent:
        record.ask_why(one.id, draft, on=when)
        say(f"{one.organisation}: asked {person or 'them'}, {when}")
        return
    for line in _page(one, draft, when):
        say(line)


def _note(record: Record, one: Pursuit, person: str | None, told: Answer) -> None:
    asked = _asked(one, person)
    entries = record.take_answer(one.id, asked.id, told)
    noun = "entry" if entries == 1 else "entries"
    who = asked.person or "they"
    say(f"{one.organisation}: {who} answered, {told.on}; {entries} {noun}")


def _move_on(
    record: Record, one: Pursuit, person: str | None, on: date, *, rest: bool
) -> None:
    asked = _asked(one, person)
    record.move_on(one.id, asked.id, on=on, rest=rest)
    what = "let rest" if rest else "reminded, and that was the one reminder"
    say(f"{one.organisation}: {asked.person or 'they'} {what}, {on}")


def _person(one: Pursuit, to: str | None) -> str | None:
    """The one named, or a part of the name; else the first of the ladder to ask."""
    if to is None:
        waiting = [each for each in one.debriefs if each.waiting]
        if waiting:
            return waiting[-1].person
        rung = next((each for each in ladder(one) if not each.asked), ladder(one)[0])
        return rung.person.name if rung.person else None
    known = [who.name for who in one.people if to.casefold() in who.name.casefold()]
    if len(known) > 1 and to not in known:
        raise Invalid(f"{to!r} may be {' or '.join(known)}; say which.")
    return to if to in known or not known else known[0]


def _asked(one: Pursuit, person: str | None) -> Debrief:
    found = [each for each in one.debriefs if each.person == person]
    if not found:
        raise NotFound(
            f"{person or 'Nobody'} was not asked yet; --sent notes that it went out."
        )
    return found[-1]


def _draft(
    one: Pursuit, person: str | None, wording: Wording, language: str, helper: str
) -> Debrief:
    rung = next(
        (each for each in ladder(one) if each.person and each.person.name == person),
        None,
    )
    letter = request(
        one,
        person=person,
        wording=wording,
        ally=bool(rung and rung.ally),
        language=language,
    )
    return Debrief(
        id=secrets.token_hex(4),
        drafted_at=now(),
        person=person,
        wording=wording,
        through=Through.HELPER if helper else Through.MAIL,
        helper=helper,
        language=language,
        text=letter.body,
    )


def _reason(named: str) -> str:
    if named and named not in REASONS:
        raise Invalid(f"{named!r} is no reason; one of: {', '.join(REASONS)}.")
    return named


def _page(one: Pursuit, draft: Debrief, when: date) -> Iterator[str]:
    """The ladder, then the words to send."""
    if one.decision is not None:
        yield paragraph(window(one, one.decision, as_of=when).words)
    yield ""
    for number, rung in enumerate(ladder(one), start=1):
        name = rung.person.name if rung.person else "Whoever told you"
        state = f" ({_state(rung.asked, when)})" if rung.asked else ""
        first = f"  {number}. "
        yield paragraph(f"{name}: {rung.why}{state}", indent="     ", first=first)
    asked = [each for each in one.debriefs if each.person == draft.person]
    if asked and asked[-1].sent_on:
        yield from _after(asked[-1], when)
        return
    letter = for_helper(one, draft) if draft.helper else None
    yield ""
    yield from (letter.body if letter else draft.text).splitlines()
    yield ""
    yield paragraph("'--sent' notes that it went out; nothing was sent from here.")


def _after(asked: Debrief, when: date) -> Iterator[str]:
    due, rest = reminder_due(asked), rest_due(asked)
    if due and when >= due:
        yield ""
        yield from reminder(asked).body.splitlines()
        yield ""
        yield paragraph("One reminder, and no second: '--reminded' notes it.")
    elif due:
        yield ""
        yield paragraph(f"No reminder before {due}.")
    elif rest:
        yield ""
        yield paragraph(f"If nothing comes until {rest}, '--rest' lets it be.")


def _state(asked: Debrief, when: date) -> str:
    if asked.answered_on:
        return f"answered {asked.answered_on}"
    if asked.ended_on:
        return f"let rest {asked.ended_on}"
    if asked.sent_on:
        return f"asked {(when - asked.sent_on).days} days ago"
    return "a draft"
