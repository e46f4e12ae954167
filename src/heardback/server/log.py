"""What logs may say: never a link that signs somebody in, or lets them answer."""

import logging
import re

SECRET = re.compile(r"(/(?:sign-in|d|coach)/)[^/\s\"']+")


class HideLinks(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if SECRET.search(message):
            record.msg, record.args = SECRET.sub(r"\1...", message), ()
        return True


def configuration(*, access: bool) -> dict[str, object]:
    """For `logging.config`; uvicorn's lines of requests only when asked for."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"hide_links": {"()": "heardback.server.log.HideLinks"}},
        "formatters": {
            "plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "plain",
                "filters": ["hide_links"],
            }
        },
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "django": {"level": "WARNING"},
            # What is not there is told to who asked.
            "django.request": {"level": "ERROR"},
            "uvicorn.access": {"level": "INFO" if access else "WARNING"},
            # A stranger's wrong Host header is their trouble, not ours to log.
            "django.security.DisallowedHost": {"level": "CRITICAL"},
        },
    }
