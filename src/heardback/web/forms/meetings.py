"""A meeting, planned or held."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from heardback.core.pursuit import Medium, Meeting
from heardback.web.forms.fields import TextField, WordField, day, line


class MeetingForm(forms.Form):
    on = day("Which day?", required=True)
    at = forms.TimeField(
        label="At what time?",
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )
    medium = WordField(Medium, label="How?", initial=Medium.CALL)
    title = line("What is it about?")
    there = forms.MultipleChoiceField(
        label="Who will be there?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = line("Somebody new?", help_text="Names, with commas between them")

    def __init__(
        self, *args: Any, names: Iterable[str], held: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        known = tuple(names)
        if held:
            self.fields["title"].label = "What was it about?"
            self.fields["there"].label = "Who was there?"
        self.fields["there"].choices = [(name, name) for name in known]  # type: ignore[attr-defined]
        if not known:
            self.fields["others"].label = self.fields.pop("there").label

    def meeting(self, *, id: str = "", held: bool = False) -> Meeting:
        given = self.cleaned_data
        new = (name.strip() for name in given["others"].split(","))
        people = dict.fromkeys([*given.get("there", ()), *filter(None, new)])
        return Meeting(
            id=id,
            on=given["on"],
            at=given["at"],
            medium=given["medium"] or Medium.CALL,
            title=given["title"],
            people=tuple(people),
            held=held,
        )

    @staticmethod
    def filled(meeting: Meeting) -> dict[str, Any]:
        return {
            "on": meeting.on,
            "at": meeting.at,
            "medium": meeting.medium,
            "title": meeting.title,
            "there": meeting.people,
        }


class EditMeetingForm(MeetingForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


class AnswerForm(forms.Form):
    """They answered the recap: what they wrote, and what it confirms."""

    on = day("When did they answer?", required=True)
    answer = TextField(
        label="What did they write?",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "theirs"}),
    )
    confirmed = forms.MultipleChoiceField(
        label="What does it confirm?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="What you tick turns from assumed into confirmed by them.",
    )

    def __init__(
        self, *args: Any, waiting: Iterable[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["confirmed"].choices = list(waiting)  # type: ignore[attr-defined]


class RecapForm(forms.Form):
    text = TextField(
        label="The mail",
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14}),
    )


def starting(on: date) -> dict[str, Any]:
    return {"on": on, "medium": Medium.CALL}
