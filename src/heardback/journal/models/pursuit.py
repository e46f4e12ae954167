"""Pursuits and the people on their side."""

from decimal import Decimal
from typing import Any, Self

from django.db import models

from heardback.core import pursuit as core
from heardback.journal.ids import long_id
from heardback.journal.models.workspace import Workspace


class Pursuit(models.Model):
    """`version` counts edits of the head, `changes` counts changes of anything.

    `fresh` points to what was worked out beforehand while it still fits. `placed` is
    the stage it was moved to by hand and `away` says that it was put away: how the
    list is kept, and no part of the record. `past` is that of `core.past`.
    """

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="pursuits")
    public_id = models.CharField(max_length=64)
    side = models.CharField(max_length=20)
    organisation = models.TextField()
    title = models.TextField(blank=True)
    opened_on = models.DateField()
    lead = models.CharField(max_length=20)
    # As written, not as a number: SQLite would round it, and "48000" stays "48000".
    amount = models.TextField(blank=True)
    currency = models.TextField(blank=True)
    per = models.TextField(blank=True)
    decide_by = models.DateField(null=True, blank=True)
    decide_by_said = models.BooleanField(default=False)
    look_again = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    changes = models.PositiveIntegerField(default=0)
    past = models.JSONField(default=list)
    fresh = models.OneToOneField(
        "BeliefCache", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    placed = models.CharField(max_length=20, blank=True)
    away = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "public_id"], name="pursuit_id_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["workspace"],
                condition=models.Q(fresh=None),
                name="pursuit_stale",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.public_id})"

    @classmethod
    def of(cls, value: core.Pursuit, *, workspace_id: str) -> Self:
        return cls(
            workspace_id=int(workspace_id),
            public_id=value.id,
            past=list(value.past),
            **cls.head_of(value),
        )

    @staticmethod
    def head_of(value: core.Pursuit) -> dict[str, Any]:
        """The columns that a person may edit."""
        money, by = value.value, value.decide_by
        return {
            "side": value.side.value,
            "organisation": value.organisation,
            "title": value.title,
            "opened_on": value.opened_on,
            "lead": value.lead.value,
            "amount": str(money.amount) if money else "",
            "currency": money.currency if money else "",
            "per": money.per if money else "",
            "decide_by": by.on if by else None,
            "decide_by_said": by.said if by else False,
            "look_again": value.look_again,
            "notes": value.notes,
        }

    def as_head(self) -> core.Pursuit:
        """Everything but the people, the meetings and the record."""
        return core.Pursuit(
            id=self.public_id,
            side=core.Side(self.side),
            organisation=self.organisation,
            title=self.title,
            opened_on=self.opened_on,
            lead=core.Lead(self.lead),
            value=self.money(),
            decide_by=self.decides_by(),
            look_again=self.look_again,
            notes=self.notes,
            past=tuple(self.past),
        )

    def money(self) -> core.Money | None:
        if not self.amount:
            return None
        return core.Money(
            amount=Decimal(self.amount), currency=self.currency, per=self.per
        )

    def decides_by(self) -> core.DecideBy | None:
        if self.decide_by is None:
            return None
        return core.DecideBy(on=self.decide_by, said=self.decide_by_said)


class Person(models.Model):
    """`public_id` outlives a change of name, so that an erasure can be done again."""

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="people")
    public_id = models.CharField(max_length=64)
    name = models.TextField()
    part = models.CharField(max_length=20, blank=True)
    role = models.TextField(blank=True)
    email = models.TextField(blank=True)
    active = models.BooleanField(default=True)
    past = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pursuit", "name"], name="person_name_once")
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(cls, value: core.Person, *, pursuit: Pursuit) -> Self:
        return cls(
            pursuit=pursuit,
            public_id=long_id(),
            past=list(value.past),
            **cls.columns(value),
        )

    @staticmethod
    def columns(value: core.Person) -> dict[str, Any]:
        return {
            "name": value.name,
            "part": value.part.value if value.part else "",
            "role": value.role,
            "email": value.email,
            "active": value.active,
        }

    def as_person(self) -> core.Person:
        return core.Person(
            name=self.name,
            part=core.Part(self.part) if self.part else None,
            role=self.role,
            email=self.email,
            active=self.active,
            past=tuple(self.past),
        )
