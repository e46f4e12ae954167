"""What-ifs, the questions of a meeting, nudges, and an instrument of one's own."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from heardback.core.answers import Answer
from heardback.core.evidence import About
from heardback.core.instrument import Instrument
from heardback.core.pursuit import Pursuit
from heardback.core.questions import Question
from heardback.core.whatif import OF_ALL, Change
from heardback.core.wording import about_label, ours
from heardback.web.forms.fields import day

NOT_ASKED = "-"
LARGEST = 200_000


class WhatIfForm(forms.Form):
    """Each answer there is, and one more; the address holds it, and nothing else."""

    def __init__(
        self,
        data: Any,
        *,
        pursuit: Pursuit,
        told: Sequence[Answer],
        instrument: Instrument,
    ) -> None:
        super().__init__(data)
        self.told = tuple(told)
        self.instrument = instrument
        for at, each in enumerate(self.told):
            self.fields[f"was{at}"] = _as_it_might_be(each, pursuit, instrument)
        people = [(who.name, who.name) for who in pursuit.people]
        self.fields["person"] = forms.ChoiceField(
            label="Who",
            required=False,
            choices=[("", "nobody in particular"), *people],
        )
        self.fields["answer"] = forms.ChoiceField(
            label="would say", required=False, choices=_any(instrument, pursuit)
        )

    @property
    def answers(self) -> list[forms.BoundField]:
        return [self[f"was{at}"] for at in range(len(self.told))]

    def changes(self) -> list[Change]:
        given = self.cleaned_data
        found = [
            Change(
                item=each.item,
                grade=None if word == NOT_ASKED else word,
                person=each.person,
                topic=each.topic,
            )
            for at, each in enumerate(self.told)
            if (word := given.get(f"was{at}"))
        ]
        item, _, grade = given.get("answer", "").partition(":")
        if item:
            found.append(
                Change(
                    item=item,
                    grade=grade,
                    person="" if item in OF_ALL else given.get("person", ""),
                    topic=str(About.OTHER) if item == "hesitation" else "",
                )
            )
        return found


def _any(instrument: Instrument, pursuit: Pursuit) -> list[tuple[str, str]]:
    """Every answer that the instrument knows, with what it answers."""
    return [
        ("", "nothing more"),
        *(
            (f"{item.name}:{grade}", f"{ours(item.label, pursuit.side)}: {grade}")
            for item in instrument.items
            for grade in item.grades
        ),
    ]


def _as_it_might_be(
    answer: Answer, pursuit: Pursuit, instrument: Instrument
) -> forms.ChoiceField:
    item = instrument.item(answer.item)
    who = f"{answer.person}: " if answer.person else ""
    about = f" ({about_label(About(answer.topic))})" if answer.topic else ""
    return forms.ChoiceField(
        label=f"{who}{ours(item.label, pursuit.side)}{about}",
        required=False,
        choices=[
            ("", f"as it is: {item.grades[answer.grade]}"),
            *((grade, grade) for grade in item.grades),
            (NOT_ASKED, "as if never asked"),
        ],
    )


class AskedForm(forms.Form):
    """Which of the prepared questions were asked; none is an answer too."""

    def __init__(
        self, *args: Any, questions: Sequence[tuple[str, Question]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked"] = forms.MultipleChoiceField(
            label="Which of these did you ask?",
            required=False,
            widget=forms.CheckboxSelectMultiple,
            choices=[
                (str(at), f"{each.person}: {text}" if each.person else text)
                for at, (text, each) in enumerate(questions)
            ],
        )

    def was_asked(self, at: int) -> bool:
        return str(at) in self.cleaned_data["asked"]


class SentForm(forms.Form):
    on = day("I sent it on", required=True)


class AgainForm(forms.Form):
    again_on = day("Look again on", required=True)


class InstrumentForm(forms.Form):
    file = forms.FileField(
        label="An instrument as a .toml",
        help_text="From then on every chance is judged by it, also those of the past "
        "that lists show; what was foretold stays as it was foretold.",
        widget=forms.FileInput(attrs={"accept": ".toml,application/toml,text/plain"}),
    )

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError("An instrument has at most 200,000 characters.")
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise forms.ValidationError(
                "That is not text in UTF-8; save it as UTF-8."
            ) from None


def in_a_quarter(today: date) -> date:
    return today + timedelta(days=90)
