"""Keys by which other programs come in; only their hashes are kept."""

from django.db import models

from heardback.journal.models.workspace import Membership


class Token(models.Model):
    """Opens what its membership opens, and goes when the membership goes."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    last_used_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["membership", "name"], name="one_token_of_a_name"
            )
        ]

    def __str__(self) -> str:
        return self.name
