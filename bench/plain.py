"""A plain Django list of the same rows, with Django's own middleware and no more."""

import sys

import django
from django.conf import settings
from django.urls import path

from bench.serving import plain_list

urlpatterns = [path("", plain_list)]

django.setup()
settings.ROOT_URLCONF = __name__
settings.MIDDLEWARE = [
    name for name in settings.MIDDLEWARE if name.startswith("django.middleware")
]
sys.modules.setdefault("bench.plain", sys.modules[__name__])

from django.core.asgi import get_asgi_application  # noqa: E402

application = get_asgi_application()
