"""The close-out, one form a step; every field may stay empty."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from heardback.core.evidence import About, Aspect, Mode, Openness, Party, State
from heardback.core.overview import DoubtRow
from heardback.core.pursuit import Medium
from heardback.web.forms.fields import SHORT, WordField, box, day, line, people, tenths
from heardback.web.words import choices, gist, label

AGREED = [
    ("agreed", "Yes, they agreed"),
    ("assumed", "I assume one"),
    ("none", "No"),
]
# One question with all its answers; three silences, each its own.
BACKING = [
    ("not_asked", "Not asked"),
    ("enthusiastic", "Yes, gladly"),
    ("yes", "Yes"),
    ("qualified", "Yes, if …"),
    ("vague", "Vague"),
    ("no", "No"),
    ("unanswered", "Asked, not answered"),
    ("not_free", "They may not say"),
]
DOUBT = [("none", "None"), ("hinted", "Hinted"), ("outright", "Said outright")]
FREELY = [
    ("not_asked", "Not asked"),
    ("open", "Openly"),
    ("guarded", "Guardedly"),
    ("declined", "They would not say"),
    ("not_free", "They may not say"),
]
MOST_SLOTS = 6


def taps(answers: list[tuple[str, str]], text: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=answers, label=text, required=False, widget=forms.RadioSelect
    )


class TapsForm(forms.Form):
    """Four taps on the way out."""

    step = taps(AGREED, "Did you agree the next step?")
    support = taps(BACKING, "Did you ask whether they will recommend you?")
    doubt = taps(DOUBT, "Did you hear or sense a doubt?")
    freely = taps(FREELY, "How freely did they speak of how they decide?")


class WhoForm(forms.Form):
    on = day("When was it?")
    medium = WordField(Medium, label="How did you meet?")
    there = forms.MultipleChoiceField(
        label="Who was there?", required=False, widget=forms.CheckboxSelectMultiple
    )
    others = line("Somebody new?", help_text="Names, with commas between them")

    def __init__(self, *args: Any, names: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["there"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]

    def people(self) -> tuple[str, ...]:
        new = (name.strip() for name in self.cleaned_data["others"].split(","))
        return tuple(dict.fromkeys([*self.cleaned_data["there"], *filter(None, new)]))


class StepForm(forms.Form):
    text = line("What happens next?", help_text="“Send the proposal”")
    owner = WordField(Party, label="Whose is it?")
    due = line("By when, as they said it?", help_text="“Friday”, “mid-October”")
    agreed = taps(AGREED[:2], "Did they agree to it?")
    costs = taps(
        [("advance", "Something"), ("continuation", "Nothing yet")],
        "What does it cost them?",
    )


class BackingForm(forms.Form):
    """One for each person who was there."""

    name = forms.CharField(required=False, widget=forms.HiddenInput)
    answer = taps(BACKING, "Will they recommend you?")
    condition = line("If what?")
    quote = box("What exactly did they say?", theirs=True, rows=2)

    def __init__(self, *args: Any, who: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.who = who
        self.fields["answer"].label = f"Will {who} recommend you?"

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        told = given.get("quote") or given.get("condition")
        if told and given.get("answer") in ("", "not_asked"):
            self.add_error("answer", "Which of these comes closest to what they said?")
        return given


class EarlierDoubtForm(forms.Form):
    """A doubt from before: how far are we with it now?"""

    state = WordField(State, label="How far has it come?", large=False)
    cause = line("What is behind it, as they said?")

    def __init__(self, *args: Any, row: DoubtRow, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        self.fields["state"].initial = row.doubt.state
        self.fields["cause"].initial = row.doubt.cause
        self.title = row.entry.quote or gist(row.entry)


class DoubtForm(forms.Form):
    quote = box("What did they say, or let you sense?", theirs=True, rows=2)
    about = forms.ChoiceField(label="About what?", required=False)
    mode = taps(
        [
            ("hinted", "Hinted"),
            ("outright", "Said outright"),
            ("sensed", "I sensed it"),
        ],
        "How did it come up?",
    )
    asked = taps(
        [("heard", "Not yet"), ("asked", "Yes"), ("understood", "Yes, and I know")],
        "Did you ask what is behind it?",
    )
    cause = line("What is behind it, as they said?")

    def __init__(self, *args: Any, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = people(names, label="Whose doubt?")
        self.fields["about"].choices = [  # type: ignore[attr-defined]
            ("", "…"),
            *choices(About),
        ]


class NeedSlotForm(forms.Form):
    text = line("What do they need?", help_text="In a few words")
    quote = box("How did they say it?", theirs=True, rows=2)
    sort = taps(
        [
            ("objective", "They want it"),
            ("criterion", "They judge by it"),
            ("constraint", "It limits them"),
            ("concern", "It worries them"),
        ],
        "What is it?",
    )
    status = taps(
        [
            ("confirmed", "They confirmed it"),
            ("stated", "They said it"),
            ("implied", "Between the lines"),
        ],
        "How sure is it?",
    )

    def __init__(self, *args: Any, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = people(names, label="Who said so?")


class ProcessForm(forms.Form):
    """What you know now about how they decide; one line for each thing."""

    freely = taps(FREELY, "How freely did they speak of it?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for aspect in Aspect:
            self.fields[aspect.value] = forms.CharField(
                label=label(aspect), max_length=SHORT, required=False
            )
            self.fields[f"{aspect}_said"] = forms.BooleanField(
                label="they said so", required=False
            )

    @property
    def aspects(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[each.value], self[f"{each}_said"]) for each in Aspect]


class GuessForm(forms.Form):
    guess = tenths(
        "If they decided today: how many times in ten would it be a yes?",
        help_text="Your own feeling. It stays yours; what happens is held against it.",
    )
    notes = box("Anything else?", rows=4)


class NoteForm(forms.Form):
    note = box(
        "Paste your note",
        help_text="The seven lines, or free notes: those you review first.",
        rows=8,
    )


def openness_of(freely: str) -> Openness | None:
    return Openness(freely) if freely not in ("", "not_asked") else None


def mode_of(mode: str) -> Mode:
    return Mode.OUTRIGHT if mode == "outright" else Mode.HINTED
