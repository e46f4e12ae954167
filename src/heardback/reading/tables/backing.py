"""Backing us in other words: pledges, nods with a meaning, and no with manners."""

from heardback.reading.cues import Cue, cue

_SUM = (
    r"(?:(?:the|at least|another|about|like|maybe|an extra) ){0,2}(?:[$€£] ?\d?|\d|\.\d"
    r"|half|one|two|three|five|ten|twenty|fifty|a (?:dollar|little|bit|few|hundred"
    r"|thousand)|all|the whole)"
)
_MONEY = r"(?:[$€£] ?\d|\d[\d.,]* ?(?:[$€£]|cents?|dollars?|euros?|pounds?|k)\b)"

BACKING: tuple[Cue, ...] = (
    cue(
        "bat word rooting blown",
        r"\b(?:go|going|gone|went) to bat for {you}\b|\bput(?:ting)? in a (?:\w+ )?word"
        r" for {you}\b|\brooting for {you}\b|\bblown away\b(?! by the (?:price|cost"
        r"|fee))|\byou have my (?:full"
        r" )?backing",
        0.75,
        grade="enthusiastic",
    ),
    cue(
        "making giving donating recommending supporting choosing signing going",
        r"{i}(?:{will}) {very}be {very}(?:making (?:the|a|that|this|my) (?:\w+"
        r" )?(?:donation"
        r"|contribution|recommendation|case|order|purchase)|giving|donating"
        r"|recommending"
        r" (?:{you}|it|this)|supporting {you}|choosing {you}|signing|going (?:ahead"
        r"|with"
        r" {you}))\b",
        0.75,
        grade="yes",
    ),
    cue(
        "donate donating give giving contribute pledge pay",
        r"{i} (?:can|could|think (?:i|we) can) {very}(?:(?:donate|contribute|pledge"
        rf"|chip in|commit) {_SUM}|(?:give|pay|spare|spend) .{{0,12}}{_MONEY})",
        0.65,
        grade="yes",
    ),
    cue(
        "make start begin donation contribution pledge",
        r"{i}(?:{will}) {very}(?:make (?:a|the|my|that) (?:\w+ )?(?:donation"
        r"|contribution"
        rf"|pledge)\b|(?:start|begin|go) with .{{0,6}}{_MONEY})",
        0.7,
        grade="yes",
    ),
    cue(
        "love",
        r"{i}(?:'d| would) {very}love to (?:help|support|contribute|be (?:a )?part"
        r" of|join"
        r"|do (?:it|this) with {you})\b(?!.{0,60}\b(?:but|if|except)\b)",
        0.7,
        grade="enthusiastic",
    ),
    cue(
        "appealing tempting attractive intriguing",
        r"\b(?:that|this|it)(?:'s| is| sounds| looks| does sound) {very}(?:appealing"
        r"|tempting|attractive|intriguing)\b(?!.{0,30}\bbut\b)",
        0.6,
        grade="vague",
    ),
    cue(
        "count sign in board game",
        r"^\W*(?:(?:ok|okay|yes|sure|great|alright|well|then)\W+)*(?:count me in"
        r"|sign me up"
        r"|(?:i'm|we're|i am|we are) (?:all )?(?:in|on board|game|up for (?:it|that))"
        r"(?: too| as well)?\s*(?:[.,!;]|$))|\b{i} ?{'m} all for (?:it|this|that)\b",
        0.7,
        grade="yes",
    ),
    cue(
        "fine okay comfortable good",
        r"{i}(?:'d| would) be {very}(?:fine|ok|okay|comfortable|good|happy) with"
        r" (?:that"
        r"|this|it|donat\w+|giving|paying|doing|you|the|your)\b"
        r"(?!.{0,40}\b(?:if|but|though|as long|instead)\b)",
        0.65,
        grade="yes",
    ),
    cue(
        "works work best",
        r"\b(?:that|this|it)(?:'d| would|'ll| will)? work(?:s)? (?:best|well|fine|great"
        r"|perfectly|nicely) for {me}\b(?!.{0,20}\b(?:if|but)\b)",
        0.7,
        grade="yes",
    ),
    cue(
        "keen excited enthusiastic positive",
        r"{i} ?{'m} {very}(?:keen|excited|enthusiastic|positive) (?:on|about)"
        r" (?:this|it|you"
        r"|that|working|going|the (?:idea|proposal|pilot|project))\b",
        0.7,
        grade="yes",
    ),
    cue(
        "agree agreed",
        r"^\W*(?:(?:ok|okay|yes|sure|great|well)\W+)*(?:i|we) agree(?: too| as well)?"
        r"\s*[.,!].{0,12}\b(?:so|deal|final|let's)\b|^\W*(?:okay|ok|yes|great),?"
        r" agreed\b",
        0.65,
        grade="yes",
    ),
    cue(
        "interested",
        r"{i}(?:'d| would|{'m})(?: be| also| both| all)? {very}interested(?: (?:in"
        r" (?:the"
        r"|your|this|that|it|working|doing|going|trying|buying)|to (?:try|go|do|work"
        r"|take"
        r"|start))\b|[.!]|$)(?!.{0,20}\b(?:getting|how|why|hearing|whether)\b)",
        0.65,
        grade="vague",
    ),
    cue(
        "sold open consider",
        r"{i}(?:'d| would| could| might|'ll| will)(?: be open to| {very}consider)"
        r" (?:it|this|that|you|donating|giving|trying|working|going|a )",
        0.65,
        grade="vague",
    ),
    cue(
        "rather name",
        r"{i}(?:'d| would) rather not (?:put my name|recommend|support|donate|give"
        r"|commit"
        r"|go ahead|sign|be part)\b",
        0.75,
        grade="no",
    ),
    cue(
        "match fit",
        r"\b(?:afraid|sorry|unfortunately|sadly)\b.{0,30}\bnot (?:going to be |quite )?"
        r"(?:a |the right |the )?(?:match|fit)\b",
        0.7,
        grade="no",
    ),
    cue(
        "decided",
        r"{i}(?:'ve| have|'d| had)? decided to (?:move on|move forward|proceed"
        r"|continue|go"
        r" ahead|go on) with (?:an?other|others?|someone|somebody|a different|the"
        r" other)\b",
        0.75,
        grade="no",
    ),
    cue(
        "back support",
        r"{i}(?:{will}|'d| would) {very}(?:back|support) (?:it|this|{you})\b",
        0.75,
        grade="yes",
    ),
    cue(
        "happen happening",
        r"^\W*(?:no\W+)?(?:that|this|it)(?:'s| is) not (?:going to|gonna) happen\b",
        0.75,
        grade="no",
    ),
)
