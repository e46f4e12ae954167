"""Doubts about price and terms: too dear, over budget, asks for less."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)
AMOUNT = (
    r"(?:price|prices|pricing|fee|fees|cost|costs|rate|rates|quote|budget"
    r"|salary)"
)

PRICE: tuple[Cue, ...] = (
    cue(
        "expensive dear pricey steep costly",
        r"(?<!less\s)\b{very}(?:expensive|pricey|steep|costly)\b",
        0.75,
        about="price",
        mode=_OUTRIGHT,
        asking=True,
    ),
    cue(
        "high higher much price fee cost rate quote number budget",
        rf"\b{AMOUNT}(?: \w+){{0,3}} ?(?:'s|is|was|are|were|seems?|seemed|feels?|felt"
        rf"|looks?"
        r"|sounds?|came in|comes in) {very}(?:high|higher|much|over|above|out of"
        r"|more than"
        r"|a (?:problem|concern|stretch|worry|sticking))",
        0.8,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "high price fee cost rate",
        rf"^\W*(?:(?:that's|it's|this is|that is|seems|it seems|hm+|still"
        rf"|feels)\W+)*{{very}}high\b.{{0,15}}$"
        rf"|\b{AMOUNT} ?(?::|-)? ?{{very}}(?:high|steep)\b|\bhigh next to\b",
        0.6,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "budget afford",
        r"\b(?:over|above|beyond|outside|exceeds?|not in|n't in|out of) {my}? ?(?:the "
        r"|our |their"
        r" )?budget\b|\b(?:can't|cannot|couldn't|can not"
        r"|could not) {very}afford\b(?! to lose)"
        r"|\bno budget\b|\bnot budgeted\b|\bbudget(?:'s| is| was) {very}(?:tight"
        r"|limited"
        r"|gone|cut)",
        0.8,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "price fee cost rate priced",
        rf"\b(?:{AMOUNT}|priced?) (?:that )?(?:really |just |simply )?(?:kills?"
        rf"|killed|breaks?"
        rf"|rules? (?:it|you|us) out|puts? (?:me|us|it) off|scares?"
        r"|(?:is|was) (?:the|a|our) (?:killer|deal ?breaker|sticking point))\b"
        r"|\bpriced (?:out|too high|above)\b|\bbest price\b\?",
        0.8,
        about="price",
        mode=_OUTRIGHT,
        asking=True,
    ),
    cue(
        "money lot sum amount",
        r"\b(?:is|'s|was|be|seems|sounds) {very}(?:a lot of|quite some|serious"
        r"|too much) money\b",
        0.7,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "smaller lower cheaper reduced",
        r"{i}(?:'d| would| could| can| might)? {very}(?:consider|do|prefer|like|go for"
        r"|start with|want|rather \w+) {very}(?:an? |the |some )?(?:smaller|lower"
        r"|cheaper"
        r"|reduced) (?:portion|amount|package|version|sum|contribution|scope|plan|tier"
        r"|option|number|share|price|fee|rate)",
        0.65,
        about="price",
        mode=_HINTED,
    ),
    cue(
        "give spend donate invest money cash funds",
        r"{i} (?:don't|do not|doesn't) {very}have (?:anything|much|any money|the money"
        r"|enough|a lot)(?: \w+)? to (?:give|spend|donate|invest|offer)\b|{i}"
        r" (?:don't|do not|doesn't)"
        r" {very}have (?:any|much|enough|the|that kind of) (?:extra |spare"
        r" )?(?:money|cash|funds)\b",
        0.65,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "exchange return each then",
        r"\b(?:i|we)(?:'d| would)(?: \w+)? (?:want|need|prefer|like|take|expect)\b"
        r".{1,60}(?:\bin (?:exchange|return)\b|\beach\W*$|\bthen\W*$)",
        0.65,
        about="price",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "half less third fraction find jump leap",
        r"\b(?:get|find|hire|have|do)\b.{0,30}\bfor (?:half|less|a third|a fraction)\b"
        r"|{i}(?:'d| would|'ll| will)? (?:need|have) to find (?:that|the|this) (?:money"
        r"|budget|amount)\b|\b(?:quite|such|what) an? (?:\w+ )?(?:jump|leap"
        r"|increase)\b",
        0.65,
        about="price",
        mode=_HINTED,
    ),
    cue(
        "percent above other cheaper",
        r"\b(?:percent|%|twice|double)(?: as \w+)?(?: more| higher)? ?(?:above|over"
        r"|than|as) (?:the other|what|{my}|other"
        r"|anyone)|\bwould (?:that|it|this) be cheaper\b",
        0.7,
        about="price",
        mode=_OUTRIGHT,
        asking=True,
    ),
    cue(
        "quoted charges charged offered asked",
        r"\b(?:quoted|charged?s?|offered|asks?|asked)(?: \w+){0,2} (?:half|less|lower"
        r"|a third|much less)\b",
        0.65,
        about="price",
        mode=_HINTED,
    ),
    cue(
        "only had what could",
        r"\bwhat (?:could|can|would) (?:you|we) (?:do|get)\b.{0,20}(?:for|if"
        r"|with)\b.{0,25}\d",
        0.65,
        about="price",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "more than",
        r"\bmore than {i}(?:(?:'ve| have) got| (?:wanted|planned|expected|budgeted"
        r"|hoped|thought|can|could|had|have|set aside))\b",
        0.7,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "price fee cost rate comes came lower drop reduce",
        r"\b(?:price|fee|cost|rate) (?:comes|came|goes|went|could come) down\b"
        r"|\bif you (?:can |could )?"
        r"(?:lower|drop|reduce|come down)\b",
        0.7,
        about="price",
        mode=_HINTED,
    ),
    cue(
        "low lower higher",
        r"\b(?:can't|cannot|couldn't|won't|not) {very}go (?:that|any|so|as"
        r"|much)? ?(?:low|lower|high|higher)\b"
        r"|\b(?:offer|price|rate|salary|number) (?:is|was|'s) {very}(?:too )?low\b",
        0.75,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "discount cheaper lower reduce flexibility wiggle negotiate come better",
        r"\b(?:any|some|a) (?:chance of a |kind of )?(?:discount|flexibility"
        r"|wiggle room|room"
        r" to|movement) ?(?:on|in|for|with)?(?: the)? ?(?:price|fee|rate|cost|$|\?)?"
        r"|\bcome down (?:on|in|a bit|to)|\bcheaper (?:version|option|package|way"
        r"|price)"
        r"|\b(?:can|could|would|any way)\b.{0,30}\b(?:lower|reduce|drop) (?:the"
        r"|your) (?:price|fee|rate|cost)",
        0.6,
        about="price",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "could can would do for",
        r"\b(?:could|can|would|will) you (?:do|make) (?:it|this|that"
        r"|the whole thing) for"
        r" (?:\D{0,12})\d",
        0.8,
        about="price",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "work works",
        r"\b(?:that|this) (?:won't|doesn't|will not|does not|wouldn't"
        r"|can't) {very}work for"
        r" {me}\b",
        0.65,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "fair deal balanced",
        r"\b(?:not|n't|nt)(?: (?:seem|sound|feel|look))? {very}(?:a )?{very}(?:fair"
        r"|good deal"
        r"|balanced)\b(?! (?:to say|enough))",
        0.7,
        about="price",
        mode=_OUTRIGHT,
    ),
    cue(
        "broke money wish",
        r"\bi wish i could (?:give|donate|pay|spend|offer|do) more"
        r"|{i} ?{'m} {very}(?:broke)\b",
        0.65,
        about="price",
        mode=_OUTRIGHT,
    ),
)
