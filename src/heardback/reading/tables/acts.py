"""What we say in a rehearsal that rules tell better than the network does."""

# Words thrown at somebody; a doubt about a thing is no abuse.
ABUSE = (
    r"\b(?:fuck\w*|shit\w*|bitch\w*|asshole\w*|arsehole\w*|bastard\w*|wanker\w*"
    r"|shut (?:up|your)|piss off|go to hell|screw you|drop dead)\b"
    r"|\byou(?:'re| are)? (?:an? |such an? |all |so |just )*(?:\w+ )?"
    r"(?:idiots?|morons?|stupid|fools?|dumb|imbeciles?|pathetic|clowns?|useless|liars?"
    r"|ridiculous|incompetent|worthless)\b"
)
# Told to be somebody else: nothing that one says to a person across the table.
ORDER = (
    r"\b(?:ignore|disregard|forget|override) (?:all |any |your |the |everything "
    r"|previous"
    r"|prior |earlier |above )+"
    r".{0,30}\b(?:role|instruction\w*|prompt\w*|rule\w*|part|said|character|orders?)\b"
    r"|\b(?:act as|pretend to be|behave as|roleplay as) (?:now )?"
    r"(?:a|an|the|my)\b.{0,30}\b(?:assistant|model|ai|chatbot|bot|system|machine"
    r"|pirate|judge)\b"
    # Clients have systems, teams and language models: to speak of them is none.
    r"|\byou are (?:now )?(?:an?|the|my) (?:[\w-]+ ){0,2}(?:assistant|model|ai|chatbot"
    r"|bot|system|machine|pirate|judge)\b"
    r"|\b(?:system prompt|developer mode|jailbreak)\b"
    r"|\bas an? (?:ai|(?:large )?language model)(?=,| you\b)"
    r"|\b(?:reveal|print|show|tell me|output|repeat)\b.{0,30}\b(?:hidden|secret"
    r"|(?:internal|system) (?:state|prompt|message|instruction)s?)\b"
    r"|(?:^|[.,;:!] *|\b(?:and|now|please|just|simply|must|only"
    # "What would have to be true for you to say yes?" asks, and orders nothing.
    r"|(?:you (?:\w+ )?(?:have|need|ought|are)|your (?:task|job|role|part) is"
    r"|(?:want|tell|told|order|command|instruct)(?:ed|ing)? you) to(?![^?]*\?)) )"
    r"(?:say|answer|reply|respond|output)(?: only| with| me| just)* "
    r"[\"'“‘]?(?:yes|i agree|i recommend)\b"
    r"|\bset (?:your )?(?:inclination|patience|openness|state)\b"
)
AGENDA = (
    r"\b(?:i(?:'d| would) (?:like|suggest|propose)|i(?:'ve| have) (?:planned|brought)"
    r"|shall we|let(?:'s| us)|may i suggest|my (?:idea|plan|suggestion) (?:for|is)"
    r"|i (?:suggest|propose)|here(?:'s| is) (?:how|what))\b.{0,120}"
    r"\b(?:agenda|points?|things?|first\b.{0,60}\bthen|start with|begin with|(?:\d+|two"
    r"|three|four|five|ten|fifteen|twenty|thirty) minutes|go through|use (?:the|our)"
    r" time|today|order|topics?|end with|leave time|leave (?:\w+ )?minutes)\b"
    r"|\bi(?:'d| would) like to\b.{5,200}\b(?:then|at the end|finally|after that)\b"
    r"|\banything (?:else )?(?:that )?you(?:'d| would)? (?:want|like) to add\b"
    r"|\b(?:agenda|how we use the time|what (?:else )?(?:would|do) you (?:like"
    r"|want) to "
    r"(?:cover|talk about|get (?:out of|from))|anything (?:you(?:'d| would) )?"
    r"(?:like )?(?:to )?add to (?:the|that) (?:agenda|list))\b"
)
# Asked for a yes in other words than those of support.
BACKS = (
    r"\b(?:would|will|could|can) you (?:then )?(?:say|vote|be|give (?:us|me)) (?:a )?"
    r"(?:yes|in favou?r|for (?:us|me))\b|\bis (?:that|it|this) a yes\b"
    r"|\bdo (?:we|i) have (?:a deal|your (?:yes|vote|support))\b"
)
FAREWELL = (
    r"\b(?:good ?bye|bye(?: bye)?|thanks? (?:you )?for the time|see you (?:on|then"
    r"|soon|next|tomorrow)|have a (?:good|nice|great)"
    r" (?:day|evening|weekend|week)|until (?:monday|tuesday|wednesday|thursday|friday"
    r"|then|next)|(?:thank you|thanks)(?: very much| so much| a lot)? for (?:your time"
    r"|the (?:talk|conversation|meeting)|this|today|taking the time|seeing me|seeing us"
    r"|having me|having us)\b(?=.{0,40}$)|i(?:'ll| will) (?:let you go|leave you))\b"
)
# "What makes you hesitate?" opens; "what day suits you?" asks for one word.
OPENS = (
    r"\bwhere (?:does|did) .{2,40} come from\b"
    r"|\b(?:what(?! (?:day|time|date|year|number|size|colour|price|salary)\b)|why"
    r"|tell (?:me"
    r"|us)|help (?:me|us) understand|walk (?:me|us)|describe|explain|in what way"
    r"|how(?! (?:much|many|long|often|old|soon|far|big|about (?:mon|tues|wed|thurs|fri"
    r"|we|i|next))))\b"
)
GREETING = (
    r"^\W*(?:sorry|apologies|my apologies|i apologi[sz]e|i was (?:arguing|too quick)"
    r"|forgive me|hello|hi|hey|good (?:morning|afternoon|evening|day)|thank you|thanks"
    r"|nice to"
    r"|pleased to|glad to|great to|i see|i understand|right|okay|ok|sure|of course|fine"
    r"|good|understood|that makes sense|i appreciate|fair enough|got it)\b"
)
# After doubts as such: what would bring one up that nobody has voiced yet.
DOUBTS = (
    r"\b(?:concern|doubt|worr(?:y|ies|ied)|reservation|hesitat\w*|misgiving|objection"
    r"|unsure|hold\w* (?:you|it) back|(?:on|off) your mind|in (?:the|your) way"
    r"|keeps? you from|speaks? against|not (?:yet )?(?:convinced|comfortable|sure)"
    r"|makes? you (?:careful|nervous|pause)|trouble\w* you|sit right)\w*\b"
)
BOASTS = (
    r"\b(?:the )?(?:best|leading|number one|world[- ]class|top|unique|unbeatable"
    r"|perfect"
    r"|flawless|second to none|unmatched|outstanding|exceptional"
    r"|state[- ]of[- ]the[- ]art"
    r"|cutting[- ]edge|revolutionary)\b"
    r"|\b(?:always|never|guarantee\w*|promise you|trust me|believe me|without (?:any )?"
    r"(?:doubt|risk)|no risk|risk[- ]free|any (?:problem|challenge)|everyone|everybody"
    r"|nobody else|100 ?(?:%|per ?cent)|one hundred per ?cent|no problem at all"
    r"|whatever (?:you|it))\b"
)
# A figure, a name, a time at which it was done: something one could look up.
BACKED = (
    r"\d|\b(?:for example|for instance|last (?:year|month|week|spring|summer|autumn"
    r"|winter)|in (?:january|february|march|april|may|june|july|august|september"
    r"|october"
    r"|november|december)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twenty|thirty|forty|fifty|hundred) (?:\w+ ){0,2}(?:clients?|customers?|years?"
    r"|months?|weeks?|days?|projects?|people|launches|engineers|times|shops|sites|firms"
    r"|texts|percent|per cent)|half|a (?:third|quarter|fifth)|here (?:is|are)|you can "
    r"(?:ask|call|ring|speak)|i can (?:show|put you)|their (?:director|manager|head)"
    r"|wrote to us|told us|measured|the figures)\b"
)
# "Dana at Merrow", "for Halden": a name in the middle of a sentence.
NAMED = r"(?<=[a-z,] )(?:at|for|with|by|from|of) (?:the )?[A-Z][a-z]+"
DAY = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btoday\b|\btonight\b"
    r"|\b(?:next|this|the) (?:week|month)\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan"
    r"|feb"
    r"|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\b(?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\bthe \d{1,2}(?:st|nd|rd|th)\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b(?:at|by) (?:\d{1,2}|noon|ten|nine|eleven|two|three"
    r"|four)\b"
    r"|\bin (?:a|two|three|\d+) (?:days?|weeks?)\b|\bend of (?:the|this|next) (?:week"
    r"|month)\b"
)
# What we will do next, or they: said as a proposal or a summing up.
STEP = (
    r"\b(?:so )?(?:the |our )?next step (?:is|would be|could be)\b"
    r"|\b(?:i(?:'ll| will)|we(?:'ll| will)|let(?:'s| us)|i (?:suggest"
    r"|propose) (?:that )?"
    r"(?:we|i)|i(?:'d| would) (?:like|suggest) (?:that )?(?:to|we)|we could)\b.{0,40}"
    r"\b(?:meet|send|call|ring|talk again|come (?:back|by)|sit down|bring|visit"
    r"|write to"
    r"|speak again|see each other|follow up|get together|present)\b"
    # "I suggest a trial chapter by Friday": a small thing tried is a step as well.
    r"|\b(?:i(?:'d| would)? (?:suggest|propose) (?:an?|one|that we|we)|let(?:'s| us)"
    r" (?:try|do|start|begin|run))\b.{0,40}\b(?:trial|pilot|test|sample|draft|call"
    r"|meeting|workshop|visit|chapter)\b"
)
# A question after what would settle it, not after what is behind it.
HELPS = (
    r"\b(?:help|helps|helped|take|takes|easier|settle|convince|reassure|good answer"
    r"|like to see|want to see|need (?:to|from)|would you need|have to (?:be|happen"
    r"|see)"
    r"|make (?:it|that) (?:easier|right|work)|(?:could|can) (?:we|i) do|have kept"
    r"|a way|instead)\b"
)
# Asked for a fact: neither yes nor no answers it.
FACT = (
    r"^\W*(?:(?:and|so|but|then|if .{3,60},)\W+)*(?:who|whom|whose|when|where|which|how"
    r" (?:many|much|long|often|far|soon)|what (?:day|date|time|price|salary|number))\b"
)
SECOND_PERSON = r"\byou(?:'re|'ve|'d|'ll)?\b"
# Whoever says "we did" or "I will" speaks of themselves, however it sounds.
OURS = (
    r"\b(?:we|i|our|my|mine)\b(?! (?:understand|hear|see|gather|get|sense|take it"
    r"|wonder"
    r"|think you|guess|am hearing)\b)"
)
GIVES_BACK = (
    r"^\W*(?:so what you|so (?:it|you|that|this)\b|it sounds|sounds like"
    r"|if i (?:understand"
    r"|hear|get|follow)|what i(?:'m| am)? hear|in other words|as i understand)"
)
SAYS_BACK = (
    r"^\W*(?:so\b|it sounds|sounds like|if i (?:understand|hear|get|follow)|what i(?:'m"
    r"| am)? hear\w*|you(?:'re| are| feel| want| need| fear| worry| would| said| say"
    r"| have| had| were)\b|in other words|as i understand|i hear|did i (?:get"
    r"|understand)"
    r"|let me (?:say|repeat|check|see if)|i understand)"
)
# Against what they said, or over it; however short.
ARGUES = (
    r"\b(?:you(?:'d| would|'ll| will) regret|can(?:'t|not) do (?:this|that|it|what)"
    r"|nonsense|rubbish|ridiculous|absurd|foolish|makes no sense"
    r"|not (?:simply )?true"
    r"|you(?:'re| are) (?:simply |just |all |completely )?(?:wrong|mistaken|missing the"
    r" point)|you (?:just |simply )?(?:don't|do not|can't|cannot) (?:see|understand"
    r"|get)"
    r"|i (?:completely |totally |strongly )?disagree|no alternative|no better choice"
    r"|the only sensible|surely you|you (?:really )?(?:have to|must) (?:see|admit"
    r"|agree)"
    r"|waste (?:any )?time|not important|that(?:'s| is) not (?:a|the) (?:problem|point"
    r"|issue)|we can skip|never mind that|forget (?:that|it)|you should not worry"
    r"|you shouldn't worry|there is no reason to)\b"
)
LEADING = (
    r"^\W*(?:don't you|do you not|isn't it|isn't that|aren't you|wouldn't you|surely"
    r"|how "
    r"can you|how could you|why (?:don't|won't|can't|do) you (?:just|simply|keep|still"
    r"|insist)|are you (?:seriously|really)|do you (?:seriously|really)|but (?:why"
    r"|how) "
    r"(?:can|could|don't|won't))\b"
)
