"""Questions worded to learn, never to push, read from `wording.toml`."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from heardback.core.evidence import About, Aspect, NextStep, State
from heardback.core.pursuit import Person, Side

QUOTE_LENGTH = 140
# An application is one person's.
ALONE = {"us": "me", "we": "I", "ours": "mine", "our": "my", "We": "I", "Ours": "Mine"}
# A condition cut from a transcript begins with the word that makes it one.
CONJUNCTIONS = (
    "as long as ",
    "assuming ",
    "conditional on ",
    "depending on ",
    "depends on ",
    "if ",
    "on condition ",
    "on the condition ",
    "once ",
    "only if ",
    "only when ",
    "provided ",
    "providing ",
    "so long as ",
    "subject to ",
    "unless ",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question, and what to say when the answer stays vague."""

    text: str
    follow_up: str = ""


def curious(
    about: About,
    side: Side,
    quote: str = "",
    *,
    state: State = State.HEARD,
    cause: str = "",
) -> str:
    """The question that opens a doubt instead of answering it.

    Give `quote` only to the person whose words they are; without it the question
    names the subject and nobody. Once the doubt is understood, `cause` is read back
    and we ask what would settle it.

    >>> curious(About.PRICE, Side.DEAL, "that is high for us")
    'You said “that is high for us”. What are you comparing it with?'
    >>> curious(About.TIMING, Side.APPLICATION)
    'I wondered how my start date looks from your side. \
What is waiting on the person who starts?'
    """
    doubts = _table()["doubt"]
    if state not in (State.HEARD, State.ASKED):
        return _settle(side, quote=quote, cause=cause)
    question: str = doubts[side][state][about]
    opening: str = doubts["opening"] if quote else doubts[side]["sensed"][about]
    return f"{opening.format(quote=shortened(quote))} {question}"


def support_ask(person: Person | None, side: Side, *, to: str = "") -> Ask:
    """Whether this person backs us, asked straight; `to` is who decides, if known.

    >>> from heardback.core.pursuit import Part
    >>> tom = Person(name="Tom", part=Part.RECOMMENDS)
    >>> support_ask(tom, Side.DEAL, to="Mara").text
    'Will you recommend us to Mara?'
    """
    table = _table()["support"]
    part = person.part if person and person.part else "unknown"
    text: str = table[side][part]
    return Ask(
        text=text.format(name=to or table["to"][side]),
        follow_up=table["follow_up"][side],
    )


def proviso(condition: str) -> str:
    """What a "yes, if …" hangs on, as a clause, whichever way it was written down.

    >>> proviso("legal is fine with it")
    'if legal is fine with it'
    >>> proviso("if the panel goes well")
    'if the panel goes well'
    """
    joined = condition.casefold().startswith(CONJUNCTIONS)
    return condition if joined or not condition else f"if {condition}"


def process_ask(aspect: Aspect, side: Side) -> str:
    """What we do not yet know about how they will decide.

    >>> process_ask(Aspect.DATES, Side.APPLICATION)
    'By when would you like to have someone chosen?'
    """
    return str(_table()["process"][side][aspect])


def about_label(about: About) -> str:
    """What a doubt is about, as a noun phrase: "the price"."""
    return str(_table()["label"]["about"][about])


def aspect_label(aspect: Aspect) -> str:
    """The aspect as a noun phrase: "when they decide"."""
    return str(_table()["label"]["aspect"][aspect])


def need_ask(side: Side, words: str = "") -> str:
    """Have a need confirmed in their words; without `words`, an open question.

    >>> need_ask(Side.DEAL, "no launch may slip again.")
    'I understood that this matters to you: no launch may slip again. \
Did I get that right?'
    """
    table = _table()["need"][side]
    if not words.strip():
        return str(table["open"])
    return str(table["confirm"]).format(words=shortened(words))


def step_ask(side: Side, step: NextStep | None = None) -> str:
    """Agree the next step, or confirm the one we have in mind.

    >>> step_ask(Side.DEAL, NextStep(text="a call with Mara"))
    'Are we agreed on the next step: a call with Mara? By when?'
    """
    table = _table()["step"][side]
    if step is None or not step.text.strip():
        return str(table["none"])
    if step.due_on is None and not step.due:
        return str(table["date"]).format(step=shortened(step.text))
    words = shortened(step.text)
    due = step.due or (f"by {day_words(step.due_on)}" if step.due_on else "")
    if due and due.casefold() not in words.casefold():
        words = f"{words}, {due}"
    return str(table["confirm"]).format(step=words)


def alternative_ask(side: Side) -> str:
    """What else they could choose, asked without fishing for gossip.

    >>> alternative_ask(Side.DEAL)
    'What else are you considering, an AI tool or doing it yourselves included?'
    """
    return str(_table()["alternative"][side])


def card_heading(section: str) -> str:
    return str(_table()["card"][section])


def recap_words(side: Side) -> dict[str, str]:
    """The sentences of a recap, with {day}, {step}, {how} and {ask} to fill in."""
    words: dict[str, str] = _table()["recap"][side]
    return words


def ours(words: str, side: Side) -> str:
    """Words about us, as somebody who applies says them.

    >>> ours("will they recommend us", Side.APPLICATION)
    'will they recommend me'
    """
    if side is Side.DEAL:
        return words
    for word, own in ALONE.items():
        words = re.sub(rf"\b{word}\b", own, words)
    return words


def mood_words(mood: str) -> str:
    """What is said before a question, by how freely they spoke last."""
    return str(_table()["mood"][mood])


def nudge_words(side: Side) -> dict[str, str]:
    """The sentences of a nudge, with {what}, {name} and {step} to fill in."""
    words: dict[str, str] = _table()["nudge"][side]
    return words


def day_words(on: date) -> str:
    """A day as one says it: "18 September"."""
    return f"{on.day} {on:%B}"


def shortened(words: str, *, most: int = QUOTE_LENGTH) -> str:
    """One line without a closing full stop, cut between words at `most` characters.

    >>> shortened("  We can't have\\nanother slip. ")
    "We can't have another slip"
    """
    line = " ".join(words.split()).rstrip(".").strip('“”"')
    if len(line) <= most:
        return line
    return line[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _settle(side: Side, *, quote: str, cause: str) -> str:
    doubts = _table()["doubt"]
    question: str = doubts["understood"][side]
    if cause.strip():
        opening: str = doubts["understood"]["opening"]
        return f"{opening.format(cause=shortened(cause))} {question}"
    if quote:
        return f"{doubts['opening'].format(quote=shortened(quote))} {question}"
    return question


@cache
def _table() -> dict[str, Any]:
    text = files("heardback.core").joinpath("wording.toml").read_text("utf-8")
    return tomllib.loads(text)
