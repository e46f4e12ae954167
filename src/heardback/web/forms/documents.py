"""A text that comes in, and the little that only its reader can know about it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from django import forms

from heardback.core.pursuit import Meeting, Pursuit, Side
from heardback.core.reading import NOT_AGREED
from heardback.core.talk import Voice
from heardback.core.which_side import side_of
from heardback.web.forms.fields import WordField, day, line
from heardback.web.taking import named_in
from heardback.web.uploads import LARGEST
from heardback.web.words import label

LONGEST = 2_000_000
MOST_ALIKE = 12
FILES = (
    ".txt,.md,.vtt,.srt,.sbv,.docx,.zip,.eml,.mbox,text/plain,text/markdown,"
    "message/rfc822,.m4a,.mp3,.wav,.ogg,.opus,.flac,audio/*"
)
VOICES = [
    (Voice.NOTES.value, "My notes"),
    (Voice.THEM.value, "Their words"),
    (Voice.US.value, "My own words to them"),
]


def new_key() -> str:
    return uuid4().hex


class TextForm(forms.Form):
    """Something to read: pasted, or as a file."""

    text = forms.CharField(
        label="Paste or type it",
        required=False,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    file = forms.FileField(
        label="Or choose a file",
        required=False,
        allow_empty_file=True,
        help_text=(
            "Notes, a transcript, a chat or a mail: "
            ".txt .md .docx .vtt .srt .sbv .eml .mbox, "
            "or a voice memo: .m4a .mp3 .wav .ogg"
        ),
        widget=forms.FileInput(attrs={"accept": FILES}),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        file = given.get("file")
        if file is not None and file.size > LARGEST:
            self.add_error("file", "That is more than 25 megabytes: cut it in two.")
        empty = file is None and not given.get("text", "").strip()
        if empty and not self.tapping and "text" not in self.errors:
            self.add_error("text", "Paste something, or choose a file.")
        return given

    @property
    def tapping(self) -> bool:
        return False

    def source(self) -> tuple[str, bytes]:
        """The name and the bytes; a file goes before what was typed."""
        file = self.cleaned_data.get("file")
        if file is not None:
            return file.name, file.read()
        return "", self.cleaned_data["text"].replace("\r\n", "\n").encode()


class DocumentForm(TextForm):
    voice = forms.ChoiceField(
        label="Whose words are they?",
        help_text="For a text that does not say who speaks.",
        choices=VOICES,
        initial=Voice.NOTES.value,
        required=False,
        widget=forms.RadioSelect,
    )
    meeting = forms.ChoiceField(label="From which meeting?", required=False)
    on = day("Or from which day?")

    def __init__(
        self, *args: Any, meetings: Iterable[Meeting] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [  # type: ignore[attr-defined]
            ("", "None in particular"),
            *((each.id, _called(each)) for each in meetings),
        ]


class AboutForm(TextForm):
    """The first screen: your last meeting, and with whom it was."""

    pursuit = forms.ChoiceField(label="With whom was it?", required=False)
    organisation = line("Or somebody new? The name is enough")
    side = WordField(Side, label="If new: what is it?")
    # Sent twice it opens one pursuit; the script that keeps what is typed keeps it too.
    key = forms.CharField(
        required=False, max_length=64, initial=new_key, widget=forms.HiddenInput
    )

    def __init__(
        self, *args: Any, pursuits: Sequence[tuple[str, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = "How did your last meeting go?"
        self.fields["pursuit"].choices = [  # type: ignore[attr-defined]
            ("", "Choose …"),
            *pursuits,
        ]
        if not pursuits:
            self.fields["organisation"].label = "With whom? The name is enough"
            self.fields["side"].label = "What is it?"

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not (given.get("pursuit") or given.get("organisation")):
            # Nobody is asked twice for what the first line of a note says.
            given["organisation"] = named_in(given.get("text", ""))
        if not (given.get("pursuit") or given.get("organisation")):
            name = "pursuit" if self.fields["pursuit"].choices[1:] else "organisation"  # type: ignore[attr-defined]
            self.add_error(name, "Say with whom, or name somebody new.")
        return given

    def side_meant(self) -> Side:
        """As chosen, else as the text itself tells."""
        chosen: Side | None = self.cleaned_data["side"]
        return chosen or side_of(self.cleaned_data.get("text", ""))

    @property
    def tapping(self) -> bool:
        """Four taps instead of a text: only whom it is about matters."""
        return self.data.get("go") == "taps"


class WhoIsUsForm(forms.Form):
    """Asked once the text is known: who speaks in it for us, and may it be kept?"""

    us = forms.MultipleChoiceField(
        label="Which of them is us?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=(
            "Our own words are never evidence of what they think. "
            "If all of it is theirs, choose nobody."
        ),
    )
    agreed = forms.ChoiceField(
        label="Did all who were there agree to this being kept?",
        choices=[("yes", "Yes, all of them"), ("no", "No, or I am not sure")],
        widget=forms.RadioSelect,
    )

    def __init__(
        self,
        *args: Any,
        speakers: Iterable[str],
        likely: Mapping[str, str],
        recorded: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.likely = tuple(likely.items())[:MOST_ALIKE]
        self.fields["us"].choices = [(name, name) for name in speakers]  # type: ignore[attr-defined]
        for number, (speaker, person) in enumerate(self.likely):
            self.fields[f"who-{number}"] = _who(speaker, person)
        if recorded:
            self.order_fields(["us", *self.alike, "agreed"])
        else:
            del self.fields["agreed"]

    def say_as(self, side: Side) -> None:
        """Somebody who applies is one person, and asked as one."""
        if side is Side.APPLICATION:
            self.fields["us"].label = "Which of them are you?"
            self.fields["us"].help_text = (
                "Your own words are never evidence of what they think. "
                "If all of it is theirs, choose nobody."
            )

    @property
    def alike(self) -> list[str]:
        return [f"who-{number}" for number, _ in enumerate(self.likely)]

    def people(self) -> list[forms.BoundField]:
        """The questions who a speaker is."""
        return [self[name] for name in self.alike]

    def names(self) -> dict[str, str]:
        """Whom each of these speakers is, as the user said; call it when valid."""
        ours = self.cleaned_data["us"]
        return {
            speaker: self.cleaned_data[field] or speaker
            for field, (speaker, _) in zip(self.alike, self.likely, strict=True)
            if speaker not in ours
        }

    def clean_agreed(self) -> str:
        answer = str(self.cleaned_data["agreed"])
        if answer != "yes":
            raise forms.ValidationError(NOT_AGREED)
        return answer


class WhoseVoicesForm(forms.Form):
    """Asked once of a recording, before it is kept."""

    voices = forms.ChoiceField(
        label="Whose voices are in it?",
        choices=[
            ("own", "Only my own"),
            ("agreed", "Others too, and all of them agreed"),
            ("no", "Others too, and not all agreed, or I am not sure"),
        ],
        widget=forms.RadioSelect,
        help_text="Voices are not told apart, and none is remembered.",
    )

    def clean_voices(self) -> str:
        answer = str(self.cleaned_data["voices"])
        if answer == "no":
            raise forms.ValidationError(NOT_AGREED)
        return answer


def _who(speaker: str, person: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=f"Who is “{speaker}”?",
        choices=[(person, person), ("", "Somebody else")],
        initial=person,
        required=False,
        widget=forms.RadioSelect,
    )


def meetings_of(pursuit: Pursuit) -> list[Meeting]:
    return sorted(pursuit.meetings, key=lambda each: each.on, reverse=True)


def _called(meeting: Meeting) -> str:
    return (
        f"{meeting.on.day} {meeting.on:%B %Y}: {meeting.title or label(meeting.medium)}"
    )
