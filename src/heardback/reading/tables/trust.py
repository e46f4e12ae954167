"""Doubts about trust: will it work, can we be believed, who says so."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)

TRUST: tuple[Cue, ...] = (
    cue(
        "trust believe skeptical sceptical scam risk risky burned burnt proof"
        " guarantee true",
        r"{i} (?:don't|do not|can't|cannot|doesn't|didn't) {very}(?:trust"
        r"|believe) (?:it|this|that"
        r"|you|them|{you}|in)\b(?! how| what)|\b{very}(?:skeptical|sceptical)\b"
        r"|\b(?:scam|too good"
        r" to be true)\b|\b(?:been|got|get) (?:burned|burnt)\b|\b(?:a|the|too|big"
        r"|quite a|very)"
        r" (?:big |real |much of a )?(?:risk|risky|gamble)\b",
        0.65,
        about="trust",
        mode=_OUTRIGHT,
        asking=True,
    ),
    cue(
        "trust",
        r"{i} (?:don't|do not|never|hardly|wouldn't|doesn't) {very}trust (?:the |any"
        r" |these"
        r" |those |big |bigger |large |small )*(?:\w+ )?(?:charit|compan|firm|agenc"
        r"|vendor"
        r"|consultant|freelancer|startup|supplier|recruiter|contractor|outsider|outfit"
        r"|organi[sz]ation)\w*",
        0.75,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "lot many most some charities companies firms agencies vendors consultants",
        r"\b(?:a ?lot of|many|most|some|lots of) (?:\w+ )?(?:charit|compan|firm|agenc"
        r"|vendor|consultant|supplier|startup|recruiter|freelancer)\w*.{0,20}\b(?:don't"
        r"|do not|never|only|just)\b",
        0.6,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "wonder really actually actual",
        r"{i} (?:\w+ )?wonder(?: \w+)?.{0,50}\b(?:really|actual|actually|pockets?"
        r"|ceo|makes|earns"
        r"|goes|ends up)\b",
        0.65,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "scams scam crooks fraud pocket pockets",
        r"\b(?:too |so )?many (?:\w+ )?(?:scams?|crooks|frauds?)\b|\b(?:lots|a lot) of"
        r" (?:\w+ )?(?:scams|crooks|fraud)\b|\b(?:ends? up|goes|lands?) in"
        r" (?:some\w+(?:'s)?"
        r"|their|your|the wrong|the) (?:own )?pockets?\b",
        0.75,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "how make sure know ensure assure certain positive",
        r"\b(?:are|can) you (?:be )?{very}(?:certain|sure|positive) (?:that|it|this"
        r"|about|of)"
        r"|\bhow (?:do|does|can|would|could|will) (?:you|they|it) (?:make sure"
        r"|ensure|assure"
        r"|guarantee|prove)\b(?! i | we )",
        0.65,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "before give donate sign commit pay know",
        r"{i}(?:'d| would)? (?:need|want|have|like) to (?:know|see|understand|read)"
        r"\b.{0,40}\bbefore (?:(?:i|we) )?(?:giv|donat|sign|commit|pay|spend|send"
        r"|put|decid|agree|buy|invest)",
        0.65,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "heard never know anything",
        r"{i}(?:'ve| have|'d| had)? never (?:even )?heard of (?:you|your|the company"
        r"|them"
        r"|this|it)\b|{i} (?:don't|do not) {very}know (?:much|enough|anything|too much"
        r"|a lot|to much) about (?:you|your|the (?:company|charity|organi[sz]ation|firm"
        r"|product))\b",
        0.65,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "problem trouble issue snag catch",
        r"\bthe (?:only |one |main |big |biggest |real )?(?:problem|trouble|issue|snag"
        r"|catch|difficulty|downside) (?:with (?:that|this|it|you\w*)(?: \w+){0,2}?"
        r" )?(?:is"
        r"|'s)\b",
        0.6,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "how trust prove work know sure deliver results promise guarantee money",
        r"\bhow (?:do|can|would|could) (?:i|we|you) (?:know|be sure|trust|guarantee"
        r"|prove)\b(?! (?:if"
        r" you're|when))|\b(?:not|isn't|n't) {very}(?:sure|convinced"
        r"|certain)(?: (?:that|if"
        r"|whether))? (?:it|this|that) (?:will|would|'ll|'d|is going to|really"
        r"|actually)? ?(?:work"
        r"|deliver|pay off|help|go)",
        0.7,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "experience experiences burned",
        r"{i}(?:'ve| have)? had {very}(?:an? )?{very}(?:bad|terrible|mixed|poor|awful"
        r"|negative) experiences?\b",
        0.7,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "base rely count depend",
        r"\b(?:n't|not) {very}(?:think {i} would |think {i}'d )?{very}(?:base|rely"
        r"|count|depend)\b.{0,25}"
        r"\bon (?:it|this|that|them|you|{you})\b",
        0.65,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "know always really",
        r"{i} (?:don't|do not) know (?:that|if|whether) (?:it|they|this|that|you"
        r"|{you}) (?:always|really"
        r"|actually|ever)\b",
        0.6,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "caveat doubt concern objection worry worries hesitation hesitations concerns"
        " doubts",
        r"\b(?:one|only|main|big|biggest) caveat\b|^[-*+• ]*(?:doubts?|concerns?"
        r"|objections?"
        r"|worr(?:y|ies)|hesitations?)(?: ~+)?: ?(?!none\b|no\b)\w",
        0.65,
        about="other",
        mode=_HINTED,
    ),
)
