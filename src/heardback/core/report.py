"""A pursuit or a quarter on one sheet, in words that the other side could read.

What I believe, what I guessed and every chance stay out: the sheet says what happened
and what they said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from heardback.core.debrief import Debrief, Reply
from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.evidence import (
    Evidence,
    Grade,
    Hesitation,
    Need,
    NextStep,
    State,
    Status,
    Support,
)
from heardback.core.groups import chosen_instead, quarter_of
from heardback.core.hiding import without_names
from heardback.core.likelihoods import label
from heardback.core.pursuit import Pursuit
from heardback.core.signs import CHOSEN
from heardback.core.wording import about_label, day_words

ENDED = {
    Outcome.WON: "They said yes",
    Outcome.LOST: "They chose otherwise",
    Outcome.NO_DECISION: "It was left undecided",
    Outcome.SILENT: "No decision was heard",
    Outcome.WITHDRAWN: "We withdrew",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its lines; a line with a quote ends with who said it and when."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    title: str
    sections: tuple[Section, ...]

    @property
    def markdown(self) -> str:
        parts = [f"# {_flat(self.title)}"]
        for section in self.sections:
            lines = "\n".join(f"- {_flat(line)}" for line in section.lines)
            parts.append(f"## {section.title}\n\n{lines}")
        return "\n\n".join(parts) + "\n"


def report(pursuit: Pursuit, *, hide_names: bool = False) -> Report:
    """One pursuit: how it went, what they needed, what they doubted, how it ended.

    Examples
    --------
    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> report(deal).title
    'Northgate Foods: how it went'
    """
    one = without_names(pursuit) if hide_names else pursuit
    sections = (
        Section(title="The way there", lines=tuple(_way(one))),
        Section(title="What they needed", lines=tuple(_needs(one))),
        Section(title="What they were unsure of", lines=tuple(_doubts(one))),
        Section(title="Who spoke for it", lines=tuple(_support(one))),
        Section(title="How it ended", lines=tuple(_end(one))),
        Section(title="What they said when asked", lines=tuple(_answers(one))),
    )
    return Report(
        title=f"{one.organisation}: how it went",
        sections=tuple(each for each in sections if each.lines),
    )


def quarter(
    pursuits: Iterable[Pursuit], name: str, *, hide_names: bool = False
) -> Report:
    """All that was decided in a quarter, named like "2026 Q4"."""
    ended = [
        each
        for each in pursuits
        if each.decision and quarter_of(each.decision.decided_on) == name
    ]
    shown = [
        without_names(each, number=number) if hide_names else each
        for number, each in enumerate(ended, start=1)
    ]
    sections = (
        Section(title="In short", lines=tuple(_short(shown))),
        Section(title="Each decision", lines=tuple(_each(shown))),
        Section(title="What people said when asked", lines=tuple(_said(shown))),
    )
    return Report(
        title=f"{name}: what was decided",
        sections=tuple(each for each in sections if each.lines),
    )


def _way(one: Pursuit) -> Iterator[str]:
    lead = "" if one.lead == "unknown" else f", by way of: {one.lead}"
    yield f"Began on {_day(one.opened_on)}{lead}"
    for met in sorted(one.meetings, key=lambda each: each.on):
        if met.held:
            with_ = f" with {', '.join(met.people)}" if met.people else ""
            title = f": {met.title}" if met.title else ""
            yield f"{_day(met.on)}: {_plain(met.medium)}{with_}{title}"
    agreed = [
        entry
        for entry in one.current
        if isinstance(entry.statement, NextStep) and entry.statement.agreed
    ]
    if agreed:
        yield f"Next steps that were agreed on the way: {len(agreed)}"


def _needs(one: Pursuit) -> Iterator[str]:
    for entry in one.current:
        need = entry.statement
        if isinstance(need, Need) and not _told_after(one, entry):
            sure = "" if need.status is Status.CONFIRMED else " (not confirmed)"
            yield f"{_words(entry, need.text)}{sure}"


def _doubts(one: Pursuit) -> Iterator[str]:
    for entry in one.current:
        doubt = entry.statement
        if not isinstance(doubt, Hesitation) or _told_after(one, entry):
            continue
        life = {
            State.RESOLVED: ", settled",
            State.LIMIT: ", a limit that stays",
        }.get(doubt.state, ", open to the end")
        yield f"{_words(entry, about_label(doubt.about))}{life}"


def _support(one: Pursuit) -> Iterator[str]:
    for entry in one.current:
        said = entry.statement
        if isinstance(said, Support) and said.grade in (Grade.YES, Grade.ENTHUSIASTIC):
            yield _words(entry, "would recommend it")


def _end(one: Pursuit) -> Iterator[str]:
    decision = one.decision
    if decision is None:
        yield "Not decided yet"
        return
    yield _ended(decision)
    if decision.their_words:
        by = decision.said_by or "in their words"
        yield f"“{decision.their_words.strip()}” ({by})"
    if decision.come_back_on:
        yield f"To be looked at again on {_day(decision.come_back_on)}"


def _answers(one: Pursuit) -> Iterator[str]:
    for debrief in one.debriefs:
        yield from _answered(debrief)


def _answered(debrief: Debrief) -> Iterator[str]:
    who = debrief.person or "They"
    for answer in debrief.answers:
        if answer.reply is not Reply.WORDS:
            yield f"{who} would rather not say, which is a full answer"
            continue
        weighed = (
            f"what weighed most: {label(answer.weighed)}" if answer.weighed else ""
        )
        words = f"“{answer.words.strip()}”" if answer.words.strip() else ""
        told = "; ".join(filter(None, (words, weighed)))
        if told:
            yield f"{told} ({who}, {_day(answer.on)})"


def _short(ended: Sequence[Pursuit]) -> Iterator[str]:
    outcomes = [each.decision.outcome for each in ended if each.decision]
    yield f"Decisions: {len(outcomes)}"
    for outcome, words in ENDED.items():
        if count := outcomes.count(outcome):
            yield f"{words}: {count}"
    for instead, count in chosen_instead(ended):
        if instead is not Instead.UNKNOWN:
            yield f"Chosen instead, {CHOSEN[instead]}: {count}"
    sent = [each for one in ended for each in one.debriefs if each.sent_on]
    if sent:
        answered = sum(bool(each.answers) for each in sent)
        yield f"Asked afterwards: {len(sent)}; answered: {answered}"


def _each(ended: Sequence[Pursuit]) -> Iterator[str]:
    for one in sorted(ended, key=_when):
        if one.decision:
            words = one.decision.their_words.strip()
            said = f": “{words}”" if words else ""
            yield f"{one.organisation}. {_ended(one.decision)}{said}"


def _said(ended: Sequence[Pursuit]) -> Iterator[str]:
    for one in sorted(ended, key=_when):
        for line in _answers(one):
            yield f"{one.organisation}: {line}"


def _when(one: Pursuit) -> date:
    return one.decision.decided_on if one.decision else date.max


def _ended(decision: Decision) -> str:
    chosen = ""
    if decision.instead and decision.instead is not Instead.UNKNOWN:
        chosen = f", choosing {decision.instead_who or CHOSEN[decision.instead]}"
    return f"{ENDED[decision.outcome]}{chosen}, on {_day(decision.decided_on)}"


def _words(entry: Evidence, otherwise: str) -> str:
    """Their words with who and when; without a quote, what it was about."""
    who = f"{entry.person}, " if entry.person else ""
    said = f"“{entry.quote.strip()}”" if entry.quote.strip() else otherwise
    return f"{said} ({who}{_day(entry.happened_on)})"


def _told_after(one: Pursuit, entry: Evidence) -> bool:
    """What was answered afterwards has a section of its own."""
    return any(
        entry.id in answer.entries
        for debrief in one.debriefs
        for answer in debrief.answers
    )


def _plain(word: str) -> str:
    return word.replace("_", " ")


def _flat(text: str) -> str:
    """One line, and nothing in it that Markdown or HTML would take for its own."""
    flat = " ".join(text.split())
    for sign in ("\\", "<", "*", "_", "`", "[", "#", "|"):
        flat = flat.replace(sign, f"\\{sign}")
    return flat


def _day(on: date) -> str:
    return f"{day_words(on)} {on.year}"
