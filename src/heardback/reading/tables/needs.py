"""What they want, require, cannot do, or fear: how it is said."""

from heardback.reading.cues import Cue, cue

# What one needs in order to go on talking is no need of theirs.
_TALK = (
    r"(?:to )?(?:not\b|go\b(?! live)|run\b|leave|think|talk|discuss|check|ask|speak"
    r"|see how"
    r"|know"
    r"|hear|say|point|add|mention|clarify|understand|confirm|jump|hop|head|get back"
    r"|move on"
    r"|wrap|apologi[sz]e|thank|tell|make sure|invite|be (?:clear|honest|careful)"
    r"|interrupt|your (?:e-?mail|address|number|name|bank)|a (?:minute|second|moment"
    r"|coffee|break|drink)|coffee"
    r"|some time|more time|you to (?:know|understand)|let you|respond|look|decide|wait"
    r"|consider|figure|find out|admit|agree|stop|start by|begin|finish|be (?:on|in|at"
    r"|there)"
    r"|come back|get caught up|catch up|take (?:the|this) opportunity|read|sleep"
    r"|reflect|make a decision|run|sign[- ]?off|approval"
    r"|give you)\b"
)
# "I want to mention that" is talk; "we want to reduce returns" is a need.
_OUTCOME = (
    r"improv\w*|increas\w*|reduc\w*|grow|launch|achiev\w*|avoid|build|find|replace|cut"
    r"|save|switch|win|reach"
    r"|keep|get (?!back|to\b|together|started)|be (?:able|live|more|sure|the|in|known"
    r"|seen)|scale|moderni[sz]e"
    r"|automate|consolidate|simplify|migrate|integrate|stop|become|have|own|expand"
    r"|raise|fix|solve|bring (?:in"
    r"|down|together)|focus|standardi[sz]e|comply|take (?!it|this|that|a look)|receive"
    r"|hire|make (?:it|our|the|more"
    r"|this)|go live|see (?:more|less|results|a)|speed|turn|lower|double|attract"
    r"|retain|learn|train|protect|support"
    r"|acquire|obtain|secure (?!a )|order|see (?:{my}|our|my) \w+ go"
    r"|offer|free|spend|use|run|do (?:this|it|more|less|the)|change|move (?:to|away"
    r"|into|from)|work (?:on|in|with a)"
)
_WANT = (
    r"(?:(?:do |did |(?:'ll|will|'m gonna|(?:'m|'re|am|are) going to) {very})?need"
    r"|needs|require|requires|(?:do )?want|wants"
    r"|(?:'d| would) {very}(?:like|love|prefer|rather(?= (?:have|get|keep|see|take"
    r"|pay|deal))|need|want)|prefer|prefers"
    r"|(?:was|were) hoping (?:to|for (?!some(?:one|body) with more)|i could|we could)"
    r"|'re looking for"
    r"|are looking for|is looking for|'m looking for|am looking for|'s looking for"
    r"|looking for"
    r"|'re after|are after|'re trying to|are trying to|is trying to|'m trying to"
    r"|trying to"
    r"|aim to|hope to|hoping to|wish to|'re hoping|are hoping"
    r"|could {very}use"
    r"(?= (?:an?|some|more|help|extra|another|\d)\b))"
)

NEEDS: tuple[Cue, ...] = (
    # objective
    cue(
        "prefer rather",
        r"{i}(?:'d| would)? {very}(?:prefer|rather (?:have|keep|get|take|see|like))"
        r" {very}(?:to (?:have|keep|get|take) )?(?:at least )?(?:\d|one|two|three"
        r"|four|all"
        r"|more|less|extra|most)\b",
        0.65,
        sort="objective",
        asking=True,
    ),
    cue(
        "priority priorities important need",
        r"\bis {very}(?:a |an? (?:\w+ )?|the )?(?:top |main |high |big )?priority"
        r" (?:for"
        r" (?:{me}|{my})|too|as well)\b",
        0.7,
        sort="objective",
    ),
    cue(
        "like extra additional another one more some need want lots plenty",
        r"\b(?:but|and|also|i|we)(?:'d| would| do| could)? (?:also |still |really"
        r" )?(?:like"
        r"|love|use|need|want)(?: to have| to get)? (?:at least )?(?:\d|one|two"
        r"|three|another"
        r"|an? (?:extra|additional|few|bit|lot of|ton of)|lots of|plenty of|extra"
        r"|additional|more|some) (?!time"
        r"|minutes?"
        r"|seconds?|information|info|details?|advice|help|questions?|of (?:them"
        r"|your)|to\b"
        r"|thing)\w+",
        0.65,
        sort="objective",
        asking=True,
    ),
    cue(
        "need needs",
        r"{i} ?{'m} {very}in need of\b|{my} (?:greatest|biggest|main|real) need"
        r" (?:is|was)",
        0.75,
        sort="objective",
    ),
    cue(
        "helpful help great good nice useful",
        r"\bit(?:'d| would) {very}(?:be )?{very}(?:help|helpful|great|good|nice"
        r"|useful)(?: \w+)?"
        r" if (?:i|we) (?:can|could|had|got|knew)\b",
        0.65,
        sort="objective",
    ),
    # constraint
    cue(
        "minimum least keep",
        r"{i} {very}(?:have|need|require)(?: a)? minimum(?: of)?\b"
        r"|{i} {very}(?:need|have) to keep (?:at least )?(?:\d|one|two|some|all|most"
        r"|my)\b",
        0.7,
        sort="constraint",
    ),
    cue(
        "afford can't cannot won't unable",
        r"{i} (?:can't|cannot|can not|couldn't|won't be able to|'m unable to"
        r"|am unable to|are unable"
        r" to|'re not able to|'m not able to) {very}(?:have (?:another|a)|start|spend"
        r"|go (?:over|above"
        r"|beyond|higher)|wait(?! to| for)|miss|lose|work (?:with|on|in)|donate|give"
        r"|do without|host|pay"
        r"|hire|take on|move (?:the|our))\b",
        0.7,
        sort="constraint",
    ),
    cue(
        "broke money tight wish more budget funds short",
        r"{i} ?{'m} {very}(?:broke|short (?:on|of) (?:money|cash)|tight on money)"
        r"|{i} (?:don't|do not"
        r"|doesn't) {very}have {very}(?:enough |much |any |a lot of )?(?:money|the"
        r" budget"
        r"|the funds|(?:anything|enough|a lot)(?: \w+)? to (?:give|spend|donate"
        r"|invest))"
        r"|{i} wish"
        r" {i} could (?:give|donate|pay|spend) more|{i} can't (?:donate|give|pay"
        r"|spend) more",
        0.65,
        sort="constraint",
    ),
    cue(
        "budget",
        r"^[-*+• ]*budget(?: ~+)?(?: is)?: ?\D{0,12}\d",
        0.75,
        sort="constraint",
    ),
    cue(
        "need needs requirement requirements must",
        r"^[-*+• ]*(?:needs?|requirements?|must[- ]haves?)(?: ~+)?: ?\w",
        0.7,
        sort="criterion",
    ),
    cue(
        "budget have only most maximum max spend limit cap ceiling",
        r"{my} budget (?:is|'s|was|of|will be|would be)\b.{0,25}\d"
        r"|{i} (?:only )?(?:have|has|had|'ve"
        r" got|'ve) (?:only |about |around |roughly |up to |a budget of "
        r"|maybe )*[$€£]?\d[\d.,]*"
        r" ?(?:k\b|grand|thousand|dollars|euros?|eur|usd|gbp|pounds|million"
        r"|[$€£]).{0,30}|\b(?:budget"
        r"|spend)\b.{0,20}\b(?:capped|limited|at most|max(?:imum)?|no more than|up to"
        r"|ceiling)",
        0.75,
        sort="constraint",
    ),
    cue(
        "until off out office away vacation holiday leave unavailable available before"
        " earliest",
        r"{i} ?{'m} {very}(?:away|(?:out|booked|travell?ing|tied up) (?:on|until|all"
        r"|next"
        r"|this|from)|off (?:until|for|next|on)|unavailable"
        r"|out of (?:the )?office|on (?:holiday"
        r"|vacation|leave"
        r"|parental|maternity|paternity))\b.{0,30}|{i} (?:can't|cannot"
        r"|couldn't) {very}start"
        r" (?:before|until)",
        0.7,
        sort="constraint",
    ),
    cue(
        "deadline live launch ready latest signed done finished place running launched"
        " delivered",
        r"\b(?:deadline|launch|go[- ]live)(?: date)? (?:is|'s|was)\b|\b(?:has|have"
        r"|needs?|must) (?:to )?"
        r"be (?:live|ready|done|finished|in place|up and running|launched|delivered"
        r"|signed)"
        r" (?:by|before|in|no later)",
        0.7,
        sort="constraint",
    ),
    cue(
        "only can mornings",
        r"{i} can only {very}(?:do|make|work|come|meet|start|spend|pay|offer|host"
        r"|take)\b",
        0.65,
        sort="constraint",
    ),
    cue(
        "all have notice",
        r"\bis all {i} (?:have|has|had|'ve got|can spend)\b|\bmonths?'? notice\b"
        r"|\bnotice period\b",
        0.65,
        sort="constraint",
    ),
    cue(
        "least minimum",
        r"{i} {very}(?:need|needs|want|wants|require|'d need"
        r"|would need)(?: to have)? at least\b",
        0.75,
        sort="objective",
    ),
    # criterion
    cue(
        "important matters crucial critical essential key vital priority priorities",
        r"\b(?:what(?:'s| is| was) )?{very}(?:most )?(?:important|crucial|critical"
        r"|essential|vital|key)"
        r"(?: thing| point| part| factor)? (?:to|for) (?:{me}|{my}|us|me)\b"
        r"|\bwhat (?:really )?matters"
        r"(?: most| more)? (?:is|to|for)|\b(?:is|are|'s|was) {very}(?:important"
        r"|crucial|critical"
        r"|essential|vital|a must|key|non-negotiable)(?: (?:to|for) (?:{me}|{my}|us"
        r"|me))\b"
        r"|{my} (?:top |main |first |highest |biggest |number one )?priorit(?:y"
        r"|ies) (?:is|are|would"
        r" be|right now is)|\b(?:is|are) {my} (?:top |main |first |highest |biggest "
        r"|number one"
        r" )?priorit",
        0.7,
        sort="criterion",
    ),
    cue(
        "must",
        r"(?<!if\s)\b(?:it|this|that|they|the \w+|whoever|someone) must {very}(?:be"
        r"|have|work"
        r"|support|run"
        r"|integrate|comply|include|cover|speak|know|fit)\b(?! (?:honest|joking"
        r"|careful|possible|a|so|very"
        r"|really|tired|hard|nice))",
        0.65,
        sort="criterion",
    ),
    cue(
        "only works integrates supports comes has needs have",
        r"\bonly if (?:it|this|you|that|we|they|the \w+)\b|\b(?:it|this"
        r"|the \w+) (?:has|needs|have)"
        r" to (?:be|work|run|integrate|support|fit|comply|include|handle|cover|do)\b",
        0.65,
        sort="criterion",
    ),
    cue(
        "whoever person candidate someone agency supplier has needs",
        r"\b(?:whoever|the (?:person|candidate|agency|supplier|partner|tool|solution"
        r"|system))\b.{0,25}"
        r"\b(?:has|needs|have|need) to {very}(?:speak|know|have|be|understand|work"
        r"|integrate|support|run|come|fit)\b",
        0.7,
        sort="criterion",
    ),
    cue(
        "key crucial critical essential vital important",
        r"\bfor us,? .{2,50}\b(?:is|are) {very}(?:key|crucial|critical|essential|vital"
        r"|important|non-negotiable)\b",
        0.7,
        sort="criterion",
    ),
    cue(
        "matters",
        r"\bmatters? (?:the )?most to {me}",
        0.75,
        sort="criterion",
    ),
    cue(
        "prefer rather",
        r"{i}(?:'d| would)? (?:prefer|rather (?:have|work with|go with)) (?:a|an"
        r"|someone|somebody|people|the one)\b",
        0.65,
        sort="criterion",
    ),
    cue(
        "looking need wants people someone somebody person partner agency candidate",
        r"(?:^\W*(?:just |still |currently |only )?|{i} ?(?:{'m} |'d |would"
        r" )?{very})(?:looking for"
        r"|need|want|needs|wants) (?:someone|somebody|a (?:person"
        r"|partner|candidate|team"
        r" ?player|vendor|supplier)|an agency|people) (?:who|that|with|to)\b",
        0.75,
        sort="criterion",
    ),
    # concern
    cue(
        "struggle struggling problem challenge pain issue trouble",
        r"{i} (?:{very}struggl\w+ (?:with|to)|(?:have|has|had|'ve had"
        r"|keep having) (?:\w+ ){0,2}(?:trouble"
        r"|problems|issues|difficult\w+) (?:with|getting|finding|keeping))"
        r"|{my} (?:biggest |main |real"
        r" |current |big )?(?:problem|challenge|pain|pain point|headache|issue"
        r"|bottleneck) (?:is|are"
        r"|right now|at the moment|has been|was)",
        0.7,
        sort="concern",
    ),
    cue(
        "keeps keep night losing",
        r"\bwhat keeps {me} (?:up|awake)\b|{i} keep (?:losing|having|getting|running"
        r"|missing|seeing|finding)\b",
        0.7,
        sort="concern",
    ),
    cue(
        "worried enough run",
        r"{i} ?{'m} {very}(?:worried|afraid|concerned|scared) (?:that )?(?:{i}"
        r" )?(?:won't|don't|didn't"
        r"|will not|might not|may not|about (?:not )?(?:running|having)|i'll"
        r"|we'll) .{0,50}\b(?:enough"
        r"|run out|left|supplies|behind|lose)",
        0.65,
        sort="concern",
    ),
    # objective
    cue(
        "what want need",
        r"\bwhat {i} (?:really |actually |mainly |mostly )?(?:want|need|'re after"
        r"|are after|'re looking for|are"
        r" looking for) is\b(?! to know)",
        0.75,
        sort="objective",
    ),
    cue(
        "me us",
        r"^(?:and |but |so )?for (?:me|us),? it's (?:that|about|the|all)\b",
        0.65,
        sort="criterion",
    ),
    cue(
        "fixed",
        r"\b(?:date|deadline|january|february|march|april|may|june|july|august"
        r"|september|october"
        r"|november|december|\d+(?:st|nd|rd|th)?) is {very}fixed\b",
        0.7,
        sort="constraint",
    ),
    cue(
        "project team department budget",
        r"\b(?:project|team|department|budget) has {very}\D{0,3}\d[\d,.]* ?(?:k\b"
        r"|euros?|eur|usd|dollars|gbp"
        r"|pounds|thousand|million)",
        0.7,
        sort="constraint",
    ),
    cue(
        "goal aim objective target",
        r"{my} (?:main |key |overall |big |ultimate )?(?:goal|aim|objective|target"
        r"|hope|ambition) (?:is|was"
        r"|for|here is|would be)\b",
        0.75,
        sort="objective",
    ),
    cue(
        "need needs needed require want wants like love prefer looking after trying"
        " hope hoping"
        " rather aim use wish wanted",
        rf"(?<!what\s)(?<!why\s)(?<!if\s)(?<!something\s)(?<!that\s)(?<!which\s)"
        rf"(?<!thing\s)(?<!things\s)"
        rf"{{i}} ?{{very}}{_WANT} (?!{_TALK}){{very}}(?:(?!to\b|you\b)\w"
        rf"|to {{very}}(?:{_OUTCOME}))[^.!?]{{2,}}",
        0.6,
        sort="objective",
    ),
)
