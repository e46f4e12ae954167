"""A no and no record: what one remembers, in one form."""

from datetime import date
from typing import Any

from django import forms

from heardback.core.decision import Instead, Outcome
from heardback.core.pursuit import Side
from heardback.web.forms.fields import SHORT, WordField, box, day, line

LARGEST = 2 * 1024 * 1024
ENDS = (Outcome.LOST, Outcome.NO_DECISION, Outcome.SILENT)


class NoForm(forms.Form):
    """Only who, and what they said, is needed to ask; the rest makes reading back."""

    side = WordField(Side, label="What was it?", required=True, initial=Side.DEAL)
    organisation = forms.CharField(label="With whom?", max_length=SHORT)
    outcome = WordField(Outcome, label="How did it end?", required=True, offered=ENDS)
    their_words = box(
        "What did they say? In their words",
        help_text="Exactly as they said or wrote it, however short.",
        theirs=True,
    )
    decided_on = day("When?", required=True)
    told_by = line("Who told you?", help_text="Their role too: Kim Lund, HR")
    told_mail = forms.EmailField(label="Their e-mail", required=False, max_length=SHORT)
    ally = line(
        "Who spoke for you?",
        help_text="If you remember anybody: they are asked first.",
    )
    ally_mail = forms.EmailField(label="Their e-mail", required=False, max_length=SHORT)
    instead = WordField(
        Instead,
        label="What did they choose instead?",
        empty="I don’t know",
        offered=(each for each in Instead if each is not Instead.UNKNOWN),
    )
    others = box("Who else was there?", help_text="One name a line.", rows=2)
    meetings = box(
        "When did you talk?",
        help_text="One a line: 18 Sep call with Tom Becker. “About 18 Sep” will do; "
        "without a day it becomes a note.",
    )
    price = box("What was said about the price?", rows=2)
    timing = box("And about the time?", rows=2)
    alternative = box("And about doing it another way, or with somebody else?", rows=2)
    mails = forms.CharField(
        label="Their mails, pasted",
        required=False,
        max_length=500_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    calendar = forms.FileField(
        label="Your calendar as a file (.ics)",
        required=False,
        help_text="Only appointments with the people or the name above are taken.",
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )

    first = ("side", "organisation", "outcome", "their_words", "decided_on")
    second = ("ally", "ally_mail", "told_by", "told_mail")
    rest = (
        "instead",
        "others",
        "meetings",
        "price",
        "timing",
        "alternative",
        "mails",
        "calendar",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decided_on"].initial = today
        self.fields["outcome"].initial = Outcome.LOST

    def shown(self, part: str) -> list[forms.BoundField]:
        names: tuple[str, ...] = getattr(self, part)
        return [self[name] for name in names]

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return self.shown("first")

    @property
    def second_fields(self) -> list[forms.BoundField]:
        return self.shown("second")

    @property
    def rest_fields(self) -> list[forms.BoundField]:
        return self.shown("rest")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        file = given.get("calendar")
        if file is not None and file.size > LARGEST:
            self.add_error("calendar", "That is more than two megabytes of calendar.")
        return given
