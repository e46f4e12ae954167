"""What they want, require, or cannot do."""

from collections.abc import Iterator

from heardback.core.evidence import Kind, Proposal, Sort, Status
from heardback.reading.answers import is_filler
from heardback.reading.cues import table
from heardback.reading.patterns import View, compiled, negated
from heardback.reading.said import Said
from heardback.reading.tables.asks import Aim
from heardback.reading.tables.needs import NEEDS
from heardback.reading.tables.wants import WANTS

_NEEDS = table(*NEEDS, *WANTS)
_NOT_THEIRS = (
    r"\b(?:if|when|in case) (?:i|we) (?:need|want|wanted|needed)\b|\bwe (?:need"
    r"|want) to (?:talk"
    r"|meet|schedule|discuss)|\byou (?:need|want|have) to\b"
)
_EVASIVE = (
    r"^\W*(?:no|nope|nothing|not|i don't|hm|good|thank|hello|hi|hey|i'm|i am|we're"
    r"|it's|sure|yes|yeah|ok|okay|is"
    r"|and|that's|great|same|well|let|can|how|you|ask|maybe)\b"
)
# "When I can't pay, I help in kind" tells what happens, not what must be.
_WHENEVER = r"\b(?:when|whenever|if|in case|unless)\W+$"
# "The things we need for it are packed" states no need.
_RELATIVE = r"\b(?:the|all|any|every|each|these|those|whatever|extra)(?: [\w-]+){1,2} $"
# What is a priority is what they are after, unless it is how we are to be.
_QUALITY = (
    r"\b(?:price|cost|quality|experience|speed|secur\w+|support|reliab\w+|trust|fit"
    r"|culture|flexib\w+|that|how|whoever|who|eas[ey]\w*|simpl\w+|accura\w+|service"
    r"|communicat\w+|references?|privacy|complian\w+|fast|quick\w*|cheap\w*)\b"
)
# Terms for a trade: "I'd want two in return".
_TRADES = r"\bin (?:exchange|return)\b|\beach\W*$|\bthen\W*$"
_TOWARDS_US = (
    r"^.{0,40}\b(?:like|love|want|happy) to (?:work with|go with|hire|see (?:you|how)"
    r"|ask|know|hear|thank|invite|offer|meet|introduce|recommend|donate|give|help"
    r"|contribute"
    r"|support|take you|have you|be able|make (?:you|a donation))"
)


def found_in(said: Said) -> Iterator[Proposal]:
    """At most one: what they agree that we understood, or what they state."""
    found = _confirmed(said) or _stated(said) or _answered(said)
    if found:
        yield found


def _confirmed(said: Said) -> Proposal | None:
    """ "Exactly" to "so you need it live by March?" """
    ask = said.ask
    if ask is None or ask.aim is not Aim.RESTATED or len(said.words) > 120:
        return None
    right = compiled(
        r"^\W*(?:(?:yes|yeah|yep|well|that's|it's|oh|hm+)\W+)*(?:exactly|precisely"
        r"|correct|right"
        r"|absolutely|spot on|that's (?:it|right|correct|fair)|you got it|totally"
        r"|indeed|yes"
        r"|yeah|yep|definitely|100)\b"
    ).search(said.words)
    sure = compiled(r"\b(?:exactly|precisely|correct|right|spot on|that's it)\b|^yes\b")
    if "?" not in ask.words and not sure.search(said.words):
        return None
    if not right or compiled(r"\b(?:but|not|actually|however)\b").search(said.words):
        return None
    return said.proposal(
        Kind.NEED,
        0.75,
        {
            "text": ask.quote.strip(" ?")[:200],
            "sort": _sort_of(ask.words),
            "status": Status.CONFIRMED,
        },
    )


def _stated(said: Said) -> Proposal | None:
    if compiled(_NOT_THEIRS).search(said.words):
        return None
    if said.view is View.DIRECT and compiled(_TOWARDS_US).search(said.words):
        return None
    conditional = said.ask is not None and said.ask.aim is Aim.SUPPORT
    for cue_, match in _NEEDS.matches(said):
        if conditional and cue_.value["sort"] == Sort.CRITERION:
            # "Only if the price comes down" is the condition of their support.
            continue
        if negated(said.words, match.start()):
            continue
        sort = cue_.value["sort"]
        before = said.words[: match.start()]
        if compiled(_WHENEVER).search(before):
            continue
        traded = compiled(_TRADES).search(said.words)
        if sort == Sort.OBJECTIVE and (traded or compiled(_RELATIVE).search(before)):
            continue
        if "priorit" in match[0] and not compiled(_QUALITY).search(said.words):
            sort = str(Sort.OBJECTIVE)
        return said.proposal(
            Kind.NEED,
            cue_.confidence,
            {
                "text": said.quote[:200],
                "sort": sort,
                "status": Status.STATED,
            },
        )
    return None


def _answered(said: Said) -> Proposal | None:
    """What they say when asked what they need."""
    ask = said.ask
    if ask is None or ask.aim is not Aim.NEED or said.asks or is_filler(said.words):
        return None
    if (
        not compiled(r"\b(?:what|which)\b.*\byou").search(ask.words)
        or "?" not in ask.words
    ):
        return None
    if len(said.words.split()) < 3 or compiled(_EVASIVE).search(said.words):
        return None
    return said.proposal(
        Kind.NEED,
        0.55,
        {
            "text": said.quote[:200],
            "sort": _sort_of(ask.words),
            "status": Status.STATED,
        },
    )


def _sort_of(words: str) -> Sort:
    if compiled(r"\b(?:budget|deadline|by when|can't|cannot|no later)\b").search(words):
        return Sort.CONSTRAINT
    if compiled(r"\b(?:worr\w+|concern\w*|challenge|problem|pain)\b").search(words):
        return Sort.CONCERN
    if compiled(r"\b(?:important|matters?|criteria|must|has to)\b").search(words):
        return Sort.CRITERION
    return Sort.OBJECTIVE
