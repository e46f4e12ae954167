"""How it is meant to be used, and the template for any notes app."""

from django.http import HttpRequest, HttpResponse

from heardback.journal.queries import Actor
from heardback.notebook import template
from heardback.web.door import door, page

# What the template looks like once somebody has typed it in a car park.
EXAMPLE = """\
Northgate Foods, call, Tom
next: proposal by Friday, ours, agreed
process: board meets mid-October, Mara signs; open
support Tom: yes "happy to put this in front of Mara"
doubt Tom: price "high next to ChatGPT"; asked: no
need Tom: criterion, confirmed "no launch may slip again"
guess: 5 in 10
"""


@door
def story(request: HttpRequest, actor: Actor) -> HttpResponse:  # noqa: ARG001
    return page(request, "web/help.html", here="help", note=template(), example=EXAMPLE)
