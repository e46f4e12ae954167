"""The API object: who may call, what is answered, what it says about itself."""

from importlib.metadata import version

from ninja import NinjaAPI

from heardback.api import day, judging, pursuits, texts
from heardback.api.pace import Pace
from heardback.api.troubles import say_troubles
from heardback.api.who import Session, Token

api = NinjaAPI(
    title="Heardback",
    version=version("heardback"),
    description="Where pursuits stand, and what people said. See docs/api.md.",
    urls_namespace="api",
    auth=[Token(), Session()],
    throttle=Pace(),
    # The interactive page loads its scripts from elsewhere; the description is enough.
    docs_url=None,
)
api.add_router("", pursuits.router)
api.add_router("", judging.router)
api.add_router("", texts.router)
api.add_router("", day.router)
say_troubles(api)
