"""Backing or refusing us without being asked: how it is said."""

from heardback.reading.cues import Cue, cue

SUPPORT: tuple[Cue, ...] = (
    # "I will donate nothing" is no "I will donate"
    cue(
        "nothing zero none",
        r"{i}(?:{will}| would| can) {very}(?:give|donate|pay|contribute|commit)"
        r" (?:nothing"
        r"|zero|none)\b",
        0.75,
        grade="no",
    ),
    # an enthusiastic yes
    cue(
        "putting put recommend advocate push champion vouch fight",
        r"\b(?:absolutely|definitely|gladly|wholeheartedly|certainly|100%)\b.{0,40}"
        r"(?:recommend|put(?:ting)? {your} name|put(?:ting)? {you} forward|vouch for"
        r"|champion|fight for|push for|back {you})",
        0.85,
        grade="enthusiastic",
    ),
    cue(
        "love thrilled excited delighted",
        r"{i}(?:'d| would| {'m})?(?:'d| would)? {very}(?:love to (?:work with|have|hire"
        r"|go (?:ahead )?with|do this with|partner with|get started) ?{you}"
        r"|(?:thrilled|excited|delighted) to (?:work with|have|hire) {you})",
        0.8,
        grade="enthusiastic",
    ),
    cue(
        "convinced sold won all",
        r"\byou(?:'ve| have)? {very}(?:convinced {me}|sold {me}|won {me} over)|"
        r"{i} ?{'m} {very}(?:sold|all in)\b(?! on the)",
        0.7,
        grade="enthusiastic",
    ),
    cue(
        "wait",
        r"{i} can't wait to (?:get started|work with {you}|start|begin|have {you})",
        0.75,
        grade="enthusiastic",
    ),
    cue(
        "should",
        r"{i} should {very}(?:go with|hire|choose|pick|take|give it to) {you}\b",
        0.75,
        grade="yes",
    ),
    cue(
        "like liked seen heard",
        r"{i} {very}(?:like|liked) what {i}(?:'ve| have|'d| had)? ?(?:seen|heard|see"
        r"|hear|saw)\b",
        0.55,
        grade="vague",
    ),
    cue(
        "heartbeat",
        r"{i}(?:'d| would) .{0,40}in a heartbeat",
        0.75,
        grade="enthusiastic",
    ),
    # a yes
    cue(
        "putting put putting puts",
        r"(?:{will}|{'m}) {very}put(?:ting)? (?:{your} name|{you}|this|it)"
        r" (?:forward|in front of|in for|through)",
        0.8,
        grade="yes",
    ),
    cue(
        "happy glad put",
        r"\b(?:happy|glad) to (?:put (?:this|it|{you}) (?:in front of|forward)"
        r"|recommend"
        r"|back {you}|support {you}|vouch|speak up for|be a reference|champion)",
        0.8,
        grade="yes",
    ),
    cue(
        "recommend recommending vouch champion advocate endorse speak vote push fight",
        r"{i}(?:{will}|{'m}|{'m} going to) {very}(?:recommend(?:ing)?|vouch(?:ing)? for"
        r"|champion(?:ing)?|advocat(?:e|ing) for|endors(?:e|ing)|speak(?:ing)? up for"
        r"|vot(?:e|ing) for|push(?:ing)? for|fight(?:ing)? for) (?:{you}|this|it"
        r"|going)",
        0.85,
        grade="yes",
    ),
    cue(
        "support behind favour favor back vote side",
        r"{i} (?:{very}support(?:s|ed)? {you}|(?:am|are|'m|'re|is"
        r"|was) {very}(?:behind {you}"
        r"|in favou?r(?: of {you})?|on {your} side)|(?:will|'ll|would) (?:back|support)"
        r" {you})|\byou have my (?:vote|support|backing)|\bgot my vote\b",
        0.75,
        grade="yes",
    ),
    cue(
        "want like choose chosen offer hire go going decided",
        r"{i}(?:'d| would|'ve| have)? ?(?:{very}like to|{very}want to|decided to|want)"
        r" (?:(?:go|move|proceed) (?:ahead |forward )?with {you}|hire {you}"
        r"|offer {you} the"
        r"|make {you} an offer|work with {you}|choose {you})\b",
        0.75,
        grade="yes",
    ),
    cue(
        "first top preferred favourite favorite front",
        r"\byou(?:'re| are) {very}(?:our|my|the) (?:first|top|preferred|favou?rite"
        r"|front"
        r"[- ]?runner|clear|number one)(?: choice| candidate| option|[- ]runner)?",
        0.7,
        grade="yes",
    ),
    cue(
        "first top preferred favourite favorite front",
        r"\b(?:we're|we are|i'm|i am) {very}(?:their|her|his|the) (?:first|top"
        r"|preferred"
        r"|favou?rite|front[- ]?runner|number one)",
        0.65,
        grade="yes",
    ),
    cue(
        "donate contribute help pledge",
        r"{i}(?:{will}) {very}(?:donate|contribute|pledge|help out)\b",
        0.65,
        grade="yes",
    ),
    cue(
        "love donate contribute help",
        r"{i}(?:'d| would) (?:definitely|absolutely|really|certainly"
        r"|very much) (?:love|like) to"
        r" (?:donate|contribute|help|support|work with|be part|join|go ahead)",
        0.7,
        grade="enthusiastic",
    ),
    cue(
        "agree accept",
        r"{i}(?:{will}|'d be happy to| can)? {very}(?:agree to"
        r"|accept) (?:that\b(?! \w)|this"
        r" (?:offer|deal)|your|the (?:deal|offer|terms|price))",
        0.65,
        grade="yes",
    ),
    cue(
        "glad happy willing pleased proud delighted ready",
        r"(?:{i}(?:'d| would|{'m})|\b(?:but|and)(?:'d| would))(?:"
        r" be)? {very}(?<!more\s)"
        r"(?:glad|happy|willing|pleased|proud"
        r"|delighted"
        r"|ready) to (?:support|help|contribute|give(?! you| up| away)|donate|join"
        r"|do it|do that|take"
        r" part"
        r"|be part|sign|invest|go ahead|work with {you}|have {you}|hire {you})\b"
        r"(?! you (?:find|with (?:that|the|any)))",
        0.65,
        grade="yes",
    ),
    cue(
        "like donate contribute ahead proceed sign order buy book hire start go",
        r"{i}(?:'d| would) {very}like to (?:donate|contribute|go (?:ahead|with {you})"
        r"|proceed|sign|order|buy|book|hire {you}|start with {you}|move (?:ahead"
        r"|forward))\b"
        r"|{i}{will} {very}(?:go ahead and|do the|take the|go for the) (?:do|donate"
        r"|give|sign"
        r"|order|book|buy|take|\D{0,2}\d)",
        0.75,
        grade="yes",
    ),
    cue(
        "settle take deal",
        r"\b(?:let'?s (?:enter|make|close|seal|submit|sign|do|finali[sz]e)|i(?:'ll|"
        r" will)"
        r" (?:submit|sign)) (?:the|this|that|our)(?: \w+)? deal\b"
        r"|^\W*(?:(?:ok|okay|great|then|so|well|alright|good|yes|perfect"
        r"|and)\W+)*(?:it's"
        r" a deal|(?:we|you) have a deal|we(?:'ve| have) an"
        r" agreement)\b(?!.{0,12}\bif\b)"
        r"|\b(?:let's|we can|i can|i think we can) settle (?:on|for) (?:that|this|it)\b"
        r"|\bbut i(?:'ll| will) take it\b|\byou(?:'ve got| have|'ve) a deal\b(?! if)",
        0.7,
        grade="yes",
    ),
    cue(
        "happy glad able",
        r"{i}(?:'d| would|{'m})(?: be)? {very}(?:glad|happy) to(?: be able to (?:donate"
        r"|help|give|support|contribute|take part))?\W*$",
        0.65,
        grade="yes",
    ),
    cue(
        "support back",
        r"\b(?:absolutely|definitely|of course|sure),? (?:i|we)(?:{will}| do| would)"
        r" {very}(?:support|back|recommend|donate|help|do (?:it|that|this))\b",
        0.75,
        grade="enthusiastic",
    ),
    cue(
        "happy glad",
        r"^\W*(?:(?:great|sure|yes|ok|okay|of course|thanks|so|very"
        r"|really|i'm|i am|we're|we are|glad and)\W+)*(?:happy"
        r"|glad"
        r"|delighted)"
        r" to (?:be able to )?(?:help|support|contribute|donate|do (?:it|that))\b",
        0.65,
        grade="yes",
    ),
    cue(
        "might could may interesting interested worth",
        # Whether somebody else is interested says nothing of them.
        r"\b(?:might|could|may) (?:well |just )?be (?:interesting|worth (?:a (?:try"
        r"|look)"
        r"|trying|considering))\b|{i} (?:might|could|may) (?:well |just )?be"
        r" interested\b"
        r"|^\W*(?:might|could|may) be interested\b",
        0.6,
        grade="vague",
    ),
    cue(
        "might could perhaps maybe possibly",
        r"{i} (?:might|may|could)(?: (?:even|possibly|perhaps|maybe|just))? (?:want"
        r" to |like"
        r" to |be able to |be (?:willing|open|interested) )?(?:to )?(?:volunteer"
        r"|help out"
        r"|chip in|contribute|donate|join in|take part|sign up)\b(?! if you)",
        0.65,
        grade="vague",
    ),
    cue(
        "deal",
        r"\band (?:we have|we've got|it's|you have|you've got) a deal\b",
        0.75,
        grade="qualified",
    ),
    # a refusal
    cue(
        "put name stand",
        r"{i} (?:can't|cannot|couldn't|won't|wouldn't|don't think (?:i|we)"
        r" can) (?:put my name (?:on|to|behind)"
        r"|stand behind) ",
        0.75,
        grade="no",
    ),
    cue(
        "recommend back support behind forward",
        r"{i} ?(?:can't|cannot|can not|won't|will not|wouldn't|would not|couldn't"
        r"|could not"
        r"|'m not going to|am not going to|'re not going to|don't think (?:i|we|he|she"
        r"|they)"
        r" (?:can|could)|am not able to|'m not able to) {very}(?:be )?(?:recommend"
        r"|back|support"
        r"|get behind|put(?:ting)? {you} forward|stand behind|endors|vouch)\w*\b"
        # "I can't recommend you enough" is high praise.
        r"(?! against)(?!.{0,25}\b(?:enough|highly enough|more)\b)",
        0.85,
        grade="no",
    ),
    cue(
        "decided going chosen went gone passing moving move proceed continuing taking",
        r"{i}(?:'ve| have|'d| had|{'m})? {very}(?:decided (?:not to (?:go|move|proceed"
        r"|hire)"
        r"|against|to go (?:with (?:another|someone|a different|the other)"
        r"|in a different"
        r"|another way))|going (?:to go )?(?:with (?:another|someone|a different"
        r"|the other)"
        r"|in a different direction)|chosen (?:another|someone|somebody)|gone with"
        r" (?:another|somebody"
        r"|someone)"
        r"|not (?:moving|going) (?:forward|ahead) with {you}|passing on)"
        r"|{i} (?:won't|will not|'re not|are not|'re not going to"
        r"|have decided not to) (?:be )?(?:mov\w+|tak\w+"
        r"|proceed\w*|continu\w+|go\w*) {very}(?:this |it |you )?(?:forward|further"
        r"|ahead|with (?:{you}|your"
        r" application))|{i} (?:went|'ve gone|have gone) with (?:another|someone"
        r"|a different|the other|chat ?gpt)",
        0.75,
        grade="no",
    ),
)
