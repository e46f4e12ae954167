"""Doubts that lead elsewhere: to others, to what they have, or to nothing at all."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)
# What one does with money, work or trust that somebody else may get instead.
_GIVING = (
    r"(?:donat|giv|help|support|keep|stay|stick|work|go\b|going|us(?:e|ing)\b|spend"
    r"|put|do\b|doing|buy|hir|send|invest)\w*"
)
_NOT_US = (
    r"(?:\w+-based|another|others?|some(?:one|body|thing)|local\w*|here|home|own"
    r"|closer|nearby"
    r"|in-house|ourselves|myself|themselves|directly|in person|elsewhere|same|current"
    r"|existing|those|people|charit\w+|firm|compan\w+|agenc\w+|supplier|vendor"
    r"|freelancer)"
)
_ABOVE = (
    r"(?:board|boss|manager|director|ceo|cfo|cto|partners?|wife|husband|legal"
    r"|procurement|finance|works council|head office|committee|team)"
)

ELSEWHERE: tuple[Cue, ...] = (
    # an alternative
    cue(
        "rather prefer sooner",
        r"{i}(?:'d| would| will|'ll)? {very}(?:rather|sooner|prefer to|prefer (?=\w+ing"
        rf"\b)) {{very}}{_GIVING}(?! (?:with )?{{you}}\b)(?=.{{0,60}}\b{_NOT_US}\b)",
        0.7,
        about="alternative",
        mode=_OUTRIGHT,
    ),
    cue(
        "willing inclined comfortable likely",
        r"{i}(?:'d| would| do)?(?: be| feel| ?{'m})? {very}(?:more|much more|rather)"
        r" (?:willing|inclined|comfortable|likely) (?:to|with|in)?"
        rf" ?{_GIVING}(?! (?:with )?{{you}}\b)"
        rf"|{{i}}(?:'d| would)?(?: be| feel) {{very}}(?:more|much more) (?:comfortable"
        rf"|at ease) with (?:an?|some(?:one|body)|the|{{my}}) ",
        0.65,
        about="alternative",
        mode=_OUTRIGHT,
    ),
    cue(
        "leaning lean",
        r"{i} ?{'m} (?:\w+ )?leaning (?:more )?(?:towards?|to) (?!{you}\b|yes|a yes)"
        r"|{i} (?:would |'d )?lean (?:more )?(?:towards?|to) (?!{you}\b|yes|a yes)",
        0.65,
        about="alternative",
        mode=_OUTRIGHT,
    ),
    cue(
        "favor favour favoring favouring",
        r"{i} ?{'m}? (?:happen to |tend to |still |currently |rather )?favou?r(?:ing)?"
        r" (?!{you}\b|it\b)\w+",
        0.65,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "instead rather",
        r"\b(?:rather than|instead of) (?:donat\w+|paying|hiring|buying|giving money"
        r"|spending|sending money|an? (?:\w+ )?(?:agency|consultant|vendor|freelancer"
        r"|outsider)|{you}\b)",
        0.6,
        about="alternative",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "competitor competitors competition field competitive",
        r"{your} (?:\w+ )?competitors?\b.{0,40}\b(?:better|stronger|faster|further"
        r"|ahead|nicer|more)\b"
        r"|\b(?:strong|tough|crowded|competitive) (?:field|competition|shortlist)\b"
        r"(?! we had)",
        0.6,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "years same decades long",
        r"{i}(?:'ve| have|'s| has) (?:\w+ )?been with (?!{you}\b)\w+.{0,30}\b(?:for"
        r"|since)"
        r"\b(?!.{0,30}\b(?:but|unhappy|time for))",
        0.6,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "prefers prefer favours favors tends",
        rf"\b(?:the|{{my}}) (?:\w+ )?{_ABOVE} (?:tends? to |usually |always |clearly )?"
        r"(?:prefers?|favou?rs?) (?!{you}\b|it\b)\w+",
        0.65,
        about="alternative",
        mode=_HINTED,
    ),
    cue(
        "other others another alternative alternatives",
        r"{i}(?:'d| would|'ll| will)? (?:still |also |first )?(?:need|have|want"
        r"|like) to"
        r" (?:look at|compare|talk to|speak to|see|consider|explore|check) {very}(?:the"
        r" |some |a few |two |three |a couple of )?(?:others?\b|another|alternatives?)",
        0.7,
        about="alternative",
        mode=_HINTED,
    ),
    # no need
    cue(
        "complained complains complain missed missing asked",
        r"\b(?:nobody|no one|no-one)(?: (?:here|of us|else|on {my} \w+|at {my} \w+"
        r"|in {my} \w+))? (?:has |have |ever |really )*(?:complain\w*|miss(?:es|ed)?"
        r"|asked for)\b",
        0.6,
        about="need",
        mode=_HINTED,
    ),
    cue(
        "change make makes difference",
        r"\b(?:not (?:really )?sure|don't think|doubt|don't see)\b.{0,25}\b(?:it|this"
        r"|that|you|they)(?:'d| would|'ll| will) (?:really |actually )?(?:change"
        r" (?:much"
        r"|anything|a lot)|make (?:much|any|a|that much))\b|\b(?:wouldn't|won't|doesn't"
        r"|would not) (?:really )?(?:change (?:much|anything|a thing)|make (?:much of a"
        r"|a (?:big |real |lot of )?|any |much )difference)",
        0.65,
        about="need",
        mode=_OUTRIGHT,
    ),
    cue(
        "another new more",
        r"{i} (?:don't|do not|doesn't) {very}(?:need|want) (?:yet another|one more"
        r"|another|a new|any (?:more|new)) (?:tool|system|platform|software|app|agency"
        r"|vendor|supplier|consultant|service|subscription|program|project|change)",
        0.7,
        about="need",
        mode=_OUTRIGHT,
    ),
    cue(
        "wonder question doubt asks asking",
        r"\b(?:people|some|others|colleagues|many)(?: \w+){0,3} (?:wonder|question"
        r"|doubt"
        r"|ask|are asking) (?:why|whether|if) {i}\b",
        0.65,
        about="need",
        mode=_HINTED,
    ),
    # timing
    cue(
        "swamped going take handle plate once yet snowed stretched bandwidth middle",
        r"\b(?:too much|a lot|so much|enough) (?:going on|to (?:take on|handle"
        r"|digest)|on {my} plates?|to change at"
        r" once|else going on)\b|{i} ?{'m} {very}(?:swamped(?! (?:in|with|by))"
        r"|snowed under(?! (?:in|with|by))|stretched thin"
        r"|overloaded|in the middle of (?:a|an|another|moving|switching))\b|\bno"
        r" (?:time|capacity|bandwidth) (?:for (?:it|this|that)|right now|at the moment)"
        r"|\b(?:it's|just|only) not yet\b",
        0.65,
        about="timing",
        mode=_OUTRIGHT,
    ),
    cue(
        "just changed switched bought signed hired",
        r"{i}(?:'ve| have|'d| had)? (?:only )?just (?:changed|switched|bought|signed"
        r"|hired"
        r"|moved to|introduced|started with|finished a)\b(?!.{0,25}\b(?:the contract"
        r" with"
        r"|with) {you})",
        0.6,
        about="timing",
        mode=_HINTED,
    ),
    cue(
        "timing",
        r"\bit(?:'s| is) (?:\w+ )?(?:the|a question of|a matter of|about)(?: the)?"
        r" timing\b",
        0.65,
        about="timing",
        mode=_OUTRIGHT,
    ),
    # authority
    cue(
        "without",
        rf"\bwithout (?:the |{{my}} |his |her )?(?:\w+ )?(?:{_ABOVE}|~+)(?:'s \w+)?\b"
        r".{0,30}\b(?:can't|cannot|nothing|won't|can do|not)\b|\b(?:can't|cannot|won't"
        r"|couldn't) (?:\w+ ){1,6}?without (?:asking |the |"
        rf"{{my}} |his |her )*(?:{_ABOVE}|~+)\b",
        0.7,
        about="authority",
        mode=_OUTRIGHT,
    ),
    cue(
        "others team think thinks say says",
        r"\b(?:let (?:me|us)|{i}(?:'ll|'d| will| would)?(?: have to| need to| want"
        r" to)?)"
        r" (?:first )?(?:see|hear|find out|ask) what (?:the (?:others|rest|team|board)"
        r"|{my} \w+|they|~+) (?:thinks?|says?|makes?)\b",
        0.65,
        about="authority",
        mode=_HINTED,
    ),
    cue(
        "boss director manager board wife husband partner team finance legal"
        " procurement committee cfo ceo cto head above something",
        rf"\b{_ABOVE} (?:will|would|'ll|'d|might|is going to) (?:\w+ )?(?:ask (?:me"
        rf" )?why"
        r"|wonder|kill|never|not|push back|say no|want to know why|have a fit|balk"
        r"|object"
        r"|block|question)\b|\babove what i can (?:sign|approve|decide)\b|\bnot"
        r" something"
        r" i can (?:sign|approve|decide)\b",
        0.65,
        about="authority",
        mode=_HINTED,
    ),
    # indecision
    cue(
        "mull wrong choose pick think",
        r"\b(?:don't|do not|didn't|n't) (?:\w+ )?want to (?:choose|pick|make|take|get)"
        r" (?:the|a) wrong\b|\b(?:mull|chew) (?:it|this|that|on|over)\b|\b(?:choos"
        r"|pick|mak|tak|get)(?:e"
        r"|ing)? (?:the|a) wrong (?:one|choice|decision|person|call|firm)\b"
        r"|\bwhatever {i} (?:pick|choose|decide|take)\b(?! (?:has|have|needs?|must))"
        r"|\blet me think[.!]*$",
        0.65,
        about="indecision",
        mode=_OUTRIGHT,
    ),
)
