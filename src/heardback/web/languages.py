"""The languages in which people without an account are asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from heardback.core.request import LANGUAGES

NAMES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
}

# Their English says days as the rest of the program does.
LOCALES = {"en": "en-gb"}


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Everything within is said in this language, days and numbers too."""
    with translation.override(LOCALES.get(language, language)):
        yield


def language_for(request: HttpRequest, *, asked_in: str = "en") -> str:
    """The one they clicked, else what their browser asks for, else the letter's."""
    clicked = request.GET.get("lang", "")
    if clicked in LANGUAGES:
        return clicked
    wanted = request.headers.get("Accept-Language", "")
    for code, _ in parse_accept_lang_header(wanted[:500]):
        if (short := code.split("-")[0]) in LANGUAGES:
            return short
    return asked_in if asked_in in LANGUAGES else "en"
