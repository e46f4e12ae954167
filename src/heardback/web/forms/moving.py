"""What many pursuits become at once."""

from django import forms

from heardback.core.pursuit import Lead
from heardback.journal.actions import Change
from heardback.journal.queries import TITLES, Stage
from heardback.web.forms.fields import WordField

AS_RECORDED = "as_recorded"
STAGES = [
    ("", "Leave the stage"),
    *((each.value, title) for each, title in TITLES.items() if each != Stage.DECIDED),
    (AS_RECORDED, "What the record says"),
]
SHELVES = [("", "Leave them there"), ("away", "Put away"), ("back", "Take back in")]


class MovingForm(forms.Form):
    """Each is left as it is unless it is chosen."""

    stage = forms.ChoiceField(label="Move to", choices=STAGES, required=False)
    lead = WordField(Lead, label="Came by", empty="Leave it", large=False)
    away = forms.ChoiceField(label="Keep", choices=SHELVES, required=False)

    def change(self) -> Change:
        given = self.cleaned_data
        stage = given["stage"]
        return Change(
            stage={"": None, AS_RECORDED: ""}.get(stage, stage and Stage(stage)),
            lead=given["lead"],
            away={"away": True, "back": False}.get(given["away"]),
        )
