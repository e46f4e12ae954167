"""The application that an HTTP server loads."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heardback.server.settings")
application = get_asgi_application()
