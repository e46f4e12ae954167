"""Their doubts about choosing us or deciding at all, by what they are about."""

from collections.abc import Iterator

from heardback.core.evidence import About, Kind, Mode, Proposal
from heardback.reading.answers import sums_up
from heardback.reading.cues import Cue, table
from heardback.reading.patterns import View, compiled, negated
from heardback.reading.said import Said
from heardback.reading.tables.asks import Aim
from heardback.reading.tables.belief import BELIEF
from heardback.reading.tables.elsewhere import ELSEWHERE
from heardback.reading.tables.price import AMOUNT, PRICE
from heardback.reading.tables.trust import TRUST
from heardback.reading.tables.whether import WHETHER
from heardback.reading.tables.whom import WHOM

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)

_DOUBTS = table(*PRICE, *WHETHER, *TRUST, *WHOM, *BELIEF, *ELSEWHERE)

# A doubt that names its kind: "my worry is the price".
_KINDS: tuple[tuple[About, str], ...] = (
    (About.PRICE, rf"\b{AMOUNT}\b|\bexpensive\b|\bmoney\b"),
    (
        About.TIMING,
        r"\b(?:time ?line|deadline|timing|in time|delay|how long|schedule)\b",
    ),
    (About.ALTERNATIVE, r"\b(?:ai|chatgpt|in-house|ourselves|competitors?)\b"),
    (About.FIT, r"\b(?:experience|fit|size|small|capacity|skills?|team)\b"),
    (
        About.TRUST,
        r"\b(?:risk|quality|references?|trust|reliab\w+|security|deliver\w*)\b",
    ),
    (About.AUTHORITY, r"\b(?:board|boss|cfo|legal|procurement|approv\w+)\b"),
)
_TERMS = (
    r"\b(?:how about|what about|what if|could (?:you|i|we) (?:do|have|get|take|offer"
    r"|go|live)"
    r"|can (?:you|i|we) (?:do|have|get|take|go)|would you (?:do|take|agree|be|accept)"
    r"|let's (?:say|do)"
    r"|(?:i|we)(?:'d| would)(?: \w+)? (?:want|need|prefer|rather|like|take|pay"
    r"|propose)|i(?:'ll| will)"
    r" (?:take|give|do)|(?:i|we) (?:can|could) (?:only )?(?:do|give|offer|pay|go)"
    r"|i (?:propose|suggest"
    r"|want|need)|if you (?:give|let|do|allow|can)|you (?:can )?(?:get|have|take|keep)"
    r"|give me|what do (?:i|we) get|compromise|meet (?:me|us|you)? ?(?:in the middle"
    r"|half)|find (?:something|a) (?:in the )?middle)\b"
    r"|\b(?:trade|swap|exchange|giv\w+)\b.{0,40}\b(?:for|exchange)\b"
    r"|^\W*(?:(?:ok|okay|well|then|so|no)\W+)*(?:give|let me (?:have|keep)|you can do"
    r" with|only|just)\b|\b(?:i|we)(?:'m| am|'re| are)? (?:gonna|going to) need\b"
    r"|\b(?:we|i)(?:'ll| will)? (?:should|could|need to|have to|must|ought to)"
    r" (?:\w+ )?"
    r"(?:split|share|divide|compromise|meet)\b|\b(?:thinking|thought) (?:of|about"
    r"|more like)\b|\bwilling to (?:swap|trade|exchange|take|accept|go)\b"
    r"|\bi(?:'d| would) (?:keep|consider)\b|\bi(?:'ll| will) only\b"
)
_REFUSED = (
    r"^\W*(?:no|nope|sorry)\b.{0,60}\b(?:minimum|at least|need|keep|budge)\b|"
    r"\b(?:i'm afraid|sorry,?) (?:i|we) (?:can't|cannot|can not)\b"
    r"|\bhow is (?:that|it|this) (?:not )?(?:a )?fair\b|"
    r"\b(?:can't|cannot|can not|couldn't|won't) (?:accept|agree to|do|go for) (?:that"
    r"|this|it|your)\b"
    r"|\bnot (?:acceptable|enough for)\b|\btoo (?:low|little|much)\b|\bno deal\b"
    r"|\bnot (?:ok|okay|happy|comfortable) with (?:that|this|it|the|your)\b"
    r"|\b(?:can't|cannot|won't|not going to) (?:budge|go (?:any )?(?:lower|higher"
    r"|further))\b|\bunable to (?:give|offer|do|accept|go)\b"
    r"|\b(?:final|last) offer\b|\bwalk away\b|\bnot the best deal\b"
    r"|\b(?:won't|will not|doesn't|wouldn't|does not) work for (?:me|us)\b"
    r"|\b(?:will|would|'ll|going to) be (?:\w+ )?(?:tricky|tough|hard|difficult)\b"
    r"|\bunfair\b|\bfair\?|\bi (?:already|have already|'ve already) (?:conceded"
    r"|given|gave|come down"
    r"|compromised)\b|\byou(?:'ll| will)? (?:have|need) to compromise\b"
    r"|\byou can't have everything\b|\ba (?:fair|reasonable) offer\b"
)
# "I was wondering if you could spare one" asks a favour.
_FAVOUR = (
    r"\b(?:was|were|'m|am|just|been) (?:just )?wondering (?:if|whether) (?:you|we|i)"
    r" (?:could|can|would|might|may)\b"
)
_NUMBERED = (
    r"\d|\b(?:one|two|three|four|five|six|half|all|another|extra|most|both|less|more"
    r"|lower|evenly|in return|compromise|middle|halfway)\b|\bfor (?:a |some |the "
    r"|your )?\w+\W*$"
)
_YES = r"^\W*(?:yes|yeah|a bit|a little|it is|honestly,? yes|kind of)\b"
_NONE = (
    r"^\W*(?:no|none|nope|nothing|not|never|i don't|we don't|i think we're|all good"
    r"|thank"
    r"|good|yes|yeah|let me|well,? (?:no|not)|honestly,? (?:no|nothing)|sure|ok|okay)\b"
)
_ABOUT_OTHERS = (
    r"\b(?:other|previous|last|former|old|another|current|first) (?:\w+ )?(?:agency"
    r"|agencies"
    r"|vendors?|firms?|suppliers?|providers?|candidates?|consultants?|ones?|quotes?"
    r"|offers?|guys?"
    r"|company|companies)\b(?: \w+){0,2} ?(?:was|were|is|are|'s|had|did|has|cost"
    r"|charged|came)"
)
_OVER = (
    r"\b(?:used to|no longer|not any ?more|initially|at first|anymore)\b|\b(?:was|were"
    r"|had) (?:\w+ )?"
    r"(?:worried|concerned|skeptical|sceptical|doubts?).{0,40}\bbut\b"
)


def found_in(said: Said) -> Iterator[Proposal]:
    """Each kind of doubt at most once, the surest first."""
    if _resolved(said):
        return
    seen: set[str] = set()
    for cue_, match in _DOUBTS.matches(said):
        about = _about(cue_, said)
        if about in seen or negated(said.words, match.start()):
            continue
        if about in (About.PRICE, About.FIT, About.TRUST) and _of_others(said, about):
            continue
        if about == About.FIT and compiled(_FAVOUR).search(said.words):
            continue
        seen.add(about)
        yield said.proposal(
            Kind.HESITATION,
            cue_.confidence,
            {"about": about, "mode": cue_.value["mode"], "text": said.quote[:200]},
        )
    if not seen:
        yield from _answered(said)
    if About.PRICE not in seen:
        yield from _countered(said)


def _answered(said: Said) -> Iterator[Proposal]:
    """Their yes to "is the price an issue?", or what makes them hesitate."""
    ask = said.ask
    if ask is None or ask.aim is not Aim.DOUBT or said.asks:
        return
    if ask.about and compiled(_YES).search(said.words):
        about = ask.about
    elif ask.about or compiled(_NONE).search(said.words) or len(said.words) < 8:
        return
    else:
        about = _kind_of(said)
    yield said.proposal(
        Kind.HESITATION,
        0.65,
        {"about": about, "mode": _OUTRIGHT, "text": said.quote[:200]},
    )


def _countered(said: Said) -> Iterator[Proposal]:
    """Our terms refused, or others named instead: a doubt about the price of it."""
    ask = said.ask
    if ask is None or ask.aim is not Aim.OFFER or sums_up(said.words):
        return
    if compiled(_REFUSED).search(said.words) and not said.asks:
        yield said.proposal(
            Kind.HESITATION,
            0.65,
            {"about": About.PRICE, "mode": _OUTRIGHT, "text": said.quote[:200]},
        )
    elif compiled(_TERMS).search(said.words) and compiled(_NUMBERED).search(said.words):
        yield said.proposal(
            Kind.HESITATION,
            0.65,
            {"about": About.PRICE, "mode": _HINTED, "text": said.quote[:200]},
        )


def _about(cue_: Cue, said: Said) -> str:
    if cue_.value["about"] != About.OTHER:
        return cue_.value["about"]
    return _kind_of(said)


def _kind_of(said: Said) -> About:
    return next(
        (kind for kind, pattern in _KINDS if compiled(pattern).search(said.words)),
        About.OTHER,
    )


def _resolved(said: Said) -> bool:
    return bool(compiled(_OVER).search(said.words))


def _of_others(said: Said, about: str) -> bool:
    if compiled(_ABOUT_OTHERS).search(said.words):
        return True
    # "They never deliver" says of all of our kind what may hold for us.
    return (
        about != About.TRUST
        and said.view is View.DIRECT
        and bool(
            compiled(r"^(?:but |and |so |because )?(?:they|he|she|their)\b").search(
                said.words
            )
        )
    )
