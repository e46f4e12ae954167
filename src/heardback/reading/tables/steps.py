"""Promises and appointments: the words that somebody acts by."""

# What costs them something: documents, data, money, a meeting, asking their boss.
ADVANCES = (
    r"(?:send(?! you (?:a|my|the|this|that) (?:deal|offer))|sending|share|sharing"
    r"|forward|introduc\w+|set(?:ting)? (?:up|something|a"
    r"|it|us)"
    r"|schedul\w+|book(?:ing)?|arrang\w+|organi[sz]\w+|bring(?:ing)?|present(?:ing)?"
    r"|put(?:ting)?"
    r"|tak(?:e|ing) (?:it|this|that|your|the (?:proposal|idea|deck)) to|tal(?:k"
    r"|king) (?:to|with)"
    r"|speak(?:ing)? (?:to|with)|ask(?:ing)?(?! you)|raise|run (?:it|this|that) (?:by"
    r"|past)"
    r"|discuss(?:ing)? (?:it|this|that|your|the)|sign(?:ing)?|pay|transfer|prepar(?:e"
    r"|ing)|draft(?:ing)?"
    r"|provid\w+|get (?:you|us|him|her|them|it|the|my|our|[a-z]+ to|legal|~+)"
    r"|have (?!to\b)\w+"
    r" (?:send|call|contact|look|get|set|reach|email)|meet|join|invit\w+|circulat\w+"
    r"|submit"
    r"|donate|fill|complete|give you (?:access|the|a)|pull|review|test|try (?:it"
    r"|this) out"
    r"|show|loop|connect|e-?mail(?:ing)?|mail|write|drop|attend|be there|order|buy"
    r"|order"
    r"|come (?:by|over|to)|host|demo|pilot|start|kick|add|attach|upload|deliver"
    r"|reserve|block"
    r"|move (?:it|this)|push (?:it|this)|escalate|nominate|find (?:you|us|time"
    r"|a (?:slot|date|time))|make (?:a|the|an) (?!donation|contribution)\w+)"
)
CONTINUES = (
    r"(?:let you know|let (?:us|me|him|her|them) know|be in touch|get in touch"
    r"|get back|come back"
    r" to|check(?:ing)?|look(?:ing)? (?:into|at|over|through)|follow(?:ing)? up"
    r"|updat\w+|keep"
    r" (?:you|us|me)|touch base|cal(?:l|ling)|ring|phone|see (?:if|whether|when)"
    r"|find out|circle back|confirm"
    r"|reach out|read|think (?:it|this) (?:over|through)|consider|go (?:over|through)"
    r"|contact|hear)"
)
SOON = (
    r"(?: (?:also|then|just|definitely|probably|certainly|personally|be|gladly|happily"
    r"|try to|make sure to|now|still|quickly|both|either)){0,2}"
)
WILL = (
    r"(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'m gonna)"
)
PROMISE = (
    rf"\b(?P<who>i|we){WILL}{SOON} (?:(?P<advance>{ADVANCES})|(?P<on>{CONTINUES}))\b"
)
LET_ME = (
    r"\blet me (?:(?P<advance>send|share|introduce|forward|set up|put you"
    r"|get you|connect|talk (?:to"
    r"|with)"
    r"|speak (?:to|with)|ask (?!you)|run (?:it|this) (?:by|past))"
    r"|(?P<on>check (?:with|and|on|that)|find out|get back|look into))\b"
)
OTHERS = (
    r"(?P<who>\b(?!you\b|it\b|that\b|this\b|which\b|who\b|there\b|what\b|they\b|he\b"
    r"|she\b|i\b"
    r"|we\b|people\b|everyone\b|one\b)[a-z]+|~+)(?:'ll| will) (?:also |then |be )?"
    r"(?:(?P<advance>send(?:ing)?|share|forward|schedule|set up|introduce|join(?:ing)?"
    r"|attend"
    r"|present|prepare|e-?mail|meet(?:ing)?)|(?P<on>call(?:ing)?|contact(?:ing)?"
    r"|reach(?:ing)? out"
    r"|be in touch|get in touch|follow(?:ing)? up|let you know))\b"
)
YOU_GET = (
    r"(?<!sometimes\s)(?<!then\s)(?<!so\s)(?<!case\s)(?<!case,\s)\byou(?:'ll| will)"
    r" (?:(?P<advance>(?:have|get|receive) (?:it|the|a|an|our|your"
    r"|access)"
    r"(?! \w* ?(?:\w+ )?(?:chance|feeling|idea|point|problem|same|word|case|\w+s?"
    r" of)\b))|(?P<on>hear (?:from|back)))\b"
)
TOGETHER = (
    r"\b(?:see you|talk to you|speak to you|talk|speak|looking forward to (?:our|the"
    r"|seeing"
    r"|meeting|talking|speaking)(?: \w+){0,3}|we(?:'ll| will) (?:meet|talk|speak"
    r"|catch up))"
    r" (?=(?:on |again |then |at |this |next |in |tomorrow|monday|tuesday|wednesday"
    r"|thursday"
    r"|friday))"
)
WORKS = (
    r"\b(?:works|work|suits|\w+'s (?:good|fine|great|perfect|ok|okay)|is (?:good"
    r"|fine|ok|okay|perfect|great)|would be (?:good"
    r"|fine"
    r"|great|perfect))\b|\bi'm (?:free|available)\b|\blet's (?:do|say|make it)\b"
)
HEDGED = (
    r"^\W*(?:when|whenever|once|in case|how|why|what)\b"
    r"|(?<!and\s)(?<!see\s)\bif\b(?! (?:that's|you like|you want|you'd like|possible"
    r"|it's|needed|and))|\bunless\b"
    r"|\bwon't\b|\bwill not\b|\bnever\b|\bnot going to\b|\bprobably not\b|\bmaybe\b"
    r"|\b(?:as long as|so long as|provided|because then)\b|\bnothing\b"
    r"|\b(?:final|last|counter) ?offer\b|\bi wish\b|\bwould\b.{0,20}\bbut\b"
)
INVITED = (
    r"\bwould like to (?:meet|see|talk to|talk with|speak to|speak with|invite) you\b"
)
REPORTED = (
    r"(?P<who>{i})(?:{will}) (?:also |then )?(?:(?P<advance>"
    + ADVANCES
    + ")|(?P<on>"
    + CONTINUES
    + r"))\b"
)
OURS_IN_NOTES = (
    r"^[-*+• ]*(?:(?:i|we)(?:'ll| will|'m going to| am going to| need to| have to"
    r"| should"
    r"| must|'m to)|will|to[- ]?do:?|action:?|(?:my |our )?next(?: step)?s?:?"
    r"(?: (?:is|are) to)?|i promised(?: \w+)? to|we promised(?: \w+)? to|~+ (?:wants"
    r"|asked|needs)"
    r" (?:me|us) to) {very}(?P<what>(?:send|share|forward|prepare|draft|write|call"
    r"|email|e-mail"
    r"|mail|book|schedule|set up|arrange|follow up|get|put|bring|show|present"
    r"|introduce|check"
    r"|provide|deliver|submit|update|revise|meet|finish|propose|proposal|quote|offer"
    r"|demo|come back"
    r"|invite|ask|talk|speak|confirm|connect|make|do)\b.*)"
)
AGREED_IN_NOTES = (
    r"\b(?:we )?(?:agreed|arranged|scheduled|booked|set)(?: (?:to|on|that|for|a"
    r"|another))*"
    r" (?P<what>(?:meet|talk|speak|call|have|next|follow|do|a |another |call|meeting"
    r"|demo|second)"
    r".*)|^[-*+• ]*(?:next )?(?:meeting|call|demo|interview|follow[- ]?up)(?: is| on"
    r"| set for|:) (?P<when>.*)|^[-*+• ]*next(?: step)?s?:? (?:an? |another )?(?:call"
    r"|video"
    r"|meeting|demo|interview|visit|workshop|lunch|panel)\b"
)


NEXT_IN_NOTES = (
    r"^[-*+• ]*next(?: step)?s?:? (?P<who>~+|they|he|she) (?:(?P<advance>sends?|shares?"
    r"|meets?|introduces?|signs?|presents?|arranges?|books?|invites?|talks? to|asks?)"
    r"|(?P<on>calls?|writes?|checks?|comes? back|confirms?|decides?|thinks?))\b"
)
REQUEST = (
    r"^(?:.{0,40}\b)?(?:please|can you|could you|would you|will you) (?:also |just )?"
    rf"(?:{ADVANCES}|{CONTINUES})\b"
)

# A step lies ahead: without one of these a sentence promises nothing.
AHEAD = (
    r"\b(?:will|shall|going to|gonna|plan(?:ning)? to|let me|let's|let us|can|could"
    r"|would|should|to-?do|asap|soon|tomorrow|tonight|next|by|until|on it|please"
    r"|need to|have to|want to)\b|\w'(?:ll|d)\b|\b(?:i'm|we're|am|are|is) \w+ing\b"
)
UNDECIDED = (
    r"\b(?:we|i|you)(?:'ll| will| shall) (?:have to )?see\b(?! you)|\blet's see\b"
    r"|\btime will tell\b"
)
