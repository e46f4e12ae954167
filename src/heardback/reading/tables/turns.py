"""How our own turns ask, say back, advise and push, as patterns of plain words."""

SOUNDS = (
    r"^(?:\W|\b(?:okay|ok|so|and|but|um+|uh+|er|hm+|mm+|mhm|uh-huh|mm-hmm|well|yeah|yes"
    r"|yep|right|all right|alright|great|good|sure|now|then|i mean|you know|like"
    r"|'?cause|because|oh|ah|wow|no|fine|perfect|thanks)\b)*"
)
TAG = (
    r"^\W*(?:(?:and|or|so)\W+)?(?:yeah|yes|okay|ok|right|all right|alright|sorry"
    r"|pardon|hm+|mm+|uh-huh|really|no|huh|you know)\W*$"
)
AUX = (
    r"(?:is|are|was|were|do|does|did|would|could|can|will|have|has|had|should|might"
    r"|may|am|shall|isn't|aren't|don't|doesn't|didn't|wouldn't|couldn't|can't|won't"
    r"|haven't|hasn't)"
)
WHO = (
    r"(?:you|it|that|there|this|they|he|she|we|i|your|the|any\w*|these|those|some\w*"
    r"|my|our)"
)
BEGINS = (
    rf"(?:^|[,;–—-] ?(?:so |and |or )?){AUX} {WHO}\b"
    rf"|^(?:what|how|why|who|where|when|which)\b(?:'s|'d|'re| \w+)?(?: \w+){{0,3}}?"
    rf" ?\b{AUX} (?:{WHO}|\w+ (?:say|think|make|feel))\b"
    r"|^(?:what|how)(?:'s| is| are| was| were| about| else| happen\w*| made| makes"
    r"| brought| brings| come)\b|^why\b(?! that| i | we )"
)
INVITES = (
    r"\b(?:tell|walk|talk|show) me\b(?! you\b)|\blet me ask\b"
    r"|\bi(?:'m| am)(?: just| also)? (?:curious|wondering|interested)\b"
    r"|\bi(?: \w+)? wonder\b"
    r"|\bhelp me (?:understand|see)\b|\b(?:say|hear) (?:a (?:bit|little) |some )?more\b"
    r"|\bexplain (?:that|it|to me|what|how)\b|\bdescribe\b|\bi'd (?:love|like|be"
    r" (?:curious|interested)) to (?:hear|know|understand|ask)\b|\bgive me an? \w+"
)
OPENS = (
    r"(?:^|[,;–—-] ?|\b(?:so|and|but|is|like|wonder|wondering|curious|ask"
    r"|know|understand"
    r"|hear) )(?:what|how|why|which parts?)\b|^in (?:what|which) ways?\b|\bhow come\b"
    rf"|\b(?:what|how|why)(?:'s|'re|'d)? (?:\w+ ){{0,3}}?{AUX} {WHO}\b"
    r"|\b(?:tell|walk|talk) me\b|\b(?:can|could|would) you (?:just "
    r"|maybe )?(?:tell|describe"
    r"|explain|talk|say|give|share|think)\b|\bany (?:\w+ )?(?:thoughts|ideas)\b"
    r"|\banything (?:else|more|at all)\b|\bany other\b|\bwhat else\b"
    r"|\bhave you (?:ever |also )?(?:thought|given any thought)\b"
    r"|\bhelp me (?:understand|see)\b|\b(?:say|hear) (?:a (?:bit|little) |some )?more\b"
    r"|\bdescribe\b|\bexplain\b|^(?:what|how|why)\b"
)
CLOSES = (
    r"\bhow (?:many|much|often|long|old|far|big|soon|tall|late|early)\b"
    r"|\bwhat (?:time|day|date|year|age|number|size|month|week)\b"
    r"|\bwhat(?:'s| is| was) (?:his|her|their|your|the) (?:\w+ )?(?:name|address|age"
    r"|number|salary|budget|title|date|price|rate)\b"
    r"|^what (?:kind|sort|type) of (?:\w+ )?\w+\W*$|\bscale (?:of|from)\b|\bor not\b"
    rf"|^{AUX} (?:you|it|that|there|this|they|he|she|we"
    rf"|i)\b(?! (?:\w+ )?(?:tell|describe"
    r"|explain|talk|say|give|share|think|thought|anything|any)\b)"
)
SAYS_BACK = (
    r"\b(?:it|that|this|and)? ?(?:sounds?|seems?|looks?|feels) (?:to me )?(?:like|as"
    r" (?:if|though)|that|pretty|really|hard|tough|frustrating|important)\b"
    r"|\bit(?:'s| is) (?:been )?(?:hard|tough|important|frustrating|difficult) (?:for"
    r"|to) you\b|\bi(?:'m| am)? (?:hear|hearing|sensing|picking up|gathering|gather)\b"
    r"|\bi get (?:a|the) (?:sense|feeling|impression)\b|\bif i(?:'m| am)?"
    r" (?:hear\w*|understand\w*|got)\b|\blet me see if\b|\bin other words\b"
    r"|\bwhat (?:i(?:'m| am) hearing|i hear|i've heard|you're saying)\b"
    r"|\byou(?:'re| are| were| have| had|'d|'ve)? (?:also |just |already )?(?:saying"
    r"|said|mentioned|told|talked|described|noticed|realized|realised|identified)\b"
    r"|\b(?:on the )?one hand\b|\bpart of you\b|\bthat must (?:be|have been)\b"
    r"|\bfor you,? (?:it|that|this)(?:'s| is)\b"
)
ABOUT_THEM = (
    r"^(?:(?:for you|the way you see it|from your side|at the same time|right now"
    r"|maybe|in a way|again|i guess|i think|it's like|even though|and yet|really)\W+)*"
    r"(?:you(?:'re|'ve|'d| are| have| were| had| feel| felt| think| thought| want\w*"
    r"| don't| didn't| know| knew| like\w*| love\w*| see| saw| can't| couldn't| haven't"
    r"| weren't| aren't| wouldn't| care| enjoy\w*| hope\w*| worr\w+| wish| miss\w*"
    r"| believe| understand| get| got| need\w*| tried| started| really| kind of|"
    r" sort of| also| just| still| always| never| certainly| definitely| obviously)"
    r"|your \w+(?: \w+){0,2} (?:is|are|was|were|has|have|feels?|mean\w*|said|says"
    r"|want\w*|think\w*|come|comes))\b"
)
SUMS_UP = (
    r"^\W*(?:(?:okay|ok|yeah|right|mm+|mm-hmm|uh-huh|all right|alright|well"
    r"|sure|yes|um+|uh+|and|great|good|cool)\W+)*so\b"
)
ADVISES = (
    r"\byou(?:'ll| will| can| could| might| may| should| must| ought| need to| have to"
    r"| better|'d better|'ve got to| shouldn't| mustn't| want to (?:try|think|make))\b"
    r"|\bif you\b|\b(?:recommend|suggest|advise)\b|\bi(?:'d| would) (?:like|want|love)"
    r" you\b|\bmake sure\b|\blet's\b|\bmost people\b|\ba lot of people\b|\btry to\b"
)
ABOUT_US = (
    r"^(?:i(?!\W+(?:hear|guess|wonder|gather|get|sense|can hear|heard|'m hearing))"
    r"|we|my|our|here|there|the|this is|let|thank|please|hi|hello|welcome|see you)\b"
)
COUNTERS = (
    r"^\W*(?:no\b|but\b|yes,? but|yeah,? but|actually|look\b|come on"
    r"|with (?:all )?(?:due )?"
    r"respect)|\bi (?:disagree|don't (?:agree|see why|think that's))\b"
    r"|\b(?:you're|you are) (?:wrong|mistaken|exaggerating|missing|overlooking"
    r"|comparing)\b|\bnot true\b|\bthat's (?:not|just|simply|no|wrong)\b"
    r"|\b(?:believe|trust) me\b|\b(?:don't|isn't|wouldn't|can't|won't|shouldn't|aren't)"
    r" (?:you|it|that|this)\b[^.]*\?|\bwhy (?:didn't|don't|wouldn't|won't|can't) you\b"
    r"|\bhow can you\b|\bof course\b|\bobviously\b|\bno need\b|\bnothing to\b"
    r"|\bneed to understand\b|\bi(?:'m| am) telling you\b|\bexcuse\b|\bin fact\b"
)
COMMANDS = (
    r"\byou (?:really |just |simply )?(?:should|shouldn't|must|mustn't|need to|have to"
    r"|ought to|owe|can't (?:afford|compare|just)|better)\b|\byou've got to\b"
    r"|\byou'd better\b|\bif i were you\b|\bhave to tell you\b"
    r"|\bif you (?:don't|wait)\b"
)
