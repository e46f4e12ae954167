"""How one practises: with whom, how long, how hard, and under which conditions."""

from collections.abc import Sequence
from typing import Any

from django import forms

from heardback.core.conditions import Conditions
from heardback.core.counterpart import Difficulty
from heardback.core.pursuit import Medium, Person
from heardback.web.forms.fields import SHORT, TextField, WordField, day, line, tick
from heardback.web.words import label

LONGEST_PASTE = 400_000
LONGEST_SPOKEN = 3_600
LENGTHS = [("5", "5"), ("10", "10"), ("15", "15"), ("20", "20"), ("30", "30")]
HOW_HARD = [
    (Difficulty.FRIENDLY.value, "Friendly"),
    (Difficulty.REAL.value, "As it stands"),
    (Difficulty.HARD.value, "Hard"),
]
STANDING = [("", "I don’t know"), ("yes", "Standing"), ("no", "Seated")]


class StartForm(forms.Form):
    """A warm-up with the counterpart."""

    person = forms.ChoiceField(label="Whose part does it play?", required=False)
    minutes = forms.TypedChoiceField(
        label="How many minutes?",
        choices=LENGTHS,
        coerce=float,
        initial="10",
        widget=forms.RadioSelect,
    )
    difficulty = forms.TypedChoiceField(
        label="How hard?",
        choices=HOW_HARD,
        coerce=Difficulty,
        initial=Difficulty.REAL.value,
        widget=forms.RadioSelect,
    )
    reworded = tick("Let the language model find the words")

    def __init__(
        self, *args: Any, people: Sequence[Person], model: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [  # type: ignore[attr-defined]
            ("", "The one who decides"),
            *((who.name, _played(who)) for who in people if who.active),
        ]
        if not model:
            del self.fields["reworded"]
        else:
            self.fields[
                "reworded"
            ].help_text = f"Each reply, with what is on record in it, goes to {model}."


class LineForm(forms.Form):
    """One line of ours; `number` says which, so that it is said once."""

    line = TextField(
        label="Your line",
        max_length=LONGEST_PASTE,
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 3, "autofocus": True, "autocomplete": "off"}
        ),
    )
    number = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    seconds = forms.FloatField(
        required=False, min_value=0, max_value=LONGEST_SPOKEN, widget=forms.HiddenInput
    )


class NoteForm(forms.Form):
    text = line("A note at this moment")


class ConditionsForm(forms.Form):
    """How it will be, or how it is practised."""

    medium = WordField(Medium, label="How?", large=False, empty="…")
    minutes = forms.FloatField(
        label="Minutes", required=False, min_value=1, max_value=600
    )
    audience = forms.IntegerField(
        label="How many listen?", required=False, min_value=0, max_value=1000
    )
    hour = forms.TimeField(
        label="At what time?",
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )
    room = forms.CharField(label="Which room?", required=False, max_length=SHORT)
    material = forms.CharField(label="What is shown?", required=False, max_length=SHORT)
    standing = forms.ChoiceField(
        label="Standing or seated?", choices=STANDING, required=False
    )

    @staticmethod
    def filled(conditions: Conditions) -> dict[str, Any]:
        stands = {None: "", True: "yes", False: "no"}[conditions.standing]
        return {
            "medium": conditions.medium,
            "minutes": conditions.minutes,
            "audience": conditions.audience,
            "hour": conditions.hour,
            "room": conditions.room,
            "material": conditions.material,
            "standing": stands,
        }

    def conditions(self) -> Conditions:
        given = self.cleaned_data
        return Conditions(
            medium=given["medium"],
            minutes=given["minutes"],
            audience=given["audience"],
            hour=given["hour"],
            room=given["room"],
            material=given["material"],
            standing={"yes": True, "no": False}.get(given["standing"]),
        )


class BookingForm(forms.Form):
    booked_on = day("When do you practise?")


def _played(who: Person) -> str:
    part = f"who {label(who.part)}" if who.part else "on their side"
    return f"Somebody {part} (like {who.name})"
