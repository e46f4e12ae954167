"""What a browser would send back of a form, read from the page it got."""

from html.parser import HTMLParser
from typing import Protocol


class _Fields(HTMLParser):
    """The fields of every form of a page, the last of a name winning."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, object] = {}
        self.area: str | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name")
        if tag == "input" and name:
            self._input(name, given)
        elif tag == "textarea" and name:
            self.area, self.values[name] = name, ""
        elif tag == "select" and name:
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.values[self.select] = given.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data: str) -> None:
        if self.area:
            kept = self.values[self.area]
            # The line break right after the tag belongs to the page.
            text = data[1:] if kept == "" and data.startswith("\n") else data
            self.values[self.area] = f"{kept}{text}"

    def _input(self, name: str, given: dict[str, str | None]) -> None:
        if given.get("type") in ("file", "submit"):
            return
        value = given.get("value") or ""
        if given.get("type") == "checkbox" and value != "on":
            if "checked" in given:
                several = self.values.setdefault(name, [])
                assert isinstance(several, list)
                several.append(value)
            return
        if given.get("type") in ("radio", "checkbox") and "checked" not in given:
            return
        self.values[name] = value


class Answer(Protocol):
    @property
    def content(self) -> bytes: ...


def typed(answer: Answer) -> dict[str, object]:
    """The fields as they stand on the page, ready to be changed and sent."""
    fields = _Fields()
    fields.feed(answer.content.decode())
    fields.close()
    return fields.values
