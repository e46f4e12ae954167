"""The one place that talks to a language model, off until somebody names one."""

from heardback.llm.confidential import confidential_words
from heardback.llm.merging import merged, placed
from heardback.llm.place import Place
from heardback.llm.reader import SecondReader
from heardback.llm.records import Dropped, Estimate, Findings, Reason, Sent
from heardback.llm.retries import Keep
from heardback.llm.settings import Settings, settings_from_environment
from heardback.llm.trouble import NoAnswer, Stopped
from heardback.llm.wording import Rewording, Worded

__all__ = [
    "Dropped",
    "Estimate",
    "Findings",
    "Keep",
    "NoAnswer",
    "Place",
    "Reason",
    "Rewording",
    "SecondReader",
    "Sent",
    "Settings",
    "Stopped",
    "Worded",
    "confidential_words",
    "merged",
    "placed",
    "second_reader_from_environment",
    "settings_from_environment",
]


def second_reader_from_environment(*, keep: Keep | None = None) -> SecondReader | None:
    """The reader that HEARDBACK_LLM_URL names; None, and nothing sent, without one."""
    settings = settings_from_environment()
    return SecondReader(settings, keep=keep) if settings else None
