"""What somebody without an account may answer: one question, and two more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heardback.core.debrief import Answer, Reply
from heardback.web.forms.fields import TextField

LONGEST = 4_000

WEIGHED = (
    ("", _("I would rather not choose")),
    ("price", _("The price or the terms")),
    ("timing", _("The timing")),
    ("authority", _("Somebody with a say was not won over")),
    ("need", _("It was not pressing enough")),
    ("fit", _("Somebody else was a better match")),
    ("trust", _("We could not be sure enough that it would work")),
    ("alternative", _("Another way looked as good or better")),
    ("understanding", _("We had understood the offer differently")),
    ("indecision", _("Deciding at all was hard")),
    ("circumstance", _("Something changed on our side")),
    ("contact", _("We lost touch")),
)


class AnswerForm(forms.Form):
    """`key` tells a second sending of the same answer from a second answer."""

    words = TextField(
        label=_("What one thing should I do differently next time?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": LONGEST}),
    )
    weighed = forms.ChoiceField(
        label=_("What weighed most?"), choices=WEIGHED, required=False
    )
    again = TextField(
        label=_("May I come back to you one day, and when?"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"maxlength": 300}),
    )
    reply = forms.ChoiceField(choices=[(each.value, "") for each in Reply])
    key = forms.RegexField(r"^[0-9a-z]{8,32}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, won: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if won:
            del self.fields["weighed"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        said = any(
            str(given.get(name, "")).strip() for name in ("words", "weighed", "again")
        )
        if given.get("reply") == Reply.WORDS and not said and not self.errors:
            raise forms.ValidationError(
                _("A word is enough; “I would rather not say” is a full answer too.")
            )
        return given

    def answer(self, **when: Any) -> Answer:
        """Whoever would rather not say, or tell somebody else, hands over no words."""
        given = self.cleaned_data
        reply = Reply(given["reply"])
        words = reply is Reply.WORDS
        return Answer(
            id=given["key"],
            reply=reply,
            words=given["words"].strip() if words else "",
            weighed=given.get("weighed", "") if words else "",
            again=given["again"].strip() if words else "",
            by_link=True,
            **when,
        )
