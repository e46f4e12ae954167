"""The close in short claims, what each is tied to, and for whom."""

from collections.abc import Sequence
from typing import Any

from django import forms

from heardback.core.evidence import Evidence, Hesitation, Need
from heardback.core.pitch import Claim, Pitch, suggest
from heardback.reading.meaning import NEAR, nearness
from heardback.web.forms.fields import people
from heardback.web.words import gist

MOST_CLAIMS = 12
# A tie is shown as fact until somebody looks: it has to be nearer than in a talk.
SURELY_NEAR = NEAR + 1


class PitchForm(forms.Form):
    """One claim a line; what it rests on after a bar."""

    claims = forms.CharField(
        label="What will you say?",
        help_text="One claim a line. After a | what it rests on: a case, a figure.",
        max_length=6_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    minutes = forms.FloatField(
        label="How many minutes do you have?",
        required=False,
        min_value=0.5,
        max_value=600,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.5"}),
    )
    tied = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        entries: Sequence[Evidence],
        names: Sequence[str],
        kept: Pitch | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        claims = kept.claims if kept else ()
        self.known = {each.text: (*each.needs, *each.answers) for each in claims}
        self.entries = entries
        self.fields["person"] = people(
            names, label="For whom in the room?", empty="For everybody"
        )
        choices = [(entry.id, gist(entry)) for entry in entries]
        for at, (text, _) in enumerate(self.lines()):
            self.fields[f"tie_{at}"] = forms.MultipleChoiceField(
                label=text,
                choices=choices,
                required=False,
                initial=self._ties_of(text),
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def ties(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("tie_")]

    def lines(self) -> list[tuple[str, str]]:
        """Each claim with what it rests on."""
        typed = self.data.get("claims", "") if self.is_bound else ""
        parts = [line.partition("|") for line in typed.splitlines() if line.strip()]
        found = [(text.strip(), backing.strip()) for text, _, backing in parts]
        return found[:MOST_CLAIMS]

    def pitch(self) -> Pitch:
        claims = [
            self._claim(at, text, backing)
            for at, (text, backing) in enumerate(self.lines())
        ]
        return Pitch(
            claims=tuple(claims), minutes_given=self.cleaned_data.get("minutes")
        )

    @staticmethod
    def filled(pitch: Pitch, person: str | None) -> dict[str, Any]:
        """A kept version as it was typed."""
        lines = [
            f"{claim.text} | {claim.backing}" if claim.backing else claim.text
            for claim in pitch.claims
        ]
        return {
            "claims": "\n".join(lines),
            "minutes": pitch.minutes_given,
            "person": person or "",
        }

    def _ties_of(self, text: str) -> tuple[str, ...]:
        """As they were set by hand for these very words, else as proposed."""
        return self.known.get(text, _tied(text, self.entries))

    def _claim(self, at: int, text: str, backing: str) -> Claim:
        ids: Sequence[str] = self.cleaned_data.get(f"tie_{at}", ())
        if not self.cleaned_data.get("tied"):
            ids = self._ties_of(text)
        tied = [entry for entry in self.entries if entry.id in ids]
        return Claim(
            text=text,
            needs=tuple(e.id for e in tied if isinstance(e.statement, Need)),
            answers=tuple(e.id for e in tied if isinstance(e.statement, Hesitation)),
            backing=backing,
        )


def _tied(text: str, entries: Sequence[Evidence]) -> tuple[str, ...]:
    """By shared words or by meaning: a proposal, to be set right by hand."""
    return tuple(
        dict.fromkeys(
            (
                *suggest(text, entries),
                *suggest(text, entries, near=nearness, least=SURELY_NEAR),
            )
        )
    )
