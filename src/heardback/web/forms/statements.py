"""One form for each kind of evidence, its fields those of the codebook."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from heardback.core.codebook import Word, statement_of, value_of
from heardback.core.evidence import (
    About,
    Asked,
    Aspect,
    Evidence,
    Grade,
    Hesitation,
    Kind,
    Mode,
    Need,
    NextStep,
    Openness,
    Party,
    Process,
    Retraction,
    Sort,
    Source,
    State,
    Statement,
    Status,
    Step,
    Support,
)
from heardback.core.pursuit import Reviewed
from heardback.reading import due
from heardback.web.forms.fields import WordField, box, day, line, people, tick

WHO = ("person", "somebody")


class StatementForm(forms.Form):
    """What a statement says; with `names` also who of them said it."""

    kind: Kind

    def __init__(
        self, *args: Any, names: Iterable[str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if names is not None:
            self.fields |= _who(names)
            self.order_fields(WHO)

    def statement(self) -> Statement:
        """The statement that was filled in; call it on a valid form."""
        raise NotImplementedError

    def value(self) -> Mapping[str, Word]:
        return value_of(self.statement())

    def person(self) -> str | None:
        return _chosen(self.cleaned_data)


class NextStepForm(StatementForm):
    kind = Kind.NEXT_STEP

    text = line("What will happen next?", help_text="“Send the proposal”")
    owner = WordField(Party, label="Who does it?")
    due = line("By when, as they said it?", help_text="“Friday”, “mid-October”")
    due_on = day("That is at the latest")
    agreed = tick("They agreed to it", help_text="Otherwise it is what I assume.")
    step = WordField(Step, label="What does it cost them?")
    done_on = day("Done on")

    def statement(self) -> NextStep:
        given = self.cleaned_data
        return NextStep(
            text=given["text"],
            owner=given["owner"],
            due=given["due"],
            due_on=given["due_on"],
            step=given["step"],
            agreed=given["agreed"],
            done_on=given["done_on"],
        )

    def resolved(self, on: date) -> NextStep:
        """With the last day that their phrase can mean, said on the day `on`."""
        step = self.statement()
        if step.due_on is not None or not step.due:
            return step
        found = due.resolve(step.due, on=on)
        if found is None:
            return step
        self.cleaned_data["due_on"] = found.end
        return self.statement()


class ProcessForm(StatementForm):
    kind = Kind.PROCESS

    aspect = WordField(Aspect, label="About what?", large=False, empty="In general")
    text = line("What do I know now?", help_text="“The board meets mid-October”")
    confirmed = tick("They said so", help_text="Otherwise it is what I assume.")
    openness = WordField(Openness, label="How freely did they say it?")
    asked = WordField(Asked, label="Did I ask?", large=False, empty="…")

    def statement(self) -> Process:
        given = self.cleaned_data
        return Process(
            text=given["text"],
            aspect=given["aspect"],
            openness=given["openness"],
            asked=given["asked"] or Asked.ANSWERED,
            confirmed=given["confirmed"],
        )


class SupportForm(StatementForm):
    kind = Kind.SUPPORT

    asked = WordField(Asked, label="Did I ask whether they will back us?")
    grade = WordField(Grade, label="What was the answer?")
    condition = line("If what?", help_text="“legal is fine with it”")
    text = line("In my words")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        silent = given.get("asked") not in (None, Asked.ANSWERED)
        if silent and given.get("grade"):
            self.add_error("grade", "An answer means that it was answered.")
        return given

    def statement(self) -> Support:
        given = self.cleaned_data
        return Support(
            text=given["text"],
            grade=given["grade"],
            asked=given["asked"] or Asked.ANSWERED,
            condition=given["condition"],
        )


class HesitationForm(StatementForm):
    kind = Kind.HESITATION

    text = line("The doubt, in short")
    # Nothing is chosen for them: a doubt about the price asks other questions.
    about = WordField(
        About, label="About what?", large=False, empty="I cannot tell yet"
    )
    mode = WordField(Mode, label="How did it come up?")
    state = WordField(State, label="How far has it come?", large=False)
    cause = line("What is behind it, as they said?")

    def statement(self) -> Hesitation:
        given = self.cleaned_data
        return Hesitation(
            text=given["text"],
            about=given["about"] or About.OTHER,
            mode=given["mode"] or Mode.HINTED,
            state=given["state"] or State.HEARD,
            cause=given["cause"],
        )


class NeedForm(StatementForm):
    kind = Kind.NEED

    text = line("What they need, in short")
    sort = WordField(Sort, label="What is it?", large=False)
    status = WordField(Status, label="How sure is it?")

    def statement(self) -> Need:
        given = self.cleaned_data
        return Need(
            text=given["text"],
            sort=given["sort"] or Sort.CRITERION,
            status=given["status"] or Status.IMPLIED,
        )


FORMS: Mapping[Kind, type[StatementForm]] = {
    form.kind: form
    for form in (NextStepForm, ProcessForm, SupportForm, HesitationForm, NeedForm)
}


class HeardForm(forms.Form):
    """Who said it, when, and in which words."""

    quote = box(
        "Their words, as exactly as you remember",
        help_text="Leave it empty if you only remember the sense.",
        theirs=True,
    )
    sensed = tick("It is only my impression")
    happened_on = day("When?", required=True)

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= _who(names)
        self.order_fields([*WHO, "quote"])

    def person(self) -> str | None:
        return _chosen(self.cleaned_data)

    def source(self) -> Source:
        if self.cleaned_data["sensed"]:
            return Source.SENSED
        return Source.QUOTED if self.cleaned_data["quote"] else Source.REPORTED


def _who(names: Iterable[str]) -> dict[str, forms.Field]:
    """One of those known, or the name of somebody heard for the first time."""
    return {
        "person": people(names, label="Who?"),
        "somebody": line("Somebody new? Their name"),
    }


def _chosen(given: Mapping[str, Any]) -> str | None:
    return given.get("somebody") or given.get("person") or None


def filled(entry: Evidence) -> dict[str, Any]:
    """An entry as the initial values of its two forms."""
    statement = entry.statement
    given: dict[str, Any] = {
        "person": entry.person or "",
        "quote": entry.quote,
        "sensed": entry.source is Source.SENSED,
        "happened_on": entry.happened_on,
    }
    if not isinstance(statement, Retraction):
        given |= values_of(statement)
    return given


def values_of(statement: Statement) -> dict[str, Any]:
    """A statement as the initial values of its form."""
    names = FORMS[statement.kind].base_fields
    return {name: getattr(statement, name) for name in names}


def proposal_form(
    reviewed: Reviewed, names: Iterable[str], data: Any = None
) -> StatementForm:
    """A proposal to be changed before it is accepted, under a prefix of its own."""
    proposal = reviewed.proposal
    known = dict.fromkeys([*names, *filter(None, [proposal.person])])
    statement = statement_of(proposal.kind, proposal.value)
    return FORMS[proposal.kind](
        data,
        prefix=reviewed.id,
        names=known,
        initial={**values_of(statement), "person": proposal.person or ""},
    )
