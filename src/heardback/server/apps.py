"""Tells Django about the checks that explain what is wrong with an installation."""

from django.apps import AppConfig


class ServerConfig(AppConfig):
    name = "heardback.server"
    label = "server"

    def ready(self) -> None:
        # Registers itself where it is imported.
        from heardback.server import checks  # noqa: F401
