"""A request for a debrief, and what came back of it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms

from heardback.core.debrief import Answer, Debrief, Reply, Through, Wording
from heardback.core.likelihoods import REASONS, label
from heardback.core.request import LINK
from heardback.journal.queries import HelperRow
from heardback.web.forms.fields import TextField, WordField, box, day, line
from heardback.web.languages import NAMES

LARGEST_MAIL = 1024 * 1024


class RequestForm(forms.Form):
    wording = WordField(Wording, label="What do you ask for?", required=True)
    through = WordField(Through, label="Who asks?", required=True)
    language = forms.ChoiceField(
        label="In which language?", choices=list(NAMES.items())
    )
    helper = line(
        "Who asks for you?",
        help_text="Somebody neutral: a coach, a mentor, whoever introduced you.",
    )
    link = forms.BooleanField(
        label="With a short answer page", required=False, initial=False
    )
    text = box(
        "The request",
        rows=14,
        help_text="Change it until it sounds like you. Nothing of your record is in it "
        "but their name.",
    )

    def __init__(
        self,
        *args: Any,
        helpers: Iterable[HelperRow],
        mails: bool,
        links: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = [each for each in Through if mails or each is not Through.PROGRAM]
        self.fields["through"] = WordField(
            Through, label="Who asks?", required=True, offered=offered
        )
        helpers = tuple(helpers)
        if helpers:
            self.fields["helper_id"] = forms.ChoiceField(
                label="Or a helper of yours here",
                choices=[("", "Nobody"), *((one.user_id, one.name) for one in helpers)],
                required=False,
            )
        if not links:
            del self.fields["link"]
        self.order_fields(
            ["wording", "through", "helper", "helper_id", "language", "link", "text"]
        )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("text", "").strip() and "text" not in self.errors:
            self.add_error("text", "A request needs a word.")
        named = given.get("helper") or given.get("helper_id")
        if given.get("through") is Through.HELPER and not named:
            self.add_error("helper", "Say who asks for you.")
        return given

    def debrief(
        self, known_as: str, person: str | None, *, names: dict[str, str], now: datetime
    ) -> Debrief:
        given = self.cleaned_data
        text = given["text"]
        if not given.get("link"):
            # The sentence that introduces the link goes with it.
            parts = (each for each in text.split("\n\n") if LINK not in each)
            text = "\n\n".join(parts)
        helped = given["through"] is Through.HELPER
        helper = names.get(given.get("helper_id", ""), "") or given["helper"]
        return Debrief(
            id=known_as,
            drafted_at=now,
            person=person,
            wording=given["wording"],
            through=given["through"],
            helper=helper if helped else "",
            language=given["language"],
            text=text,
        )


class ReplyForm(forms.Form):
    """What they answered by an ordinary reply, pasted or as a mail."""

    words = box("What did they answer? In their words", theirs=True, rows=5)
    file = forms.FileField(
        label="Or their mail as a file (.eml)",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".eml,.txt,message/rfc822"}),
    )
    weighed = forms.ChoiceField(
        label="Did they name what weighed most?",
        choices=[("", "No"), *((each, label(each)) for each in REASONS)],
        required=False,
    )
    again = line("Did they say when you may come back?")
    declined = forms.BooleanField(
        label="They would rather not say", required=False, initial=False
    )
    on = day("When did they answer?", required=True)
    key = forms.RegexField(r"^[0-9a-z]{8,32}$", widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        said = any(given.get(name) for name in ("words", "file", "weighed", "again"))
        if not said and not given.get("declined") and not self.errors:
            self.add_error("words", "Write what they said, or that they would not say.")
        file = given.get("file")
        if file is not None and file.size > LARGEST_MAIL:
            self.add_error("file", "That is too large for a mail; paste the answer.")
        return given

    def answer(self, words: str, *, now: datetime) -> Answer:
        given = self.cleaned_data
        declined = given["declined"] and not words.strip()
        on: date = given["on"]
        return Answer(
            id=given["key"],
            on=on,
            recorded_at=now,
            reply=Reply.DECLINED if declined else Reply.WORDS,
            words=words.strip(),
            weighed="" if declined else given["weighed"],
            again=given["again"],
        )


class LinkForm(forms.Form):
    """How the answer page is signed, and who may be told instead."""

    asker = TextField(label="How you sign the page", max_length=200)
    coach = line("Somebody they could tell instead", help_text="Your coach or mentor.")
    coach_reach = line("How they reach that person")
