"""How one wants to be reminded: by which ways, and when not."""

from typing import Any

from django import forms

from heardback.core.reminding import Wish, weekdays
from heardback.journal.actions import Ways
from heardback.journal.queries import ReminderRow

WEEKDAYS = [
    (str(at), name)
    for at, name in enumerate(
        (
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        )
    )
]


class ReminderForm(forms.Form):
    mail = forms.EmailField(
        required=False,
        label="By mail to",
        help_text="Leaves by the mail server that HEARDBACK_MAIL names.",
    )
    ntfy = forms.URLField(
        required=False,
        assume_scheme="https",
        label="By ntfy, to the topic",
        help_text="Such as https://ntfy.sh/a-long-name-that-nobody-guesses.",
    )
    webhook = forms.URLField(
        required=False,
        assume_scheme="https",
        label="To a webhook",
        help_text="It is sent JSON: title, lines, where.",
    )
    begins = forms.TimeField(
        label="Not before", widget=forms.TimeInput(attrs={"type": "time"})
    )
    ends = forms.TimeField(
        label="Not after", widget=forms.TimeInput(attrs={"type": "time"})
    )
    days_off = forms.MultipleChoiceField(
        required=False,
        label="Never on",
        choices=WEEKDAYS,
        widget=forms.CheckboxSelectMultiple,
    )
    names = forms.BooleanField(
        required=False,
        label="Say whom each thing is about",
        help_text="Else a reminder says only how many things there are.",
    )

    @staticmethod
    def filled(row: ReminderRow) -> dict[str, Any]:
        return {
            "mail": row.mail,
            "ntfy": row.ntfy,
            "webhook": row.webhook,
            "begins": row.wish.begins.strftime("%H:%M"),
            "ends": row.wish.ends.strftime("%H:%M"),
            "days_off": [str(each) for each in row.wish.days_off],
            "names": row.wish.names,
        }

    def wish(self) -> Wish:
        """Raises Invalid for hours that end before they begin."""
        return Wish(
            begins=self.cleaned_data["begins"],
            ends=self.cleaned_data["ends"],
            days_off=weekdays(self.cleaned_data["days_off"]),
            names=self.cleaned_data["names"],
        )

    def ways(self) -> Ways:
        return Ways(**{name: self.cleaned_data[name] for name in Ways.__slots__})
