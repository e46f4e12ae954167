"""Yes, no and everything between: the words an answer is graded by."""

# Sounds that take the turn without answering anything.
FILLER = (
    r"^(?:(?:oh|ah|uh|hm+|mm+|mhm|uhhuh|uh-huh|well|so|and|but|okay|ok|right|sure|i see"
    r"|good question|great question|that's a good question|let me (?:see|think)|look"
    r"|listen|honestly|you know|i mean|yeah|yes so|thanks(?: for asking)?|thank you"
    r"|sorry|haha|ha|hi|hello|hey)\b[ ,.!…:;-]*)*"
)
SOUNDS = (
    r"^(?:(?:oh|ah|well|so|hm+|mm+|and|um+|uh+|honestly|frankly|to be (?:honest|fair"
    r"|frank)|look"
    r"|listen|hi|hello|thanks|thank you)\b[ ,.!…-]*)+"
)
BACK = r"(?:what do you mean|sorry\?|pardon|come again|could you repeat|can you repeat)"
IF = (
    r"\b(?:if|as long as|provided|providing|assuming|unless|on (?:the )?condition"
    r"|subject to"
    r"|so long as|once|only when|depends on|depending on|conditional on)\b"
)
NO = (
    r"^not\b(?! (?:sure|yet|really sure|bad|certain|that i|only))|, no[.!]?$"
    r"|^(?:no|nope|nah|never|no way|not really|unfortunately|i'm afraid|sadly"
    r"|regrettably)\b"
    r"(?! (?:problem|doubt|worries|question|objection|concern|issue))"
    r"|\b(?:i|we|he|she|they|~+)(?: \w+)?(?: can't| cannot| couldn't| won't| wouldn't"
    r"| will not| would not| can not|'m not going to| am not going to"
    r"| (?:do not|don't) (?:think|want|plan|intend|believe|recommend|support|usually"
    r"|normally|feel|see (?:us|it|that|this|myself|ourselves|how|you)|care|agree|do)\b"
    r"|'d rather not| doubt|'m not (?:able|willing|interested))\b"
    r"|\bi don't think (?:so|i|we|that)|\bnot interested\b|\bprobably not\b"
    r"|\bhave to pass\b"
    r"|\bnot (?:this time|for (?:me|us))\b"
    r"|\b(?:i'm|we're|i am|we are) {very}not {very}able to\b|\b(?:i|we) (?:will|'ll"
    r"|would|can)"
    r" (?:\w+ )?(?:give|donate|pay|do|commit|contribute) (?:nothing|zero|none)\b"
    r"|\b(?:have to|going to|gonna) (?:say (?:no\b|zero|0\b|nothing)|pass\b|decline)"
)
NOT_NO = (
    r"\b(?:can't|cannot|couldn't) (?:wait|complain|thank|argue|promise|say|tell|comment"
    r"|see why not|imagine a better)|\bno (?:problem|doubt|worries|question"
    r"|objections?)\b"
    r"|\bdon't (?:see why not|mind|know|have (?:any|a) (?:problem|objection|issue)s?)\b"
    r"|\bwon't (?:know|lie)\b|\bwouldn't (?:mind|hesitate|rule)\b|\bnot (?:sure|yet)\b"
    r"|\bdon't want to (?:promise|commit|say)"
)
VAGUE = (
    r"\bi(?:'ll| will|'d| would) have to\b|\b(?:we'll|i'll|we will|let's|we shall"
    r"|have to|need to|i'd have to"
    r"|got to) (?:have to )?"
    r"(?:see|think|wait|consider|look|sleep)\b|\bmaybe\b|\bperhaps\b|\bpossibly\b"
    r"|\bprobably\b|\bcould be\b|\bhard to (?:say|tell)\b|\btoo (?:early|soon)\b"
    r"|\b(?:i )?(?:don't|do not) (?:really )?know\b|\bnot (?:sure|yet|certain)\b"
    r"|\bi (?:guess|suppose|might|may|could)\b|\bremains to be seen\b|\bit depends\b"
    r"|\bdepends\.?$|\bstrong (?:field|candidates?|competition)\b"
    r"|\b(?:still|haven't) (?:decid|consider|think|weigh|made|discuss|look|evaluat)"
    r"|\bi can (?:mention|try|ask|see|look|pass|picture|imagine)\b|\b(?:among"
    r"|one of) the (?:strong"
    r"|better|best|top)"
    r"|\bi(?:'d| would| might| may| could| will|'ll) (?:\w+ )?consider\b"
    r"|\bcan't (?:promise|say|tell)\b|(?<!yes,\s)(?<!yeah,\s)(?<!yes\s)(?<!yeah\s)\bi"
    r" think so\b|\bopen mind\b|\btime will tell\b"
    r"|\bwe like (?:what|you)\b|\bi'll try\b|\bhopefully\b|\bi hope so\b|\bwho knows\b"
    r"|\bin principle\b|\bmore or less\b|\bkind of\b|\bsort of\b"
    r"|\bwe'll (?:be in touch|let)"
    r"|\bi'll (?:let you know|get back|consider|keep)\b|\bgood chance\b"
    r"|\bdon't want to prom"
    r"|\bpromising\b|\bi(?:'d| would) like to (?:think|hear|see|know|read|learn)\b"
)
KEEN = (
    r"\b(?:absolutely|definitely(?! (?:among|one of|an option|interesting|possible"
    r"|something))"
    r"|of course|100 ?%|(?:a|one) hundred percent|without (?:a )?doubt"
    r"|for sure|in a heartbeat|wholeheartedly|without hesitation|wouldn't hesitate"
    r"|gladly"
    r"|totally|no doubt|no question)\b|\b(?:i'd|we'd|i would"
    r"|we would)(?: \w+)? love to\b"
    r"|\bcan't wait\b|\bby all means\b|\bnothing (?:i'd like|better)\b|\byou bet\b"
    r"|\bmost certainly\b|\bhappily\b|\bhell yes\b"
)
YES = (
    r"^(?:yes|yeah|yep|yup|ye|yea|sure|certainly|i (?:do|will|would|can|am|could"
    r"|shall)(?!n?'t| not)"
    r"|(?:he|she|they) (?:do|does|did|will|would|can|is|are)|indeed|correct|right"
    r"|agreed"
    r"|ok|okay|alright|all right|fine|deal|sounds (?:good|great|fair|perfect|fine)"
    r"|perfect|great|works for (?:me|us)|that works|why not|happy to|with pleasure"
    r"|i think"
    r" (?:we|i) (?:can|will|would)|count on|i'd be (?:happy|glad|willing)|no problem"
    r"|true"
    r"|i'll|i'm (?:in|going to|happy)|let's do|we (?:do|will|would|can|are))\b"
    r"|\b(?:happy|glad|willing|ready|prepared|pleased) to\b|\bi(?:'ll"
    r"| will) (?:recommend"
    r"|support|back|donate|do (?:it|that)|give|put)\b|\byou can count\b|\bi agree\b"
    r"|\bdon't (?:see why not|mind|have (?:any|a) (?:problem|objection))|\bi accept\b"
)
TAKES = (
    r"^(?:(?:oh|well|so|and|wow|hm+|thanks|thank you|awesome|nice|cool)\b[ ,.!-]*)*"
    r"(?P<yes>(?:(?:yes|yeah|yep|sure|ok|okay|alright|perfect|fantastic|excellent)\b"
    r"[ ,.!-]*)*)"
    r"(?:(?P<bare>$|deal|agreed|done|great|fine|perfect"
    r"|fair enough|excellent|wonderful|good)(?!\w)"
    r"|(?:i think )?(?:that|this|it)(?:(?:'s| is| would be| will be| should be|'d be"
    r"| seems"
    r"| sounds)(?: \w+)? (?:good|better|great|fine|fair|perfect|ok|okay|amazing"
    r"|reasonable"
    r"|acceptable"
    r"|wonderful)(?! to (?:know|hear|see|meet))| works|(?: will| would|'ll) (?:work"
    r"|do)| suits)\b"
    r"|sounds? (?:like a )?(?:\w+ )?(?:good|great|fair|perfect|fine|plan|deal"
    r"|reasonable)"
    r"|works for|(?:i think )?i(?:'ll| will| can|'d| would)? ?(?:accept|agree|take"
    r" (?:it|that"
    r"|the deal|your"
    r" offer)|live with|concede|go with (?:that|it)|do (?:that|it|this)(?!\w| (?:if"
    r"|when|once|as)))|i (?:like|love) (?:your|that"
    r"|the) (?:plan"
    r"|offer|idea|proposal)|(?:i'm |we're |am |i am |we are )?(?:happy|satisfied"
    r"|fine|okay"
    r"|ok) with (?:that|this|it)|let's do (?:it"
    r"|that|this)"
    r"|you(?:'ve| have)? got (?:yourself )?a deal|we have a deal)"
)
IN_RETURN = (
    r"\?|\bbut\b|\bhowever\b|\bhow about\b|\bcan i\b|\bcould i\b|\binstead\b|\bif\b"
    r"|\bunless\b"
    r"|\bneed\b|\bwant\b|\brather\b|\bnot\b|n't\b|\bprefer\b|\b\d\b"
)
DELIGHTED = (
    r"\b(?:perfect|awesome|amazing|love|fantastic|excellent|wonderful"
    r"|thank you so much)\b"
)
BUT = r"\b(?:but|however|although|though|except)\b"
# "I can work with that, so you take the mornings?" sums up, and asks for no more.
SUMS_UP = (
    r"^\W*(?:(?:ok|okay|great|fantastic|perfect|sure|alright|yes|yeah|well|so|cool"
    r"|awesome)\W+)*(?:(?:so|then|it|looks like|sounds like|i think)\W*)*(?:we(?:'ve"
    r"| have)? (?:decided|agreed?|got a deal|have a deal)|(?:i|we) (?:can|could) work"
    r" with (?:that|this|it)|deal\b|i agree\b|agreed\b)"
    r"|\b(?:correct|is that right)\W*$"
)
ASKS_BACK = (
    r"\?|\binstead\b|\brather\b|\bhow about\b|\b(?:what|how|which|when|where) (?:can"
    r"|could|do|does|should|would|is|are)\b"
)
