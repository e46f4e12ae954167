"""How somebody keeps their own desk: what is put off, saved views, moves to undo."""

from django.db import models

from heardback.journal.models.workspace import Membership


class Handled(models.Model):
    """An item of Today that is done, dropped, or put off `until` a day.

    `key` is made of ids. One row each; taking it back deletes the row.
    """

    membership = models.ForeignKey(
        Membership, models.CASCADE, related_name="handled_items"
    )
    key = models.CharField(max_length=200)
    state = models.CharField(max_length=10)
    until = models.DateField(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "handled"
        constraints = [
            models.UniqueConstraint(fields=["membership", "key"], name="handled_once")
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.key}"


class SavedView(models.Model):
    """A search of the list under a name; `address` is its query string."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="views")
    name = models.CharField(max_length=100)
    address = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "name"], name="view_once")
        ]

    def __str__(self) -> str:
        return self.name


class Move(models.Model):
    """What many pursuits said before they were changed at once, so that it can go back.

    `before` holds ids, choices and days, never words.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="moves")
    at = models.DateTimeField()
    changed = models.JSONField(default=dict)
    before = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"move of {len(self.before)} at {self.at}"
