"""From what was typed in a close-out to the evidence it becomes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256

from django import forms
from django.http import QueryDict

from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Openness,
    Process,
    Sort,
    State,
    Status,
    Step,
)
from heardback.core.overview import Overview
from heardback.core.pursuit import Meeting
from heardback.reading import due
from heardback.web.drafts import Draft
from heardback.web.forms import closeout
from heardback.web.forms.fields import say_as
from heardback.web.said import Said, backed, moved_on

TITLES = {
    "taps": "Four taps",
    "who": "Who was there",
    "step": "The next step",
    "support": "Their support",
    "doubts": "Doubts",
    "needs": "What they need",
    "process": "How they decide",
    "guess": "Your own guess",
}
STEPS = tuple(TITLES)
_WHOSE = re.compile(r"who-[0-9a-f]{8}-name$")
SLOTS = {"doubts": closeout.DoubtForm, "needs": closeout.NeedSlotForm}


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A meeting being closed out: what is on record, and what was typed so far."""

    view: Overview
    meeting: Meeting
    draft: Draft
    as_of: date

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(who.name for who in self.view.pursuit.people if who.active)

    @property
    def there(self) -> tuple[str, ...]:
        who = self.whole("who")[0]
        named = who.people() if isinstance(who, closeout.WhoForm) else ()
        return named or self.meeting.people

    @property
    def on(self) -> date:
        day = self.whole("who")[0].cleaned_data.get("on") or self.meeting.on
        return min(day, self.as_of)

    def whole(self, step: str) -> list[forms.Form]:
        """The forms of a step as typed, validated; empty ones where it was skipped."""
        made = self.screen(step, self.draft.typed(step) or QueryDict())
        for form in made:
            form.is_valid()
        return made

    def screen(
        self, step: str, data: QueryDict | None, *, more: int = 0
    ) -> list[forms.Form]:
        """The forms of one screen; without `data` they show what is known."""
        side = self.view.pursuit.side
        return [say_as(form, side) for form in self._screen(step, data, more=more)]

    def _screen(
        self, step: str, data: QueryDict | None, *, more: int
    ) -> list[forms.Form]:
        match step:
            case "taps":
                return [closeout.TapsForm(data)]
            case "who":
                initial = {
                    "on": min(self.meeting.on, self.as_of),
                    "medium": self.meeting.medium,
                    "there": self.meeting.people,
                }
                return [closeout.WhoForm(data, initial=initial, names=self.names)]
            case "step":
                return [closeout.StepForm(data, initial={"agreed": self._tap("step")})]
            case "support":
                return self._backing(data)
            case "doubts":
                return [*self._earlier(data), *self._slots(step, data, more)]
            case "needs":
                return self._slots(step, data, more)
            case "process":
                return [
                    closeout.ProcessForm(data, initial={"freely": self._tap("freely")})
                ]
            case _:
                return [closeout.GuessForm(data, initial={"guess": self.meeting.guess})]

    def unclear(self) -> str | None:
        """A step whose answers no longer fit what changed since they were typed."""
        return next(
            (step for step in self.draft.steps if not valid(self.whole(step))), None
        )

    def held(self) -> Meeting:
        """The meeting as it now is known to have been."""
        who, guess = (
            self.whole("who")[0].cleaned_data,
            self.whole("guess")[0].cleaned_data,
        )
        return replace(
            self.meeting,
            on=self.on,
            medium=who.get("medium") or self.meeting.medium,
            people=self.there,
            held=True,
            notes=guess.get("notes") or self.meeting.notes,
            guess=guess.get("guess"),
        )

    def entries(self, recorded_at: datetime) -> tuple[Evidence, ...]:
        entry = partial(
            Evidence,
            id="",
            happened_on=self.on,
            recorded_at=recorded_at,
            meeting=self.meeting.id,
        )
        said = [
            *self._step(),
            *self._support(),
            *self._doubts(),
            *self._needs(),
            *self._process(),
        ]
        return tuple(
            entry(
                statement=each.statement,
                person=each.person,
                quote=each.quote,
                source=each.source,
                span=each.span,
                supersedes=each.supersedes,
            )
            for each in said
        )

    def _tap(self, name: str) -> str:
        return str(self.whole("taps")[0].cleaned_data.get(name, ""))

    def _only(self) -> str | None:
        """Who said it, where nobody else was there."""
        return self.there[0] if len(self.there) == 1 else None

    def _backing(self, data: QueryDict | None) -> list[forms.Form]:
        who = self.there or self.names
        tapped = self._tap("support") if len(who) == 1 else ""
        typed = self.draft.typed("support") if data is None else data
        return [
            closeout.BackingForm(
                data,
                prefix=backing(name),
                who=name,
                initial={"answer": tapped, "name": name},
            )
            for name in dict.fromkeys([*who, *_spoke(typed)])
        ]

    def _earlier(self, data: QueryDict | None) -> list[forms.Form]:
        return [
            closeout.EarlierDoubtForm(data, prefix=f"old-{row.entry.id}", row=row)
            for row in self.view.doubts
            if row.doubt.open
        ]

    def _slots(self, step: str, data: QueryDict | None, more: int) -> list[forms.Form]:
        typed = self.draft.typed(step) if data is None else data
        places = range(closeout.MOST_SLOTS)
        used = [at for at in places if _touched(typed, f"{step}-{at}")]
        count = min(max(len(used) + more, 1), closeout.MOST_SLOTS)
        slots = [*used, *(at for at in places if at not in used)]
        return [
            SLOTS[step](data, prefix=f"{step}-{at}", names=self._anybody)
            for at in slots[:count]
        ]

    @property
    def _anybody(self) -> tuple[str, ...]:
        """Who was there first, then who else may have said something."""
        return tuple(dict.fromkeys([*self.there, *self.names]))

    def _step(self) -> Iterator[Said]:
        given = self.whole("step")[0].cleaned_data
        agreed = (given.get("agreed") or self._tap("step")) == "agreed"
        words, when = given.get("text", ""), given.get("due", "")
        if not (any(given.values()) or self._tap("step") in ("agreed", "assumed")):
            return
        found = due.resolve(when, on=self.on) if when else None
        yield Said(
            NextStep(
                text=words,
                owner=given.get("owner"),
                due=when,
                due_on=found.end if found else None,
                step=Step(given["costs"]) if given.get("costs") else None,
                agreed=agreed,
            ),
            person=self._only(),
        )

    def _support(self) -> Iterator[Said]:
        answered = False
        for form in self.whole("support"):
            if not isinstance(form, closeout.BackingForm):
                continue
            given = form.cleaned_data
            if not (given.get("answer") or given.get("quote")):
                continue
            answered = True
            statement = backed(given.get("answer", ""), given.get("condition", ""))
            if statement:
                yield Said(statement, person=form.who, quote=given.get("quote", ""))
        if answered:
            return
        statement = backed(self._tap("support"), "")
        if statement:
            yield Said(statement, person=self._only())

    def _doubts(self) -> Iterator[Said]:
        found = False
        for form in self.whole("doubts"):
            if isinstance(form, closeout.EarlierDoubtForm):
                yield from moved_on(form)
            elif form.has_changed():
                found = True
                yield self._doubt(form)
        tapped = self._tap("doubt")
        if not found and tapped in ("hinted", "outright"):
            statement = Hesitation(mode=closeout.mode_of(tapped))
            yield Said(statement, person=self._only())

    def _doubt(self, form: forms.Form) -> Said:
        given = form.cleaned_data
        how = given.get("mode") or self._tap("doubt")
        cause = given.get("cause", "")
        state = State(given.get("asked") or State.HEARD)
        if cause and state is State.HEARD:
            state = State.UNDERSTOOD
        words = given.get("quote", "")
        statement = Hesitation(
            text=words if how == "sensed" else "",
            about=About(given.get("about") or About.OTHER),
            mode=closeout.mode_of(how),
            state=state,
            cause=cause,
        )
        if how == "sensed":
            return Said(statement, person=self._who(given), sensed=True)
        return Said(statement, person=self._who(given), quote=words)

    def _needs(self) -> Iterator[Said]:
        for form in self.whole("needs"):
            if not form.has_changed():
                continue
            given = form.cleaned_data
            statement = Need(
                text=given.get("text", ""),
                sort=Sort(given.get("sort") or Sort.CRITERION),
                status=Status(given.get("status") or Status.STATED),
            )
            yield Said(statement, person=self._who(given), quote=given.get("quote", ""))

    def _process(self) -> Iterator[Said]:
        given = self.whole("process")[0].cleaned_data
        freely = closeout.openness_of(given.get("freely") or self._tap("freely"))
        if freely:
            silent = {
                Openness.DECLINED: Asked.UNANSWERED,
                Openness.NOT_FREE: Asked.NOT_FREE,
            }
            asked = silent.get(freely, Asked.ANSWERED)
            yield Said(Process(openness=freely, asked=asked), person=self._only())
        for aspect in Aspect:
            words = given.get(aspect.value, "")
            if words:
                statement = Process(
                    text=words,
                    aspect=aspect,
                    confirmed=given.get(f"{aspect}_said", False),
                )
                yield Said(statement, person=self._only())

    def _who(self, given: dict[str, str]) -> str | None:
        return given.get("person") or self._only()


def after(step: str) -> str | None:
    """The step that follows, None after the last."""
    following = STEPS[STEPS.index(step) + 1 :]
    return following[0] if following else None


def before(step: str) -> str | None:
    earlier = STEPS[: STEPS.index(step)]
    return earlier[-1] if earlier else None


def valid(made: Sequence[forms.Form]) -> bool:
    return all(form.is_valid() for form in made)


def backing(name: str) -> str:
    """A person's own place among the answers, whoever else comes or goes."""
    return f"who-{sha256(name.encode()).hexdigest()[:8]}"


def _spoke(typed: QueryDict | None) -> list[str]:
    """Whose answer was typed, be they among those who were there or not any more."""
    if typed is None:
        return []
    places = [field.removesuffix("-name") for field in typed if _WHOSE.match(field)]
    return [
        str(typed[f"{place}-name"])
        for place in places
        if any(
            typed.get(f"{place}-{said}") for said in ("answer", "condition", "quote")
        )
    ]


def _touched(typed: QueryDict | None, place: str) -> bool:
    if typed is None:
        return False
    start = f"{place}-"
    return any(name.startswith(start) and str(typed[name]).strip() for name in typed)
