"""A request for a debrief: short, thankful, one question, no pressure."""

from heardback.core.decision import Outcome
from heardback.core.pursuit import Pursuit, Side

THANKS = {
    Outcome.WON: "thank you for choosing {us}.",
    Outcome.LOST: "thank you for telling me, and for the time you gave this.",
    Outcome.NO_DECISION: "thank you for the time you gave this.",
    Outcome.SILENT: "I take it that this is not moving forward, which is fine.",
    Outcome.WITHDRAWN: "thank you for the time you gave this.",
}

QUESTION = {
    Outcome.WON: "What made the difference for you, and what nearly spoke against it?",
    Outcome.LOST: (
        "What spoke for the choice you made, and what would have had to be different "
        "with {us}?"
    ),
    Outcome.NO_DECISION: "What made it the better choice to leave things as they are?",
    Outcome.SILENT: "What happened on your side, if you can say?",
    Outcome.WITHDRAWN: "Is there something I should have asked and did not?",
}

US = {Side.DEAL: "us", Side.APPLICATION: "me"}

ASK = {
    Side.DEAL: (
        "Would you answer one question for me? It is not to reopen anything: your "
        "decision stands. I want to do the next one better."
    ),
    Side.APPLICATION: (
        "Would you answer one question for me? It is not to argue: your decision "
        "stands. I want to learn from it."
    ),
}

TEMPLATE = """\
{greeting}

{thanks}

{ask}

{question}

A line is plenty, and if your rules do not allow an answer I understand.

With thanks
"""


def draft_debrief(pursuit: Pursuit) -> str:
    """Plain text, to be read and changed before it is sent.

    No draft for the pursuit that has no decision yet: the outcome chooses the words.
    """
    decision = pursuit.decision
    outcome = decision.outcome if decision else Outcome.LOST
    who = decision.said_by if decision else None
    us = US[pursuit.side]
    return TEMPLATE.format(
        greeting=f"Dear {who}," if who else "Hello,",
        thanks=THANKS[outcome].format(us=us),
        ask=ASK[pursuit.side],
        question=QUESTION[outcome].format(us=us),
    )
