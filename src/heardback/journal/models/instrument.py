"""An instrument of one's own, and the disposable cache of what decisions taught it."""

from django.db import models

from heardback.journal.models.workspace import Workspace


class OwnInstrument(models.Model):
    """The table as it was written, read again wherever something is judged."""

    workspace = models.OneToOneField(
        Workspace, models.CASCADE, primary_key=True, related_name="instrument"
    )
    text = models.TextField()
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"instrument of {self.workspace_id}"


class FitCache(models.Model):
    """Fits the decisions while `instrument` and `decided` are still the same.

    Deleting it changes only speed.
    """

    workspace = models.OneToOneField(
        Workspace, models.CASCADE, primary_key=True, related_name="fit"
    )
    instrument = models.TextField()
    decided = models.TextField()
    learned = models.JSONField()

    def __str__(self) -> str:
        return f"fit of {self.workspace_id}"
