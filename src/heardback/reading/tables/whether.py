"""Doubts about whether to act at all: timing, authority, need, and fear of choosing."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)

WHETHER: tuple[Cue, ...] = (
    # timing
    cue(
        "now year quarter time timing soon early late moment wait postpone revisit"
        " park come back",
        r"\b(?:not (?:the )?right (?:now|time)|not (?:right )?(?:now|at the moment)$"
        r"|(?:bad|wrong|not a good|not the best) (?:time|timing|moment)|too (?:soon"
        r"|late) for"
        r"|not (?:this|until next) (?:year|quarter)|timing (?:is|isn't|was"
        r"|wasn't) {very}(?:n't"
        r" )?(?:bad|wrong|tricky|difficult|great|ideal|right|good|off)|(?:revisit"
        r"|come back to"
        r" (?:it|this|that|you)|pick (?:it|this) up|park (?:it|this)|postpone"
        r"|put (?:it|this) off)"
        r".{0,30}(?:later|next|year|quarter|for now|autumn|spring|summer|after))",
        0.7,
        about="timing",
        mode=_OUTRIGHT,
    ),
    cue(
        "long takes take soon late timeline deadline time",
        r"\b(?:wonder\w*|worr\w+|concern\w*|afraid|not sure)\b.{0,30}\b(?:how long"
        r"|too (?:long"
        r"|soon|late)|in time|the time ?line|the deadline)",
        0.65,
        about="timing",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "bad busy hectic difficult tough impossible packed",
        r"\b(?:q[1-4]|this (?:month|quarter|year|week)|next (?:month|quarter)"
        r"|[a-z]+ber|january|february|march|april"
        r"|summer|spring|autumn|winter|the (?:season|moment|end of the year)) (?:is|'s"
        r"|will be|would be) {very}(?:bad"
        r"|busy|hectic|difficult|tough|impossible|packed)\b",
        0.65,
        about="timing",
        mode=_OUTRIGHT,
    ),
    cue(
        "frozen freeze",
        r"\b(?:budgets?|hiring|spending|headcount|purchas\w+|money|everything"
        r"|projects?)"
        r"(?: \w+){0,2} ?(?:is|are|'s|was|were|been)? {very}(?:frozen|on hold|on ice)\b"
        r"|\b(?:hiring|spending|budget|purchasing) (?:freeze|stop)\b",
        0.75,
        about="timing",
        mode=_OUTRIGHT,
    ),
    # authority
    cue(
        "run check ask talk clear approval sign boss cfo ceo husband wife partner"
        " legal",
        r"\b(?:need|have|want|'d need|'d have|would need|would have|'ll need|'ll have"
        r"|got"
        r"|needs|has|had|wants) to {very}(?:run (?:it|this|that|everything) (?:by|past"
        r"|through)"
        r"|check (?:it |this |that )?with|ask (?!you|a |about|them to|for)|clear (?:it"
        r"|this|that)"
        r" with|talk (?:it over|(?:to|with) (?:my|our|the|his|her|their|~+))"
        r"|speak (?:to|with)"
        r" (?:my|our|the|his|her|their|~+)|get (?:\w+ ){0,3}(?:sign[- ]?off|approval"
        r"|buy[- ]?in"
        r"|permission|the ok))",
        0.75,
        about="authority",
        mode=_HINTED,
    ),
    cue(
        "decision decide call pay grade mine up sign",
        r"\b(?:not|isn't|n't) {very}(?:my|{my}) (?:decision|call)\b"
        r"|\babove my pay grade\b"
        r"|\b(?:not|isn't) (?:up to|for) me\b|\bcan't (?:decide|sign) (?:this|that|it"
        r"|off)"
        r"(?: (?:alone|myself|on my own))?|\bnot mine to (?:decide|make)",
        0.75,
        about="authority",
        mode=_OUTRIGHT,
    ),
    cue(
        "one decides convince persuade",
        r"{i} ?{'m} not the (?:one|person) (?:who|that) (?:decides|signs)|{i}(?:'d"
        r"| would|'ll| will)?"
        r" (?:have|need|has|needs) to (?:convince|persuade) (?:my|our|the|her|his"
        r"|their|~)",
        0.7,
        about="authority",
        mode=_HINTED,
    ),
    # need
    cue(
        "priority need happy reason change without",
        r"\b(?:not|isn't|n't) {very}(?:a |our |my |the )?(?:top |high |big )?priority\b"
        r"|\b(?:not (?:really )?sure|don't think|not convinced|don't see why"
        r"|doubt)(?: (?:that"
        r"|if|whether))? (?:{i} )(?:really |actually |even )?need (?:this|it|that|you"
        r"|an|a|any"
        r"|outside)|\b(?:happy|fine|satisfied) with (?:what|the \w+) (?:{i} )?(?:have"
        r"|got|has)"
        r"|\bno (?:real |pressing )?(?:reason|need) to (?:change|switch)\b|\b(?:do"
        r"|can live)"
        r" (?:fine )?without\b",
        0.7,
        about="need",
        mode=_OUTRIGHT,
    ),
    cue(
        "see need point value",
        r"{i} (?:don't|do not|doesn't|can't|didn't) {very}see (?:the|any|much"
        r"|a) (?:need|point|value|benefit|reason)\b",
        0.75,
        about="need",
        mode=_OUTRIGHT,
    ),
    cue(
        "works working have system setup solution",
        r"\b(?:what|the \w+|system|setup|solution) (?:{i} )(?:have|has|got|use"
        r"|uses)(?: now| today| in place)? (?:works?|is"
        r" working|does the job|is (?:good|fine) )",
        0.7,
        about="need",
        mode=_OUTRIGHT,
    ),
    # indecision
    cue(
        "think sleep decide torn fence mind minds unsure undecided consider weigh",
        r"{i} ?(?:need|needs|needed|'d need|have|has|would need|want|wants|wanted"
        r"|'d like|'ll"
        r" (?:have|need)) (?:(?:some |more |a bit more |a little )?time )?to"
        r" {very}(?:think (?:it"
        r" |this |that )?(?:about|over|through)|think about it|think$|think\b[.!,]"
        r"|sleep on|reflect"
        r"|weigh|mull)|\bon the fence\b|{i} ?{'m} {very}(?:torn|undecided|in two minds"
        r"|of two"
        r" minds)|{i} (?:can't|cannot|couldn't) {very}(?:decide(?!.{0,20}(?:own|alone"
        r"|myself|without))|make up)|(?:haven't|hasn't|not) (?:yet"
        r" )?(?:made up|decided|made a decision)|\blet (?:me|us) (?:think (?:about|on"
        r"|it)|sleep on)",
        0.7,
        about="indecision",
        mode=_OUTRIGHT,
    ),
)
