"""The pages as a Django app, so that its templates and static files are found."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "heardback.web"
    label = "web"
