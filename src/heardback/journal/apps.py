"""Tells Django that the journal is one of its applications."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "heardback.journal"
    label = "journal"
    verbose_name = "Journal"
