"""How it ended, kindly asked."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from heardback.core.decision import Decision, Instead, Outcome
from heardback.web.forms.fields import WordField, box, day, line, people, tenths


class DecisionForm(forms.Form):
    outcome = WordField(Outcome, label="How did it end?", required=True)
    decided_on = day("When?", required=True)
    instead = WordField(
        Instead, label="What did they choose instead?", empty="Does not apply"
    )
    instead_who = line("Which one, if you know?")
    their_words = box(
        "What did they say? In their words",
        help_text="Exactly as they said or wrote it, however short.",
        theirs=True,
    )
    my_belief = box(
        "And what do you believe?",
        help_text="Your own view. It stays apart from theirs, and it stays yours.",
    )
    sure = tenths("How sure are you of that?")
    come_back_on = day(
        "When is it worth asking again?",
        help_text="A choice of AI, of their own people or of nobody can reverse; "
        "half a year is a usual wait.",
    )
    again = forms.BooleanField(
        label="Put this in place of what is on record", required=False, initial=False
    )

    def __init__(
        self, *args: Any, names: Iterable[str], decided: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said_by"] = people(names, label="Who said so?", empty="Not known")
        if not decided:
            del self.fields["again"]
        self.order_fields(
            [
                "outcome",
                "decided_on",
                "instead",
                "instead_who",
                "their_words",
                "said_by",
            ]
        )

    def decision(self, *, recorded_at: datetime) -> Decision:
        given = self.cleaned_data
        return Decision(
            outcome=given["outcome"],
            decided_on=given["decided_on"],
            recorded_at=recorded_at,
            instead=given["instead"],
            instead_who=given["instead_who"],
            their_words=given["their_words"],
            said_by=given["said_by"] or None,
            my_belief=given["my_belief"],
            sure=given["sure"],
            come_back_on=given["come_back_on"],
        )
