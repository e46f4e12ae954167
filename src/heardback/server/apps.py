"""Tells Django about the checks that explain what is wrong with an installation."""

from django.apps import AppConfig


class ServerConfig(AppConfig):
    name = "heardback.server"
    label = "server"
