"""What a pursuit will ask of us, and from which day on: each source one function."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from heardback.core.care import NOES, stands
from heardback.core.decision import Outcome
from heardback.core.evidence import Asked, Evidence, Grade, NextStep, Party, Support
from heardback.core.pursuit import Part, Pursuit
from heardback.core.questions import ask
from heardback.core.silence import Waits
from heardback.core.silent import STALE, silent_of
from heardback.core.today import Item, ToDo, short

type Source = Callable[[Pursuit], Iterable[Item]]

# Our judgement, unsourced, but for the debrief: two to four weeks after a decision is
# when people who were asked why answered most (vendors' studies, trust C to D).
OFFER_AHEAD = timedelta(days=7)
THANKS_WITHIN = timedelta(days=14)
FORWARD_AFTER, FORWARD_WITHIN = timedelta(days=2), timedelta(days=30)
CARE_WITHIN = timedelta(days=7)
DEBRIEF_AFTER, DEBRIEF_WITHIN = timedelta(days=14), timedelta(days=90)
DAY = timedelta(days=1)
LONGEST = 160


def agenda(pursuit: Pursuit, *, known: Waits | None = None) -> tuple[Item, ...]:
    """Every item of a pursuit, whenever its day comes. What is decided asks little.

    `known` is how long replies take here; by published figures if left out.
    """
    silence = partial(waits, known=known or Waits(pursuit.side))
    live: tuple[Source, ...] = (*LIVE, silence)
    sources = live if pursuit.decision is None else OVER
    weight = _weight(pursuit)
    return tuple(
        replace(
            item,
            key=f"{item.kind}:{pursuit.id}:{item.target}"[:200],
            pursuit=pursuit.id,
            name=pursuit.organisation,
            weight=weight,
            words=_cut(item.words),
            because=_cut(item.because),
        )
        for source in sources
        for item in source(pursuit)
    )


def offers(pursuit: Pursuit) -> Iterator[Item]:
    for offer in pursuit.offers:
        if not offer.open:
            continue
        by = offer.answer_by
        yield _item(
            ToDo.OFFER,
            f"They want your answer by {short(by)}." if by else "An offer is open.",
            offer.terms or "Its terms are not written down yet.",
            from_on=by - OFFER_AHEAD if by else offer.made_on,
            target=offer.id,
        )


def meetings(pursuit: Pursuit) -> Iterator[Item]:
    """On the day itself: whom one meets, and the one question to ask."""
    for meeting in pursuit.meetings:
        if meeting.held:
            continue
        asked = ask(pursuit, as_of=meeting.on, most=3)
        here = [each for each in asked if each.person in (None, *meeting.people)]
        whom = " and ".join(meeting.people[:3])
        yield _item(
            ToDo.MEETING,
            f"You meet {whom} today." if whom else "You meet today.",
            f"Ask: {here[0].text}" if here else "The meeting card is ready.",
            from_on=meeting.on,
            until_on=meeting.on,
            target=meeting.id,
        )


def close_outs(pursuit: Pursuit) -> Iterator[Item]:
    for meeting in pursuit.meetings:
        if not meeting.held:
            what = meeting.title or f"the {meeting.medium.replace('_', ' ')}"
            yield _item(
                ToDo.CLOSE_OUT,
                f"Close out {what} of {short(meeting.on)}.",
                "It takes a minute, and memory fades.",
                from_on=meeting.on,
                target=meeting.id,
            )


def steps(pursuit: Pursuit) -> Iterator[Item]:
    """Ours when due, theirs once their day has passed: what was promised is asked."""
    for entry, step in _open_steps(pursuit):
        if step.due_on is None:
            continue
        text = step.text or "the next step"
        if step.owner is not Party.THEM:
            yield _item(
                ToDo.OUR_STEP,
                f"“{text}” is due {short(step.due_on)}.",
                "Agreed with them." if step.agreed else "Noted by you, not by them.",
                from_on=step.due_on - DAY,
                until_on=step.due_on + STALE,
                target=entry.id,
            )
            continue
        who = entry.person or "them"
        yield _item(
            ToDo.THEIR_STEP,
            f"“{text}” was promised for {short(step.due_on)}. Ask {who} how it stands.",
            "Who keeps a small promise is likelier to keep the large one.",
            from_on=step.due_on + DAY,
            until_on=step.due_on + STALE,
            target=entry.id,
        )


def decision_days(pursuit: Pursuit) -> Iterator[Item]:
    by = pursuit.decide_by
    if by is not None:
        yield _item(
            ToDo.DECISION,
            f"They meant to decide by {short(by.on)}. Ask how it stands, or write down "
            "how it ended.",
            "They named that day." if by.said else "That day was your guess.",
            from_on=by.on + DAY,
            until_on=by.on + STALE,
            target=by.on.isoformat(),
        )


def waits(pursuit: Pursuit, *, known: Waits) -> Iterator[Item]:
    silent = silent_of(pursuit)
    window = silent.window(known) if silent else None
    if silent is None or window is None:
        return
    yield _item(
        ToDo.NUDGE,
        f"Silent since {short(silent.since)}: a nudge is due.",
        "Half of the replies that still come would have come by now. Ask one thing.",
        from_on=window[0],
        until_on=window[1],
        target=f"{silent.since.isoformat()}.{len(silent.sent)}",
    )


def no_step(pursuit: Pursuit) -> Iterator[Item]:
    if any(step.agreed for _, step in _open_steps(pursuit)):
        return
    held = [meeting.on for meeting in pursuit.meetings if meeting.held]
    if any(not meeting.held for meeting in pursuit.meetings):
        return
    last = max(held, default=None)
    yield _item(
        ToDo.NO_STEP,
        "No next step is agreed. Ask for one, with a day.",
        f"Last contact {short(last)}." if last else "You have not met them yet.",
        from_on=(last or pursuit.opened_on) + DAY,
        target=(last or pursuit.opened_on).isoformat(),
    )


def allies(pursuit: Pursuit) -> Iterator[Item]:
    """Whoever said a clear yes: thanks first, then something to pass on."""
    met = {name for each in pursuit.meetings if each.held for name in each.people}
    unmet = [
        who.name
        for who in pursuit.people
        if who.part is Part.DECIDES and who.active and who.name not in met
    ]
    for entry, name in _backers(pursuit):
        yield _item(
            ToDo.THANKS,
            f"Thank {name} in one line: {name} backs you.",
            f"A clear yes on {short(entry.happened_on)}; hard won, easily kept.",
            from_on=entry.happened_on + DAY,
            until_on=entry.happened_on + THANKS_WITHIN,
            target=entry.id,
        )
        if unmet and name not in unmet:
            yield _item(
                ToDo.FORWARD,
                f"Give {name} something short to pass on to {unmet[0]}.",
                f"You have not met {unmet[0]}, who decides.",
                from_on=entry.happened_on + FORWARD_AFTER,
                until_on=entry.happened_on + FORWARD_WITHIN,
                target=entry.id,
            )


def cares(pursuit: Pursuit) -> Iterator[Item]:
    """The week after a no: what stands comes before what could be learned."""
    end = pursuit.decision
    if end is None or end.outcome not in NOES:
        return
    left = stands(pursuit)
    yield _item(
        ToDo.CARE,
        "They did not say yes. What stands, and what is next, is on one page.",
        left[0].words if left else "Nothing needs to be understood this week.",
        from_on=end.decided_on + DAY,
        until_on=end.decided_on + CARE_WITHIN,
        target=end.decided_on.isoformat(),
    )


def debriefs(pursuit: Pursuit) -> Iterator[Item]:
    end = pursuit.decision
    if end is None or pursuit.debriefs or end.outcome is Outcome.WITHDRAWN:
        return
    yield _item(
        ToDo.DEBRIEF,
        "Ask them why, in one question.",
        f"Decided {short(end.decided_on)}. Two to four weeks later people answer best.",
        from_on=end.decided_on + DEBRIEF_AFTER,
        until_on=end.decided_on + DEBRIEF_WITHIN,
        target=end.decided_on.isoformat(),
    )


def come_back(pursuit: Pursuit) -> Iterator[Item]:
    end = pursuit.decision
    day = end.come_back_on if end else pursuit.look_again
    if day is not None:
        yield _item(
            ToDo.COME_BACK,
            f"You wanted to look at it again on {short(day)}.",
            f"They said: “{end.their_words}”"
            if end and end.their_words
            else "A few months change budgets and people.",
            from_on=day,
            target=day.isoformat(),
        )


LIVE: tuple[Source, ...] = (
    offers,
    meetings,
    close_outs,
    steps,
    decision_days,
    no_step,
    allies,
    come_back,
)
OVER: tuple[Source, ...] = (cares, debriefs, come_back)


def _item(
    kind: ToDo,
    words: str,
    because: str,
    *,
    from_on: date,
    until_on: date = date.max,
    target: str,
) -> Item:
    return Item(
        kind=kind,
        key="",
        words=words,
        because=because,
        from_on=from_on,
        until_on=until_on,
        target=target,
    )


def _open_steps(pursuit: Pursuit) -> Iterator[tuple[Evidence, NextStep]]:
    for entry in pursuit.current:
        step = entry.statement
        if isinstance(step, NextStep) and step.done_on is None:
            yield entry, step


def _backers(pursuit: Pursuit) -> Iterator[tuple[Evidence, str]]:
    """The newest answer of each person, where it is a clear yes that was asked for."""
    newest: dict[str, Evidence] = {}
    for entry in sorted(pursuit.current, key=lambda each: each.happened_on):
        if entry.person and isinstance(entry.statement, Support):
            newest[entry.person] = entry
    for name, entry in newest.items():
        said = entry.statement
        if (
            isinstance(said, Support)
            and said.grade in (Grade.ENTHUSIASTIC, Grade.YES)
            and said.asked is not Asked.NOT_FREE
        ):
            yield entry, name


def _weight(pursuit: Pursuit) -> float:
    """How far it has come: among equals the one nearer to a yes goes first."""
    met = {name for each in pursuit.meetings if each.held for name in each.people}
    deciders = {who.name for who in pursuit.people if who.part is Part.DECIDES}
    backed = len(list(_backers(pursuit)))
    return (1.0 if met else 0.0) + (2.0 if met & deciders else 0.0) + min(backed, 3)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
