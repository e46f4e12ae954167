"""What they want, require or cannot do, told in passing."""

from heardback.reading.cues import Cue, cue

_AMOUNT = (
    r"[$€£]?\d[\d.,]*(?: ?(?:k|thousand|million|euros?|dollars|pounds|eur|usd|gbp))?"
)
_SUM = (
    r"(?:(?:eur|usd|gbp|chf) ?|[$€£] ?)\d[\d.,]*(?: ?(?:k|thousand|million|m)\b)?"
    r"|\d[\d.,]*"
    r" ?(?:k\b|[$€£]|grand|thousand|million|euros?|dollars|pounds|eur\b|usd\b|gbp\b)"
)

WANTS: tuple[Cue, ...] = (
    # constraint
    cue(
        "aside earmarked allocated reserved budgeted approved budget",
        r"\b(?:put|set|setting|putting|kept) (?:\w+ )?aside\b.{0,20}"
        rf"(?:{_SUM})|(?:{_SUM}).{{0,25}}\b(?:put|set|is|are) aside\b"
        r"|\b(?:earmarked|allocated|reserved|budgeted|approved)\b.{0,12}"
        rf"(?:{_SUM})|\b(?:a|the|our|my|their) budget (?:of|(?:is|'s|would be)"
        r" (?:(?:fixed|capped|set) at|around|about|roughly|up to|at most))\b"
        r"\D{0,12}\d",
        0.75,
        sort="constraint",
    ),
    cue(
        "no one nobody anyone",
        r"{i} (?:have|has|'ve got|had) (?:no one|nobody|no-one) (?:who|to|that|in-house"
        r"|here|on {my})\b|{i} (?:don't|doesn't|do not) have (?:anyone|anybody|the"
        r" people"
        r"|the staff|the team) (?:who|to|that|for)\b",
        0.65,
        sort="constraint",
    ),
    cue(
        "unable able",
        r"{i} ?{'m} {very}(?:unable|not able) to (?:give|spend|pay|offer|spare|travel"
        r"|relocate|move|start|wait)\b",
        0.65,
        sort="constraint",
    ),
    # concern
    cue(
        "worried concerned worry",
        r"{i} ?{'m} {very}(?:worried|concerned|anxious) (?:about|that)\b"
        r"(?!.{0,60}(?:{you}|\b(?:this(?! (?:year|week|month|season))|it|price|cost"
        r"|fee|budget|rate|timeline"
        r"|deadline)\b))"
        r"|{i} {very}worry (?:about|that)\b(?!.{0,60}(?:{you}|\b(?:this(?! (?:year"
        r"|week|month|season))|it)\b))",
        0.6,
        sort="concern",
    ),
    cue(
        "drowning buried swamped snowed takes spend spends",
        r"{i} ?{'m} {very}(?:drowning|buried|swamped|snowed under) (?:in|with|by"
        r"|under)\b"
        r"|\b(?:it|this|that)(?: currently| still| now)? takes {me} .{0,20}\b(?:days"
        r"|hours"
        r"|weeks|months|forever|too long) to\b|{i} {very}spends? .{0,20}\b(?:time"
        r"|day|days"
        r"|hours|weeks?) (?:on|with|\w+ing)\b",
        0.65,
        sort="concern",
    ),
    cue(
        "lost losing",
        r"{i}(?:'ve| have|'re| are| keep)? (?:already |just )?(?:lost|losing)"
        r" .{1,30}\b(?:over"
        r"|because of|due to|to) (?:this|it|that)\b",
        0.65,
        sort="concern",
    ),
    # criterion
    cue(
        "must condition should",
        r"\b(?:that|this|it)(?:'s| is) a (?:must|condition)\b|\bon one condition\b"
        r"|\b(?:the|a|our) (?:candidate|person|agency|supplier|tool|system|partner"
        r"|vendor|solution) (?:must|should) (?:be|have|know|speak|understand|support"
        r"|work"
        r"|run|come|bring|cover)\b",
        0.7,
        sort="criterion",
    ),
    cue(
        "whatever whichever",
        r"\b(?:whatever|whichever \w+) {i} (?:choose|pick|buy|take|get|use) (?:has"
        r"|needs"
        r"|must|should)\b",
        0.75,
        sort="criterion",
    ),
    cue(
        "should must simple easy fast secure cheap reliable flexible compatible",
        r"\b(?:it|this|that|the \w+) (?:should|must|would have to|has to|needs to) be"
        r" {very}(?:simple|easy|fast|quick|secure|cheap|reliable|flexible|available"
        r"|compatible)\b(?! to (?:say|tell))",
        0.65,
        sort="criterion",
    ),
    cue(
        "searching seeking after",
        r"{i} ?{'m} {very}(?:searching|seeking|on the lookout)(?: for)? (?:an? |some"
        r"|the )",
        0.7,
        sort="criterion",
    ),
    # objective
    cue(
        "interested",
        r"{i} ?{'m} {very}interested in (?!you\b|your\b|this\b|that\b|it\b|the (?:role"
        r"|position|job|offer)\b|hearing|learning|knowing|seeing how|working"
        r" with {you})"
        r"(?:getting|having|finding|buying|reducing|improving|\w+ing\b|an? |the "
        r"|more )",
        0.6,
        sort="objective",
    ),
    cue(
        "looking hoping trying",
        r"^\W*(?:(?:hi|hey|hello|well|so|good|i'm good|great|fine|thanks|just|mostly"
        r"|mainly|currently|really)\W+)*(?:looking|hoping|trying) (?:to (?:get|find|buy"
        r"|hire|replace|have|cut|reduce|improve|grow|switch|keep|save|build|bring)"
        r"|for (?:an? |some|more|help|extra))\b",
        0.65,
        sort="objective",
    ),
    cue(
        "ideal enough plenty nice better",
        rf"\b(?:\d+|one|two|three|four|five|six|a few|some|more|{_AMOUNT})(?:"
        rf" \w+){{0,3}}"
        r" (?:would|'d) {very}(?:be ideal|be enough|be plenty|do nicely)\b"
        r"|\bthe more .{1,30} the better\b|\bif (?:i|we) (?:could|can) (?:take|have"
        r"|get|keep)\b.{0,40}\b(?:that|it)"
        r"(?:'d| would) be (?:great|nice|good|ideal|perfect|lovely|wonderful)\b",
        0.65,
        sort="objective",
    ),
    cue(
        "have got gotta",
        r"{i}(?:'ve| have)? (?:got to|gotta|absolutely have to|simply must) (?:have|get"
        r"|keep|see|reduce|cut|fix|find|hire)\b(?! going| to know| ready)",
        0.65,
        sort="objective",
    ),
)
