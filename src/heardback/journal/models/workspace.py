"""Who works here: people with an account, workspaces, and who may do what in which."""

from enum import StrEnum

from django.contrib.auth.models import AbstractUser
from django.db import models


class Role(StrEnum):
    """Owners and members read and write; a helper (coach, mentor) reads."""

    OWNER = "owner"
    MEMBER = "member"
    HELPER = "helper"


class User(AbstractUser):
    """Somebody who signs in; ours from the start, because it is hard to swap later."""


class Workspace(models.Model):
    name = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    # Under which names and mail addresses we speak and write.
    us = models.JSONField(default=list)
    # Whether texts may be shown to a language model at all; each is asked about.
    second_reader = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="members")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Role])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "user"], name="one_membership_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} is {self.role} of {self.workspace_id}"


class SignInLink(models.Model):
    """A link that signs somebody in once; the token is kept as a hash.

    Unless `anywhere`, it works on this machine alone.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    anywhere = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"link for {self.user_id}"
