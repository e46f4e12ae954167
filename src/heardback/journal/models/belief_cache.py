"""What lists show of a pursuit, worked out beforehand; deleting it loses only time."""

from django.db import models

from heardback.journal.models.pursuit import Pursuit
from heardback.journal.models.workspace import Workspace

ORDERED_BY = {
    "due": "due_on",
    "quiet": "contact_on",
    "decide": "decide_on",
    "age": "opened_on",
    "name": "name",
}


class BeliefCache(models.Model):
    """Fits the record while the pursuit's `fresh` points here, under `instrument`.

    Holds what was answered by the last entry, so that a chance under any fit is one
    pass of the filter; passing time is applied when it is read. What
    lists sort by is never null, so that an index gives the order on every database:
    no day at all counts as the first or the last there is.
    """

    pursuit = models.OneToOneField(
        Pursuit, models.CASCADE, primary_key=True, related_name="cache"
    )
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="+")
    changes = models.PositiveIntegerField()
    instrument = models.TextField()
    believed_on = models.DateField()
    # What was answered by then: item, grade, day, weight, person, topic of each.
    answers = models.JSONField(default=list)
    shelf = models.CharField(max_length=10)
    side = models.CharField(max_length=20)
    lead = models.CharField(max_length=20)
    name = models.TextField()
    opened_on = models.DateField()
    due_on = models.DateField()
    contact_on = models.DateField()
    decide_on = models.DateField()
    stage = models.CharField(max_length=20)
    # How far it came by whom we met, whatever was decided or moved by hand.
    reached = models.CharField(max_length=20, default="")
    outcome = models.CharField(max_length=20, blank=True)
    # What the decision teaches: null where nobody chose.
    taught = models.BooleanField(null=True, blank=True)
    # Agreed steps not yet done, soonest first: text, their phrase for when, the day.
    steps = models.JSONField(default=list)
    no_agreed_step = models.BooleanField()
    last_contact = models.DateField(null=True, blank=True)
    open_doubts = models.PositiveIntegerField()
    # Which tables hold anything of it, so that the others need not be asked.
    holds = models.JSONField(default=list)
    # Waits that are over: days, and whether an answer ended them.
    waits = models.JSONField(default=list)
    # From when silence runs, and until when it is none yet; see core.waiting.
    silent_since = models.DateField(null=True, blank=True)
    expected_until = models.DateField(null=True, blank=True)

    class Meta:
        # The pursuit comes last, so that equals have an order that an index knows.
        indexes = [
            models.Index(
                fields=["workspace", "shelf", column, "pursuit"], name=f"list_by_{word}"
            )
            for word, column in ORDERED_BY.items()
        ] + [
            models.Index(
                fields=["workspace", "shelf", "stage", "due_on", "pursuit"],
                name="list_by_stage",
            ),
            models.Index(fields=["workspace", "instrument"], name="list_by_version"),
            models.Index(
                fields=["workspace", "side", "-pursuit"], name="newest_of_a_side"
            ),
        ]

    def __str__(self) -> str:
        return f"cache of {self.pursuit_id}"


class ItemCache(models.Model):
    """Something that Today will say of a pursuit, from a day on; as disposable.

    `words` fill the sentence: a name, a phrase, a day.
    """

    pursuit = models.ForeignKey(Pursuit, models.CASCADE, related_name="items")
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=200)
    from_on = models.DateField()
    until_on = models.DateField()
    weight = models.FloatField()
    words = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "-weight"], name="item_by_weight"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.pursuit_id}"
