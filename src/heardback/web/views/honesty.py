"""What was foretold against what happened, for whoever asks and nobody else."""

from django.http import HttpRequest, HttpResponse

from heardback.journal import queries
from heardback.journal.queries import Actor
from heardback.web.door import door, page
from heardback.web.said_and_was import Scored


@door
def honesty(request: HttpRequest, actor: Actor) -> HttpResponse:
    found = queries.honesty_for(actor)
    scores = [
        ("The program’s chances", found.program),
        ("Your own guesses", found.mine),
        ("Your guesses after friendly meetings", found.friendly),
        ("Your guesses after the others", found.other),
    ]
    return page(
        request,
        "web/honesty.html",
        here="lessons",
        honesty=found,
        scores=[
            Scored(title=title, score=score)
            for title, score in scores
            if score is not None
        ],
    )
