"""Doubts about what is said of us or our kind: who says so, and can one tell."""

from heardback.core.evidence import Mode
from heardback.reading.cues import Cue, cue

_OUTRIGHT = str(Mode.OUTRIGHT)
_HINTED = str(Mode.HINTED)
_KIND = (
    r"(?:charit|compan|firm|agenc|vendor|consultant|supplier|startup|recruiter"
    r"|freelancer|organi[sz]ation|contractor|outfit)\w*"
)

BELIEF: tuple[Cue, ...] = (
    # trust
    cue(
        "sometimes often usually always mostly",
        rf"\b(?:they|you(?: guys)?|these (?:\w+ )?{_KIND}|{_KIND}) (?:sometimes|often"
        r"|usually|always|mostly|tend to) (?:don't|do not|never|just|only|end up|fail"
        r"|overpromise|promise|say|take)\b",
        0.65,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "let scammed cheated ripped fooled lied tricked conned disappointed",
        r"{i}(?:'ve| have|'d| had)? (?:\w+ )?(?:been|got|gotten|was|were)"
        r" {very}(?:scammed|cheated|ripped off|fooled|lied to|tricked|conned|let"
        r" down)\b",
        0.75,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "question doubt",
        r"{i} (?:have to|must|do|would|'d|really|honestly|kind of|still)"
        r" ?(?:question|doubt)"
        r" (?:whether|that|if|how|the|it|your|their|this)\b|{i} (?:question|doubt)"
        r" (?:whether|that|if|it|the)\b(?! (?:there'll|there will|we'll) be a problem)",
        0.65,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "looks sounds seems feels more like",
        r"\b(?:looks|sounds|seems|feels) (?:a (?:bit|little|lot) |much |rather"
        r" )?(?:more"
        r" )?like (?:an? )?(?:\w+ )?(?:scam|sales pitch|pitch|gimmick|hype|advert\w*"
        r"|marketing|business than|firm than|company than|trick|fraud|catch)\b",
        0.7,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "what say says said promise promised promises brochures same",
        r"\bthat(?:'s| is) (?:just |only |exactly |nothing (?:more |else )?(?:than"
        r"|but) )*"
        r"what (?:they|you|everyone|everybody|all|every \w+|the last \w+|their|your)"
        r"(?: \w+){0,4} ?(?:say|says|said|claim|claims|promise|promises|promised)\b"
        rf"|\b(?:{_KIND}|they|people|others|you)(?: have|'ve)? (?:all )?(?:promise"
        rf"|promised"
        r"|told|tell|said|say) (?:us |me )?(?:exactly )?the same\b",
        0.7,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "tried disaster twice",
        r"\b(?:tried|did|had) (?:something like )?(?:it|that|this|one|something"
        r" similar)\b.{0,50}\b(?:disaster|nightmare|failed|flop\w*|didn't (?:work|go"
        r"|help)"
        r"|nobody used|went (?:badly|wrong)|careful)\b",
        0.7,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "laws stops preventing lying lie think",
        r"\b(?:no (?:law|laws|rule|rules)|nothing|nobody|what) (?:\w+ )?(?:stops?"
        r"|prevents?"
        r"|stopping|preventing|keeps?|keeping) (?:you|them|it|anyone|people)"
        r" (?:from\b)?"
        r"|\bthink (?:they|it) (?:may|might|could|will|would) (?:just |simply )?(?:keep"
        r"|take|get|pocket|waste)\b|\b(?:could|might|may) (?:just |all |simply )?be"
        r" (?:lying|made up|faked?)\b",
        0.65,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "confident convinced sure certain",
        r"\b(?:not|n't) {very}(?:\d+ ?% )?(?:confident|convinced|sure|certain"
        r"|persuaded)"
        r"(?: that| if| whether)? (?:this|it|that|you|they|the"
        r" \w+)\b.{0,40}\b(?:scam|real"
        r"|legit\w*|safe|true|deliver\w*|honest|last|arrives?|reaches|gets there)\b",
        0.7,
        about="trust",
        mode=_OUTRIGHT,
    ),
    cue(
        "know",
        r"{i} (?:never|don't|do not|can't) {very}know (?:who|where|what|how"
        r" much)\b.{0,60}"
        r"\b(?:money|goes|taking|charge|spent|pocket|behind (?:it|this))\b",
        0.7,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "if happens",
        r"\bwhat (?:if|happens (?:if|when)) (?:it|this|that|you|your \w+(?: \w+)?"
        r"|things"
        r"|something) (?:doesn't|don't|won't|fails?|goes?|leaves?|breaks?|quits?|stops?"
        r"|falls?|gets? sick)\b",
        0.65,
        about="trust",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "pushback resistance opposition scepticism skepticism",
        r"\b(?:some|much|strong|there(?:'s| is| was| were| has been)|met|quite a bit"
        r" of)"
        r" (?:\w+ )?(?:pushback|resistance|opposition|scepticism|skepticism)\b",
        0.65,
        about="other",
        mode=_OUTRIGHT,
    ),
    cue(
        "there convinced sold board yet",
        r"\b(?:not|n't) {very}(?:a )?(?:hundred percent|100 ?%|fully|entirely"
        r"|completely"
        r"|quite|totally) (?:there|convinced|sold|on board)\b",
        0.7,
        about="indecision",
        mode=_OUTRIGHT,
    ),
    cue(
        "lying",
        r"\blying if i said\b.{0,40}\b(?:wasn't|isn't|didn't|weren't|aren't)\b",
        0.75,
        about="other",
        mode=_OUTRIGHT,
    ),
    cue(
        "comfortable ease better",
        r"{i}(?:'d| would)(?: be| feel) {very}(?:more |much more |a lot more"
        r" )?(?:comfortable"
        r"|at ease|better) if (?:{you}|{i}|there|it|this|that|the)\b",
        0.65,
        about="trust",
        mode=_HINTED,
    ),
    cue(
        "know sure doubt whether",
        r"{i} ?(?:don't know|{'m} not (?:really )?sure|doubt)(?: (?:whether|if|that"
        r"|how))?"
        r" (?:{my} \w+|the \w+|they|people|everyone|everybody) (?:will|would|'d|'ll|can"
        r"|could) (?:accept|like|use|want|go|agree|be|adopt|take|follow)\b",
        0.65,
        about="other",
        mode=_HINTED,
    ),
    # fit
    cue(
        "background experience profile portfolio",
        r"{your} (?:\w+ )?(?:background|experience|profile|portfolio|cv|r[eé]sum[eé]"
        r"|track record) (?:is|are|seems?|looks?|was) {very}(?:academic|thin|limited"
        r"|light"
        r"|narrow|different|short|technical|theoretical|corporate|general|elsewhere"
        r"|in (?:another|other|a different))\b",
        0.7,
        about="fit",
        mode=_HINTED,
    ),
    cue(
        "see",
        r"{i} (?:don't|do not|can't|cannot|couldn't|didn't) {very}(?:see|picture"
        r"|imagine)"
        r" {you} (?:in|as|doing|leading|running|here|with)\b"
        r"|\bhard to (?:see|picture|imagine) {you} (?:in|as|doing|leading|running)\b",
        0.75,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "someone somebody person more",
        r"\b(?:need|needs|want|wants|looking for|prefer) (?:someone|somebody|a person"
        r"|people|an? \w+) with (?:more|better|deeper|stronger) (?:\w+"
        r" ){1,4}than {you}\b",
        0.75,
        about="fit",
        mode=_OUTRIGHT,
    ),
    cue(
        "haven't never",
        r"{you} (?:haven't|have not|have never|'ve never|never) (?:\w+ )?(?:done"
        r"|worked|run"
        r"|led|managed|sold|built|handled|delivered) (?:this|that|it|any|in|with|for"
        r"|a|an"
        r"|at)\b",
        0.7,
        about="fit",
        mode=_OUTRIGHT,
        asking=True,
    ),
    # understanding
    cue(
        "confused understand follow clear",
        r"{i} ?{'m} {very}confused (?:about|by|what|how|whether)\b|{i} (?:don't"
        r"|didn't|do"
        r" not|can't) {very}(?:understand|get|see|follow) (?:what (?:you|it|this|the)"
        r"|how (?:it|this|your|you) |why (?:it|this|you|your))\b|\b(?:not"
        r"|n't) {very}clear"
        r" (?:to {me} )?(?:what (?:you|exactly|it|is|the)|how (?:it|this|you)|why)\b",
        0.6,
        about="understanding",
        mode=_HINTED,
        asking=True,
    ),
    cue(
        "so isn't",
        r"^\W*(?:oh|ah|wait|hm+|ok|okay)?,? ?so (?:this|it|that|you) (?:isn't|aren't|is"
        r" not|are not|doesn't|don't) (?:an? |the )?\w+",
        0.6,
        about="understanding",
        mode=_HINTED,
        asking=True,
    ),
)
