"""Ana and those around her, and the first things she writes down."""

from datetime import UTC, date, datetime

from heardback.core.evidence import Evidence, NextStep, Retraction, Statement
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side
from heardback.journal import actions, queries
from heardback.journal.models import Membership, Role, User, Workspace
from heardback.journal.queries import Actor

NOW = datetime(2026, 9, 18, 12, tzinfo=UTC)
TODAY = date(2026, 9, 18)


def workspace(name: str) -> Workspace:
    return Workspace.objects.create(name=name, created_at=NOW)


def member(name: str, of: Workspace, role: Role = Role.OWNER) -> Actor:
    user = User.objects.create_user(
        name.lower(), f"{name.lower()}@example.org", first_name=name
    )
    Membership.objects.create(workspace=of, user=user, role=role.value)
    return queries.actor_for(user)


def northgate(**changes: object) -> Pursuit:
    fields: dict[str, object] = {
        "id": "northgate",
        "side": Side.DEAL,
        "organisation": "Northgate Foods",
        "opened_on": date(2026, 9, 1),
        "people": (
            Person(name="Mara", part=Part.DECIDES),
            Person(name="Tom", part=Part.RECOMMENDS),
        ),
    }
    return Pursuit(**{**fields, **changes})  # type: ignore[arg-type]


def opened(actor: Actor, **changes: object) -> str:
    return actions.open_pursuit(actor, northgate(**changes), now=NOW)


def call(**changes: object) -> Meeting:
    fields: dict[str, object] = {"id": "", "on": TODAY, "people": ("Tom",)}
    return Meeting(**{**fields, **changes})  # type: ignore[arg-type]


def said(
    statement: Statement | Retraction | None = None, **changes: object
) -> Evidence:
    fields: dict[str, object] = {
        "id": "",
        "statement": statement or NextStep(text="send the proposal", agreed=True),
        "happened_on": TODAY,
        "recorded_at": NOW,
        "person": "Tom",
    }
    return Evidence(**{**fields, **changes})  # type: ignore[arg-type]
