"""Fields that speak the codebook's words."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, cast

from django import forms

from heardback.core.pursuit import Side
from heardback.core.wording import ours
from heardback.web.words import choices

SHORT = 300
LONG = 20_000
TENTHS = [(str(tenth), str(tenth)) for tenth in range(11)]


class TextField(forms.CharField):
    """Line ends as the record keeps them; browsers send two signs for each."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class WordField[Word: StrEnum](forms.TypedChoiceField):
    """One word of a closed set, or None; shown as large answers unless many."""

    def __init__(
        self,
        words: type[Word],
        *,
        label: str,
        empty: str | None = None,
        large: bool = True,
        offered: Iterable[Word] | None = None,
        required: bool = False,
        **more: Any,
    ) -> None:
        options = choices(words)
        if offered is not None:
            kept = set(offered)
            options = [(value, text) for value, text in options if words(value) in kept]
        if empty is not None:
            options.insert(0, ("", empty))
        super().__init__(
            choices=options,
            coerce=words,
            empty_value=None,
            label=label,
            required=required,
            widget=forms.RadioSelect if large else forms.Select,
            **more,
        )


def say_as[Form: forms.Form](form: Form, side: Side) -> Form:
    """Somebody who applies is one person, not "us"; "both of us" are two."""
    for field in form.fields.values():
        field.label = ours(str(field.label or ""), side)
        if isinstance(field, WordField):
            field.choices = [
                (value, text if "both" in text else ours(text, side))
                for value, text in cast("list[tuple[str, str]]", field.choices)
            ]
    return form


def line(label: str, *, help_text: str = "", theirs: bool = False) -> forms.CharField:
    """One line of text."""
    return _text(label, help_text, SHORT, forms.TextInput(attrs=_face(theirs=theirs)))


def box(
    label: str, *, help_text: str = "", theirs: bool = False, rows: int = 3
) -> forms.CharField:
    """A few lines of text."""
    widget = forms.Textarea(attrs={"rows": rows, **_face(theirs=theirs)})
    return _text(label, help_text, LONG, widget)


def day(label: str, *, help_text: str = "", required: bool = False) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(
        label=label, help_text=help_text, required=required, widget=widget
    )


def tick(label: str, *, help_text: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=help_text, required=False)


def tenths(label: str, *, help_text: str = "") -> forms.TypedChoiceField:
    """A chance of one's own, from 0 to 10, or None."""
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=TENTHS,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


def people(
    names: Iterable[str], *, label: str, empty: str = "Nobody in particular"
) -> forms.ChoiceField:
    """One of the people of a pursuit, or none; people are names there."""
    return forms.ChoiceField(
        label=label,
        choices=[("", empty), *((name, name) for name in names)],
        required=False,
    )


def _text(
    label: str, help_text: str, most: int, widget: forms.Widget
) -> forms.CharField:
    return TextField(
        label=label,
        help_text=help_text,
        max_length=most,
        required=False,
        widget=widget,
    )


def _face(*, theirs: bool) -> dict[str, str]:
    return {"class": "theirs"} if theirs else {}
