"""How they decide, who and when; and how freely they speak of it."""

from heardback.reading.cues import Cue, cue

_BODY = (
    r"(?:board|panel|committee|council|procurement|purchasing|legal|finance|compliance"
    r"|security"
    r"|cfo|ceo|cto|coo|cmo|hr|management|leadership|partners|hiring manager"
    r"|head of \w+|vp|director"
    r"|boss|works council|steering (?:group|committee)|exec(?:utive)?s?(?: team)?"
    r"|founders?|owner|it"
    r" department|hiring committee|jury)"
)
_DECIDES = (
    r"(?:decides?|signs?(?: off)?|approves?|has to (?:approve|sign|agree|decide)"
    r"|have to (?:approve|sign"
    r"|agree|decide)|makes? the (?:final )?(?:decision|call)|has the (?:final"
    r"|last) (?:say|word)|would have to (?:approve|sign|agree)"
    r"|(?:will |both |also |always |then )*(?:have|has|take|takes) a look"
    r"|wants? to see|needs to"
    r" (?:approve|sign|agree|see|review)|need to (?:approve|sign|agree)|will (?:decide"
    r"|approve|sign|make"
    r" the|review|have)|reviews?|gets? the (?:final|last)|must (?:approve|sign|agree))"
)
_RULES = (
    r"(?:not (?:allowed|permitted|at liberty|supposed|free|able)|n't (?:allowed"
    r"|permitted|supposed|at"
    r" liberty)|forbidden|prohibited|under (?:an )?nda|confidential|by law|(?:our "
    r"|company |the )?(?:rules"
    r"|policy|policies|procurement rules|regulations|law)\b.{0,30}\b(?:not|forbid"
    r"|prohibit|prevent)"
    r"|(?:rules|policy|policies|regulations|lawyers?|law) (?:don't|doesn't|do not"
    r"|does not) (?:allow|permit|let)"
    r"|legally)"
)
_SAY = (
    r"(?:comment|say|share|discuss|disclose|tell|reveal|talk about|speak (?:about|to)"
    r"|go into|answer"
    r"|give (?:you |out )?(?:any|feedback|details|information|numbers|names|figures)"
    r"|get into|confirm|name)"
)

OPENNESS: tuple[Cue, ...] = (
    cue(
        "much more all lot stage point time into",
        rf"{{i}} (?:can't|cannot|couldn't) (?:really )?{_SAY} (?:too |very "
        rf"|so )?(?:much|more|a lot)|that's"
        r" (?:all|about all|as much as) {i} can (?:say|share|tell)|all {i} can (?:say"
        r"|tell you) is|{i} (?:can't|cannot)"
        rf" (?:really )?{_SAY} .{{0,20}}at this (?:stage|point|time)"
        r"|{i} (?:can't|cannot) (?:really )?go into (?:who|what|how|why|that|any)\b",
        0.7,
        openness="guarded",
    ),
    cue(
        "much lot say",
        r"\b(?:not|n't) (?:much|a lot|a great deal)(?: that)? {i} can (?:say|tell"
        r"|share)",
        0.7,
        openness="guarded",
    ),
    cue(
        "comment say share discuss disclose tell reveal talk speak answer feedback"
        " confirm",
        rf"(?:can't|cannot|can not|couldn't|may not|must not|mustn't|am unable to"
        rf"|'m unable to|unable to)"
        rf" {{very}}{_SAY}\b.{{0,60}}\b(?:before|until|while|during|policy|rules?"
        rf"|confidential|legal\w*"
        r"|process|nda|panel|board|procurement|hr)\b",
        0.85,
        openness="not_free",
    ),
    cue(
        "allowed permitted liberty supposed confidential policy rules nda forbidden"
        " free able law may must numbers names",
        rf"{{i}} (?:may|must) not {_SAY}\b|"
        r"\b(?:policy|policies|rules?|law|nda|works council|procurement) (?:\w+ ){0,3}"
        r"(?:can't|cannot|may not|must not|mustn't|forbids?|prohibits?|prevents?)\b|"
        rf"\b{_RULES}\b.{{0,40}}\b{_SAY}\b|\b{_SAY}\b.{{0,50}}\b(?:not allowed"
        rf"|against (?:the |our )?(?:rules"
        r"|policy)|confidential|under (?:an )?nda)|\bnot at liberty\b",
        0.85,
        openness="not_free",
    ),
    cue(
        "rather prefer comfortable go won't",
        rf"{{i}}(?:'d| would) (?:rather|prefer) not (?:to )?(?:{_SAY}|at)\b"
        rf"|{{i}} (?:'m|am|'re|are) not"
        rf" comfortable {{very}}(?:sharing|discussing|saying|talking)|{{i}} (?:won't"
        rf"|will not|don't want to"
        rf"|prefer not to|'d prefer not to|am not going to"
        rf"|'m not going to) {{very}}{_SAY}\b(?!.{{0,30}}no)",
        0.75,
        openness="declined",
    ),
)

FACTS: tuple[Cue, ...] = (
    # people
    cue(
        "board panel committee council procurement purchasing legal finance compliance"
        " security cfo ceo"
        " cto coo cmo management leadership partners manager head director boss"
        " executive founder"
        " owner exec steering jury hr vp",
        rf"(?:\b(?:the|our|my|their|her|his|a) (?:\w+ ){{0,2}}|^|, "
        rf"|and ){_BODY}(?: \w+){{0,2}} {{very}}{_DECIDES}\b",
        0.75,
        aspect="people",
    ),
    cue(
        "signs sign decides approves approve decision say call final word",
        r"(?:~+|\b(?:he|she|they|i|we|[a-z]+)) (?:signs (?:it|this|off|the|that)"
        r"|(?:(?:makes|will make|takes"
        r"|has to make) the (?:final )?(?:decision|call)|make the final (?:decision"
        r"|call))|has the (?:final|last) (?:say|word)|(?:has|have|needs"
        r"|need) to sign (?:off|it|this)|is the (?:decision[- ]maker"
        r"|one who (?:decides|signs)))",
        0.75,
        aspect="people",
    ),
    cue(
        "decide together jointly",
        r"\b(?:my|our) [a-z-]+(?: [a-z-]+)? and i (?:decide|make the decision"
        r"|will decide)\b|{i} decide"
        r" (?:together|jointly|as a team)",
        0.75,
        aspect="people",
    ),
    cue(
        "goes needs approval above over anything everything",
        r"\b(?:anything|everything|contracts|orders|budgets?) (?:above|over|beyond"
        r"|bigger|larger|of that size).{0,30}"
        r"\b(?:goes? (?:to|through|past)|needs?|has to|have to|requires?)\b",
        0.7,
        aspect="people",
    ),
    cue(
        "call decision",
        r"\b(?:it's|it is|that's|that is|this is|it'll be) (?:~+|[a-z]+|(?:my|our"
        r"|the) [a-z]+(?: [a-z]+)?)'s"
        r" (?:call|decision)\b",
        0.7,
        aspect="people",
    ),
    cue(
        "signs decides approves",
        r"(?:~+|^[a-z]+|, [a-z]+|and [a-z]+) (?:signs|decides|approves)\b",
        0.6,
        aspect="people",
    ),
    cue(
        "run check ask clear past take sign approval buy",
        r"{i}(?:'d| would|'ll| will)? ?(?:need|needs|have|has|'d have|got|will have"
        r"|want) to {very}(?:run (?:it"
        r"|this|that|everything) (?:by|past|through)|clear (?:it|this) with"
        r"|check (?:it |this )?with (?!you)"
        r"|take (?:it|this) to|get (?:\w+ ){0,3}(?:sign[- ]?off|approval"
        r"|buy[- ]?in))\b",
        0.7,
        aspect="people",
    ),
    cue(
        "meet interview talk speak",
        r"\byou(?:'ll|'d| will| would| should)?(?: also| still| then"
        r"| next)? ?(?:need to |have to )?(?:also |then )?(?:meet"
        r"|be meeting|be interviewed by|be speaking (?:to|with)|speak (?:to|with)"
        r"|talk (?:to|with)) (?:with )?(?!me\b"
        r"|us\b)(?:~+|the|our|my|[a-z]+)",
        0.65,
        aspect="people",
    ),
    cue(
        "nothing without",
        r"\bnothing (?:gets|is|can be) (?:signed|bought|approved|decided|paid)\b.{0,20}"
        r"\bwithout\b",
        0.7,
        aspect="people",
    ),
    # dates
    cue(
        "decide decision choose choice announce hear know answer",
        r"{i}(?:{will}| want to| hope to| expect to| plan to| aim to| need to"
        r"|'d like to|'re hoping to| intend to"
        r"|'re planning to| are planning to| should)? {very}(?:be )?(?:decid(?:e|ing)"
        r"|make (?:a|the|our|their) (?:final"
        r" )?(?:decision|choice|call)|choose|announce|have (?:a|the|an) (?:decision"
        r"|answer))\b",
        0.75,
        aspect="dates",
    ),
    cue(
        "decision",
        r"^[-*+• ]*(?:final )?decision:? (?:by|in|on|at|before|mid|early|late|end|next"
        r"|this)\b",
        0.75,
        aspect="dates",
    ),
    cue(
        "decision choice",
        r"\b(?:the |a |final |our |their )*(?:decision|choice) (?:will be|is|should be"
        r"|comes|is expected|is due|to be"
        r"|'s|gets) (?:\w+ )?(?:made|due|expected|by|in|on|at|before|mid|early|late"
        r"|next|this|end)",
        0.75,
        aspect="dates",
    ),
    cue(
        "board panel committee council",
        r"\b(?:board|panel|committee|council|jury) (?:only )?(?:meets|meeting|sits"
        r"|is meeting|will meet|convenes)\b",
        0.75,
        aspect="dates",
    ),
    cue(
        "decide decision",
        r"{i} (?:won't|will not|'re not going to|aren't going to"
        r"|can't) (?:be able to )?(?:decide|make a"
        r" decision|have a decision)\b",
        0.7,
        aspect="dates",
    ),
    # steps
    cue(
        "round rounds stage stages step steps interview interviews process",
        r"\b(?:there(?:'s| is| are|'ll be| will be)|{i} (?:have|do|has|'ll have"
        r"|will have|usually have))(?: \w+){0,2}"
        r" (?:rounds?|stages?|interviews?)\b|\b(?:the |our )?(?:next|final|last|second"
        r"|third|two|three|four|\d)"
        r"(?: more| further| final)? (?:rounds?|stages?|interviews?)(?: of \w+)? (?:is"
        r"|are|will|would|with|takes?|to go"
        r"|left|after)\b",
        0.6,
        aspect="steps",
    ),
    cue(
        "next step steps process then after",
        r"\b(?:the|our) next (?:step|stage)s? (?:is|are|will|would|for us|from here"
        r"|in (?:the|our) process)|\b(?:our"
        r"|the|their) (?:\w+ )?process (?:is|has|goes|takes|usually|involves|includes"
        r"|will|starts|works)\b",
        0.65,
        aspect="steps",
    ),
    cue(
        "shortlist shortlisted finalists narrow down comparing candidates agencies"
        " vendors tender rfp",
        r"\bshort[- ]?list(?:ed|ing)?\b|\bfinalists?\b|\bnarrow(?:ed"
        r"|ing)? (?:it )?down to\b|\b(?:rfp|tender"
        r"|procurement process)\b",
        0.65,
        aspect="steps",
    ),
    cue(
        "after then next interview conversation case presentation test task trial"
        " assessment reference",
        r"\b(?:after (?:this|that|the)|then|next)\b.{0,25}\b(?:there(?:'s| is| are"
        r"|'ll be| will be)|comes?|you(?:'ll"
        r"| will) (?:have|do|give|be)|we(?:'ll| will)? (?:do"
        r"|have))\b.{0,40}\b(?:interview|conversation|case study|test"
        r"|task|presentation|pitch|reference check|trial|assessment|call with|demo)",
        0.65,
        aspect="steps",
    ),
    # criteria
    cue(
        "decide based criteria criterion score weigh judge evaluate",
        r"{i}(?:{will})? {very}(?:be )?(?:decid\w+|choos\w+|judg\w+|evaluat\w+|scor\w+"
        r"|select\w*)\b.{0,20}\b(?:based on|on (?:the basis"
        r"|experience|price|quality|fit|references|cost)|according to|by looking at)\b"
        r"|\b(?:our|the|their) (?:final )?(?:decision|choice|selection)"
        r" .{0,20}\b(?:based on|comes down to|depends on)\b|\b(?:{my}|our|main|key"
        r"|selection|decision)"
        r" (?:\w+ )?criteri(?:a|on) (?:is|are|for|will)\b|\b(?:price|quality"
        r"|experience|references) counts? for\b"
        r"|\bhow we (?:decide|choose)\b",
        0.7,
        aspect="criteria",
    ),
    cue(
        "look looking",
        r"\bwhat {i} (?:look|are looking|'re looking|will look) (?:at|for) (?:is|are"
        r"|here)\b",
        0.7,
        aspect="criteria",
    ),
    # information
    cue(
        "references review questionnaire security documents proof case still need"
        " needs",
        r"{i}(?:'d|'ll| would| will| still)? {very}(?:need|needs|want|wants|require"
        r"|'d like|would like)(?: to (?:see"
        r"|have|get|check))? {very}(?:your |two |three |some |a few |the |a "
        r"|an )*(?:references|case stud\w+|security"
        r" (?:review|questionnaire)|background check|proof of|work samples?|portfolio"
        r"|certificat\w+|business case"
        r"|written (?:proposal|offer)|quote|proposal)\b",
        0.7,
        aspect="information",
    ),
)
