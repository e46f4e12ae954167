"""A pursuit and its people, in one short form."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms

from heardback.core.pursuit import DecideBy, Lead, Money, Part, Person, Pursuit, Side
from heardback.core.wording import ours
from heardback.web.forms.fields import SHORT, WordField, box, day, line, tick
from heardback.web.words import choices

PEOPLE = range(1, 4)
PER = [("", "once"), ("year", "a year"), ("month", "a month"), ("day", "a day")]


class HeadForm(forms.Form):
    """Who, what, how much, from where, and when they say they will decide."""

    side = WordField(Side, label="What is it?", required=True, initial=Side.DEAL)
    organisation = forms.CharField(label="With whom?", max_length=SHORT)
    title = line("What for?", help_text="The work or the role, in a few words")
    amount = forms.DecimalField(
        label="What is it worth?",
        required=False,
        min_value=Decimal(0),
        max_digits=15,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    currency = forms.RegexField(
        r"^[A-Za-z]{3}$",
        label="Currency",
        required=False,
        initial="EUR",
        error_messages={"invalid": "Write three letters, such as EUR or USD."},
        widget=forms.TextInput(attrs={"maxlength": 3, "autocapitalize": "characters"}),
    )
    per = forms.ChoiceField(label="Paid", choices=PER, required=False)
    lead = WordField(
        Lead, label="How did it come about?", large=False, initial=Lead.UNKNOWN
    )
    decide_on = day("When will they decide?")
    said = tick("They said so", help_text="Otherwise it is what I assume.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("amount") is not None and not given.get("currency"):
            self.add_error("currency", "Say in which currency, such as EUR.")
        return given

    def head(self) -> dict[str, Any]:
        """The fields of a `Pursuit` that this form speaks of."""
        given = self.cleaned_data
        money = None
        if given["amount"] is not None:
            money = Money(
                amount=given["amount"],
                currency=given["currency"].upper(),
                per=given["per"],
            )
        by = given["decide_on"]
        return {
            "side": given["side"],
            "organisation": given["organisation"],
            "title": given["title"],
            "lead": given["lead"] or Lead.UNKNOWN,
            "value": money,
            "decide_by": DecideBy(on=by, said=given["said"]) if by else None,
        }

    @staticmethod
    def filled(pursuit: Pursuit) -> dict[str, Any]:
        money, by = pursuit.value, pursuit.decide_by
        return {
            "side": pursuit.side,
            "organisation": pursuit.organisation,
            "title": pursuit.title,
            "amount": money.amount if money else None,
            "currency": money.currency if money else "",
            "per": money.per if money else "",
            "lead": pursuit.lead,
            "decide_on": by.on if by else None,
            "said": by.said if by else False,
        }


class NewPursuitForm(HeadForm):
    """With room for the first people; more can come later."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in PEOPLE:
            self.fields[f"name_{number}"] = line(f"Person {number}")
            self.fields[f"part_{number}"] = WordField(
                Part, label="Their part", large=False, empty="not known"
            )

    @property
    def people_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"name_{each}"], self[f"part_{each}"]) for each in PEOPLE]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        names = [name for name in self._names(given) if name]
        if len(set(names)) < len(names):
            self.add_error(None, "Two people have the same name; tell them apart.")
        return given

    def pursuit(self, *, opened_on: date) -> Pursuit:
        given = self.cleaned_data
        people = tuple(
            Person(name=name, part=given[f"part_{number}"])
            for number, name in zip(PEOPLE, self._names(given), strict=True)
            if name
        )
        return Pursuit(id="", opened_on=opened_on, people=people, **self.head())

    def _names(self, given: Mapping[str, Any]) -> list[str]:
        return [given.get(f"name_{number}", "") for number in PEOPLE]


class EditPursuitForm(HeadForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
    notes = box("Notes about it, for yourself")

    def say_as(self, side: Side) -> None:
        """Somebody who applies is one person, not "us"."""
        lead = cast("forms.ChoiceField", self.fields["lead"])
        lead.choices = [(word, ours(text, side)) for word, text in choices(Lead)]

    def head(self) -> dict[str, Any]:
        return {**super().head(), "notes": self.cleaned_data["notes"]}

    @staticmethod
    def filled(pursuit: Pursuit) -> dict[str, Any]:
        return {**HeadForm.filled(pursuit), "notes": pursuit.notes}


class PersonForm(forms.Form):
    name = forms.CharField(label="Name", max_length=200)
    part = WordField(Part, label="Their part in the decision", empty="Not known")
    role = line("Their role there")
    email = forms.EmailField(label="E-mail", required=False, max_length=SHORT)
    active = forms.BooleanField(label="Still involved", required=False, initial=True)

    def person(self) -> Person:
        given = self.cleaned_data
        return Person(
            name=given["name"],
            part=given["part"],
            role=given["role"],
            email=given["email"],
            active=given["active"],
        )

    @staticmethod
    def filled(person: Person) -> dict[str, Any]:
        return {
            "name": person.name,
            "part": person.part or "",
            "role": person.role,
            "email": person.email,
            "active": person.active,
        }
