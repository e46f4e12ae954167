"""A text in, proposals out, each with its verbatim quote."""

from heardback.reading.reader import Reader, Rules, read
from heardback.reading.report import report

__all__ = ["Reader", "Rules", "read", "report"]
