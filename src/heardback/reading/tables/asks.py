"""What one may ask for, and the words that tell which it is."""

from enum import StrEnum

from heardback.core.evidence import About, Aspect


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
    r"|commit|do (?:this|that|it)|take part|be (?:a )?part of|chip in"
    r"|join (?:us|our|the (?:pilot|team|board|trial|program\w*)))"
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
AIMS: tuple[tuple[Aim, str], ...] = (
    (
        Aim.SUPPORT,
        (
            rf"\b(?:will|would|can|could|do|are|is|'ll|might|going to|gonna|asked"
            rf"|asking|if"
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
        (
            r"\b(?:do|can|could|would) you (?:see|picture|imagine) (?:us|me|your)"
            r"|\bsees? (?:us|me) (?:in|as|doing)\b"
        ),
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
            # "Do you like to give?" asks for a habit.
            r"\b(?!(?<!how\smuch\s)do \w+ (?:\w+ )?(?:like to|usually|often|regularly"
            r"|normally|ever)\b)"
            r"(?:would|are|will|do) (?:you|they|he|she|~+)\b.{0,30}\b(?:like|want"
            r"|willing"
            r"|interested|open|happy|keen|up for|prepared|ready|comfortable|inclined"
            r"|able"
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
        r"^\W*so\b.{0,60}\bmatters? (?:more|most) to you\b",
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
            r"\b(?:how|when|what|which)\b.{0,50}\b(?:decid\w*|decision|choos\w*"
            r"|criteria"
            r"|process|time ?line|rounds?|steps?|stages?|hear (?:back|from)"
            r"|shortlist\w*)\b"
        ),
    ),
    (
        Aim.PROCESS,
        r"\b(?:what happens|what(?:'s| is| comes)) (?:next|after|between|then|from)\b",
    ),
    (Aim.PROCESS, r"\bwhat (?:else|more|other)\b.{0,30}\b(?:need|want|see)\b"),
    (Aim.PROCESS, r"\bhow many (?:other|rounds|people|agencies|vendors|candidates)\b"),
    (
        Aim.DOUBT,
        (
            r"\b(?:any|what|which|other)\b.{0,30}\b(?:concern|doubt|worr(?:y|ies)"
            r"|reservation"
            r"|hesitation|objection|misgiving)s?\b|\bmakes? you (?:hesitate|doubt"
            r"|unsure|worr)"
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
            r"\b(?:what|which|how)\b.{0,40}\b(?:need|looking for|hoping|trying to"
            r"|important"
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
    (
        Aim.STEP,
        (
            r"\bhow about (?:(?:we|i|a|another)\b.{0,20}\b(?:meet|call|talk|speak|demo"
            rf"|meeting|chat|send|schedule)|{_DAY})\b"
        ),
    ),
    (
        Aim.OFFER,
        (
            r"\b(?:are|is|would) (?:you|they)\b.{0,20}\b(?:ok|okay|fine|good|happy|cool"
            r"|alright|comfortable) with\b|\b(?:does|would|is) (?:that|this"
            r"|it)\b.{0,20}\b(?:work|sound|ok|okay|fair"
            r"|good"
            r"|suit|acceptable|fine)\b|\bdeal\?|\bhow (?:does|do) (?:that|this"
            r"|it) (?:sound|look|work)\b"
            r"|\bwhat (?:do you (?:think|say)|would you say)\b|\byour thoughts\b"
            r"|\bthoughts on (?:that|this|it)\b"
        ),
    ),
    (
        Aim.OFFER,
        (
            r"\b(?:how|what) about\b(?! (?:you|your\w*|them|him|her)\b)|\bwhat if\b"
            r"|\b(?:can|could|may|would) (?:i|you|we)\b.{0,20}"
            r"\b(?:have|take|get|keep|give|do|trade|swap)\b|\byou can (?:have|take"
            r"|keep)\b"
            # Our own terms: "I'd need at least two".
            r"|\b(?:i|we)(?:'d| would|'ll| will)?(?: \w+)? (?:need|want|prefer|require"
            r"|expect|charge|ask for) (?:at least |about |around )?(?:\d|all\b"
            r"|both\b|one\b"
            r"|two\b|three\b|half\b|most\b|a deposit)"
            r"|\bi(?:'ll| will| can|'d| would| could) (?:be (?:happy|glad|willing)"
            r" to )?(?:take|give|offer|do|be willing"
            r"|like|let"
            r"|trade|keep|get)\b|\bwe (?:could|can|'d|would) (?:do|offer|include"
            r"|start)\b"
        ),
    ),
)
# "How will you choose?" asks for no support, although "will you choose us?" does.
FACTUAL = (
    r"^\W*(?:(?:and|so|but|ok|okay|then|well|great|sure)\W+)*(?:when|who|whom|which|why"
    r"|what(?!'s your gut| is your gut)|how(?! much| likely| do you feel"
    r"| would you feel))\b"
)
ASKS = (
    r"^(?:(?:and|so|but|okay|ok|well|now|great|right|yeah|yes|then|also"
    r"|alright)\b[, ]*)*"
    r"(?:will|would|can|could|do|does|did|are|is|shall|should|may|have|has|who|what"
    r"|when"
    r"|where|which|how|why|any)\b"
)
ASPECTS: tuple[tuple[Aspect, str], ...] = (
    (Aspect.PEOPLE, r"\b(?:who|whom|people|else involved)\b"),
    (Aspect.DATES, r"\b(?:when|time ?line|how (?:soon|long)|by what date|dates?)\b"),
    (Aspect.CRITERIA, r"\b(?:criteria|matters?|important|basis|based on|how will)\b"),
    (Aspect.INFORMATION, r"\bwhat (?:else|more|other)\b.{0,30}\b(?:need|see|want)\b"),
)
DOUBTS: tuple[tuple[About, str], ...] = (
    (About.PRICE, r"\b(?:price|fee|cost|budget|expensive|rate|money)\b"),
    (About.TIMING, r"\b(?:timing|time ?line|too (?:soon|late|early))\b"),
)
