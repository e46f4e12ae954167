"""Every page there is, by name."""

from django.urls import reverse

DEAL = "northgatefds"
MEETING, HELD, ENTRY = "mtg4", "mtg3", "doub0001"
TOM = "?name=Tom%20Becker"


def of_the_workspace() -> dict[str, str]:
    names = (
        "today",
        "pursuits",
        "board",
        "pursuit-new",
        "after-a-no",
        "momentum",
        "activities",
        "rhythm",
        "offers",
        "good",
        "lessons",
        "quarter",
        "honesty",
        "instrument",
        "second-reader",
        "reminders",
        "settings",
        "help",
    )
    return {name: reverse(f"web:{name}") for name in names}


def of_a_deal() -> dict[str, str]:
    def at(name: str, *more: str) -> str:
        return reverse(f"web:{name}", args=[DEAL, *more])

    return {
        "pursuit": at("pursuit"),
        "edit": at("pursuit-edit"),
        "what-if": at("what-if"),
        "brief": at("brief"),
        "nudge": at("nudge"),
        "people": at("people"),
        "person": at("person") + TOM,
        "erase": at("person-erase") + TOM,
        "record": at("record") + "?kind=support&person=Mara%20Lind",
        "entry": at("entry", ENTRY),
        "retract": at("retract", ENTRY),
        "meeting": at("meeting-new"),
        "meeting-edit": at("meeting-edit", MEETING),
        "card": at("card", MEETING),
        "taps": at("close-out", MEETING),
        **{
            step: at("close-out-step", MEETING, step)
            for step in (
                "who",
                "step",
                "support",
                "doubts",
                "needs",
                "process",
                "guess",
            )
        },
        "recap": at("recap", HELD),
        "asked": at("asked", HELD),
        "document": at("document-new"),
        "decision": at("decision"),
        "report": at("report"),
        "pitch": at("pitch"),
        "role": at("role"),
        "rehearsal": at("rehearsal"),
        "ready": at("ready"),
        "conditions": at("conditions"),
        "evening": at("evening"),
        "example": at("rehearsal-example", "good"),
    }
