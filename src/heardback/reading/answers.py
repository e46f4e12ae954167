"""What an answer to "will you back us?" says: from an enthusiastic yes to a no."""

from dataclasses import dataclass

from heardback.core.evidence import Grade
from heardback.reading.patterns import compiled
from heardback.reading.tables import answers as table


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A grade, how sure the reading is, and the condition where there is one."""

    grade: Grade
    confidence: float
    condition: str = ""


def is_filler(words: str) -> bool:
    """Whether these words leave the question open: "hmm", "good question", "sorry?".

    >>> is_filler("hmm, good question."), is_filler("we'll see.")
    (True, False)
    """
    rest = compiled(table.FILLER).sub("", words).strip(" .,!?…-")
    if words.strip(" .,!").split()[:1] in (["yes"], ["yeah"], ["sure"], ["yep"]):
        return len(rest) == 0 and "so" in words
    return not rest or bool(compiled(table.BACK).search(rest))


def answer_of(words: str, quote: str = "") -> Answer | None:
    """The grade these words give our ask; None where they give none.

    The condition is cut from `quote`, the same words as they were said.

    >>> answer_of("we'll see, it's a strong field.").grade
    <Grade.VAGUE: 'vague'>
    >>> answer_of("if legal is fine with it, yes.").condition
    'if legal is fine with it'
    """
    if words.rstrip().endswith("?") and not compiled(r"^(?:yes|yeah|no|sure)\b").search(
        words
    ):
        return None
    no = compiled(table.NO).search(_after_sounds(words)) and not compiled(
        table.NOT_NO
    ).search(words)
    keen = compiled(table.KEEN).search(words)
    yes = compiled(table.YES).search(_after_sounds(words))
    condition = compiled(table.IF).search(words)
    if no and not (condition and yes):
        return Answer(grade=Grade.NO, confidence=0.75)
    if condition and not compiled(r"\bask(?:ed|ing)? if\b|\bas if\b").search(words):
        sure = 0.8 if keen or yes else 0.55
        return Answer(
            grade=Grade.QUALIFIED,
            confidence=sure,
            condition=_condition(words, quote or words, condition.start()),
        )
    if compiled(table.VAGUE).search(words):
        return Answer(grade=Grade.VAGUE, confidence=0.8)
    if keen:
        mixed = compiled(table.BUT).search(words)
        grade = Grade.QUALIFIED if mixed else Grade.ENTHUSIASTIC
        return Answer(grade=grade, confidence=0.55 if mixed else 0.8)
    if yes:
        mixed = compiled(table.BUT).search(words)
        grade = Grade.QUALIFIED if mixed else Grade.YES
        return Answer(grade=grade, confidence=0.55 if mixed else 0.75)
    return None


def takes(words: str) -> Answer | None:
    """A yes to terms that we offered, with nothing asked in return.

    >>> takes("that works for us, thanks.").grade
    <Grade.YES: 'yes'>
    >>> takes("ok, but could you do it for 80?")
    """
    taken = compiled(table.TAKES).search(words)
    if not taken or compiled(table.IN_RETURN).search(words):
        return None
    if taken["bare"] == "" and not taken["yes"]:
        return None
    if taken["bare"] and len(words[taken.end() :].split()) > 5:
        return None
    keen = compiled(table.DELIGHTED).search(words)
    return Answer(grade=Grade.ENTHUSIASTIC if keen else Grade.YES, confidence=0.7)


def sums_up(words: str) -> bool:
    """Whether they say back what is agreed by now, and ask for no more.

    >>> sums_up("ok, we can work with that."), sums_up("ok, give me two more.")
    (True, False)
    """
    return bool(compiled(table.SUMS_UP).search(words))


def agrees(words: str) -> bool:
    """A plain yes to a proposal of ours, with nothing taken back."""
    found = takes(words) or answer_of(words)
    willing = compiled(r"^(?:(?:sure|yes|ok|okay),? )?(?:will do|done)\b").search(words)
    return bool(willing) or bool(
        found
        and found.grade in (Grade.YES, Grade.ENTHUSIASTIC)
        and not compiled(table.ASKS_BACK).search(words)
    )


def _after_sounds(words: str) -> str:
    return compiled(table.SOUNDS).sub("", words)


def _condition(words: str, quote: str, start: int) -> str:
    """From the "if" to the next comma or the end."""
    end = compiled(r"[,;.!?]| (?:then|yes)\b|$").search(words, start)
    return quote[start : end.start() if end else None].strip()[:160]
