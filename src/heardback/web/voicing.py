"""Other words for what the counterpart decided to say, by a language model."""

from heardback.core.counterpart import Reply, State
from heardback.core.errors import HeardbackError
from heardback.llm import Rewording, settings_from_environment
from heardback.reading import read_answer

WISH = (
    "as somebody would say it aloud in a meeting; same meaning, no more than is there"
)
# How sure one must be that an answer still means what it meant.
SAME = 0.5
_CLEAR = {"enthusiastic": "yes", "yes": "yes", "no": "no"}


def model() -> str:
    """Where a language model is, if one was named; the empty string if none."""
    settings = settings_from_environment()
    return settings.place.address if settings else ""


def worded(state: State, reply: Reply) -> str:
    """The reply in other words; "" where it stays as it is.

    What comes from the record must come out as it went in, and an answer to "will you
    recommend us?" must still be read as the same answer.
    """
    settings = settings_from_environment()
    if settings is None or reply.ended:
        return ""
    facts = [
        words
        for words in (*_record(state), *reply.invented)
        if words.casefold() in reply.text.casefold()
    ]
    try:
        found = Rewording(settings).reword(reply.text, names=facts, wish=WISH)
    except HeardbackError:
        return ""
    if not found.reworded or not says_the_same(reply, found.text):
        return ""
    kept = found.text.casefold()
    return found.text if all(each.casefold() in kept for each in facts) else ""


def says_the_same(reply: Reply, text: str) -> bool:
    """As the reader hears it: the same support; no question where there was none."""
    if reply.support is not None and (meant := _CLEAR.get(reply.support)):
        chances = read_answer("Will you be recommending us?", text)
        agreed = chances["yes"] + chances["probably_yes"]
        against = chances["no"] + chances["probably_no"]
        return (agreed if meant == "yes" else against) > SAME
    return ("?" in reply.text) == ("?" in text)


def _record(state: State) -> list[str]:
    return [
        *(doubt.words for doubt in state.doubts),
        *(doubt.cause for doubt in state.doubts if doubt.revealed),
        *(want.words for want in state.wanted),
        *state.process,
    ]
