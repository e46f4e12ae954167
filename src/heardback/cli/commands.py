"""All commands: where each is, and what the list of them says of it."""

from collections.abc import Mapping
from typing import NamedTuple


class Command(NamedTuple):
    """`place` is its module and function; `says` begins its own description."""

    place: str
    says: str


# In the order of the help.
COMMANDS: Mapping[str, Command] = {
    "read": Command(
        "read.read", "Propose evidence found in a text or a recording; nothing is kept."
    ),
    "show": Command(
        "show.show", "Show where a pursuit stands and what was never asked."
    ),
    "list": Command(
        "show.list_pursuits", "List the pursuits with their chance and their next step."
    ),
    "today": Command(
        "day.today",
        "What needs you today, what moves things most first, and then the end.",
    ),
    "lead": Command("day.lead", "Start a new lead with one line."),
    "momentum": Command(
        "day.momentum",
        "How many yeses by when, the chance of one, and how many leads it takes.",
    ),
    "ask": Command(
        "ask.ask", "Say what to ask next, whom, and what each answer would tell."
    ),
    "asked": Command(
        "asked.asked",
        "Say which questions were prepared for a meeting; note which you asked.",
    ),
    "nudge": Command(
        "nudge.nudge", "Say whether to nudge now, in which words; note that you did."
    ),
    "honesty": Command(
        "honesty.honesty",
        "Score the program's chances and your own guesses against what happened.",
    ),
    "judge": Command(
        "judge.judge",
        "Print the chance of every pursuit as CSV, on a Dask cluster if asked.",
    ),
    "rehearse": Command(
        "rehearse.rehearse",
        "Talk to somebody made of your record; nothing of it is kept.",
    ),
    "new": Command(
        "new.new", "Begin a deal or an application; only the organisation is needed."
    ),
    "note": Command(
        "note.note", "Take in a note of a meeting, written like 'heardback template'."
    ),
    "template": Command(
        "note.template", "Print the seven-line note to fill in after a meeting."
    ),
    "decide": Command(
        "decide.decide", "Record a decision; theirs and your reasons stay apart."
    ),
    "why": Command(
        "why.why",
        "Read a decision back: theirs, yours, the estimate, and what was never asked.",
    ),
    "debrief": Command(
        "debrief.debrief",
        "Say whom to ask and how; note what was sent and what came back.",
    ),
    "lessons": Command(
        "lessons.lessons",
        "Say what decisions taught: reasons, habits, where pursuits end, who answers.",
    ),
    "report": Command(
        "report.report",
        "Print a report that the other side could read; beliefs and chances stay out.",
    ),
    "import": Command(
        "move.import_notebook",
        "Take in a notebook; what is known already is left as it is.",
    ),
    "export": Command(
        "move.export_notebook",
        "Write every pursuit to a folder as Markdown, with its sources.",
    ),
    "serve": Command(
        "serve.serve", "Serve the pages; make the workspace first where there is none."
    ),
    "worker": Command(
        "worker.worker",
        "Do the background jobs, where 'heardback serve --no-worker' serves the pages.",
    ),
    "backup": Command(
        "backup.backup", "Copy the database to a file that only you may read."
    ),
    "restore": Command(
        "backup.restore", "Put a copy back; what is there now is copied aside first."
    ),
    "manage": Command(
        "serve.manage", "Run one of Django's own commands, such as 'createsuperuser'."
    ),
}
TOKENS: Mapping[str, str] = {
    "make": "token.make",
    "list": "token.list_tokens",
    "withdraw": "token.withdraw",
}
