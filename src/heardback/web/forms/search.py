"""What narrows a list of pursuits."""

from typing import Any

from django import forms
from django.utils.http import urlencode

from heardback.core.pursuit import Lead, Side
from heardback.journal.queries import TITLES, Order, Stage
from heardback.web.forms.fields import WordField

SHOWN = [
    ("open", "In play"),
    ("closed", "Decided"),
    ("all", "All"),
    ("away", "Put away"),
]
STAGES = [("", "Any stage"), *((stage.value, title) for stage, title in TITLES.items())]
ORDERS = [
    (Order.NEXT_STEP.value, "Next step due"),
    (Order.LAST_CONTACT.value, "Longest without contact"),
    (Order.DECIDE_BY.value, "They decide first"),
    (Order.NEWEST.value, "Newest"),
    (Order.NAME.value, "Name"),
]


FIRST = ("text", "shown", "order")


class SearchForm(forms.Form):
    """Forgiving: what makes no sense in an address counts as not said."""

    text = forms.CharField(
        label="Words, anywhere",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    side = WordField(Side, label="Kind", empty="Deals and applications", large=False)
    shown = forms.ChoiceField(label="Which", choices=SHOWN, required=False)
    stage = forms.ChoiceField(label="Stage", choices=STAGES, required=False)
    lead = WordField(Lead, label="Came by", empty="Any way", large=False)
    no_step = forms.BooleanField(label="No agreed next step", required=False)
    order = forms.ChoiceField(label="Sorted by", choices=ORDERS, required=False)
    back = forms.BooleanField(label="The other way round", required=False)
    page = forms.IntegerField(min_value=1, max_value=1_000_000, required=False)

    @property
    def first(self) -> list[forms.BoundField]:
        return [self[name] for name in FIRST]

    @property
    def others(self) -> list[forms.BoundField]:
        """What fewer people need: behind a word, on a phone above all."""
        return [self[name] for name in self.fields if name not in (*FIRST, "page")]

    @property
    def narrowed(self) -> bool:
        return any(self._given().get(field.name) for field in self.others)

    def wanted(self) -> dict[str, Any]:
        """The keywords of `queries.rows`."""
        given = self._given()
        closed = {"closed": True, "all": None}
        return {
            "text": given.get("text", ""),
            "side": given.get("side"),
            "closed": closed.get(given.get("shown", ""), False),
            "away": given.get("shown") == "away",
            "stage": Stage(given["stage"]) if given.get("stage") else None,
            "lead": given.get("lead"),
            "backwards": bool(given.get("back")),
            "no_agreed_step": bool(given.get("no_step")),
            "order": Order(given.get("order") or Order.NEXT_STEP),
            "page": given.get("page") or 1,
        }

    def address(self) -> str:
        """The query string of this search, without the page."""
        given = {
            name: "on" if value is True else str(value)
            for name, value in self._given().items()
            if value and name != "page"
        }
        return urlencode(given)

    def _given(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data
