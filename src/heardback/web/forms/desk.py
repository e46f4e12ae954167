"""What is done without a pursuit, a week's goals, and an offer's terms."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms

from heardback.core.effort import Activity, Doing, Effort, Rhythm
from heardback.core.offer import Offer
from heardback.web.forms.fields import WordField, box, day, line
from heardback.web.words import label

WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class ActivityForm(forms.Form):
    doing = WordField(Doing, label="What", required=True)
    whom = line("With whom?", help_text="Leave it empty where nobody is named.")
    text = line("In a few words")
    on = day("When?", required=True)
    until = day("Until", help_text="For a stretch of delivery, or days off.")
    again_on = day("In touch again on")

    def activity(self) -> Activity:
        given = self.cleaned_data
        return Activity(
            id="",
            doing=given["doing"],
            on=given["on"],
            until=given["until"],
            whom=given["whom"],
            text=given["text"],
            again_on=given["again_on"],
        )


class RhythmForm(forms.Form):
    """So many a week of each; empty is no goal."""

    off = forms.MultipleChoiceField(
        label="Days that are off",
        required=False,
        choices=[(str(at), name) for at, name in enumerate(WEEK)],
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for effort in Effort:
            self.fields[effort.value] = forms.IntegerField(
                label=label(effort), min_value=0, max_value=100, required=False
            )

    @staticmethod
    def filled(rhythm: Rhythm) -> dict[str, object]:
        goals = {effort.value: goal for effort, goal in rhythm.goals.items()}
        return {"off": [str(each) for each in sorted(rhythm.off)], **goals}

    def rhythm(self) -> Rhythm:
        goals: Mapping[Effort, int] = {
            effort: self.cleaned_data[effort.value]
            for effort in Effort
            if self.cleaned_data[effort.value]
        }
        return Rhythm(
            goals=MappingProxyType(dict(goals)),
            off=frozenset(int(each) for each in self.cleaned_data["off"]),
        )


class OfferForm(forms.Form):
    pursuit = forms.ChoiceField(label="Whose offer?")
    terms = box("Its terms", help_text="As you would repeat them: pay, days, start.")
    answer_by = day("They want an answer by")

    def __init__(
        self, *args: Any, pursuits: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pursuit"].choices = [("", "Choose …"), *pursuits]  # type: ignore[attr-defined]

    def offer(self, *, made_on: date) -> Offer:
        given = self.cleaned_data
        return Offer(
            id="", made_on=made_on, terms=given["terms"], answer_by=given["answer_by"]
        )
