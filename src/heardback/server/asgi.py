"""The application that an HTTP server loads."""

import os

from django.core.asgi import get_asgi_application

from heardback.server.bounds import bounded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heardback.server.settings")
application = bounded(get_asgi_application())
