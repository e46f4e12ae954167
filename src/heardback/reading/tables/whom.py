"""Doubts about choosing us: fit, an alternative, a misunderstanding."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)
_AI = r"(?:chat ?gpt|gpt|an? ai(?: tools?)?|ai tools?|ai|copilot|gemini|claude)"


WHOM: tuple[Cue, ...] = (
    # fit
    cue(
        "fit experience small big junior senior overqualified underqualified done"
        " industry size",
        r"\b(?:not|isn't|n't|don't know if|not sure|wonder if|doubt).{0,40}\b(?:right"
        r"|good|best|a"
        r"|great|cultural) fit\b|\b{you}(?: ?(?:are|'re|'s|is|were|may be|might be"
        r"|seem|seems))"
        r" {very}(?:too|a bit|a little|rather|quite) {very}(?:small|big|large|junior"
        r"|senior|young"
        r"|inexperienced|technical|generalist|academic|expensive)\b|\b(?:over"
        r"|under)qualified\b",
        0.75,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "experience done worked background industry sector",
        r"\b{you}(?: have|'ve|'s| has)?(?:n't| not| never| no| lack| lacks| little"
        r"| limited| not"
        r" much| don't have| doesn't have| do not have)(?: \w+){0,3} (?:experience"
        r"|done (?:this|it|anything)|worked (?:in|with|on)"
        r"|background)|\b(?:lack|lacks|lacking|not enough|little|limited"
        r"|no) (?:\w+ ){0,2}experience"
        r" (?:in|with|of|on)\b|\bmore (?:\w+ )?(?:experienced?|senior"
        r"|hands[- ]on)\b(?! with our)"
        r" (?:person|candidate|someone|in|with)|\bsomeone (?:with )?more (?:\w+"
        r" )?(?:experienced?"
        r"|senior|hands[- ]on)",
        0.65,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "sure wonder wondering worried whether",
        r"\b(?:not (?:really |entirely |quite |so )?(?:sure|convinced)|wonder(?:s|ed"
        r"|ing)?|worr\w+"
        r"|unsure|concerned|doubts?|doubted)(?: (?:is|was))?(?: (?:if|whether|that|how"
        r"|about"
        r" whether))?(?: (?:{you}) )(?:can|could|would|will|are able|'re able|is able"
        r"|have (?:the"
        r" |enough |ever |really )?(?:capacity|people|team|skills|experience|done"
        r"|what it takes)|know)\b",
        0.75,
        about="fit",
        mode=_OUTRIGHT,
        asking=True,
    ),
    cue(
        "led managed run built sold worked",
        r"\b{you} haven't (?:yet |ever |really )?(?:led|managed|run|built|sold|worked"
        r"|done)\b",
        0.75,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "question doubt concern worry whether",
        r"{my} (?:one|only|main|big|biggest|real) (?:question|doubt|concern"
        r"|worry) (?:is|was) (?:whether|if|how)\b",
        0.7,
        about="other",
        mode=_HINTED,
    ),
    cue(
        "mostly only mainly worked",
        r"\b{you}(?:'ve| have)? (?:mostly|only|mainly|always|never) (?:worked|done"
        r"|been)\b",
        0.65,
        about="fit",
        mode=_HINTED,
    ),
    cue(
        "worry fear afraid worried",
        r"{i} (?:worry|fear|(?:'m|am|are|was) (?:\w+ )?(?:worried"
        r"|afraid)) (?:that )?{you}(?:'d|'ll| would| might| may"
        r"| will| could|'re| are) ",
        0.7,
        about="fit",
        mode=_OUTRIGHT,
    ),
    # alternative
    cue(
        "chatgpt ai gpt copilot claude tool ourselves themselves house inhouse"
        " internally",
        rf"\b(?:could|can|might|would|may|'ll|will|just|simply|rather|instead|'d"
        rf"|try(?:ing)?"
        rf"|thinking|considering|tempted|going)\b.{{0,40}}\b{_AI}\b|\b(?:it|this|that"
        rf"|same|most|much)\b"
        rf".{{0,15}} with {_AI}\b|"
        r"\b(?:do|doing|build|building|handle|write"
        r"|writing|make|making|run|running|manage|keep|keeping|bring"
        r"|taking?)(?: \w+){0,3}"
        r" (?:ourselves|themselves|himself|herself|in[- ]?house|internally)\b"
        r"|\b(?:ourselves"
        r"|themselves|in[- ]?house)$",
        0.65,
        about="alternative",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "other another others agency agencies vendor vendors candidate candidates"
        " supplier"
        " competitor competitors firm firms quotes offers",
        r"{i}(?:'ve| have|'d| had)? ?(?:{'m})? {very}(?:talking|speaking|looking"
        r"|comparing|seeing"
        r"|interviewing|met|meeting|got|have|had|considering|received|spoken|talked"
        r"|in talks"
        r"|waiting) {very}(?:to|with|at|for|on)? ?(?:two|three|four|five|several|a few"
        r"|some|a couple"
        r" of|the|one|an)? ?{very}(?:others?|another|other|competing|different"
        r"|rival) (?:\w+ )?"
        r"(?:agenc|vendor|candidate|supplier|provider|firm|compan|quote|offer|option"
        r"|applicant"
        r"|consultant|freelancer|bid|proposal|people|tool)",
        0.75,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "current existing incumbent already",
        r"\b(?:stay|staying|stick|sticking|happy|work|working) with (?:our|the|their"
        r"|my) (?:current"
        r"|existing|incumbent|present|old) \w+|{i} already (?:have|has|had|work with"
        r"|use|got) (?:an?"
        r"|our|someone|somebody) (?:\w+ )?(?:agency|vendor|supplier|provider|partner"
        r"|firm"
        r"|consultant|freelancer|team|someone|tool)",
        0.7,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "chatgpt ai gpt copilot gemini claude",
        rf"\b{_AI} (?:gives?|does|do|can|could|writes?|makes?|is|already"
        rf"|would)\b.{{0,25}}\b(?:me|us|it|that|same|for"
        r" free|free|cheaper|enough|decent|good|instead|in (?:five|ten|two|a few))\b"
        r"|\bwith chat ?gpt\.?$",
        0.65,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "internal internally full permanent",
        r"\binternal (?:candidate|applicant|option|solution|team could)\b"
        r"|\bhire (?:someone|somebody|a \w+) {very}"
        r"(?:internally|in[- ]house|full[- ]time|permanent)",
        0.7,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "people team guys could tools",
        r"\bwhat (?:my|our) (?:own )?(?:people|team|guys|staff) (?:could|can"
        r"|would) do\b",
        0.7,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "why wouldn't couldn't just",
        r"\bwhy (?:wouldn't|couldn't|shouldn't|don't|not|would|should) (?:i"
        r"|we) (?:just|simply|not"
        r" (?:just )?|pay|use)\b",
        0.6,
        about="alternative",
        mode=_HINTED,
        asking=True,
    ),
    # understanding
    cue(
        "thought assumed expected expecting impression",
        r"{i} (?:thought|assumed|had assumed|were under the impression"
        r"|was under the impression)"
        r" (?:that )?{you}(?: were| was| did| only| just| also| offered| sold| made"
        r"| had)\b",
        0.55,
        about="understanding",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "so isn't just basically",
        r"\bso (?:this|it|that)(?:'s| is) (?:not|just|basically) an?\b|\bisn't (?:this"
        r"|that|it)"
        r" (?:just|basically)\b|\bso {you}(?: are|'re) (?:basically|just) an?\b",
        0.6,
        about="understanding",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "hesitant reluctant hesitating uncomfortable reservations unsure uneasy"
        " nervous wary"
        " concerns doubts misgivings hesitations",
        r"{i} ?{'m} {very}(?:hesitant|reluctant|hesitating|uncomfortable|uneasy"
        r"|nervous|wary|unsure)"
        r"\b(?: about)?|{i}(?: do| still)? (?:have|has|had|'ve|'ve got) {very}(?:my "
        r"|some |a few "
        r"|certain |his |her"
        r" |their )?(?:doubts|reservations|misgivings|concerns|hesitations)",
        0.7,
        about="other",
        mode=_OUTRIGHT,
    ),
    cue(
        "right missing feel feels feeling",
        r"\bsomething\b.{0,20}\b(?:doesn't|does not|didn't|isn't|is) (?:quite "
        r"|really )?(?:feel right|feel quite right"
        r"|missing|right|off)\b|\bdoesn't (?:quite |really )?feel (?:quite )?right\b",
        0.65,
        about="other",
        mode=_HINTED,
    ),
    cue(
        "tough hard difficult tricky",
        r"\b(?:that|this|it)(?:'s| is| will be|'ll be| would be|'d be)(?: going to be"
        r"| gonna be)? {very}(?:tough|hard|difficult|tricky) (?:for|on) {me}\b(?! to"
        r" (?:say"
        r"|tell|hear|know|believe))",
        0.6,
        about="other",
        mode=_HINTED,
    ),
    cue(
        "worried concern concerned worry concerns worries afraid fear",
        # A worry about something else is a need.
        r"{i} ?{'m} {very}(?:(?:worried|concerned|anxious) (?:about|that|by)"
        r"|afraid of)\b(?=.{0,60}(?:{you}|\b(?:this(?! (?:year|week|month|season))"
        r"|it|that would|price|cost|fee"
        r"|budget|rate"
        r"|tim(?:e|ing|eline)|deadline|risk|quality|data|security|contract|lock-in"
        r"|support"
        r"|switch\w*|chang\w+|commit\w*|choos\w+|experience|size|capacity|whether"
        r"|how (?:you|it|this|long|much))\b))"
        r"|{my} (?:only |main"
        r" |biggest |one |big )?(?:worry|concern|fear|hesitation|reservation) (?:is"
        r"|was|would"
        r" be)|what (?:worries|concerns|bothers) {me}",
        0.6,
        about="other",
        mode=_OUTRIGHT,
    ),
)
