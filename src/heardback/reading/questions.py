"""What our questions ask for, so that their answers can be read together with them."""

from dataclasses import dataclass
from enum import StrEnum

from heardback.core.evidence import About, Aspect
from heardback.reading import due
from heardback.reading.patterns import compiled


class Aim(StrEnum):
    """What we wanted to know, or get."""

    SUPPORT = "support"
    OFFER = "offer"
    STEP = "step"
    PROCESS = "process"
    DOUBT = "doubt"
    NEED = "need"
    RESTATED = "restated"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Our question, in plain words and as it was said."""

    aim: Aim
    words: str
    quote: str
    turn: int
    aspect: Aspect | None = None
    about: About | None = None


_SUPPORTS = (
    r"(?:recommend|vouch|champion|advocat|endors|vote for|speak up|in a (?:good )?word"
    r"|(?:support|back|push|argu|fight|root)(?:e|ing)? (?:for )?(?:us|me|our|my|this"
    r"|it)\b"
    r"|your (?:support|backing|vote)|stand (?:up|behind)|put (?:us|me|our \w+) forward)"
)
_CHOOSES = (
    r"(?:work with (?:us|me)|go (?:ahead|forward|with (?:us|me|it|this|that))|hire|sign"
    r"|move (?:ahead|forward)|proceed|choose|pick|buy|order|donat\w*|contribut\w*"
    r"|give(?! me| us)"
    r"|invest|fund|sponsor|take (?:us|me) on|help (?:us|out|the|them)|make a|accept"
    r"|agree"
    r"|commit|do (?:this|that|it))"
)
_ACTS = (
    r"(?:send|share|forward|e-?mail|call|ring|phone|meet|schedule|set up|book|arrange"
    r"|talk"
    r"|speak|come (?:by|over|back|in)|introduce|connect|bring|show|present|walk|drop"
    r"|put"
    r"|check|ask|confirm|let (?:us|me) know|get|provide|join|prepare|draft|follow up"
    r"|plan"
    r"|fix|have (?:a|another|the|that) (?:call|meeting|chat|demo|session|look)|do a"
    r"|catch up"
    r"|reconnect|pencil|invite|review|sit down|touch base|hop on|jump on)"
)
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|next week|this week"
    r"|that (?:time|day|date)|the \d{1,2}(?:st|nd|rd|th)|\d{1,2} ?(?:am|pm)|morning"
    r"|afternoon)"
)

# In this order: "would you put us forward and send it on?" asks for support first.
_AIMS: tuple[tuple[Aim, str], ...] = (
    (
        Aim.SUPPORT,
        (
            rf"\b(?:will|would|can|could|do|are|is|'ll|might|going to|gonna|asked|asking|if"
            rf"|whether)\b.{{0,60}}\b{_SUPPORTS}\w*\b(?! in\b| up with\b)"
        ),
    ),
    (Aim.SUPPORT, r"\bcount on (?:you|your|him|her|them|~+)\b"),
    (
        Aim.SUPPORT,
        r"\b(?:in favou?r|on board|on (?:our|my) side|behind (?:us|me|this))\b",
    ),
    (
        Aim.SUPPORT,
        r"\b(?:do|can|could|would) you (?:see|picture|imagine) (?:us|me|your)",
    ),
    (Aim.SUPPORT, r"\bhow (?:do|would|are) (?:you|they) feel(?:ing)? about\b"),
    (
        Aim.SUPPORT,
        (
            r"\bup to you\b|\bwould (?:we|i) get the\b|\b(?:our|my) chances\b"
            r"|\bdo (?:we|i) (?:have|stand) a (?:\w+ )?chance\b"
        ),
    ),
    (
        Aim.SUPPORT,
        r"\bwhere (?:do (?:we|i)|are we) stand\b|\bwhat(?:'s| is) your gut\b",
    ),
    (
        Aim.SUPPORT,
        (
            r"\b(?:would|are|will|do) (?:you|they|he|she|~+)\b.{0,30}\b(?:like|want|willing"
            r"|interested|open|happy|keen|up for|prepared|ready|comfortable|inclined|able"
            rf"|consider\w*)\b(?: \w+)? ?(?:to|in)? ?(?:\w+ )?(?:be )?{_CHOOSES}\b"
        ),
    ),
    (Aim.SUPPORT, r"\b(?:are|would) you (?:\w+ )?(?:interested|convinced|sold)\b"),
    (
        Aim.SUPPORT,
        rf"\b(?:will|would|can|could) you (?:please )?(?:\w+ )?{_CHOOSES}\b",
    ),
    (
        Aim.RESTATED,
        r"\b(?:did|have|do) i (?:get|got|understand|understood)\b.{0,20}right",
    ),
    (
        Aim.RESTATED,
        (
            r"(?:\bso\b|\bif i (?:understand|hear)|\bit sounds like|\bwhat i(?:'m"
            r"| am) hearing)"
            r".{0,60}\b(?:you(?:'re| are)?|your \w+) .{0,20}(?:need|want|look|after"
            r"|priorit|must"
            r"|have to|goal|worr|concern|care|import)"
        ),
    ),
    (
        Aim.RESTATED,
        (
            r"\b(?:most important|what matters|priority|need|worry|goal)\b.{0,80}"
            r"\b(?:right|correct|is that right|is that fair|yes)\?$"
        ),
    ),
    (
        Aim.RESTATED,
        (
            r"^\W*so\b.{0,30}\b(?:main|most important|biggest|key|real) (?:thing|point"
            r"|goal|issue|worry"
            r"|concern|priority|problem)\b"
        ),
    ),
    (
        Aim.PROCESS,
        (
            r"\b(?:who|whom)\b.{0,40}\b(?:involved|decid\w*|sign\w*|approv\w*|(?:final"
            r"|a) say"
            r"|(?:need|have|should) to (?:meet|convince|talk)|decision)\b"
        ),
    ),
    (
        Aim.PROCESS,
        (
            r"\b(?:how|when|what|which)\b.{0,50}\b(?:decid\w*|decision|choos\w*|criteria"
            r"|process|time ?line|rounds?|steps?|stages?|hear (?:back|from)"
            r"|shortlist\w*)\b"
        ),
    ),
    (Aim.PROCESS, r"\b(?:what happens|what(?:'s| is| comes)) (?:next|after)\b"),
    (Aim.PROCESS, r"\bwhat (?:else|more|other)\b.{0,30}\b(?:need|want|see)\b"),
    (Aim.PROCESS, r"\bhow many (?:other|rounds|people|agencies|vendors|candidates)\b"),
    (
        Aim.DOUBT,
        (
            r"\b(?:any|what|which|other)\b.{0,30}\b(?:concern|doubt|worr(?:y|ies)"
            r"|reservation"
            r"|hesitation|objection|misgiving)s?\b"
        ),
    ),
    (Aim.DOUBT, r"\bwhat\b.{0,20}\b(?:hold\w*|stop\w*|keep\w*|in the way|behind)\b"),
    (
        Aim.DOUBT,
        (
            r"\bis (?:the )?(?:price|fee|cost|budget|timing|it|that|this) (?:too"
            r"|an? (?:issue"
            r"|problem|concern))\b"
        ),
    ),
    (
        Aim.NEED,
        (
            r"\b(?:what|which|how)\b.{0,40}\b(?:need|looking for|hoping|trying to|important"
            r"|priorit\w*|success|challenge|goal|matters?|prefer|want|like to (?:see"
            r"|achieve))"
        ),
    ),
    (Aim.NEED, r"\bwhat(?:'s| is) (?:your|the) budget\b|\bdo you have a budget\b"),
    (
        Aim.STEP,
        rf"\b(?:shall|should|can|could|may|might) (?:i|we)\b.{{0,30}}\b{_ACTS}\b",
    ),
    (
        Aim.STEP,
        rf"\b(?:can|could|would|will|do) you (?:\w+ ){{0,4}}{_ACTS}\b",
    ),
    (Aim.STEP, rf"\b(?:does|would|is|how about|what about) (?:\w+ ){{0,2}}{_DAY}\b"),
    (Aim.STEP, r"\bare you (?:free|available|around)\b"),
    (Aim.STEP, r"\b(?:when|where) (?:can|shall|should|could|would) (?:i|we|you)\b"),
    (Aim.STEP, rf"\bhow about (?:we|i|a|another)\b.{{0,20}}\b{_ACTS}\b"),
    (
        Aim.OFFER,
        (
            r"\b(?:does|would|is) (?:that|this|it)\b.{0,20}\b(?:work|sound|ok|okay|fair"
            r"|good"
            r"|suit|acceptable|fine)\b|\bdeal\?|\bhow (?:does|do) (?:that|this"
            r"|it) (?:sound|look|work)\b"
            r"|\bwhat (?:do you (?:think|say)|would you say)\b"
        ),
    ),
    (
        Aim.OFFER,
        (
            r"\b(?:how|what) about\b(?! (?:you|your\w*|them|him|her)\b)|\bwhat if\b"
            r"|\b(?:can|could|may|would) (?:i|you|we)\b.{0,20}"
            r"\b(?:have|take|get|keep|give|do|trade|swap)\b|\byou can (?:have|take|keep)\b"
            r"|\bi(?:'ll| will| can|'d| would| could) (?:take|give|offer|do|be willing"
            r"|like|let"
            r"|trade|keep|get)\b|\bwe (?:could|can|'d|would) (?:do|offer|include|start)\b"
        ),
    ),
)
# "How will you choose?" asks for no support, although "will you choose us?" does.
_AIMS_OF_FACTS = tuple(each for each in _AIMS if each[0] is not Aim.SUPPORT)
_FACTUAL = (
    r"^\W*(?:(?:and|so|but|ok|okay|then|well|great|sure)\W+)*(?:when|who|whom|which|why"
    r"|what(?!'s your gut| is your gut)|how(?! much| likely| do you feel"
    r"| would you feel))\b"
)
_ASKS = (
    r"^(?:(?:and|so|but|okay|ok|well|now|great|right|yeah|yes|then|also"
    r"|alright)\b[, ]*)*"
    r"(?:will|would|can|could|do|does|did|are|is|shall|should|may|have|has|who|what"
    r"|when"
    r"|where|which|how|why|any)\b"
)
_ASPECTS: tuple[tuple[Aspect, str], ...] = (
    (Aspect.PEOPLE, r"\b(?:who|whom|people|else involved)\b"),
    (Aspect.DATES, r"\b(?:when|time ?line|how (?:soon|long)|by what date|dates?)\b"),
    (Aspect.CRITERIA, r"\b(?:criteria|matters?|important|basis|based on|how will)\b"),
    (Aspect.INFORMATION, r"\bwhat (?:else|more|other)\b.{0,30}\b(?:need|see|want)\b"),
)
_DOUBTS: tuple[tuple[About, str], ...] = (
    (About.PRICE, r"\b(?:price|fee|cost|budget|expensive|rate|money)\b"),
    (About.TIMING, r"\b(?:timing|time ?line|too (?:soon|late|early))\b"),
)


def ask_of(words: str, quote: str, *, turn: int) -> Ask | None:
    """What this sentence of ours asks for; None when it asks nothing.

    >>> ask_of("will you be recommending us?", "", turn=0).aim
    <Aim.SUPPORT: 'support'>
    >>> ask_of("shall i send it friday?", "", turn=0).aim
    <Aim.STEP: 'step'>
    """
    questioning = "?" in words[-4:] or compiled(_ASKS).search(words[:120])
    if not questioning:
        return _statement(words, quote, turn)
    aims = _AIMS_OF_FACTS if compiled(_FACTUAL).search(words) else _AIMS
    aim = next(
        (aim for aim, pattern in aims if compiled(pattern).search(words)), Aim.OTHER
    )
    return Ask(
        aim=aim,
        words=words,
        quote=quote,
        turn=turn,
        aspect=_aspect(words) if aim is Aim.PROCESS else None,
        about=_about(words) if aim is Aim.DOUBT else None,
    )


def _statement(words: str, quote: str, turn: int) -> Ask | None:
    """Without a question mark we may still restate a need, or make an offer."""
    for aim, pattern in _AIMS:
        if aim not in (Aim.RESTATED, Aim.OFFER):
            continue
        if aim is Aim.OFFER and due.find(words):
            # "I'll get you the numbers by Monday" is a promise, not terms.
            continue
        if compiled(pattern).search(words):
            return Ask(aim=aim, words=words, quote=quote, turn=turn)
    return None


def _aspect(words: str) -> Aspect:
    return next(
        (aspect for aspect, pattern in _ASPECTS if compiled(pattern).search(words)),
        Aspect.STEPS,
    )


def _about(words: str) -> About | None:
    return next(
        (about for about, pattern in _DOUBTS if compiled(pattern).search(words)), None
    )
