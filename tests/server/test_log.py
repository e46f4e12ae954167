"""No log line lets anybody in."""

import logging

import pytest

from heardback.server.log import HideLinks, configuration


@pytest.mark.parametrize(
    ("message", "arguments"),
    [
        ("Not Found: %s", ("/sign-in/hush/",)),
        ('%s - "%s %s HTTP/%s" %d', ("1.2.3.4", "GET", "/sign-in/hush/", "1.1", 302)),
        ("GET /sign-in/hush?next=/ 302", ()),
        ("Internal Server Error: %s", ("/d/hush/",)),
        ("Not Found: %s", ("/coach/hush/live/",)),
    ],
)
def test_the_token_is_left_out(message: str, arguments: tuple[object, ...]) -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, message, arguments, None)

    assert HideLinks().filter(record)

    assert "hush" not in record.getMessage()
    assert "/..." in record.getMessage()


def test_other_lines_stay_as_they_are() -> None:
    record = logging.LogRecord("x", logging.INFO, "x", 1, "at %s", ("/help/",), None)

    HideLinks().filter(record)

    assert record.getMessage() == "at /help/"


def test_every_handler_hides_links() -> None:
    handlers = configuration(access=True)["handlers"]

    assert isinstance(handlers, dict)
    assert all("hide_links" in each["filters"] for each in handlers.values())
