"""For whoever runs the server: who belongs where, and the record to look at."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import Model
from django.http import HttpRequest

from heardback.journal import models

if TYPE_CHECKING:
    # Only type checkers know that it takes a parameter.
    Shown = admin.ModelAdmin[Model]
else:
    Shown = admin.ModelAdmin

admin.site.register(models.User, UserAdmin)


@admin.register(models.Workspace)
class WorkspaceAdmin(Shown):
    list_display = ("name", "created_at")


@admin.register(models.Membership)
class MembershipAdmin(Shown):
    list_display = ("workspace", "user", "role")
    list_select_related = ("workspace", "user")


class LookOnly(Shown):
    """The record changes by actions, which leave an event; never from here."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_change_permission(
        self,
        request: HttpRequest,  # noqa: ARG002
        obj: Model | None = None,  # noqa: ARG002
    ) -> bool:
        return False

    def has_delete_permission(
        self,
        request: HttpRequest,  # noqa: ARG002
        obj: Model | None = None,  # noqa: ARG002
    ) -> bool:
        return False


@admin.register(models.Pursuit)
class PursuitAdmin(LookOnly):
    list_display = ("organisation", "title", "side", "workspace", "opened_on")
    list_select_related = ("workspace",)
    search_fields = ("organisation", "title")


@admin.register(models.Meeting)
class MeetingAdmin(LookOnly):
    list_display = ("on", "medium", "held", "pursuit")
    list_select_related = ("pursuit",)


@admin.register(models.Entry)
class EntryAdmin(LookOnly):
    list_display = ("public_id", "kind", "happened_on", "recorded_at", "pursuit")
    list_select_related = ("pursuit",)
    list_filter = ("kind", "source")


@admin.register(models.Decision)
class DecisionAdmin(LookOnly):
    list_display = ("outcome", "decided_on", "pursuit")
    list_select_related = ("pursuit",)


@admin.register(models.Document)
class DocumentAdmin(LookOnly):
    list_display = ("name", "kind", "added_at", "pursuit")
    list_select_related = ("pursuit",)
    exclude = ("text",)


@admin.register(models.Event)
class EventAdmin(LookOnly):
    list_display = ("at", "verb", "actor", "workspace", "pursuit")
    list_select_related = ("actor", "workspace", "pursuit")
    list_filter = ("verb",)


@admin.register(models.Erasure)
class ErasureAdmin(LookOnly):
    list_display = ("at", "label", "pursuit")
    list_select_related = ("pursuit",)
    exclude = ("name_hash",)
