"""The addresses below `api/`."""

from django.urls import URLPattern, URLResolver, path

from heardback.api.api import api

urlpatterns: list[URLPattern | URLResolver] = [path("", api.urls)]
