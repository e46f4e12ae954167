"""What is said in five languages: nothing missing, and compiled as it is written."""

import gettext
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from django.test import RequestFactory
from django.utils import translation

from heardback.core.request import LANGUAGES
from heardback.web.languages import NAMES, language_for

WEB = Path(str(files("heardback.web")))
TRANSLATED = [language for language in LANGUAGES if language != "en"]
MARKED = re.compile(r'(?:_|gettext_noop)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
IN_TEMPLATE = re.compile(r'{% translate "([^"]*)" %}')
BLOCK = re.compile(
    r"{% blocktranslate[^%]*%}(.*?)(?:{% plural %}(.*?))?{% endblocktranslate %}", re.S
)
ENTRY = re.compile(
    r'^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)(?:msgid_plural ((?:"(?:[^"\\]|\\.)*"\n)+))?'
    r'((?:msgstr(?:\[\d\])? (?:"(?:[^"\\]|\\.)*"\n?)+)+)',
    re.M,
)
TOLD = re.compile(r'msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\n?)+)')
HOLE = re.compile(r"%\(\w+\)s")


def spoken() -> Iterator[str]:
    """Every text that the answer page says."""
    for path in (WEB / "forms/answer.py", WEB / "views/answer.py"):
        for found in MARKED.findall(path.read_text()):
            yield unquoted(found)
    for path in sorted((WEB / "templates/web/answer").glob("*.html")):
        text = path.read_text()
        yield from IN_TEMPLATE.findall(text)
        for one, many in BLOCK.findall(text):
            for each in filter(None, (one, many)):
                yield re.sub(r"{{ (\w+) }}", r"%(\1)s", each)


def unquoted(text: str) -> str:
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return "".join(parts).replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def written(language: str) -> dict[str, list[str]]:
    """The source of a language: each text and what is said for it, plurals too."""
    text = (WEB / f"locale/{language}/LC_MESSAGES/django.po").read_text()
    found: dict[str, list[str]] = {}
    for one, many, told in ENTRY.findall(text):
        for each in filter(None, (one, many)):
            found[unquoted(each)] = [unquoted(said) for said in TOLD.findall(told)]
    return found


def test_there_are_five() -> None:
    assert tuple(NAMES) == LANGUAGES
    assert len(LANGUAGES) == 5
    assert len(set(spoken())) > 40


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_is_said_and_nothing_else(language: str) -> None:
    assert written(language).keys() - {""} == set(spoken())
    assert all(all(said) for said in written(language).values())


@pytest.mark.parametrize("language", TRANSLATED)
def test_names_and_numbers_stand_in_every_language(language: str) -> None:
    for text, said in written(language).items():
        for each in said if text else ():
            assert set(HOLE.findall(each)) == set(HOLE.findall(text)), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    with (WEB / f"locale/{language}/LC_MESSAGES/django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    catalog: dict[object, str] = compiled._catalog  # type: ignore[attr-defined]

    known = {said for text, each in written(language).items() if text for said in each}
    assert {said for key, said in catalog.items() if key != ""} == known


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("de-AT,de;q=0.9", "de"),
        ("nl,fr;q=0.5", "fr"),
        ("pt-BR", "pt"),
        ("nl", "es"),
        ("", "es"),
        ("*", "es"),
        (";;;,=", "es"),
        ("x" * 5_000, "es"),
    ],
)
def test_the_browser_chooses_and_else_the_letter(wanted: str, language: str) -> None:
    request = RequestFactory().get("/", headers={"Accept-Language": wanted})

    assert language_for(request, asked_in="es") == language


def test_a_click_goes_before_the_browser() -> None:
    request = RequestFactory().get("/?lang=fr", headers={"Accept-Language": "de"})

    assert language_for(request) == "fr"
    assert language_for(RequestFactory().get("/?lang=../etc")) == "en"


def test_the_pages_of_the_owner_stay_in_one_language() -> None:
    # Only the answer page is said in others; half a page in German helps nobody.
    assert translation.get_language() == "en-gb"
