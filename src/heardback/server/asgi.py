"""The application that an HTTP server loads."""

import gc
import os

# Small sums only: threads of their own would stand in each other's way. Said before
# anything loads numpy, which reads it once.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heardback.server.settings")

from django.core.asgi import get_asgi_application
from django.urls import get_resolver

from heardback.server.bounds import bounded

application = bounded(get_asgi_application())
# The pages are loaded now and not by whoever comes first; and what is there stays, so
# no collection of garbage in the middle of a request need look through it.
_ = get_resolver().url_patterns
gc.collect()
gc.freeze()
